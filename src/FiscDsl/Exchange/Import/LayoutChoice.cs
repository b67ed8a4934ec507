using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;

namespace FiscDsl.Exchange.Import;

/// <summary>Tells which of several layouts a table is read by: the one whose sheets and columns are all there.</summary>
public static class LayoutChoice
{
    /// <summary>The layout. A single one is taken whether it fits or not, for what is missing is then said of each column.</summary>
    /// <param name="file">The file with the table.</param>
    /// <param name="layouts">The layouts, at least one.</param>
    /// <exception cref="TableFaultException">Several fit, or none of several does.</exception>
    public static TableLayout Of(TableFile file, IReadOnlyList<TableLayout> layouts)
    {
        if (layouts is [var only]) return only;
        var faults = layouts.Select(layout => (Layout: layout, Fault: FaultOf(file, layout))).ToList();
        var fitting = faults.Where(static f => f.Fault is null).Select(static f => f.Layout).ToList();
        if (fitting is [var one]) return one;
        if (fitting.Count > 1) throw new TableFaultException(ImportTexts.SeveralLayouts(file.Name, [.. fitting.Select(static l => l.Id)]));
        throw new TableFaultException(ImportTexts.NoLayoutFits(file.Name))
        {
            Details = [.. faults.Select(static f => f.Fault is { } fault ? new LocalizedText($"取込様式「{f.Layout.Id}」: {fault.Ja}", $"layout '{f.Layout.Id}': {fault.En}") : null).OfType<LocalizedText>()],
        };
    }

    // The first thing that a layout names and the file does not have; null where it has all.
    private static LocalizedText? FaultOf(TableFile file, TableLayout layout)
    {
        var report = new ImportReport();
        foreach (var grid in LayoutSheets.Of(file, layout, report)) LayoutColumns.Of(grid, layout, report);
        ImmutableArray<ImportRemark> remarks = report.Remarks;
        return remarks.FirstOrDefault(static r => r.Severity == DiagnosticSeverity.Error)?.Text;
    }
}
