using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Outputs.Json;
using FiscDsl.Outputs;
using FiscDsl.Text;

namespace FiscDsl.Cli.Output.Reports;

/// <summary>
/// Findings as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"). Only the rules that found something are
/// described. No path of the machine is in it: files are named below <c>%SRCROOT%</c>, the directory <c>fisc</c> runs in. The
/// most serious results come first, and there are no more of them than GitHub takes (docs.github.com, "SARIF results exceed
/// one or more limits"), which else refuses them all.
/// </summary>
internal sealed class SarifReport(MessageLanguage language)
{
    private const string Root = "%SRCROOT%";
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Results that GitHub takes in a run.</summary>
    public const int MostResults = 25_000;

    /// <summary>Compressed bytes that it takes are 10 MB; this leaves room for what stands behind the results.</summary>
    private const long MostCompressed = 9_500_000;

    /// <summary>Locations of a result that it shows.</summary>
    private const int MostRelated = 100;

    /// <summary>Writes the shown findings.</summary>
    /// <returns>How many had no room; the log says so too.</returns>
    public int Write(Stream stream, FindingsReport report)
    {
        var leftOut = 0;
        using var measured = new CompressedLength(stream);
        JsonMembers.Write(measured, members => leftOut = Write(members, measured, report));
        return leftOut;
    }

    private int Write(JsonMembers members, CompressedLength measured, FindingsReport report)
    {
        var rules = report.Shown.Select(static f => f.Diagnostic.Descriptor).Distinct().OrderBy(static r => r.Code, StringComparer.Ordinal).ToList();
        var json = members.Json;
        json.WriteStartObject();
        members.Text("$schema", Schema);
        members.Text("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        members.Text("name", "fisc");
        members.Text("semanticVersion", ToolVersion.Current);
        members.Text("language", Language);
        json.WriteStartArray("rules");
        foreach (var rule in rules) Write(members, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        members.Text("language", Language);
        members.Text("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        Message(members, "description", new LocalizedText("fisc を実行したフォルダー", "The directory that fisc ran in").In(language));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        var indices = rules.Index().ToDictionary(static r => r.Item, static r => r.Index);
        var (written, leftOut) = (0, 0);
        foreach (var (finding, fingerprint) in report.Fingerprinted().OrderByDescending(static f => f.Finding.Diagnostic.Severity))
        {
            if (written == MostResults || measured.Compressed > MostCompressed)
            {
                leftOut++;
                continue;
            }

            Write(members, finding, fingerprint, indices[finding.Diagnostic.Descriptor]);
            written++;
        }

        json.WriteEndArray();
        if (leftOut > 0) Invocation(members, leftOut);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        return leftOut;
    }

    private void Invocation(JsonMembers members, int leftOut)
    {
        var json = members.Json;
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", value: true);
        json.WriteStartArray("toolExecutionNotifications");
        json.WriteStartObject();
        members.Text("level", "warning");
        Message(members, "message", new Messages(language).ResultsLeftOut(leftOut));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private string Language => language == MessageLanguage.Ja ? "ja" : "en";

    private void Write(JsonMembers members, DiagnosticDescriptor rule)
    {
        var json = members.Json;
        json.WriteStartObject();
        members.Text("id", rule.Code);
        members.Text("name", rule.Name);
        Message(members, "shortDescription", language == MessageLanguage.Ja ? rule.JapaneseName : rule.Name);
        Message(members, "fullDescription", rule.Explanation.In(language));
        json.WriteStartObject("messageStrings");
        Message(members, "default", rule.Message.In(language));
        json.WriteEndObject();
        json.WriteStartObject("help");
        var example = Respelling.Of(rule.Example, language);
        members.Text("text", $"{rule.Explanation.In(language)}\n\n{example}");
        members.Text("markdown", $"{rule.Explanation.In(language)}\n\n```\n{example}\n```\n");
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        members.Text("level", Level(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(JsonMembers members, PlacedFinding finding, string fingerprint, int rule)
    {
        var (json, diagnostic) = (members.Json, finding.Diagnostic);
        json.WriteStartObject();
        members.Text("ruleId", diagnostic.Descriptor.Code);
        json.WriteNumber("ruleIndex", rule);
        members.Text("level", Level(diagnostic.Severity));
        Message(members, "message", WithoutLinks(finding.Message(language)));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        Physical(members, finding);
        if (diagnostic.Subject is { } subject)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            members.Text("fullyQualifiedName", subject);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        members.Text("ruleSubjectField/v1", fingerprint);
        json.WriteEndObject();
        Related(members, finding);
        Fixes(members, finding);
        json.WriteEndObject();
        members.FlushIfLarge();
    }

    private void Related(JsonMembers members, PlacedFinding finding)
    {
        if (finding.Diagnostic.Related.IsEmpty) return;
        members.Json.WriteStartArray("relatedLocations");
        foreach (var (index, (there, message)) in finding.Related.Take(MostRelated).Index())
        {
            members.Json.WriteStartObject();
            members.Json.WriteNumber("id", index);
            Physical(members, there);
            Message(members, "message", message.In(language));
            members.Json.WriteEndObject();
        }

        members.Json.WriteEndArray();
    }

    private void Fixes(JsonMembers members, PlacedFinding finding)
    {
        if (finding.Diagnostic.Fixes.IsEmpty) return;
        var json = members.Json;
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Diagnostic.Fixes)
        {
            json.WriteStartObject();
            Message(members, "description", fix.Title.In(language));
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            Artifact(members, finding);
            json.WriteStartArray("replacements");
            foreach (var edit in finding.EditsOf(fix))
            {
                json.WriteStartObject();
                Region(members, "deletedRegion", finding.Text, edit.Span);
                Message(members, "insertedContent", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Physical(JsonMembers members, PlacedFinding finding)
    {
        members.Json.WriteStartObject("physicalLocation");
        Artifact(members, finding);
        if (finding.HasPlace) Region(members, "region", finding.Text, finding.Span);
        members.Json.WriteEndObject();
    }

    private static void Artifact(JsonMembers members, PlacedFinding finding)
    {
        members.Json.WriteStartObject("artifactLocation");
        members.Text("uri", string.Join('/', CommandContext.RelativePath(finding.Path).Split('/').Select(Uri.EscapeDataString)));
        members.Text("uriBaseId", Root);
        members.Json.WriteEndObject();
    }

    private static void Region(JsonMembers members, string name, SourceText text, TextSpan span)
    {
        var (start, end) = (text.PositionOf(span.Start), text.PositionOf(span.End));
        members.Json.WriteStartObject(name);
        members.Json.WriteNumber("startLine", start.Line + 1);
        members.Json.WriteNumber("startColumn", start.Character + 1);
        members.Json.WriteNumber("endLine", end.Line + 1);
        members.Json.WriteNumber("endColumn", end.Character + 1);
        members.Json.WriteEndObject();
    }

    private static void Message(JsonMembers members, string name, string text)
    {
        members.Json.WriteStartObject(name);
        members.Text("text", text);
        members.Json.WriteEndObject();
    }

    // "[text](address)" is a link in a message (3.11.6), and a text of a catalog makes none.
    private static string WithoutLinks(string text) => !text.Contains("](", StringComparison.Ordinal)
        ? text
        : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
