namespace FiscDsl.Text;

/// <summary>The lines that git leaves in a file where a merge failed.</summary>
internal static class ConflictMarker
{
    /// <summary>Characters of a marker, unless git is told otherwise.</summary>
    internal const int Length = 7;

    /// <summary>True for a whole line, without its line break, that begins with a marker.</summary>
    internal static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length < Length || line[0] is not ('<' or '=' or '>' or '|')) return false;
        if (line[..Length].ContainsAnyExcept(line[0])) return false;
        return line.Length == Length || line[Length] == ' ';
    }

    /// <summary>The lines, from 0, with which conflicts begin in a text.</summary>
    internal static IEnumerable<int> Beginnings(string text)
    {
        var line = 0;
        for (var start = 0; start < text.Length; line++)
        {
            var end = LineBreaks.NextLine(text, start);
            if (text[start] == '<' && Is(text.AsSpan(start, end - start).TrimEnd("\r\n"))) yield return line;
            start = end;
        }
    }

    /// <summary>A merged text with the second side alone of each conflict.</summary>
    internal static string Theirs(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        var isOurs = false;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            var line = text.AsSpan(start, end - start);
            start = end;
            if (Is(line.TrimEnd("\r\n"))) isOurs = line[0] is '<' or '|';
            else if (!isOurs) result.Append(line);
        }

        return result.ToString();
    }
}
