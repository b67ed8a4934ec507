using System.Globalization;
using FiscDsl.Diagnostics;

namespace FiscDsl.Cli.Output.Reports;

/// <summary>
/// Findings as workflow commands of GitHub Actions (docs.github.com, "Workflow commands"), which annotate the lines of a
/// pull request, and the sums for the log.
/// </summary>
internal static class GitHubReport
{
    /// <summary>Annotations of a level that GitHub shows of a step; the others stand in the log alone.</summary>
    private const int MostOfALevel = 10;

    /// <summary>Writes the shown findings, one a line, the most serious first: of a level the first are shown.</summary>
    public static void Write(TextWriter output, FindingsReport report, Messages messages)
    {
        foreach (var finding in report.Shown.OrderByDescending(static f => f.Diagnostic.Severity))
        {
            var diagnostic = finding.Diagnostic;
            output.Write($"::{Command(diagnostic.Severity)} ");
            if (finding.HasPlace) output.Write($"file={Property(CommandContext.RelativePath(finding.Path))},{Region(finding)},");
            output.WriteLine($"title={Property($"{diagnostic.Descriptor.Code} {diagnostic.Descriptor.Name}")}::{Data(finding.Message(messages.Language))}");
        }

        output.WriteLine(report.Totals(messages));
        var unseen = report.Shown.CountBy(static f => Command(f.Diagnostic.Severity)).Sum(static c => Math.Max(0, c.Value - MostOfALevel));
        if (unseen > 0) output.WriteLine(messages.AnnotationsUnseen(MostOfALevel, unseen));
    }

    private static string Command(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    // Columns are taken for a finding on one line alone.
    private static string Region(PlacedFinding finding)
    {
        var (start, end) = (finding.Start, finding.End);
        return start.Line == end.Line
            ? string.Create(CultureInfo.InvariantCulture, $"line={start.Line + 1},endLine={end.Line + 1},col={start.Character + 1},endColumn={end.Character + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"line={start.Line + 1},endLine={end.Line + 1}");
    }

    private static string Data(string text) => VisibleText.Of(
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
