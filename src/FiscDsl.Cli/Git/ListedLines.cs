using FiscDsl.Text;

namespace FiscDsl.Cli.Git;

/// <summary>Adds lines to a <c>.gitattributes</c> or a <c>.gitignore</c> and takes them away; every other line stays as it is.</summary>
internal static class ListedLines
{
    /// <summary>The text with the lines that it lacks at its end, since later lines prevail.</summary>
    public static (string Text, IReadOnlyList<string> Added) With(string text, IReadOnlyList<string> lines)
    {
        var present = Lines(text).Select(static l => l.Trim()).ToHashSet(StringComparer.Ordinal);
        var added = lines.Where(line => !present.Contains(line)).ToList();
        if (added.Count == 0) return (text, added);
        var newLine = SourceText.From(text).NewLine;
        var start = text.Length == 0 || text[^1] == '\n' ? text : text + newLine;
        return (start + string.Concat(added.Select(line => line + newLine)), added);
    }

    /// <summary>The text without the lines.</summary>
    public static (string Text, IReadOnlyList<string> Removed) Without(string text, IReadOnlyList<string> lines)
    {
        var parts = Lines(text).ToLookup(line => lines.Contains(line.Trim(), StringComparer.Ordinal));
        return (string.Concat(parts[false]), [.. parts[true].Select(static line => line.Trim())]);
    }

    /// <summary>The lines with their line breaks.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = LineBreaks.NextLine(text, at);
            yield return text[at..next];
            at = next;
        }
    }
}
