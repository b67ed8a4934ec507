using FiscDsl.Baselines;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Json;

namespace FiscDsl.Cli.Output.Reports;

/// <summary>
/// Findings as a Code Quality report of GitLab (docs.gitlab.com, "Code Quality"), which shows new and mended ones in a merge
/// request. The most serious come first, and there are no more than its pages hold well; the last entry says how many had no room.
/// </summary>
internal static class GitLabReport
{
    /// <summary>Findings of a report, as many as SARIF has: it is read whole for each view of a merge request.</summary>
    public const int MostFindings = SarifReport.MostResults;

    /// <summary>Writes the shown findings.</summary>
    /// <returns>How many had no room; the report says so too.</returns>
    public static int Write(Stream stream, FindingsReport report, Messages messages)
    {
        var leftOut = 0;
        JsonMembers.Write(stream, members =>
        {
            members.Json.WriteStartArray();
            var first = default(PlacedFinding);
            var written = 0;
            foreach (var (finding, fingerprint) in report.Fingerprinted().OrderByDescending(static f => f.Finding.Diagnostic.Severity))
            {
                if (written++ < MostFindings)
                {
                    var diagnostic = finding.Diagnostic;
                    Write(members, finding.Message(messages.Language), diagnostic.Descriptor.Name, fingerprint, Severity(diagnostic.Severity), finding, finding.Start.Line + 1, finding.End.Line + 1);
                    continue;
                }

                first ??= finding;
                leftOut++;
            }

            if (first is not null)
            {
                var key = new FindingKey("", LimitDiagnostics.TooManyFindings.Name, "", "");
                Write(members, messages.FindingsLeftOut(leftOut), key.Rule, key.Fingerprint(0), Severity(DiagnosticSeverity.Warning), first, 1, 1);
            }

            members.Json.WriteEndArray();
        });
        return leftOut;
    }

    private static void Write(JsonMembers members, string description, string rule, string fingerprint, string severity, PlacedFinding place, int firstLine, int lastLine)
    {
        members.Json.WriteStartObject();
        members.Text("description", description);
        members.Text("check_name", rule);
        members.Text("fingerprint", fingerprint);
        members.Text("severity", severity);
        members.Json.WriteStartObject("location");
        members.Text("path", CommandContext.RelativePath(place.Path));
        members.Json.WriteStartObject("lines");
        members.Json.WriteNumber("begin", firstLine);
        members.Json.WriteNumber("end", lastLine);
        members.Json.WriteEndObject();
        members.Json.WriteEndObject();
        members.Json.WriteEndObject();
        members.FlushIfLarge();
    }

    private static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "critical",
        DiagnosticSeverity.Warning => "major",
        DiagnosticSeverity.Info => "minor",
        _ => "info",
    };
}
