using System.Buffers;
using System.Globalization;
using System.Text;

namespace FiscDsl.Outputs.Workbook;

/// <summary>
/// Text as SpreadsheetML holds it (ISO/IEC 29500-1, 22.9.2.19 ST_Xstring): what XML cannot carry is written
/// <c>_xHHHH_</c>, and so is the underscore of a text that looks like such an escape.
/// </summary>
internal static class CellTextEscape
{
    private const int EscapeLength = 7;

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        "_" + new string([.. Enumerable.Range(0, 0x20).Select(static c => (char)c).Where(static c => c is not '\n' and not '\t')]));

    /// <summary>The text, escaped; the same instance where nothing has to be.</summary>
    public static string Escape(string text)
    {
        // Nearly every text is sound, and these three scans are vectorized.
        var span = text.AsSpan();
        if (!span.ContainsAny(Suspicious) && !span.ContainsAnyInRange('\uD800', '\uDFFF') && !span.ContainsAnyInRange('\uFFFE', '\uFFFF')) return text;
        var escaped = new StringBuilder(text.Length + EscapeLength);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) escaped.Append(text[at]).Append(text[++at]);
            else if (MustEscape(span[at..])) escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
            else escaped.Append(text[at]);
        }

        return escaped.ToString();
    }

    /// <summary>The text that <see cref="Escape"/> was given.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '_' || !LooksEscaped(text.AsSpan(at)))
            {
                plain.Append(text[at]);
                continue;
            }

            plain.Append((char)ushort.Parse(text.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            at += EscapeLength - 1;
        }

        return plain.ToString();
    }

    private static bool MustEscape(ReadOnlySpan<char> text) => text[0] switch
    {
        '\t' or '\n' => false,
        '_' => LooksEscaped(text),
        var c => c < ' ' || char.IsSurrogate(c) || c >= '\uFFFE',
    };

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= EscapeLength && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
