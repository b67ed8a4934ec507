using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Outputs.Release;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Tests.Comparison;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>What is published is in the language of the catalog, and in that alone.</summary>
public partial class EnglishOutputTests
{
    [Fact]
    public void The_catalog_checks_clean() =>
        Assert.Empty(EnglishCatalog.Compilation.Diagnostics.Select(static d => d.Diagnostic.Message(MessageLanguage.En)));

    [Theory]
    [Statement("`language` is the language of the prose and of what is published: the workbook, the comparison table (新旧対照表), the list of changes of a release, and comparisons as Markdown and HTML.")]
    [Statement("Sheets, headings, names of fields, of rules and of fixed values are in that language alone, Japanese where it is absent, as in the printed reference; two versions are compared in the language of the new one.")]
    [InlineData(false)]
    [InlineData(true)]
    public void No_part_of_an_english_workbook_has_japanese(bool asPrinted) =>
        AssertEnglish(WorkbookFile.Of(EnglishCatalog.Compilation.Catalog, asPrinted).Parts().Select(static p => (p.Name, p.Text)));

    [Fact]
    [Statement("`language` is the language of the prose and of what is published: the workbook, the comparison table (新旧対照表), the list of changes of a release, and comparisons as Markdown and HTML.")]
    public void No_comparison_of_english_catalogs_has_japanese()
    {
        var document = EnglishCatalog.Comparison;
        Assert.InRange(document.Comparison.Changes.Length, 15, 100);
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        ComparisonHtml.Write(html, document);
        AssertEnglish(
        [
            ("html", html.ToString()), ("markdown", ComparisonMarkdown.Of(document)),
            ("json", Text(stream => ComparisonJson.Write(stream, document))),
            ("list of changes", Text(stream => ChangeLogOutput.Write(stream, EnglishCatalog.Next.Catalog, document.Comparison))),
            .. WorkbookFile.Of(document).Parts().Select(static p => (p.Name, p.Text)),
        ]);
        // Nor its brackets around what is quoted.
        Assert.Matches("1 [^\"]+ \"<del>", Text(stream => ChangeLogOutput.Write(stream, EnglishCatalog.Next.Catalog, document.Comparison)));
        Assert.DoesNotContain("「", html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Statement("Sheets, headings, names of fields, of rules and of fixed values are in that language alone, Japanese where it is absent, as in the printed reference; two versions are compared in the language of the new one.")]
    public void No_word_of_an_english_table_stands_in_a_japanese_one()
    {
        var words = Words(typeof(WorkbookTexts)).Concat(Words(typeof(ComparisonTexts))).Where(static t => t.En != t.Ja && !t.En.Contains('{', StringComparison.Ordinal)).Select(static t => t.En).ToHashSet();
        Assert.Contains("Cloud provider", words);
        foreach (var workbook in (WorkbookFile[])[WorkbookFile.Of(SampleCatalog.Catalog), WorkbookFile.Of(SampleCatalog.WithRevisions), WorkbookFile.Of(NextEdition.Document(MessageLanguage.En))])
            Assert.Empty(workbook.Parts().SelectMany(static p => Said(XDocument.Parse(p.Text))).Where(words.Contains));
        Assert.Contains("Cloud provider", WorkbookFile.Of(EnglishCatalog.Compilation.Catalog).Parts().SelectMany(static p => Said(XDocument.Parse(p.Text))));
    }

    [Fact]
    [Statement("Sheets and headings are those of a Japanese catalog; an English one has Cover, Revisions, Reference, For print, Sources, Citations, Coverage and Corrections in their place.")]
    public void Sheets_have_english_names() => Assert.Equal(
        ["Cover", "Revisions", "Reference", "For print", "Sources", "Citations", "Coverage", "Corrections"], WorkbookFile.Of(EnglishCatalog.Compilation.Catalog).Sheets().Select(static s => s.Name));

    [Fact]
    [Statement("Sheets, headings, names of fields, of rules and of fixed values are in that language alone, Japanese where it is absent, as in the printed reference; two versions are compared in the language of the new one.")]
    public void A_comparison_is_in_the_language_of_the_new_side()
    {
        var english = EnglishCatalog.DocumentOf(NextEdition.Comparison.New, EnglishCatalog.Compilation);
        Assert.Equal((MessageLanguage.En, "Comparison"), (english.Language, WorkbookFile.Of(english).Sheets()[0].Name));
        var japanese = EnglishCatalog.DocumentOf(EnglishCatalog.Compilation, NextEdition.Comparison.New);
        Assert.Equal((MessageLanguage.Ja, "新旧対照表"), (japanese.Language, WorkbookFile.Of(japanese).Sheets()[0].Name));
    }

    [Fact]
    public void An_english_workbook_is_read_by_its_headings()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Assert.True(WorkbookText.TryWrite(new MemoryStream(WorkbookFile.Of(EnglishCatalog.Compilation.Catalog).Bytes), text, MessageLanguage.Ja));
        Assert.Contains("\n=== Reference ===\n", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nInformation: Independent auditors", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nCloud provider: ○\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void English_headings_are_seen_whole()
    {
        var catalog = EnglishCatalog.Compilation.Catalog;
        Assert.NotNull(catalog.Reference);
        foreach (var sheet in SheetList.Of(catalog, catalog.Reference, new OutputOptions()))
        {
            foreach (var row in sheet.Rows())
            {
                for (var i = 0; i < row.Cells.Length; i++)
                {
                    // What is above the columns spans several of them, or both rows.
                    if (row.Cells[i] is not { Style: CellStyle.Header or CellStyle.GroupHeader } cell || (sheet is ReferenceSheet or PrintSheet && cell.Style == CellStyle.GroupHeader)) continue;
                    Assert.True(TextMetrics.WordWidth(cell.Text) <= sheet.ColumnWidths[i], $"{sheet.Name}: {cell.Text}");
                    Assert.True(TextMetrics.Height(cell.Text, sheet.ColumnWidths[i]) <= row.Height, $"{sheet.Name}: {cell.Text}");
                }
            }
        }
    }

    private static void AssertEnglish(IEnumerable<(string Name, string Text)> outputs) =>
        Assert.Empty(outputs.SelectMany(static o => Japanese().Matches(o.Text).Select(m => $"{o.Name}: {o.Text[Math.Max(0, m.Index - 40)..Math.Min(o.Text.Length, m.Index + 20)]}")));

    private static IEnumerable<LocalizedText> Words(Type table) =>
        table.GetProperties(BindingFlags.Static | BindingFlags.Public).Select(static p => p.GetValue(null)).OfType<LocalizedText>();

    /// <summary>Every text of a part, whole cells among them, and what is in its attributes.</summary>
    private static IEnumerable<string> Said(XDocument part) =>
        part.Descendants().Where(static e => !e.HasElements).Select(static e => e.Value).Concat(part.Descendants().Attributes().Select(static a => a.Value));

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}\uFF00-\uFFEF]")]
    private static partial Regex Japanese();
}
