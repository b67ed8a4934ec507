using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Tests.Generators;
using FiscDsl.Tests.Outputs.Markup;
using FiscDsl.Text;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Comparison;

/// <summary>What every output has to hold to, whatever has changed.</summary>
public class ComparisonOutputTests
{
    private static readonly string Hostile = "control 運113 監査を行うこと。\n  category: 運用\n  clause 1\n    text: <script>alert(1)</script> | `@someone` #12 &amp; [l](javascript:x) **強調**。\n";

    [Fact]
    public void A_comment_stays_below_the_limit_and_says_what_it_left_out()
    {
        var markdown = ComparisonMarkdown.Of(Document(Many(400), ""));
        Assert.InRange(markdown.Length, 50_000, ComparisonMarkdown.MaxLength);
        var shown = markdown.Split("<details").Length - 1;
        Assert.Contains($"{400 - shown}か所の{400 - shown}件（主体 {400 - shown}件）をここには載せていない", markdown, StringComparison.Ordinal);
        Assert.Contains("変更 400件", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_gives_its_space_to_what_is_serious_in_whichever_control_it_is()
    {
        // The first control has one weakened duty and more spelling than a comment holds, the last one weakened duty.
        static string Spelling(string sentence, int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"  clause ({i})\n    text: 第{i}の𠮷野家の手順書に{sentence}こと。\n"));
        static string Text(string spelling, string duty) =>
            $"control 運1 手順を定めること。\n  category: 運用\n  intent: 手順の整備が{duty}。\n{Spelling(spelling, 900)}control 運2 監査を行うこと。\n  category: 運用\n  intent: 監査の実施が{duty}。\n";
        var markdown = ComparisonMarkdown.Of(Document(Text("およびその控えに残す", "必要である"), Text("及びその控えに残す", "望ましい")));
        Assert.InRange(markdown.Length, 50_000, ComparisonMarkdown.MaxLength);
        Assert.Contains("<del>必要である</del><ins>望ましい</ins>", markdown[markdown.IndexOf("運2 監査", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Matches("1か所の[0-9]+件（表現 [0-9]+件）をここには載せていない", markdown);
    }

    [Fact]
    public void What_has_changed_in_a_long_sentence_is_seen_in_a_comment()
    {
        static string Text(string duty) => $"control 運113 監査を行うこと。\n  category: 運用\n  intent: {string.Concat(Enumerable.Repeat("委託先の𠮷野家における体制、", 4000))}見直しが{duty}。\n";
        Assert.Contains("見直しが<del>必要である</del><ins>望ましい</ins>。", ComparisonMarkdown.Of(Document(Text("必要である"), Text("望ましい"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_shortened_in_a_comment_and_nowhere_else()
    {
        var text = "control 運113 監査を行うこと。\n  category: 運用\n  clause 1\n    text: " + string.Concat(Enumerable.Repeat("連絡体制を整備すること。", 4000)) + "\n";
        var document = Document("", text);
        Assert.InRange(ComparisonMarkdown.Of(document).Length, 1_000, 5_000);
        Assert.Contains("…（以下略）", ComparisonMarkdown.Of(document), StringComparison.Ordinal);
        Assert.Equal(4000, Html(document).Split("連絡体制を整備すること。").Length - 1);
        var cells = Cells(document).Where(static c => c.Contains("連絡体制を整備すること。", StringComparison.Ordinal)).ToList();
        Assert.All(cells, static c => Assert.InRange(c.Length, 1, 32_767));
        Assert.Equal(4000, string.Concat(cells).Split("連絡体制を整備すること。").Length - 1);
    }

    [Fact]
    public void A_name_that_no_cell_holds_is_shortened_in_the_table_of_old_and_new()
    {
        var name = string.Concat(Enumerable.Repeat("𠮷", 20_000));
        var comparison = CatalogComparison.Of(Named("見本"), Named(name));
        var cells = Cells(new(comparison, new StateName("旧"), new StateName("新"), MessageLanguage.Ja));
        Assert.All(cells, static c => Assert.InRange(c.Length, 0, 32_767));
        Assert.EndsWith("𠮷…（以下略）", cells[0], StringComparison.Ordinal);
        Assert.Contains(cells, static c => c.StartsWith("運𠮷", StringComparison.Ordinal) && c.EndsWith("𠮷…（以下略）", StringComparison.Ordinal));

        static Compilation Named(string name) => Compilation.Create([new SourceFile("見本.fisc", SourceText.From($"reference 見本\n  title: {name}\n  version: 1.0\n\ncontrol 運{name} 監査を行うこと。\n"))]);
    }

    [Fact]
    public void What_is_invisible_is_shown_by_its_number_in_every_format()
    {
        const string Text = "control 運113 監査\u200Bを行うこと。\n  category: 運用\n  clause 1\n    text: 監査を行わな\u202Eい。\n";
        var document = Document(Text.Replace("な\u202Eい", "ない", StringComparison.Ordinal), Text);
        Assert.Contains("<U+202E>", string.Concat(Cells(document)), StringComparison.Ordinal);
        foreach (var html in (string[])[Html(document), ComparisonMarkdown.Of(document)])
        {
            Assert.Contains("&lt;U+200B&gt;を行う", html, StringComparison.Ordinal);
            Assert.Contains("&lt;U+202E&gt;", html, StringComparison.Ordinal);
        }

        using var json = new MemoryStream();
        ComparisonJson.Write(json, document);
        Assert.Contains("\\u202E", System.Text.Encoding.UTF8.GetString(json.ToArray()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Nothing_of_the_text_is_markup()
    {
        var document = Document("", Hostile);
        foreach (var page in new[] { ComparisonMarkdown.Of(document), Html(document) })
        {
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
            Assert.Contains("&amp;amp;", page, StringComparison.Ordinal);
        }

        // A name would be called, a number linked.
        Assert.DoesNotContain("@someone", ComparisonMarkdown.Of(document), StringComparison.Ordinal);
        Assert.DoesNotContain("#12", ComparisonMarkdown.Of(document), StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 100)]
    public void A_comment_has_no_markup_but_its_own(HostileLine line)
    {
        var text = line.Text.ReplaceLineEndings("");
        var comparison = ComparisonCase.Compare("", $"control 運113 題{text}\n  category: 運用\n  clause 1\n    text: 文{text}\ncontrol 運{text} 題\n  category: 運用\ncategory 分{text} 類\n");
        var comment = RenderedMarkdown.Of(ComparisonMarkdown.Of(new(comparison, new StateName("旧" + text), new StateName("新" + text), MessageLanguage.Ja)));
        string[] plain = ["h3", "code", "strong", "details", "summary", "table", "tr", "td", "sub", "span", "del", "ins"];
        comment.AssertOnly(["table", "<!-- fisc diff -->", "<br>", .. plain.SelectMany(static t => new[] { $"<{t}>", $"</{t}>" })]);
        Assert.Contains(Visible.Of("旧" + text).Replace('\t', ' '), comment.Text.Replace("\u200B", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_any_length_leave_a_comment_below_the_limit()
    {
        var name = new string('$', 100_000);
        var comparison = ComparisonCase.Compare("", $"control 運{name} {name}\n  category: 運用\n  clause 1\n    text: {name}\n");
        Assert.InRange(ComparisonMarkdown.Of(new(comparison, new StateName(name), new StateName(name), MessageLanguage.Ja)).Length, 1, ComparisonMarkdown.MaxLength);
    }

    [Fact]
    public void Details_of_a_comment_are_html_without_blank_lines()
    {
        foreach (var part in ComparisonMarkdown.Of(NextEdition.Document(MessageLanguage.Ja)).Split("<details>").Skip(1))
            Assert.DoesNotContain("\n\n", part[..part.IndexOf("</details>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_changes_every_output_says_so()
    {
        var document = Document(Many(1), Many(1));
        Assert.Contains("変更はない", ComparisonMarkdown.Of(document), StringComparison.Ordinal);
        Assert.Contains("変更はない", Html(document), StringComparison.Ordinal);
        Assert.Contains(Cells(document), static c => c.EndsWith("変更 0件", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_needs_nothing_else()
    {
        var page = Html(NextEdition.Document(MessageLanguage.Ja));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"ja\">", page, StringComparison.Ordinal);
        foreach (var outside in new[] { "<script", "<link", "src=", "@import", "url(" }) Assert.DoesNotContain(outside, page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sdk_finds_no_error_in_the_table_of_old_and_new()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(NextEdition.Document(MessageLanguage.Ja))), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(static e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void In_the_table_what_is_gone_is_struck_and_what_is_new_is_underlined()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(NextEdition.Document(MessageLanguage.Ja))), isEditable: false);
        var runs = document.WorkbookPart?.WorksheetParts.SelectMany(static p => p.Worksheet?.Descendants<Run>() ?? []).ToList() ?? [];
        Assert.Contains(runs, static r => r.Text?.Text == "必要である" && r.RunProperties?.GetFirstChild<Strike>() is not null && Color(r) == "FFC00000");
        Assert.Contains(runs, static r => r.Text?.Text == "望ましい" && r.RunProperties?.GetFirstChild<Underline>() is not null && Color(r) == "FF0563C1");

        static string? Color(Run run) => run.RunProperties?.GetFirstChild<Color>()?.Rgb?.Value;
    }

    [Fact]
    public void Outputs_are_a_function_of_the_two_catalogs()
    {
        var again = NextEdition.Document(MessageLanguage.Ja) with { Comparison = CatalogComparison.Of(NextEdition.Comparison.Old, NextEdition.Comparison.New) };
        Assert.Equal(Workbook(NextEdition.Document(MessageLanguage.Ja)), Workbook(again));
        // 新旧対照表 is Japanese, whoever asks for it.
        Assert.Equal(Workbook(again), Workbook(again with { Language = MessageLanguage.En }));
        Assert.Equal(ComparisonMarkdown.Of(NextEdition.Document(MessageLanguage.Ja)), ComparisonMarkdown.Of(again));
    }

    private static string Many(int controls) => string.Concat(Enumerable.Range(1, controls).Select(static i =>
        $"control 運{i} 第{i}の基準を整備すること。\n  category: 運用\n  clause 1\n    text: 第{i}項の体制を、業務の重要度に応じて整備し、年に一度は見直すこと。\n    responsibility: user\n"));

    private static ComparisonDocument Document(string old, string now) =>
        new(ComparisonCase.Compare(old, now), new StateName("旧"), new StateName("新"), MessageLanguage.Ja);

    private static string Html(ComparisonDocument document)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        ComparisonHtml.Write(writer, document);
        return writer.ToString();
    }

    private static byte[] Workbook(ComparisonDocument document)
    {
        using var stream = new MemoryStream();
        ComparisonWorkbook.Write(stream, document);
        return stream.ToArray();
    }

    private static List<string> Cells(ComparisonDocument document)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Workbook(document)), isEditable: false);
        return [.. workbook.WorkbookPart?.WorksheetParts.SelectMany(static p => p.Worksheet?.Descendants<InlineString>() ?? []).Select(static s => s.InnerText) ?? []];
    }
}
