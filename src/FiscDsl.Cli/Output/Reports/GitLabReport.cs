using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Json;

namespace FiscDsl.Cli.Output.Reports;

/// <summary>Findings as a Code Quality report of GitLab (docs.gitlab.com, "Code Quality"), which shows new and mended ones in a merge request.</summary>
internal static class GitLabReport
{
    /// <summary>Writes the shown findings.</summary>
    public static void Write(Stream stream, FindingsReport report, MessageLanguage language) => JsonMembers.Write(stream, members =>
    {
        members.Json.WriteStartArray();
        foreach (var (finding, fingerprint) in report.Fingerprinted())
        {
            var diagnostic = finding.Diagnostic;
            members.Json.WriteStartObject();
            members.Text("description", finding.Message(language));
            members.Text("check_name", diagnostic.Descriptor.Name);
            members.Text("fingerprint", fingerprint);
            members.Text("severity", Severity(diagnostic.Severity));
            members.Json.WriteStartObject("location");
            members.Text("path", CommandContext.RelativePath(finding.Path));
            members.Json.WriteStartObject("lines");
            members.Json.WriteNumber("begin", finding.Start.Line + 1);
            members.Json.WriteNumber("end", finding.End.Line + 1);
            members.Json.WriteEndObject();
            members.Json.WriteEndObject();
            members.Json.WriteEndObject();
            members.FlushIfLarge();
        }

        members.Json.WriteEndArray();
    });

    private static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "critical",
        DiagnosticSeverity.Warning => "major",
        DiagnosticSeverity.Info => "minor",
        _ => "info",
    };
}
