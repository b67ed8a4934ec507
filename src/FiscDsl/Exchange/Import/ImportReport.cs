using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;

namespace FiscDsl.Exchange.Import;

/// <summary>Something to be said of cells.</summary>
/// <param name="Severity">An error keeps everything from being written.</param>
/// <param name="Text">What, and what to do.</param>
/// <param name="Places">The cells; empty where it is said of the table.</param>
public sealed record ImportRemark(DiagnosticSeverity Severity, LocalizedText Text, ImmutableArray<CellPlace> Places)
{
    /// <summary>The remark with its places.</summary>
    public string In(MessageLanguage language) => Places.IsEmpty ? Text.In(language) : $"{CellPlaces.Of(Places, language)}: {Text.In(language)}";
}

/// <summary>Cells that are in the table and not in the catalog.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Places">Where they stand.</param>
public sealed record LeftOutCells(LocalizedText Reason, ImmutableArray<CellPlace> Places);

/// <summary>Where the rows of a table went. Every row that is not empty counts once.</summary>
/// <param name="Controls">Rows that began a control.</param>
/// <param name="Further">Rows that went to a control that an earlier row began.</param>
/// <param name="Sections">Rows that say which category follows, or what holds for it.</param>
/// <param name="Headings">Rows of the headings, those that are said again among them.</param>
/// <param name="Vacant">Rows of numbers that stand for no control any more.</param>
/// <param name="Left">Rows that were left out: titles, legends, what has no number.</param>
public readonly record struct RowCounts(int Controls, int Further, int Sections, int Headings, int Vacant, int Left)
{
    /// <summary>All rows.</summary>
    public int Total => Controls + Further + Sections + Headings + Vacant + Left;
}

/// <summary>Where the filled cells of a file went. Those that are none of these are in the catalog.</summary>
/// <param name="Total">All.</param>
/// <param name="Headings">Those of the headings.</param>
/// <param name="Left">Those that were left out.</param>
public readonly record struct CellCounts(int Total, int Headings, int Left);

/// <summary>What is to be said of an import while it goes on. Remarks of one text are one, with all their places.</summary>
internal sealed class ImportReport
{
    private readonly Dictionary<(DiagnosticSeverity, string), (LocalizedText Text, List<CellPlace> Places)> _remarks = [];
    private readonly HashSet<TableCell> _taken = [], _leftCells = [];
    private readonly Dictionary<string, (LocalizedText Reason, List<CellPlace> Places)> _left = new(StringComparer.Ordinal);

    /// <summary>True where something is wrong.</summary>
    public bool HasErrors => _remarks.Keys.Any(static k => k.Item1 == DiagnosticSeverity.Error);

    /// <summary>The remarks, the most serious first, else in the order in which they came up.</summary>
    public ImmutableArray<ImportRemark> Remarks => [.. _remarks.OrderByDescending(static r => r.Key.Item1).Select(static r => new ImportRemark(r.Key.Item1, r.Value.Text, [.. r.Value.Places]))];

    /// <summary>The cells that were left out.</summary>
    public ImmutableArray<LeftOutCells> LeftOut => [.. _left.Values.Select(static l => new LeftOutCells(l.Reason, [.. l.Places]))];

    /// <summary>Says something of a cell.</summary>
    public void Add(DiagnosticSeverity severity, LocalizedText text, CellPlace? place = null)
    {
        if (!_remarks.TryGetValue((severity, text.Ja), out var remark)) _remarks.Add((severity, text.Ja), remark = (text, []));
        if (place is { } at) remark.Places.Add(at);
    }

    /// <summary>Says something of a cell.</summary>
    public void Add(DiagnosticSeverity severity, LocalizedText text, TableCell cell) => Add(severity, text, CellPlace.Of(cell));

    /// <summary>How many cells were left out.</summary>
    public int LeftCount => _leftCells.Count;

    /// <summary>Notes that a cell was read.</summary>
    public void Take(TableCell cell) => _taken.Add(cell);

    /// <summary>Leaves out what is filled and was not read.</summary>
    public void LeaveUntaken(TableRow row)
    {
        foreach (var cell in row.Cells)
            if (IsFilled(cell) && !_taken.Contains(cell) && !_leftCells.Contains(cell)) Leave(ImportTexts.Unread, cell);
    }

    /// <summary>True for a cell that says something.</summary>
    public static bool IsFilled(TableCell cell) => cell.LacksResult || !cell.Text.AsSpan().Trim().IsEmpty;

    /// <summary>Leaves a cell out.</summary>
    public void Leave(LocalizedText reason, TableCell cell)
    {
        if (!_leftCells.Add(cell)) return;
        if (!_left.TryGetValue(reason.Ja, out var left)) _left.Add(reason.Ja, left = (reason, []));
        left.Places.Add(CellPlace.Of(cell));
    }

    /// <summary>Leaves a row out.</summary>
    public void Leave(LocalizedText reason, TableRow row)
    {
        foreach (var cell in row.Cells)
            if (IsFilled(cell)) Leave(reason, cell);
    }
}
