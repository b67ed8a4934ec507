namespace FiscDsl.Syntax.Prose;

/// <summary>Comments between lines of prose (grammar/language.md, "Prose").</summary>
public static class ProseComment
{
    /// <summary>
    /// True where a line without indentation is a comment: <c>#</c> with a blank behind it, or nothing. <c>#1</c> and
    /// <c>＃</c> are prose, and so is everything on the field's own line.
    /// </summary>
    public static bool Is(ReadOnlySpan<char> line) => line.StartsWith('#') && (line.Length == 1 || Blank.Is(line[1]));
}
