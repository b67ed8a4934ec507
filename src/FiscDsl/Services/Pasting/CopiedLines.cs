using System.Text;

namespace FiscDsl.Services.Pasting;

/// <summary>A line of the plain text.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="BeginsParagraph">True where HTML says that a paragraph begins; false where nothing is known.</param>
internal readonly record struct CopiedLine(string Text, bool BeginsParagraph);

/// <summary>
/// The lines of the plain text with what HTML tells of them. The plain text has the say: a line is known by what it says, and one that
/// HTML has otherwise is left as it is.
/// </summary>
internal sealed class CopiedLines
{
    // So many lines may stand in the plain text alone, such as those of a table.
    private const int Ahead = 40;
    private const int LongestMark = 12;

    private readonly string[] _lines;
    private readonly string[] _compared;
    private readonly bool[] _begins;
    private readonly bool[] _isLeftOut;

    private CopiedLines(string[] lines)
    {
        _lines = [.. lines];
        _compared = [.. lines.Select(Compared)];
        _begins = new bool[lines.Length];
        _isLeftOut = new bool[lines.Length];
    }

    /// <summary>The lines without what a tracked change has deleted; null where that cannot be told from the rest.</summary>
    /// <param name="lines">Those of the plain text.</param>
    /// <param name="html">What HTML tells; null for nothing.</param>
    /// <param name="deletions">How many stretches were left out.</param>
    public static List<CopiedLine>? Of(string[] lines, PastedHtml? html, out int deletions)
    {
        deletions = 0;
        var copied = new CopiedLines(lines);
        var next = 0;
        foreach (var line in html?.Lines ?? [])
        {
            var at = copied.Find(line, line.Text, next);
            var isDeleting = line.Deleted.Contains(true);
            if (at >= 0 && isDeleting) deletions += copied.Delete(at, line);
            // It may be that the plain text was made without what is deleted.
            else if (at < 0 && isDeleting && (at = copied.Find(line, Kept(line), next)) < 0 && !copied.IsWithout(line)) return null;
            if (at < 0) continue;
            copied._begins[at] = line.BeginsParagraph;
            next = at + 1;
        }

        return [.. Enumerable.Range(0, lines.Length).Where(i => !copied._isLeftOut[i]).Select(i => new CopiedLine(copied._lines[i], copied._begins[i]))];
    }

    private static string Compared(string line)
    {
        var compared = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
            if (PastedHtml.IsCompared(line, at)) compared.Append(line[at]);
        return compared.ToString();
    }

    private static string Kept(HtmlLine line) => string.Concat(line.Text.Where((_, i) => !line.Deleted[i]));

    private int Find(HtmlLine line, string text, int start)
    {
        if (text.Length == 0) return -1;
        var end = Math.Min(_lines.Length, start + Ahead);
        for (var at = start; at < end; at++)
        {
            var mark = _compared[at].Length - text.Length;
            if (mark < 0 || mark > (line.IsItem ? LongestMark : 0)) continue;
            if (_compared[at].EndsWith(text, StringComparison.Ordinal)) return at;
        }

        return -1;
    }

    private int Delete(int at, HtmlLine line)
    {
        var written = _lines[at];
        var kept = new StringBuilder(written.Length);
        var compared = line.Text.Length - _compared[at].Length;
        var stretches = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (!PastedHtml.IsCompared(written, i))
            {
                kept.Append(written[i]);
                continue;
            }

            var isDeleted = compared >= 0 && line.Deleted[compared];
            if (isDeleted && (compared == 0 || !line.Deleted[compared - 1])) stretches++;
            if (!isDeleted) kept.Append(written[i]);
            compared++;
        }

        _lines[at] = kept.ToString();
        // What is left is the number of an item that is deleted.
        _isLeftOut[at] = line.Deleted.All(static d => d);
        return stretches;
    }

    /// <summary>True where nothing that a line deletes stands anywhere in the plain text.</summary>
    private bool IsWithout(HtmlLine line)
    {
        var all = string.Concat(_compared);
        for (var start = Array.IndexOf(line.Deleted, true); start >= 0;)
        {
            var end = Array.IndexOf(line.Deleted, false, start);
            if (end < 0) end = line.Deleted.Length;
            if (all.Contains(line.Text[start..end], StringComparison.Ordinal)) return false;
            start = Array.IndexOf(line.Deleted, true, end);
        }

        return true;
    }
}
