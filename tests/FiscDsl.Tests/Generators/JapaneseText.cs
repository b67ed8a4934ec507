using FsCheck;
using FsCheck.Fluent;

namespace FiscDsl.Tests.Generators;

/// <summary>A few lines of Japanese prose as an author may have broken them, on purpose or not.</summary>
public sealed record ProseLines(string Text)
{
    public override string ToString() => "\"" + Text.Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}

/// <summary>One line of Japanese text.</summary>
public sealed record JapaneseLine(string Text)
{
    public override string ToString() => "\"" + Text + "\"";
}

/// <summary>
/// FsCheck's own strings are hardly ever Japanese, so text is put together from what stands in the printed reference and
/// from what has broken text tools before. Name the class in <c>[Property(Arbitrary = [typeof(JapaneseText)])]</c>.
/// </summary>
public static class JapaneseText
{
    private static readonly string[] Fragments =
    [
        "外部の第三者による評価を行うこと。", "なお、", "ただし書き", "クラウド事業者", "運用", "である", "か\u3099", "𠮷野家", "ﾊﾟｽﾜｰﾄﾞ",
        "「はい。」", "「すること。」とは", "『「入れ子。」も。』", "（以下同じ。）", "（注）", "”○”", "“引用。”", "。】", "。」」", "！？", "え？!", "。。",
        "【技43】", "【選112】4", "【運８８】９", "。【注1】", "【", "】", "（", "）", ")", "(", "」", "「",
        "(1)", "（１）", "2)", "３）", "1.", "１．", "1.30", "5つ", "①", "㉑", "(注1)", "（注２）", "・", "※", "- ", "-", "(2016)",
        "#", "# ", "＃", "#1", "AWS", "SSAE 16.", "Next", "Really?! Yes.", "SOC1,2", "e.g. ", "Amazon Web Services", "café", "Д", "e\u0301", "—", "“", "”",
        "、", "，", "。", "！", "？", ".", "!", "?", " ", "  ", "\u3000", "\t", "\u00A0", "5", "５", "葛\U000E0100", "\uE000", "\uD842",
        "Oracle®", "™", "“reports”", "§", "×", "→", "Ⅳ", "②", "Yahoo! JAPAN", "Inc. ", "U.S. ", "＜", "＞", "Ｏｒａｃｌｅ", "か\u200Bい", "\u00AD", "\uFE0F",
    ];

    private const string Alphabet = "。！.!?「」（)）(【】”“・※-#＃①注1１.．5５aAあ、 \u3000®Ａ\u200B";

    private static Gen<string> FragmentLine => Gen.Elements(Fragments).ListOf().Select(string.Concat);

    // Short lines over few characters: these meet in every way there is.
    private static Gen<string> CharacterLine =>
        Gen.Choose(0, 6).SelectMany(length => Gen.Elements(Alphabet.ToCharArray()).ArrayOf(length)).Select(chars => new string(chars));

    public static Arbitrary<JapaneseLine> Lines() =>
        Arb.From(
            Gen.OneOf(FragmentLine, CharacterLine).Select(line => new JapaneseLine(line)),
            line => Shorter(line.Text).Select(text => new JapaneseLine(text)));

    public static Arbitrary<ProseLines> Prose() =>
        Arb.From(
            Gen.OneOf(FragmentLine.ListOf(), CharacterLine.ListOf()).Select(lines => new ProseLines(string.Join('\n', lines))),
            block => Shorter(block.Text).Select(text => new ProseLines(text)));

    private static IEnumerable<string> Shorter(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= text.Length; at += size) yield return text.Remove(at, size);
        }
    }
}
