using FsCheck;
using FsCheck.Fluent;

namespace FiscDsl.Tests.Generators;

/// <summary>A text that was written to be something else than text where it is shown.</summary>
public sealed record HostileLine(string Text)
{
    public override string ToString() => "\"" + Visible(Text) + "\"";

    private static string Visible(string text) => string.Concat(text.Select(static c => char.IsAscii(c) && !char.IsControl(c) ? c.ToString() : $"\\u{(int)c:x4}"));
}

/// <summary>Markup of Markdown and HTML, what GitHub links by itself, what a terminal obeys and what nobody sees, in Japanese prose. Name the class in <c>[Property(Arbitrary = [typeof(HostileText)])]</c>.</summary>
public static class HostileText
{
    private static readonly string[] Fragments =
    [
        "監査", "年一回、", "𠮷野家", "（以下同じ。）", "「はい」", " ", "\u3000", "a", "Z", "1", "0", "12", "x", "運113", "！", "!", "\"", "'", "(", ")", "{", "}", "%", "::",
        "![", "[", "]", "](", "](https://evil.example/a.png)", "[^1]", "[^1]:", "[a]: https://evil.example", "[x] ", "- [ ] ", "<", ">", "</td>", "<img src=x onerror=a>", "<!--", "-->", "<a href=x>", "<https://a.example>",
        "`", "``", "```", "~", "~~", "*", "**", "_", "__", "|", "| --- |", "\\", "\\\\", "&", "&amp;", "&#64;", "&#8203;", "$", "$$", "$x$", "$`",
        "@", "@someone", "@org/team", "#", "#12", "owner/repo#1", "GH-34", "gh-", "0123456789abcdef", "deadbee", "20260401", "http", ":", "//", "/", "http://a.example/b", "https://", "www", "www.a.example", ".", "someone@example.com", "mailto:", "xmpp:", ":x:", ":", ":+1:",
        "- ", "+ ", "* ", "1. ", "1) ", "# ", "> ", "> [!NOTE]", "===", "---", "~~~", "    code", ":--|--:", "\t",
        "\e[2J", "\e]8;;https://evil.example\a", "\u009B", "\0", "\r", "\u007F", "\u200B", "\u200E", "\u202E", "\u2066", "\u2028", "\u00AD", "\uFEFF", "\U000E0041", "葛\U000E0100", "\U000E0100", "か\u3099", "\uFFFD", "\uD842", "\uDFB7",
    ];

    public static Arbitrary<HostileLine> Lines() => Arb.From(
        Gen.Choose(0, 12).SelectMany(static count => Gen.Elements(Fragments).ArrayOf(count)).Select(static parts => new HostileLine(string.Concat(parts))),
        static line => Shorter(line.Text).Select(static text => new HostileLine(text)));

    private static IEnumerable<string> Shorter(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
            for (var at = 0; at + size <= text.Length; at += size) yield return text.Remove(at, size);
    }
}
