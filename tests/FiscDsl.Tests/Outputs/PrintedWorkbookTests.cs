using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FiscDsl.Model;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>What LibreOffice prints of the workbook, measured in the PDF by Poppler. Both have to be installed: test.sh sees to it.</summary>
public sealed class PrintedWorkbookTests : IDisposable
{
    /// <summary>Units of a point, the most that Poppler has: it rounds sizes to whole ones.</summary>
    private const int Zoom = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("fisc-print-").FullName;

    [Theory]
    [Statement("Whatever columns there are, it prints at 7 points or more.")]
    [InlineData("見本", "印刷用")]
    [InlineData("例", "印刷用")]
    [InlineData("English", "For print")]
    public async Task Nothing_on_paper_is_smaller_than_7_points(string name, string sheet)
    {
        var pages = await Print(name switch { "見本" => SampleCatalog.Catalog, "例" => ExampleCatalog.Of("aws-fisc"), _ => EnglishCatalog.Compilation.Catalog }, sheet);
        Assert.NotEmpty(pages);
        // Rounded from above, half a unit at most.
        Assert.InRange(pages.SelectMany(static p => p.Texts).Min(static t => t.Size) - (0.5 / Zoom), 7, 9);
        Assert.All(pages, static p => Assert.Equal((1190, 842), p.Paper));
    }

    [Fact]
    [Statement("A text for which no row of リファレンス may be tall enough is a warning (`cell-cut-off`); 印刷用 has all of it.")]
    public async Task Every_sentence_of_a_long_clause_is_printed_in_the_sheet_for_paper_alone()
    {
        var sentences = Enumerable.Range(1, 600).Select(static n => $"第{n:0000}文は𠮷田が確認する。").ToList();
        var catalog = SampleCatalog.WithText(string.Concat(sentences));
        Assert.Equal(9_000, string.Concat(sentences).Length - 600);
        var paper = string.Concat((await Print(catalog, "印刷用")).Select(static p => p.Text));
        Assert.Empty(sentences.Where(s => !paper.Contains(s, StringComparison.Ordinal)));
        var screen = string.Concat(Pages("リファレンス").Select(static p => p.Text));
        Assert.InRange(sentences.Count(s => screen.Contains(s, StringComparison.Ordinal)), 100, 590);
        Assert.Equal(["cell-cut-off"], FiscDsl.Outputs.WorkbookLimits.Check(catalog, new()).Select(static f => f.Descriptor.Name));
    }

    [Fact]
    public async Task Every_word_of_a_long_english_clause_is_printed()
    {
        var words = Enumerable.Range(1, 1500).Select(static n => $"word{n:0000}").ToList();
        var catalog = Tried($"language: en\n  title: T\n  version: 1\n  issued: 2026-04-01\n  standard: S\n  provider: P\ncategory operations\ncontrol O1 Title\n  category: operations\n  clause 1\n    text: {string.Join(' ', words)}.\n    responsibility: user\n");
        var paper = (await Print(catalog, "For print")).SelectMany(static p => Regex.Matches(p.Text, @"word\d{4}")).Select(static m => m.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(words.Where(w => !paper.Contains(w)));
    }

    [Fact]
    [Statement("Header cells merge and body cells do not: a value repeated from the row above is written, so that filters and sorting work, and grey by a rule that looks at the row that is seen right above.")]
    public async Task A_value_repeated_from_the_row_above_is_grey()
    {
        await Print(SampleCatalog.Catalog, "印刷用");
        var colors = Pages("リファレンス").SelectMany(static p => p.Texts).Where(static t => t.Text == "A38770001").Select(static t => t.Color);
        // Of the fifth clause the code is another, so that the sixth repeats none.
        Assert.Equal(["#1f2937", "#767676", "#767676", "#767676", "#1f2937"], colors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Catalog Tried(string reference) => SampleCatalog.Compile([new FiscDsl.Text.SourceFile("catalog.fisc", FiscDsl.Text.SourceText.From($"reference r\n  {reference}"))]);

    private async Task<List<Page>> Print(Catalog catalog, string sheet)
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "表.xlsx"), WorkbookFile.Of(catalog).Bytes, TestContext.Current.CancellationToken);
        await OutsideProgram.Convert(_folder, "表.xlsx", "pdf");
        await OutsideProgram.Run(_folder, "pdftohtml", "-xml", "-i", "-q", "-nomerge", "-zoom", Zoom.ToString(CultureInfo.InvariantCulture), "表.pdf", "表");
        return Pages(sheet);
    }

    /// <summary>The pages of a sheet, which its name in the footer tells.</summary>
    private List<Page> Pages(string sheet)
    {
        var document = XDocument.Load(Path.Combine(_folder, "表.xml"));
        var fonts = document.Descendants("fontspec").ToDictionary(
            static f => f.Attribute("id")?.Value ?? "", static f => (Size: Points(f, "size"), Color: f.Attribute("color")?.Value ?? ""), StringComparer.Ordinal);
        return [.. document.Descendants("page")
            .Select(p => new Page(
                ((int)Math.Round(Points(p, "width")), (int)Math.Round(Points(p, "height"))),
                [.. p.Elements("text").Select(t => new PrintedText(t.Value, fonts[t.Attribute("font")?.Value ?? ""].Size, fonts[t.Attribute("font")?.Value ?? ""].Color))]))
            .Where(p => Regex.IsMatch(p.Text, $@"{sheet}　\d+ / \d+"))];
    }

    private static double Points(XElement element, string name) => double.Parse(element.Attribute(name)?.Value ?? "", CultureInfo.InvariantCulture) / Zoom;

    private sealed record Page((int Width, int Height) Paper, List<PrintedText> Texts)
    {
        public string Text => string.Concat(Texts.Select(static t => t.Text));
    }

    private sealed record PrintedText(string Text, double Size, string Color);
}
