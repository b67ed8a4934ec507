using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Json;

namespace FiscDsl.Cli.Output;

/// <summary>
/// Prints findings for programs: an array of <c>{code, name, severity, message, file, range, subject}</c>, the range in
/// zero-based lines and UTF-16 units as in the Language Server Protocol. A finding about no declaration has a null subject, one about no file names the catalog's root.
/// </summary>
internal static class FindingsJson
{
    /// <summary>Writes the findings that a report shows.</summary>
    public static void Write(Stream stream, FindingsReport report, MessageLanguage language) => JsonMembers.Write(stream, members =>
    {
        members.Json.WriteStartArray();
        foreach (var finding in report.Shown) Write(members, finding, language);
        members.Json.WriteEndArray();
    });

    /// <summary>A severity's name, the same in every language.</summary>
    public static string Name(DiagnosticSeverity severity) => Schema.LanguageSchema.Severities[(int)severity].Spelling.English;

    private static void Write(JsonMembers members, PlacedFinding finding, MessageLanguage language)
    {
        var diagnostic = finding.Diagnostic;
        members.Json.WriteStartObject();
        members.Text("code", diagnostic.Descriptor.Code);
        members.Text("name", diagnostic.Descriptor.Name);
        members.Text("severity", Name(diagnostic.Severity));
        members.Text("message", finding.Message(language));
        members.Text("file", CommandContext.RelativePath(finding.Path));
        members.Range("range", finding.Text, finding.Span);
        if (diagnostic.Subject is { } subject) members.Text("subject", subject);
        else members.Json.WriteNull("subject");
        members.Json.WriteEndObject();
        members.FlushIfLarge();
    }
}
