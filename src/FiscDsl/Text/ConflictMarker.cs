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
}
