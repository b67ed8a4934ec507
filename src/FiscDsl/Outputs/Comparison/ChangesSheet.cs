using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Text;

namespace FiscDsl.Outputs.Comparison;

/// <summary>新旧対照表: old and new side by side, what is gone struck in red, what is new underlined in blue.</summary>
internal sealed class ChangesSheet(ComparisonDocument document) : Sheet
{
    private const double ItemWidth = 26;
    private const double TextWidth = 58;
    private const double ClassWidth = 15;
    private const double RemarksWidth = 26;
    private const int Columns = 5;

    /// <summary>Lines of a cell; a text that takes more goes on in the next row.</summary>
    private const int MostLines = TextMetrics.MaxLines - 4;

    public override string Name => "新旧対照表";

    public override SheetView View { get; } = new() { HeaderRows = 3, HeaderColumns = 1, HasFilter = true, TabColor = "FF1F3864" };

    public override ImmutableArray<double> ColumnWidths => [ItemWidth, TextWidth, TextWidth, ClassWidth, RemarksWidth];

    public override int RowCount => Rows().Count();

    public override string ColumnName(int column) => Titles[column];

    private static ImmutableArray<string> Titles { get; } =
    [
        ComparisonTexts.Item.Ja, ComparisonTexts.Old.Ja, ComparisonTexts.New.Ja, ComparisonTexts.Class.Ja, ComparisonTexts.Remarks.Ja,
    ];

    public override IEnumerable<SheetRow> Rows()
    {
        yield return Wide(new(Fitting($"新旧対照表　{document.Title}"), CellStyle.SheetTitle), 30);
        yield return Wide(new(Fitting($"旧: {StateOf(document.Old, document.Comparison.Old)}　　新: {StateOf(document.New, document.Comparison.New)}　　変更 {Number(document.Comparison.Changes.Length)}件"), CellStyle.Remark), 20);
        yield return new SheetRow([.. Titles.Select(static t => new Cell(t, CellStyle.GroupHeader))]) { Height = 24 };
        foreach (var change in document.Comparison.Changes)
            foreach (var row in RowsOf(change)) yield return row;
    }

    private static IEnumerable<SheetRow> RowsOf(Change change)
    {
        List<Cell> old = Side(change, change.Old, DiffOperation.Inserted, ComparisonTexts.NotThere), now = Side(change, change.New, DiffOperation.Deleted, ComparisonTexts.Gone);
        var item = Fitting($"{ChangeTexts.Subject(change, MessageLanguage.Ja)}\n{ChangeTexts.Title(change, MessageLanguage.Ja)}");
        for (var i = 0; i < Math.Max(old.Count, now.Count); i++)
        {
            yield return new SheetRow(
            [
                i == 0 ? new(item, CellStyle.Body) : new($"{item}{ComparisonTexts.Continued.Ja}", CellStyle.Muted),
                i < old.Count ? old[i] : new("", CellStyle.Body),
                i < now.Count ? now[i] : new("", CellStyle.Body),
                new(ChangeClasses.Name(change.Class, MessageLanguage.Ja), i == 0 ? CellStyle.Mark : CellStyle.MutedMark),
                new(i == 0 ? Fitting(Remarks(change)) : "", CellStyle.Body),
            ], change.Declaration);
        }
    }

    private static string Remarks(Change change)
    {
        var remarks = new List<string>();
        if (ChangeTexts.FormerName(change, MessageLanguage.Ja) is { } former) remarks.Add(former);
        if (ChangeTexts.OtherClasses(change, MessageLanguage.Ja).ToList() is { Count: > 0 } others) remarks.Add(ComparisonTexts.Also.Format(MessageLanguage.Ja, [string.Join('、', others)]));
        return string.Join('\n', remarks);
    }

    private static List<Cell> Side(Change change, ChangeSite? site, DiffOperation other, LocalizedText absent)
    {
        if (site is null) return [new(absent.Ja, CellStyle.Muted)];
        var runs = change.Text.Japanese.Where(p => p.Operation != other)
            .Select(static p => new CellRun(Visible.Of(p.Text), p.Operation switch { DiffOperation.Deleted => RunStyle.Struck, DiffOperation.Inserted => RunStyle.Underlined, _ => RunStyle.Plain }));
        return [.. CellRun.Fit(runs, TextWidth, MostLines).Select(static c => Cell.Of(c, CellStyle.Body))];
    }

    private static SheetRow Wide(Cell cell, double height) => new([cell, .. Enumerable.Repeat(new Cell("", cell.Style), Columns - 1)]) { Height = height, Merge = (0, Columns - 1) };

    private static string StateOf(StateName name, Compilation compilation) =>
        compilation.Catalog.Reference?.Version is { } version && version != name.Name ? $"{ComparisonDocument.Label(name)}（版 {version}）" : ComparisonDocument.Label(name);

    /// <summary>A text that a cell holds, with what may stand behind it; a name of tens of thousands of characters is cut off.</summary>
    private static string Fitting(string text)
    {
        text = Visible.Of(text);
        var room = WorkbookLimits.MaxCellLength - ComparisonTexts.Continued.Ja.Length;
        if (text.Length <= room) return text;
        var end = room - ComparisonTexts.Shortened.Ja.Length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), ComparisonTexts.Shortened.Ja);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
