using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace FiscDsl.Tests.Grammar;

/// <summary>What the first example of the language reference compiles to, as the reference shows it.</summary>
internal sealed class OutputExamples(MessageLanguage language)
{
    private static readonly OutputOptions Options = new();

    /// <summary>The first example of the reference.</summary>
    public static Compilation Taste { get; } = Compilation.Create(
        [new SourceFile("taste.fisc", SourceText.From(Markdown.Read("grammar/language.md").CodeBlocks.First(static c => c.Language == "fisc").Text))]);

    /// <summary>Its JSON.</summary>
    public static string Json()
    {
        using var stream = new MemoryStream();
        JsonOutput.Write(stream, Taste.Catalog, Options);
        return $"```json\n{Encoding.UTF8.GetString(stream.ToArray())}```\n";
    }

    /// <summary>The columns of the sheet リファレンス, by the two rows of its header.</summary>
    public string Columns()
    {
        using var stream = new MemoryStream();
        WorkbookOutput.Write(stream, Taste.Catalog, Options);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var workbook = document.WorkbookPart ?? throw new InvalidOperationException("No workbook.");
        var sheet = workbook.Workbook?.Descendants<Sheet>().Single(static s => s.Name == "リファレンス");
        var rows = ((WorksheetPart)workbook.GetPartById(sheet?.Id?.Value ?? "")).Worksheet?.Descendants<Row>().Take(2).Select(Texts).ToList() ?? [];
        var table = new MarkdownTable(language == MessageLanguage.Ja ? "上段" : "Upper heading", language == MessageLanguage.Ja ? "下段" : "Lower heading");
        foreach (var (upper, lower) in rows[0].Zip(rows[1])) table.Add(upper, lower);
        return table.ToString();
    }

    private static List<string> Texts(Row row) => [.. row.Elements<Cell>().Select(static c => c.InnerText)];
}
