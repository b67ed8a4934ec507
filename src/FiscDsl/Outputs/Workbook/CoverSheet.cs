using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook.Review;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The cover: what the reference is, its preface, the legend of marks, and what is noted or accepted about it.</summary>
/// <param name="catalog">The catalog.</param>
/// <param name="reference">Its reference.</param>
/// <param name="asPrinted">True for the text without its corrections.</param>
/// <param name="isForReview">True for the workbook that is sent out to be written into: it says how.</param>
internal sealed class CoverSheet(Catalog catalog, Reference reference, bool asPrinted, bool isForReview = false) : Sheet
{
    private const double MarginWidth = 3;
    private const double KeyWidth = 24;
    private const double ValueWidth = 88;
    private const double GapHeight = 12;

    private readonly MessageLanguage _language = reference.OutputLanguage;

    public override string Name => Say(WorkbookTexts.Cover);

    public override SheetView View { get; } = new() { IsLandscape = false, TabColor = "FF1F3864" };

    public override ImmutableArray<double> ColumnWidths => [MarginWidth, KeyWidth, ValueWidth];

    public override int? RowCount => Rows().Count();

    public override string ColumnName(int column) => Name;

    public override IEnumerable<SheetRow> Rows()
    {
        yield return Gap(36);
        yield return Wide(reference.Title?.Text(asPrinted) ?? reference.Id, CellStyle.Title, lineHeight: 34, scale: 22 / Stylesheets.BodySize);
        yield return Wide(Say(WorkbookTexts.Covers, reference.Standard ?? ""), CellStyle.Subtitle, lineHeight: 22, scale: 12 / Stylesheets.BodySize);
        yield return Gap(GapHeight);
        foreach (var (key, value) in Facts())
            if (value.Length > 0) yield return Pair(key, value);

        if (isForReview) foreach (var row in Part(Say(ReviewTexts.GuideTitle), ReviewTexts.Guide.Select(step => Pair(Say(step.What), Say(step.How))))) yield return row;
        var preface = reference.Preface?.Text(asPrinted) ?? "";
        foreach (var row in Part(Say(WorkbookTexts.Preface), preface.Length == 0 ? [] : Paragraphs(preface))) yield return row;
        foreach (var row in Part(Say(WorkbookTexts.Legend), new MarkLegend(_language, isForReview).Entries.Select(static e => Pair(e.Mark, e.Meaning)))) yield return row;
        Declaration[] annotated = [reference, .. catalog.AllCategories];
        foreach (var row in Part(Say(WorkbookTexts.Notes), Paragraphs(Annotations.Notes(annotated, reference, asPrinted, _language)))) yield return row;
        foreach (var row in Part(Say(WorkbookTexts.AcceptedFindings), Paragraphs(Annotations.Acceptances(annotated, reference, _language)))) yield return row;
    }

    private IEnumerable<(string Key, string Value)> Facts()
    {
        yield return (Say(WorkbookTexts.Version), reference.Version ?? "");
        yield return (Say(WorkbookTexts.Issued), reference.Issued?.ToString() ?? "");
        yield return (Say(WorkbookTexts.Standard), reference.Standard ?? "");
        yield return (Say(WorkbookTexts.Provider), reference.Provider ?? "");
        yield return (Say(WorkbookTexts.Publishers), string.Join('\n', reference.Publishers));
        yield return (Say(WorkbookTexts.Contents), Say(WorkbookTexts.ContentsOf, Number(catalog.Controls.Length), Number(catalog.Rows.Count()), Number(catalog.Sources.Length)));
        if (asPrinted) yield return (Say(WorkbookTexts.Text), Say(WorkbookTexts.AsPrinted));
    }

    private static IEnumerable<SheetRow> Part(string title, IEnumerable<SheetRow> rows)
    {
        var isFirst = true;
        foreach (var row in rows)
        {
            if (isFirst)
            {
                yield return Gap(GapHeight);
                yield return new SheetRow([Empty, new(title, CellStyle.Section), new("", CellStyle.Section)]) { Height = 22 };
                yield return Gap(GapHeight / 2);
                isFirst = false;
            }

            yield return row;
        }
    }

    /// <summary>A row a line: a merged cell is no higher than any other, and the preface is longer than that.</summary>
    private static IEnumerable<SheetRow> Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => Wide(line, CellStyle.Paragraph, lineHeight: 13, scale: 1));

    private static SheetRow Wide(string text, CellStyle style, double lineHeight, double scale)
    {
        var lines = TextMetrics.Lines(text, (KeyWidth + ValueWidth) / scale);
        return new SheetRow([Empty, new(text, style), new("", style)]) { Height = Math.Min(TextMetrics.MaxRowHeight, lines * lineHeight + 4), Merge = (1, 2) };
    }

    private static SheetRow Pair(string key, string value) => Pair(new Cell(key, CellStyle.Key), value);

    private static SheetRow Pair(Cell key, string value) => new([Empty, key, new(value, CellStyle.Value)])
    {
        Height = Math.Min(TextMetrics.MaxRowHeight, Math.Max(TextMetrics.Height(key.Text, KeyWidth), TextMetrics.Height(value, ValueWidth)) + 4),
    };

    private static SheetRow Gap(double height) => new([]) { Height = height };

    private string Say(LocalizedText text, params ReadOnlySpan<string> arguments) => text.Format(_language, [.. arguments]);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static Cell Empty => new("", CellStyle.Plain);
}
