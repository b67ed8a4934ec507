using System.Globalization;
using System.Text;
using FiscDsl.Syntax.Values;
using FiscDsl.Text.Unicode;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Names;

/// <summary>
/// Ids of references, categories, sources and controls: letters (CJK included), digits, <c>-</c>, <c>.</c>, <c>_</c>,
/// beginning with a letter or a digit.
/// </summary>
public static class IdGrammar
{
    internal static readonly Parser<TextSpan> Id = Primitives.Run(Scan);

    /// <summary>The id as it is compared and compiled: ASCII digits and hyphens, NFC.</summary>
    public static string Normalize(ReadOnlySpan<char> id) => Nfc.Normalize(FullWidth.Fold(id));

    /// <summary>The id that a name makes: what no id can have becomes a hyphen. Null where nothing is left.</summary>
    public static string? From(string name)
    {
        var id = new StringBuilder();
        foreach (var rune in Normalize(name).EnumerateRunes())
        {
            var character = rune.ToString();
            // Behind a letter, where more is allowed than at the beginning.
            if (Scan("a" + character) > character.Length) id.Append(character);
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }

        var made = id.ToString().Trim('-', '.', '_');
        return made.Length > 0 && Scan(made) == made.Length ? made : null;
    }

    /// <summary>The length of the id at the start of a text; 0 where there is none.</summary>
    public static int Scan(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && CharLength(text[length..], first: length == 0) is > 0 and var step) length += step;
        return length;
    }

    private static int CharLength(ReadOnlySpan<char> rest, bool first)
    {
        var c = FullWidth.Fold(rest[0]);
        if (c < 0x80) return char.IsAsciiLetterOrDigit(c) || (!first && c is ('-' or '.' or '_')) ? 1 : 0;
        if (System.Text.Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done) return 0;
        return System.Text.Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber => length,
            // Voiced marks of a file name or an id in NFD: letters once composed.
            UnicodeCategory.NonSpacingMark when !first => length,
            _ => 0,
        };
    }
}
