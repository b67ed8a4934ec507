using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Outputs.Comparison;

/// <summary>新旧対照表: old and new side by side, laid out as its style says. Its last column is left to people.</summary>
internal sealed class ChangesSheet(ComparisonDocument document) : Sheet
{
    private const double NumberWidth = 6;
    private const double ItemWidth = 30;
    private const double TextWidth = 56;
    private const double ClassWidth = 13;
    private const double OpenWidth = 18;
    private const double RemarksWidth = 24;

    /// <summary>Lines of a cell; a text that takes more goes on in the next row.</summary>
    private const int MostLines = TextMetrics.MaxLines - 4;

    public override string Name => Say(ComparisonTexts.Table);

    public override SheetView View { get; } = new() { HeaderRows = 3, HeaderColumns = 2, HasFilter = true, TabColor = "FF1F3864" };

    public override ImmutableArray<double> ColumnWidths => [NumberWidth, ItemWidth, TextWidth, TextWidth, ClassWidth, OpenWidth, RemarksWidth];

    public override int? RowCount => Rows().Count();

    public override string ColumnName(int column) => Say(Titles[column]);

    /// <summary>The headings of every style.</summary>
    public static IEnumerable<LocalizedText> Headings => ComparisonTableStyle.All.SelectMany(static s => TitlesOf(s)).Distinct();

    private ImmutableArray<LocalizedText> Titles { get; } = TitlesOf(document.Table);

    private ComparisonTableStyle Style => document.Table;

    private MessageLanguage Language => document.Language;

    public override IEnumerable<SheetRow> Rows()
    {
        yield return Wide(new(Fitting(Say(ComparisonTexts.TableOf, document.Title)), CellStyle.SheetTitle), 30);
        yield return Wide(new(Fitting(Summary()), CellStyle.Remark), 20);
        yield return new SheetRow([.. Titles.Select(t => new Cell(Say(t), CellStyle.GroupHeader))]) { Height = 24 };
        foreach (var (index, change) in (Style.IsInOrder ? document.Comparison.Changes : document.Groups.SelectMany(static g => g.Changes)).Index())
            foreach (var row in RowsOf(change, index + 1)) yield return row;
    }

    private string Summary() => Say(
        ComparisonTexts.States, StateOf(document.Old, document.Comparison.Old), StateOf(document.New, document.Comparison.New),
        Say(ComparisonTexts.Changes, Number(document.Comparison.Changes.Length))) + string.Concat(document.Notes.Select(static n => "　　" + n));

    private IEnumerable<SheetRow> RowsOf(Change change, int number)
    {
        List<Cell> old = Side(change, change.Old, ComparisonTexts.NotThere), now = Side(change, change.New, ComparisonTexts.Gone);
        var (left, right) = Style.NewIsLeft ? (now, old) : (old, now);
        var item = Fitting(ItemOf(change));
        for (var i = 0; i < Math.Max(old.Count, now.Count); i++)
        {
            yield return new SheetRow(
            [
                Cell.Of(number, i == 0 ? CellStyle.Mark : CellStyle.MutedMark),
                i == 0 ? new(item, CellStyle.Body) : new($"{item}{Say(WorkbookTexts.Continued)}", CellStyle.Muted),
                i < left.Count ? left[i] : new("", CellStyle.Body),
                i < right.Count ? right[i] : new("", CellStyle.Body),
                new(ChangeClasses.Name(change.Class, Language), i == 0 ? CellStyle.Mark : CellStyle.MutedMark),
                new(i == 0 ? ChangeTexts.LeftToDecide(change, Language) ?? "" : "", CellStyle.Body),
                new("", CellStyle.Body),
            ], change.Declaration);
        }
    }

    private string ItemOf(Change change)
    {
        var lines = new List<string> { ChangeTexts.Subject(change, Language) };
        if (ChangeTexts.FormerName(change, Language) is { } former) lines.Add(former);
        if (ChangeTexts.TitleOf(change.Owner) is { } title) lines.Add(title);
        lines.Add(ChangeTexts.Title(change, Language));
        if (ChangeTexts.Responsible(change, Language) is { } parties) lines.Add(parties);
        if (ChangeTexts.OtherClasses(change, Language).ToList() is { Count: > 0 } others) lines.Add(Say(ComparisonTexts.Also, string.Join(Say(ComparisonTexts.Separator), others)));
        return string.Join('\n', lines);
    }

    private List<Cell> Side(Change change, ChangeSite? site, LocalizedText absent)
    {
        if (site is null) return [new(Say(absent), CellStyle.Muted)];
        var runs = ChangePieces.OfSide(change, site, Language).Select(p => new CellRun(Visible.Of(p.Text), p.Operation switch
        {
            DiffOperation.Equal => RunStyle.Plain,
            _ when Style.HasSidelines => RunStyle.Sidelined,
            DiffOperation.Deleted => RunStyle.Struck,
            _ => RunStyle.Underlined,
        }));
        return [.. CellRun.Fit(runs, TextWidth, MostLines).Select(static c => Cell.Of(c, CellStyle.Body))];
    }

    private static ImmutableArray<LocalizedText> TitlesOf(ComparisonTableStyle style) =>
    [
        ComparisonTexts.RowNumber, ComparisonTexts.Item, style.NewIsLeft ? style.New : style.Old, style.NewIsLeft ? style.Old : style.New,
        ComparisonTexts.Class, ComparisonTexts.Open, ComparisonTexts.Remarks,
    ];

    private SheetRow Wide(Cell cell, double height) => new([cell, .. Enumerable.Repeat(new Cell("", cell.Style), Titles.Length - 1)]) { Height = height, Merge = (0, Titles.Length - 1) };

    private string StateOf(StateName name, Compilation compilation) =>
        compilation.Catalog.Reference?.Version is { } version && version != name.Name ? Say(ComparisonTexts.WithVersion, ComparisonDocument.Label(name), version) : ComparisonDocument.Label(name);

    /// <summary>A text that a cell holds, with what may stand behind it; a name of tens of thousands of characters is cut off.</summary>
    private string Fitting(string text)
    {
        text = Visible.Of(text);
        var room = WorkbookLimits.MaxCellLength - Say(WorkbookTexts.Continued).Length;
        if (text.Length <= room) return text;
        var end = room - Say(ComparisonTexts.Shortened).Length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), Say(ComparisonTexts.Shortened));
    }

    private string Say(LocalizedText text, params ReadOnlySpan<string> arguments) => text.Format(Language, [.. arguments]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
