using FiscDsl.Exchange.Tables;
using FiscDsl.Syntax.Prose;

namespace FiscDsl.Exchange.Import;

/// <summary>Reads what a cell of evidence names: documents, one a line, each with its title, its address, or both.</summary>
internal static class EvidenceText
{
    /// <summary>The documents in the order of the cell.</summary>
    /// <param name="cell">The cell, for where it leads.</param>
    /// <param name="text">Its text, with LF.</param>
    public static IEnumerable<(string Title, string? Address)> Read(TableCell cell, string text)
    {
        (string Title, string? Address)? before = null;
        foreach (var document in Each(cell, text))
        {
            // An address on a line of its own is that of the title above it.
            var isPair = before is { Address: null } && document is { Title.Length: 0, Address: not null };
            if (before is { } known && !isPair) yield return known;
            before = isPair ? (before?.Title ?? "", document.Address) : document;
        }

        if (before is { } last) yield return last;
    }

    private static IEnumerable<(string Title, string? Address)> Each(TableCell cell, string text)
    {
        var links = cell.Links.ToList();
        // A link of a workbook is its whole cell's.
        if (cell.Row.Grid.Format == TableFormat.Workbook && links is [var only] && !text.Contains(only.Address, StringComparison.Ordinal))
        {
            var lines = Lines(text).ToList();
            yield return (lines.Count > 0 ? lines[0] : "", only.Address);
            foreach (var line in lines.Skip(1))
                foreach (var document in Parted(line)) yield return document;
            yield break;
        }

        foreach (var line in Lines(text))
        {
            var found = links.Where(l => l.Text.Length > 0 && line.Contains(l.Text, StringComparison.Ordinal)).ToList();
            if (found.Count == 0)
            {
                foreach (var document in Parted(line)) yield return document;
                continue;
            }

            links.RemoveAll(found.Contains);
            // What stands around the only link of a line belongs to its title.
            if (found is [var link]) yield return (line == link.Address ? "" : line, link.Address);
            else foreach (var each in found) yield return (each.Text == each.Address ? "" : each.Text, each.Address);
        }

        foreach (var link in links) yield return (link.Text, link.Address);
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(static l => l.Trim()).Select(static l => Enumerators.Mark(l) is not '\0' and not '※' ? l[1..].TrimStart() : l).Where(static l => l.Length > 0);

    // A title, an address, or several of them with their titles before each.
    private static IEnumerable<(string Title, string? Address)> Parted(string line)
    {
        var at = 0;
        var any = false;
        while (NextUrl(line, at) is { } url)
        {
            yield return (line[at..url.Start].Trim(' ', '\u3000', ':', '：', '(', '（', '<', '[', ',', '、', ')', '）', '>', ']'), line[url.Start..url.End]);
            at = url.End;
            any = true;
        }

        var rest = line[at..].Trim(' ', '\u3000', ')', '）', '>', ']', ',', '、', '。');
        if (rest.Length > 0) yield return (any ? rest : line, null);
    }

    private static (int Start, int End)? NextUrl(string line, int from)
    {
        var start = line.IndexOf("http", from, StringComparison.OrdinalIgnoreCase);
        while (start >= 0 && !line.AsSpan(start).StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !line.AsSpan(start).StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            start = line.IndexOf("http", start + 4, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        var end = start;
        while (end < line.Length && line[end] is > ' ' and < '\u007F' && line[end] is not ('<' or '>' or '"')) end++;
        while (end > start && line[end - 1] is '.' or ',' or ';' or ')' or ']') end--;
        return (start, end);
    }
}
