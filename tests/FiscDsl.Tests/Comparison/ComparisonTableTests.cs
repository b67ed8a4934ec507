using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Comparison;
using Xunit;

namespace FiscDsl.Tests.Comparison;

/// <summary>新旧対照表 in the conventions of those who file one.</summary>
public partial class ComparisonTableTests
{
    private const string Old = """
        source 5 𠮷野家の監査報告書
        source 12 侵入テストの要領
        control 運1 台帳を整備すること。
          category: 運用
          clause (1)
            text: 台帳を備える。台帳は年１回見直す。控えを取る。
            responsibility: provider
            information: 台帳がある。
            finding: 台帳を確認した。
            evidence: 5
        control 運2 監査を行うこと。
          category: 運用
          intent: 監査が必要である。
        """;

    private static readonly string New = Old.Replace("年１回", "年２回", StringComparison.Ordinal).Replace("必要である", "望ましい", StringComparison.Ordinal);

    [Fact]
    public void Rows_are_numbered_and_the_last_column_is_left_to_people()
    {
        var rows = Rows(ComparisonTableStyle.Plain);
        Assert.Equal(["No.", "項目", "旧", "新", "変更区分", "要確認", "理由（備考）"], rows[2]);
        Assert.Equal(["1", "運2\n監査を行うこと。\n考え方を変更", "監査が必要である。", "監査が望ましい。", "義務の強さ", "", ""], rows[3]);
        Assert.Equal(
            ["2", "運1/(1)\n台帳を整備すること。\n内容を変更\n主体: クラウド事業者 ○, 利用者 ×", "（略）台帳は年１回見直す。（略）", "（略）台帳は年２回見直す。（略）", "数値・規格", "本文は変わったが、確認内容は前のまま", ""],
            rows[4]);
    }

    [Theory]
    [InlineData("plain", "旧,新", "2,1")]
    [InlineData("guideline", "現行,改正案", "1,2")]
    [InlineData("ordinance", "改正後,改正前", "1,2")]
    public void Order_and_headings_are_those_of_the_style(string style, string headings, string controls)
    {
        var rows = Rows(StyleOf(style));
        Assert.Equal(headings, $"{rows[2][2]},{rows[2][3]}");
        Assert.Equal(controls, string.Join(',', rows.Skip(3).Select(static r => r[1][1..2])));
        var page = Html(StyleOf(style));
        Assert.Contains($"<th scope=\"col\">{headings.Replace(",", "</th><th scope=\"col\">", StringComparison.Ordinal)}</th>", page, StringComparison.Ordinal);
        Assert.Equal(controls, string.Join(',', HeadingPattern().Matches(page).Select(static m => m.Groups[1].Value)));
    }

    [Fact]
    public void An_ordinance_has_sidelines_on_both_sides_and_nothing_struck_through()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(StyleOf("ordinance"))), isEditable: false);
        var runs = document.WorkbookPart?.WorksheetParts.SelectMany(static p => p.Worksheet?.Descendants<Run>() ?? []).ToList() ?? [];
        Assert.DoesNotContain(runs, static r => r.RunProperties?.GetFirstChild<Strike>() is not null);
        foreach (var text in (string[])["必要である", "望ましい"])
            Assert.Contains(runs, r => r.Text?.Text == text && r.RunProperties?.GetFirstChild<Underline>() is not null && r.RunProperties.GetFirstChild<Color>()?.Rgb?.Value == "FF1F2937");
        Assert.Contains("<table class=\"changes sidelined\">", Html(StyleOf("ordinance")), StringComparison.Ordinal);
    }

    private static ComparisonTableStyle StyleOf(string name) => ComparisonTableStyle.All.Single(s => s.Name == name);

    private static ComparisonDocument Document(ComparisonTableStyle style) =>
        new(ComparisonCase.Compare(Old, New), new StateName("旧"), new StateName("新"), MessageLanguage.Ja) { Table = style };

    private static string Html(ComparisonTableStyle style)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        ComparisonHtml.Write(writer, Document(style));
        return writer.ToString();
    }

    private static byte[] Workbook(ComparisonTableStyle style)
    {
        using var stream = new MemoryStream();
        ComparisonWorkbook.Write(stream, Document(style));
        return stream.ToArray();
    }

    private static List<List<string>> Rows(ComparisonTableStyle style)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(style)), isEditable: false);
        return [.. document.WorkbookPart?.WorksheetParts.First().Worksheet?.Descendants<Row>().Select(static r => r.Elements<Cell>().Select(static c => c.InnerText).ToList()) ?? []];
    }

    [GeneratedRegex("<h2>運([0-9]) ")]
    private static partial Regex HeadingPattern();
}
