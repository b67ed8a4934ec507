using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace FiscDsl.Tests.Comparison.Terms;

/// <summary>A term that was replaced in several sentences is one change, which says where, and where it was not.</summary>
public class ReplacedTermTests
{
    [Fact]
    public void Forty_sentences_are_one_row_with_their_places_and_those_that_were_left()
    {
        var old = Catalog(40, static i => $"お客様の情報{i}を𠮷野家の手順で管理すること。") + Control(99, "お客様の意見を聞くこと。お客様に答えること。", "担当者が行うこと。");
        var change = Assert.Single(Changes(old, old.Replace("お客様の情報", "利用者の情報", StringComparison.Ordinal)));
        Assert.Equal(("お客様", "利用者", 40, 2), (change.Term?.Old, change.Term?.New, change.Term?.Places.Length, change.Term?.Left.Length));
        Assert.Equal(40, change.Parts.Length);
        Assert.Equal([ChangeClass.Actor], change.Classes);
        Assert.StartsWith("用語の置換 「お客様」→「利用者」、40か所（運1/1, 運2/1, ", ChangeTexts.Title(change, MessageLanguage.Ja), StringComparison.Ordinal);
        Assert.EndsWith("。残り2か所: 運99/1", ChangeTexts.Title(change, MessageLanguage.Ja), StringComparison.Ordinal);
        Assert.EndsWith("; left in 2 place(s): 運99/1", ChangeTexts.Title(change, MessageLanguage.En), StringComparison.Ordinal);
        Assert.Equal("運1/1 ほか39", ChangeTexts.Subject(change, MessageLanguage.Ja));
    }

    [Theory]
    [InlineData("懲役又は禁錮", "拘禁刑", "範囲・条件、内容")]
    [InlineData("懲役・禁錮", "拘禁刑", "内容")]
    [InlineData("お客様", "利用者", "文中の主体")]
    [InlineData("サーバ", "サーバー", "表現")]
    [InlineData("端末", "利用者端末", "内容")]
    [InlineData("委託先", "委託元", "文中の主体")]
    [InlineData("クラウド", "cloud", "内容")]
    public void These_are_terms(string old, string now, string classes)
    {
        var before = Catalog(3, i => $"{old}の記録{i}を残すこと。");
        var change = Assert.Single(Changes(before, before.Replace(old, now, StringComparison.Ordinal)));
        Assert.Equal((old, now, 3), (change.Term?.Old, change.Term?.New, change.Term?.Places.Length));
        Assert.Equal(classes, ChangeTexts.Classes(change, MessageLanguage.Ja));
    }

    [Theory]
    [InlineData("残すこと", "残すことが望ましい")]
    [InlineData("残すこと", "残さないこと")]
    [InlineData("残すこと", "残してもよい")]
    [InlineData("甲の", "乙の")]
    [InlineData("年1回", "年2回")]
    [InlineData("AES", "AES-256")]
    [InlineData("以上", "以下")]
    [InlineData("すべて", "一部")]
    [InlineData("許可", "禁止")]
    [InlineData("及び", "又は")]
    [InlineData("残す", "残して")]
    [InlineData("半期", "四半期")]
    public void Strengths_figures_bounds_single_characters_and_inflections_are_none(string old, string now)
    {
        var before = Catalog(4, i => $"甲の点検及び監査{i}を年1回以上行い、AESの許可のすべてを半期ごとに残すこと。");
        var changes = Changes(before, before.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal(4, changes.Count);
        Assert.All(changes, static c => Assert.Null(c.Term));
    }

    [Fact]
    public void Two_sentences_are_not_everywhere()
    {
        var before = Catalog(2, static i => $"お客様の記録{i}を残すこと。");
        Assert.Equal(2, Changes(before, before.Replace("お客様", "利用者", StringComparison.Ordinal)).Count);
    }

    [Fact]
    public void A_sentence_in_which_more_has_changed_has_a_row_of_its_own()
    {
        var before = Catalog(5, static i => $"お客様の記録{i}を残すこと。");
        var changes = Changes(before, before.Replace("お客様", "利用者", StringComparison.Ordinal).Replace("記録4を残すこと", "記録4を残すことが望ましい", StringComparison.Ordinal));
        Assert.Equal(4, changes[0].Term?.Places.Length);
        Assert.Equal(("運4/1", null), (changes[1].Subject, changes[1].Term));
        Assert.True(changes[1].Concerns(ChangeClass.Modality) && changes[1].Concerns(ChangeClass.Actor));
    }

    [Fact]
    public void A_sentence_with_two_terms_is_a_place_of_both()
    {
        var before = Catalog(3, static i => $"お客様の記録{i}を残すこと。") + Control(8, "懲役の記録を残すこと。", "懲役の写しを残すこと。懲役の証跡を残すこと。") + Control(9, "お客様と懲役の者とを分けること。", "点検すること。");
        var changes = Changes(before, before.Replace("お客様", "利用者", StringComparison.Ordinal).Replace("懲役", "拘禁刑", StringComparison.Ordinal));
        Assert.Equal([("お客様", 4), ("懲役", 4)], changes.Select(static c => (c.Term?.Old ?? "", c.Term?.Places.Length ?? 0)));
        Assert.All(changes, static c => Assert.Contains("運9/1", c.Parts.Select(static p => p.Subject)));
    }

    [Fact]
    public void The_word_that_changed_everywhere_is_the_term_and_a_compound_alone_is_not_parted()
    {
        var before = Catalog(3, static i => $"顧客情報{i}を残すこと。") + Control(9, "顧客の声を残すこと。", "点検すること。");
        Assert.Equal("顧客情報", Assert.Single(Changes(before, before.Replace("顧客情報", "契約情報", StringComparison.Ordinal))).Term?.Old);
        Assert.Equal("顧客", Assert.Single(Changes(before, before.Replace("顧客", "契約", StringComparison.Ordinal))).Term?.Old);
    }

    [Theory]
    [InlineData("ログ", "証跡", "カタログを残すこと。", 0)]
    [InlineData("ログ", "証跡", "監査ログを残すこと。", 1)]
    [InlineData("利用者", "サービス利用者", "サービス利用者の声を残すこと。", 0)]
    [InlineData("利用者", "サービス利用者", "利用者の声を残すこと。", 1)]
    public void What_is_left_is_the_term_and_no_part_of_another_word(string old, string now, string other, int left)
    {
        var before = Catalog(3, i => $"{old}の記録{i}を残すこと。");
        var after = before.Replace(old, now, StringComparison.Ordinal);
        Assert.Equal(left, Assert.Single(Changes(before + Control(9, other, "点検すること。"), after + Control(9, other, "点検すること。"))).Term?.Left.Length);
    }

    [Fact]
    public void Parties_and_what_is_left_to_decide_are_not_lost()
    {
        var before = Catalog(4, static i => $"お客様の記録{i}を残すこと。").Replace("  clause 1\n", "  finding: 報告書により確認した。\n  clause 1\n", StringComparison.Ordinal);
        before = before.Replace("control 運4", "control 運44", StringComparison.Ordinal).Replace("responsibility: user", "responsibility: provider", StringComparison.Ordinal) + Catalog(1, static _ => "お客様の声を残すこと。");
        var change = Assert.Single(Changes(before, before.Replace("お客様", "利用者", StringComparison.Ordinal)));
        Assert.True(change.IsUnconfirmed);
        Assert.Equal("主体: クラウド事業者 ○, 利用者 ×（4か所）、クラウド事業者 ×, 利用者 ○（1か所）", ChangeTexts.Responsible(change, MessageLanguage.Ja));
    }

    [Fact]
    public void Every_output_says_it()
    {
        var before = Catalog(3, static i => $"お客様の記録{i}を残すこと。") + Control(9, "お客様の声を残すこと。", "点検すること。");
        var document = new ComparisonDocument(ComparisonCase.Compare(before, before.Replace("お客様の記録", "利用者の記録", StringComparison.Ordinal)), new StateName("旧"), new StateName("新"), MessageLanguage.Ja);
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        ComparisonHtml.Write(page, document);
        foreach (var text in new[] { ComparisonMarkdown.Of(document), page.ToString() })
        {
            Assert.Contains("用語の置換 「お客様」→「利用者」、3か所（運1/1, 運2/1, 運3/1）。残り1か所: 運9/1", text, StringComparison.Ordinal);
            Assert.Contains("リファレンス 見本 見本", text, StringComparison.Ordinal);
        }

        using var file = new MemoryStream();
        ComparisonWorkbook.Write(file, document);
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        var cells = workbook.WorkbookPart?.WorksheetParts.SelectMany(static part => part.Worksheet?.Descendants<InlineString>() ?? []).Select(static cell => cell.InnerText) ?? [];
        Assert.Contains(cells, static cell => cell.StartsWith("運1/1 ほか2\n見本\n用語の置換 「お客様」→「利用者」、3か所（運1/1, 運2/1, 運3/1）。残り1か所: 運9/1", StringComparison.Ordinal));

        using var stream = new MemoryStream();
        ComparisonJson.Write(stream, document);
        var change = Assert.Single(JObject.Parse(System.Text.Encoding.UTF8.GetString(stream.ToArray()))["changes"] ?? new JArray());
        Assert.Equal("""{"old":"お客様","new":"利用者","places":3,"left":1,"leftIn":["運9/1"]}""", change["term"]?.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""["運1/1","運2/1","運3/1"]""", change["parts"]?.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(("modified", "actor"), ((string?)change["kind"], (string?)change["class"]));
    }

    private static IReadOnlyList<Change> Changes(string old, string now) => ComparisonCase.Compare(old, now).Changes;

    private static string Catalog(int controls, Func<int, string> text) => string.Concat(Enumerable.Range(1, controls).Select(i => Control(i, text(i), $"手順{i}を守ること。")));

    private static string Control(int number, string first, string second) =>
        $"control 運{number} 第{number}の基準を整備すること。\n  category: 運用\n  clause 1\n    text: {first}\n    responsibility: user\n  clause 2\n    text: {second}\n    responsibility: user\n";
}
