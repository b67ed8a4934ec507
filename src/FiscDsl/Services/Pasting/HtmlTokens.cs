using System.Globalization;
using System.Text;

namespace FiscDsl.Services.Pasting;

/// <summary>A tag or a stretch of text of an HTML document.</summary>
/// <param name="Name">The tag's name in lower case; empty for text.</param>
/// <param name="IsEnd">True for the tag that closes an element.</param>
/// <param name="Text">The text, with its entities read; of a tag what stands in it, in lower case.</param>
/// <param name="Written">A tag as it is written, without its brackets; empty for text.</param>
internal readonly record struct HtmlToken(string Name, bool IsEnd, string Text, string Written)
{
    /// <summary>The value of an attribute of the tag, with its entities read; null where it has none.</summary>
    /// <param name="name">The attribute, in lower case.</param>
    public string? Attribute(string name)
    {
        for (var at = Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsWhiteSpace(Text[at - 1])) continue;
            var value = Written.AsSpan(at + name.Length).TrimStart();
            if (value.IsEmpty || value[0] != '=') continue;
            value = value[1..].TrimStart();
            var quote = value.IsEmpty || value[0] is not ('"' or '\'') ? '\0' : value[0];
            if (quote != '\0') value = value[1..];
            var end = quote != '\0' ? value.IndexOf(quote) : value.IndexOfAny(" \t\r\n");
            return HtmlTokens.Decoded((end < 0 ? value : value[..end]).ToString());
        }

        return null;
    }
}

/// <summary>
/// Reads the HTML that programs put on the clipboard, as far as it takes to see what their plain text does not tell. Comments are passed
/// over, and with them what Word writes for itself alone. Never throws; linear.
/// </summary>
internal static class HtmlTokens
{
    private const string StartFragment = "<!--StartFragment-->", EndFragment = "<!--EndFragment-->";
    private const int LongestEntity = 10;

    private static readonly string[] WithoutText = ["style", "script", "title", "xml", "head"];

    /// <summary>What is copied of a document: all of it, where the clipboard does not say.</summary>
    public static string Fragment(string html)
    {
        var start = html.IndexOf(StartFragment, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return html;
        start += StartFragment.Length;
        var end = html.IndexOf(EndFragment, start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html[start..] : html[start..end];
    }

    /// <summary>The tags and texts, in order.</summary>
    public static IEnumerable<HtmlToken> Of(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0) tag = html.Length;
            if (tag > at) yield return new("", false, Decoded(html[at..tag]), "");
            if (tag == html.Length) yield break;
            if (string.CompareOrdinal(html, tag, "<!--", 0, 4) == 0)
            {
                at = Behind(html, "-->", tag);
                continue;
            }

            at = Behind(html, ">", tag);
            var written = html[tag..at].Trim('<', '>');
            var lower = written.ToLowerInvariant();
            var isEnd = lower.StartsWith('/');
            var name = lower.TrimStart('/').Split([' ', '\t', '\r', '\n', '/'], 2)[0];
            // <![if !vml]>, between what Word writes twice.
            if (name.Length == 0 || name[0] is '!' or '?') continue;
            if (!isEnd && WithoutText.Contains(name, StringComparer.Ordinal)) at = Behind(html, ">", Behind(html, "</" + name, at));
            else yield return new(name, isEnd, lower, written);
        }
    }

    private static int Behind(string html, string mark, int start)
    {
        var found = html.IndexOf(mark, start, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + mark.Length;
    }

    /// <summary>A text with its entities read.</summary>
    public static string Decoded(string text)
    {
        if (!text.Contains('&')) return text;
        var decoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '&' ? text.AsSpan(at, Math.Min(LongestEntity, text.Length - at)).IndexOf(';') : -1;
            if (end > 0 && Character(text[(at + 1)..(at + end)]) is { } character)
            {
                decoded.Append(character);
                at += end + 1;
            }
            else
            {
                decoded.Append(text[at++]);
            }
        }

        return decoded.ToString();
    }

    private static string? Character(string entity) => entity switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u00A0",
        "middot" => "·",
        "shy" => "\u00AD",
        ['#', 'x' or 'X', .. var hex] => int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? Text(code) : null,
        ['#', .. var digits] => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? Text(code) : null,
        _ => null,
    };

    private static string? Text(int code) => Rune.IsValid(code) ? new Rune(code).ToString() : null;
}
