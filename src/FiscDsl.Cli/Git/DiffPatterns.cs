using FiscDsl.Schema;

namespace FiscDsl.Cli.Git;

/// <summary>
/// Regular expressions by which git shows differences (POSIX extended). They hold no range of characters beyond ASCII: some
/// systems take one for an error, and git then shows nothing at all.
/// </summary>
internal static class DiffPatterns
{
    /// <summary>What may stand between words: as the language has it.</summary>
    private const string Blanks = "[ \t\u3000]";

    /// <summary>The header of a declaration, in either spelling: what git writes at the head of a hunk.</summary>
    public static string FunctionName { get; } = $"^{Blanks}*(({Keywords(static d => d.Header != HeaderShape.None)}){Blanks}+.*|({Keywords(static d => d.Header == HeaderShape.None)}){Blanks}*)$";

    /// <summary>
    /// What counts as a word within a changed line: a run of one script, but each numeral for itself, so that 年1回 and 年一回
    /// differ in one character. The last alternative is for systems that do not know the characters: there, whatever stands
    /// between blanks and ASCII stays together, since half a character is unreadable.
    /// </summary>
    public static string Word { get; } = string.Join('|',
        $"[{Hiragana}]+", $"[{Katakana}]+", $"[{FullWidthLatin}]+", "[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*",
        $"[^[:space:][:punct:]A-Za-z0-9{Hiragana}{Katakana}{FullWidthLatin}{Numerals}{Marks}]+", "[^[:space:]]", "[^[:space:][:alnum:][:punct:]]+");

    private static string Hiragana => Range('ぁ', 'ゖ') + "ゝゞ";

    private static string Katakana => Range('ァ', 'ヺ') + "ーヽヾ";

    private static string FullWidthLatin => Range('０', '９') + Range('Ａ', 'Ｚ') + Range('ａ', 'ｚ');

    private static string Numerals => "〇一二三四五六七八九十百千万";

    private static string Marks => "、。，．・：；「」『』（）【】〔〕〈〉《》！？…―～→";

    private static string Keywords(Func<DeclarationSchema, bool> condition) =>
        string.Join('|', LanguageSchema.Declarations.Where(condition).SelectMany(static d => new[] { d.Spelling.English, d.Spelling.Japanese }));

    private static string Range(char first, char last) => new([.. Enumerable.Range(first, last - first + 1).Select(static c => (char)c)]);
}
