using FiscDsl.Diagnostics;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The section Prose from its items on: what lines begin with, what was copied along, mentions.</summary>
public class ItemsTests
{
    [Theory]
    [Statement("A line that begins with `(1)`, `1)`, `1.` (no digit behind it), `①`, `(注)` or `(注1)` starts a new line of the output.")]
    [Statement("Parentheses, digits and the full stop may be full-width; a number has three digits at most, so that `(2016)` at the start of a line is text.")]
    [InlineData("(1) 甲", true)]
    [InlineData("1) 甲", true)]
    [InlineData("1. 甲", true)]
    [InlineData("1.甲", true)]
    [InlineData("1.30版", false)]
    [InlineData("① 甲", true)]
    [InlineData("㊿ 甲", true)]
    [InlineData("(注) 𠮷", true)]
    [InlineData("(注1) 甲", true)]
    [InlineData("（１）甲", true)]
    [InlineData("１２）甲", true)]
    [InlineData("１．甲", true)]
    [InlineData("（注２）甲", true)]
    [InlineData("(123) 甲", true)]
    [InlineData("(2016) 甲", false)]
    [InlineData("2016. 甲", false)]
    [InlineData("(a) 甲", false)]
    public void An_item_starts_a_line(string line, bool isItem)
    {
        Assert.Equal("次の" + (isItem ? "\n" : "") + line, Tried.Prose("次の\n" + line));
        Assert.Equal("次のとおり。" + (isItem ? "\n" : "") + line + "乙", Tried.Prose("次のとおり。\n" + line + "\n乙"));
    }

    [Theory]
    [Statement("The bullets `・` `･` `※` `•` `●` `○` `■` and their like, and `- ` `－ ` `– ` `* `, start one only where a sentence, an item of the same bullet or a paragraph ended before, or behind `：`.")]
    [InlineData("・")]
    [InlineData("･")]
    [InlineData("※")]
    [InlineData("•")]
    [InlineData("●")]
    [InlineData("○")]
    [InlineData("■")]
    [InlineData("‣")]
    [InlineData("⁃")]
    [InlineData("◦")]
    [InlineData("◎")]
    [InlineData("◆")]
    [InlineData("◇")]
    [InlineData("□")]
    [InlineData("▪")]
    [InlineData("▫")]
    [InlineData("＊")]
    [InlineData("- ")]
    [InlineData("－ ")]
    [InlineData("– ")]
    [InlineData("‐ ")]
    [InlineData("− ")]
    [InlineData("* ")]
    public void A_bullet_starts_a_line_where_something_has_ended(string bullet)
    {
        Assert.Equal($"次のとおり。\n{bullet}甲\n{bullet}乙", Tried.Prose($"次のとおり。\n{bullet}甲\n{bullet}乙"));
        Assert.Equal($"次のとおり\n\n{bullet}𠮷", Tried.Prose($"次のとおり\n\n{bullet}𠮷"));
        Assert.Equal($"次のとおり：\n{bullet}甲", Tried.Prose($"次のとおり：\n{bullet}甲"));
        Assert.Equal($"作成{bullet}報告", Tried.Prose($"作成\n{bullet}報告"));
    }

    [Theory]
    [Statement("One that joins the line before all the same (behind `(1) …` without an end, `※` behind `・`) is a warning, `joined-bullet`.")]
    [InlineData("(1) 体制\n・責任者", "・")]
    [InlineData("次のとおり。\n・体制\n※𠮷を含む", "※")]
    [InlineData("暗号化の対象\n● 通信", "●")]
    public void A_bullet_that_joins_is_a_warning(string lines, string found)
    {
        var tried = Tried.InControl("intent:\n" + Tried.Indented(lines, 2));
        Assert.Equal([found], tried.Found("joined-bullet"));
        Assert.Equal(DiagnosticSeverity.Warning, tried.SeverityOf("joined-bullet"));
    }

    [Theory]
    [Statement("In the middle of a sentence, `3.` or `(2)` at the start of a line is a hint, `item-in-sentence`, where no list leads to its number.")]
    [Statement("Of a number that may begin a list, `(1)`, nothing is said: it cannot be known.")]
    [InlineData("監査は第\n3. に定める。", "3.")]
    [InlineData("監査は、前項の\n(2) に定める。", "(2)")]
    [InlineData("監査は、前項の\n② に定める。", "②")]
    [InlineData("監査は、前項の\n(1) に定める。")]
    [InlineData("監査は、前項の\n1. に定める。")]
    [InlineData("次のとおり。\n(1) 甲\n(2) 乙")]
    [InlineData("次のとおり。\n(2) 乙")]
    public void A_number_that_no_list_leads_to_is_a_hint(string lines, params string[] found)
    {
        var tried = Tried.InControl("intent:\n" + Tried.Indented(lines, 2));
        Assert.Equal(found, tried.Found("item-in-sentence"));
        if (found.Length > 0) Assert.Equal(DiagnosticSeverity.Hint, tried.SeverityOf("item-in-sentence"));
    }

    [Fact]
    [Statement("Text behind the last item that belongs to none of them (なお、…) needs a blank line before it.")]
    public void Text_behind_the_last_item_needs_a_blank_line()
    {
        Assert.Equal("(1) 甲。\n(2) 乙。なお、丙。", Tried.Prose("(1) 甲。\n(2) 乙。\nなお、丙。"));
        Assert.Equal("(1) 甲。\n(2) 乙。\n\nなお、丙。", Tried.Prose("(1) 甲。\n(2) 乙。\n\nなお、丙。"));
    }

    [Theory]
    [Statement("A line below the field that begins with the name and the colon of a field legal in its declaration or one around it, or with a keyword and an id or label, is prose all the same, and a warning, `field-in-prose`, whose fix puts the line and its value where they belong, if that makes no error there.")]
    [InlineData("主体：利用者", "主体", "    主体：利用者\n")]
    [InlineData("evidence: 5", "evidence", "    evidence: 5\n")]
    [InlineData("clause (1)", "clause (1)", "    clause (1)\n")]
    [InlineData("clause (1)\n  内容：𠮷。", "clause (1) 内容", "    clause (1)\n      内容：𠮷。\n")]
    [InlineData("考え方：文。", "考え方", "  考え方：文。\n")]
    [InlineData("control 運114\n  分類：運用", "control 運114 分類", "control 運114\n  分類：運用\n")]
    [InlineData("control 運114", "control 運114", null)]
    [InlineData("主体：𠮷野家の部長", "主体", null)]
    [InlineData("url：文。", "", null)]
    [InlineData("項のうち1つを選ぶ。", "", null)]
    public void A_line_that_looks_like_a_field_is_prose_and_a_warning(string lines, string found, string? mended)
    {
        var tried = Tried.InClause("text:\n  委託先を選ぶこと。\n" + Tried.Indented(lines, 2));
        Assert.Equal(found, string.Join(' ', tried.Found("field-in-prose")));
        Assert.StartsWith("委託先を選ぶこと。" + lines.Split('\n')[0], tried.Clause("運113/1").Text?.Printed, StringComparison.Ordinal);
        if (found.Length > 0) Assert.Equal(DiagnosticSeverity.Warning, tried.SeverityOf("field-in-prose"));
        if (mended is null)
        {
            Assert.Equal(tried.Mended("field-in-prose"), tried.Mended("none"));
            return;
        }

        Assert.Contains("\n" + mended, tried.Mended("field-in-prose"), StringComparison.Ordinal);
        Assert.Empty(Tried.Of(tried.Mended("field-in-prose")).Found("field-in-prose"));
    }

    [Theory]
    [Statement("The quotes that Excel puts around a cell (`quoted-cell`) and tabs (`tab-in-text`) are published as they stand, and are warnings with a fix; so are words that the end of a line has parted (`broken-word`: `infor- mation`) and characters for private use, such as Word's bullets and 外字 (`private-character`).")]
    [InlineData("\"委託先を「選ぶ」こと。\"", "quoted-cell", "委託先を「選ぶ」こと。")]
    [InlineData("𠮷野\t家", "tab-in-text", "𠮷野 家")]
    [InlineData("The infor- mation", "broken-word", "The information")]
    [InlineData("𠮷野家\uF0E0監査", "private-character", "𠮷野家→監査")]
    public void What_was_copied_along_is_published_and_a_warning(string text, string rule, string mended)
    {
        var tried = Tried.InClause("text: " + text);
        Assert.Equal(text, tried.Clause("運113/1").Text?.Printed);
        Assert.Equal("1 " + text, tried.Column("基準項目の目的・内容説明・具体例等の解説")[0]);
        Assert.Equal(DiagnosticSeverity.Warning, tried.SeverityOf(rule));
        Assert.Contains($"text: {mended}\n", tried.Mended(rule), StringComparison.Ordinal);
    }

    [Theory]
    [Statement("So is one that begins so but for a slip: another width, case or letter of a field's name, `；` or `∶` for the colon, no blank before a label, or, where a sentence begins, no colon: a name alone, a Japanese one with a blank behind it, an English one before a value of the field.")]
    [InlineData("ｎｏｔｅ：𠮷野家の注", "note: 𠮷野家の注")]
    [InlineData("Note: 𠮷野家の注", "note: 𠮷野家の注")]
    [InlineData("注記；𠮷野家の注", "注記: 𠮷野家の注")]
    [InlineData("主体 ∶利用者", "主体: 利用者")]
    [InlineData("Responsibilty: user", "responsibility: user")]
    [InlineData("情報参照先：5", "情報参照元: 5")]
    [InlineData("clause(1)", "clause (1)")]
    [InlineData("項（１）", "項 (1)")]
    [InlineData("主体　利用者", "主体: 利用者")]
    [InlineData("該当情報 𠮷野家は公開している。", "該当情報: 𠮷野家は公開している。")]
    [InlineData("情報参照元 n/a(利用者側対応事項)", "情報参照元: n/a(利用者側対応事項)")]
    [InlineData("responsibility user", "responsibility: user")]
    [InlineData("確認内容\n        報告書による。", "確認内容:\n          報告書による。")]
    public void A_slip_makes_no_prose_of_a_field(string line, string meant)
    {
        var tried = Tried.InClause("text:\n  監査を行う。\n  " + line);
        Assert.Equal(DiagnosticSeverity.Warning, tried.SeverityOf("field-in-prose"));
        Assert.EndsWith($"    text:\n      監査を行う。\n    {meant}", tried.Mended("field-in-prose").TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [Statement("Numbers at the start of lines that count them up (`12 …`, `13 …` without a full stop), and a number alone on a line, such as a page's, join the text; that is a warning (`pasted-number`), unless a sentence ended before each of them.")]
    [InlineData("12 監査の\n13 結果を\n１４　報告する。", "12 監査の13 結果を１４　報告する。", "12")]
    [InlineData("監査の結果を\n- 12 -\n報告する。", "監査の結果を- 12 -報告する。", "- 12 -")]
    [InlineData("1 回目は終わった。\n2 回目は秋に行う。", "1 回目は終わった。2 回目は秋に行う。")]
    [InlineData("監査の結果を\n12 日以内に\n報告する。", "監査の結果を12 日以内に報告する。")]
    public void A_number_that_was_copied_along_joins_the_text(string lines, string value, params string[] found)
    {
        var tried = Tried.InControl("intent:\n" + Tried.Indented(lines, 2));
        Assert.Equal(value, tried.Control.Intent?.Printed);
        Assert.Equal(found, tried.Found("pasted-number"));
        if (found.Length > 0) Assert.Equal(DiagnosticSeverity.Warning, tried.SeverityOf("pasted-number"));
    }

    [Fact]
    [Statement("The running head of a page cannot be told from text.")]
    public void A_running_head_is_text() =>
        Assert.Empty(Tried.InControl("intent:\n  監査の結果を\n  安全対策基準 第8版\n  報告する。").Rules.Except(["missing-responsibility", "empty-control"]));

    [Theory]
    [Statement("`【運89】` mentions a control: an id that the catalog declares, or one of the standard's shape (設, 運, 技, 統, 実 or 監, then a number, then branches such as `-1`).")]
    [Statement("`【注1】` is none.")]
    [InlineData("【運89】", "運89")]
    [InlineData("【設1】【技43】【統20】【実1】【監1】", "設1", "技43", "統20", "実1", "監1")]
    [InlineData("【運105-1】", "運105-1")]
    [InlineData("【運１１３】", "運113")]
    [InlineData("【𠮷規程】", "𠮷規程")]
    [InlineData("【注1】【例】【規程】")]
    public void A_mention_is_an_id_or_of_the_standards_shape(string text, params string[] mentions)
    {
        var tried = Tried.Of($"control 𠮷規程 題\n  category: 運用\n  intent: {text}を参照のこと。\n");
        Assert.Equal(mentions, tried.Json().GetProperty("controls")[0].TryGetProperty("mentions", out var found) ? found.EnumerateArray().Select(static m => m.GetString()) : []);
    }

    [Fact]
    [Statement("A mention of a control outside the catalog is legal: a reference rarely covers the whole standard.")]
    public void A_mention_of_another_control_is_a_hint()
    {
        var tried = Tried.InControl("intent: 【技43】と【運113】を参照のこと。");
        Assert.Equal(["技43"], tried.Found("unknown-control"));
        Assert.Equal(DiagnosticSeverity.Hint, tried.SeverityOf("unknown-control"));
    }

    [Fact]
    [Statement("`【O115】`, with a Latin letter before two or three digits, is none and named, as a slip for the one control of that number or as unknown.")]
    public void A_latin_letter_in_a_mention_is_named()
    {
        const string Others = "control 運115 題\n  category: 運用\ncontrol 技115 題\n  category: 技術\n";
        const string Text = "control 運113 題\n  category: 運用\n  intent: 【O115】と【X99】と【A1】を参照のこと。\n";
        var tried = Tried.Of(Text + Others.Split("control 技")[0]);
        Assert.Null(tried.Json("運113", "mentions"));
        Assert.Equal(["O115"], tried.Found("lookalike-character"));
        Assert.Contains("【運115】", tried.Mended("lookalike-character"), StringComparison.Ordinal);
        Assert.Equal(["X99"], tried.Found("unknown-control"));
        Assert.Equal(["O115", "X99"], Tried.Of(Text + Others).Found("unknown-control"));
    }
}
