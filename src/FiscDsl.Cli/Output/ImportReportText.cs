using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;

namespace FiscDsl.Cli.Output;

/// <summary>Prints what an import has to say: where the rows and cells went, what was done, and every cell that was left out.</summary>
internal sealed class ImportReportText(CommandContext context, TextWriter output, Palette palette)
{
    private readonly Messages _messages = context.Messages;

    /// <summary>Prints the remarks, the most serious first.</summary>
    public void PrintRemarks(ImportedTable table)
    {
        foreach (var remark in table.Remarks)
            output.WriteLine($"{palette.Of(remark.Severity, _messages.Severity(remark.Severity))}: {VisibleText.Of(remark.In(_messages.Language))}");
    }

    /// <summary>Prints the sums, and what was left out.</summary>
    public void PrintSums(ImportedTable table)
    {
        output.WriteLine(_messages.ImportedRows(table.Rows));
        output.WriteLine(_messages.ImportedCells(table.Cells.Total, table.Cells.Headings, table.Cells.Left));
        output.WriteLine(_messages.ImportedDeclarations(
            table.Controls.Length, table.Controls.Sum(static c => c.SelfAndNested().Count() - 1), table.Categories.Sum(static c => c.SelfAndNested().Count()), table.Sources.Length));
        if (table.LeftOut.IsEmpty) return;
        output.WriteLine(_messages.LeftOutHeading);
        foreach (var left in table.LeftOut) output.WriteLine(_messages.LeftOutLine(VisibleText.Of(left.Reason.In(_messages.Language)), VisibleText.Of(CellPlaces.Of(left.Places, _messages.Language)), left.Places.Length));
    }

    /// <summary>Prints the findings of a severity in the catalog, each with the cell that it is about.</summary>
    public void PrintFindings(ImportedCatalog catalog, DiagnosticSeverity severity)
    {
        foreach (var finding in catalog.Compilation.Diagnostics.Where(f => f.Diagnostic.Severity == severity))
        {
            var file = finding.File == FileDiagnostic.NoFile ? "" : catalog.Compilation.Files[finding.File].File.Path;
            var place = catalog.PlaceOf(finding.Diagnostic)?.Address.In(_messages.Language) ?? file;
            output.WriteLine(VisibleText.Of(_messages.ImportFinding(place, _messages.Severity(severity), finding.Diagnostic.Descriptor.Code, finding.Diagnostic.Message(_messages.Language), finding.Diagnostic.Subject ?? file)));
        }
    }
}
