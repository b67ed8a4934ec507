using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Cli.Output;

/// <summary>Prints how many assessed clauses of a catalog have evidence.</summary>
internal sealed class CoverageSummary(CommandContext context)
{
    private readonly Messages _messages = context.Messages;

    /// <summary>Prints a catalog's summary on standard output.</summary>
    public void Print(CheckedCatalog catalog)
    {
        var output = context.Output;
        var palette = new Palette(context.Terminal.ColorsOutput);
        var coverage = Coverage.Of(catalog.Compilation.Catalog.Rows);
        output.WriteLine();
        output.WriteLine(palette.Strong(VisibleText.Of($"{catalog.Compilation.Catalog.Reference?.Id}: {_messages.Assessed(coverage.Assessed)}")));
        var rows = coverage.Counts.Select(c => (Label: c.Status.Label.In(_messages.Language), c.Count)).ToList();
        var column = rows.Max(static r => VisibleText.Columns(r.Label));
        foreach (var (label, count) in rows)
        {
            var percentage = coverage.Assessed == 0 ? 0 : 100.0 * count / coverage.Assessed;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {label}{new string(' ', column - VisibleText.Columns(label))} {count,7} {percentage,7:F1} %"));
        }

        var (warnings, infos) = (CountOf(DiagnosticSeverity.Warning), CountOf(DiagnosticSeverity.Info));
        if (warnings + infos > 0) output.WriteLine(_messages.RemainingFindings(warnings, infos));

        int CountOf(DiagnosticSeverity severity) => catalog.Findings.Count(f => f.Diagnostic.Severity == severity);
    }
}
