using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;
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

    public override string Name => Say(ComparisonTexts.Table);

    public override SheetView View { get; } = new() { HeaderRows = 3, HeaderColumns = 1, HasFilter = true, TabColor = "FF1F3864" };

    public override ImmutableArray<double> ColumnWidths => [ItemWidth, TextWidth, TextWidth, ClassWidth, RemarksWidth];

    public override int RowCount => Rows().Count();

    public override string ColumnName(int column) => Say(Titles[column]);

    private static readonly ImmutableArray<LocalizedText> Titles =
        [ComparisonTexts.Item, ComparisonTexts.Old, ComparisonTexts.New, ComparisonTexts.Class, ComparisonTexts.Remarks];

    /// <summary>The headings.</summary>
    public static IEnumerable<LocalizedText> Headings => Titles;

    private MessageLanguage Language => document.Language;

    public override IEnumerable<SheetRow> Rows()
    {
        yield return Wide(new(Fitting(Say(ComparisonTexts.TableOf, document.Title)), CellStyle.SheetTitle), 30);
        yield return Wide(new(Fitting(Summary()), CellStyle.Remark), 20);
        yield return new SheetRow([.. Titles.Select(t => new Cell(Say(t), CellStyle.GroupHeader))]) { Height = 24 };
        foreach (var change in document.Groups.SelectMany(static g => g.Changes))
            foreach (var row in RowsOf(change)) yield return row;
    }

    private string Summary() => Say(
        ComparisonTexts.States, StateOf(document.Old, document.Comparison.Old), StateOf(document.New, document.Comparison.New),
        Say(ComparisonTexts.Changes, Number(document.Comparison.Changes.Length))) + string.Concat(document.Notes.Select(static n => "　　" + n));

    private IEnumerable<SheetRow> RowsOf(Change change)
    {
        List<Cell> old = Side(change, change.Old, DiffOperation.Inserted, ComparisonTexts.NotThere), now = Side(change, change.New, DiffOperation.Deleted, ComparisonTexts.Gone);
        var responsible = ChangeTexts.Responsible(change, Language) is { } parties ? $"\n{parties}" : "";
        var item = Fitting($"{ChangeTexts.Subject(change, Language)}\n{ChangeTexts.Title(change, Language)}{responsible}");
        for (var i = 0; i < Math.Max(old.Count, now.Count); i++)
        {
            yield return new SheetRow(
            [
                i == 0 ? new(item, CellStyle.Body) : new($"{item}{Say(ComparisonTexts.Continued)}", CellStyle.Muted),
                i < old.Count ? old[i] : new("", CellStyle.Body),
                i < now.Count ? now[i] : new("", CellStyle.Body),
                new(ChangeClasses.Name(change.Class, Language), i == 0 ? CellStyle.Mark : CellStyle.MutedMark),
                new(i == 0 ? Fitting(Remarks(change)) : "", CellStyle.Body),
            ], change.Declaration);
        }
    }

    private string Remarks(Change change)
    {
        var remarks = new List<string>();
        if (ChangeTexts.FormerName(change, Language) is { } former) remarks.Add(former);
        if (ChangeTexts.LeftToDecide(change, Language) is { } left) remarks.Add(left);
        if (ChangeTexts.OtherClasses(change, Language).ToList() is { Count: > 0 } others) remarks.Add(Say(ComparisonTexts.Also, string.Join(Say(ComparisonTexts.Separator), others)));
        return string.Join('\n', remarks);
    }

    private List<Cell> Side(Change change, ChangeSite? site, DiffOperation other, LocalizedText absent)
    {
        if (site is null) return [new(Say(absent), CellStyle.Muted)];
        var runs = change.Text.In(Language).Where(p => p.Operation != other)
            .Select(static p => new CellRun(Visible.Of(p.Text), p.Operation switch { DiffOperation.Deleted => RunStyle.Struck, DiffOperation.Inserted => RunStyle.Underlined, _ => RunStyle.Plain }));
        return [.. CellRun.Fit(runs, TextWidth, MostLines).Select(static c => Cell.Of(c, CellStyle.Body))];
    }

    private static SheetRow Wide(Cell cell, double height) => new([cell, .. Enumerable.Repeat(new Cell("", cell.Style), Columns - 1)]) { Height = height, Merge = (0, Columns - 1) };

    private string StateOf(StateName name, Compilation compilation) =>
        compilation.Catalog.Reference?.Version is { } version && version != name.Name ? Say(ComparisonTexts.WithVersion, ComparisonDocument.Label(name), version) : ComparisonDocument.Label(name);

    /// <summary>A text that a cell holds, with what may stand behind it; a name of tens of thousands of characters is cut off.</summary>
    private string Fitting(string text)
    {
        text = Visible.Of(text);
        var room = WorkbookLimits.MaxCellLength - Say(ComparisonTexts.Continued).Length;
        if (text.Length <= room) return text;
        var end = room - Say(ComparisonTexts.Shortened).Length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), Say(ComparisonTexts.Shortened));
    }

    private string Say(LocalizedText text, params ReadOnlySpan<string> arguments) => text.Format(Language, [.. arguments]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
