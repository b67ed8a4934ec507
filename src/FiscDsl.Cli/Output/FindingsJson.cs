using System.Text.Encodings.Web;
using System.Text.Json;
using FiscDsl.Diagnostics;
using FiscDsl.Text;

namespace FiscDsl.Cli.Output;

/// <summary>
/// Prints findings for programs: an array of <c>{code, name, severity, message, file, range, subject}</c>, the range in
/// zero-based lines and UTF-16 units as in the Language Server Protocol. A finding about no declaration has a null subject, one about no file names the catalog's root.
/// </summary>
internal static class FindingsJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Raw Japanese: what is escaped by default are characters that matter in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the findings that are as serious as <paramref name="lowest"/>.</summary>
    public static void Write(Stream stream, IReadOnlyList<CheckedCatalog> catalogs, DiagnosticSeverity lowest, MessageLanguage language)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var catalog in catalogs)
                foreach (var finding in catalog.Findings)
                    if (finding.Diagnostic.Severity >= lowest) Write(json, catalog, finding, language);
            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>A severity's name, the same in every language.</summary>
    public static string Name(DiagnosticSeverity severity) => Schema.LanguageSchema.Severities[(int)severity].Spelling.English;

    private static void Write(Utf8JsonWriter json, CheckedCatalog catalog, FileDiagnostic finding, MessageLanguage language)
    {
        var diagnostic = finding.Diagnostic;
        var text = catalog.TextOf(finding);
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Descriptor.Code);
        json.WriteString("name", diagnostic.Descriptor.Name);
        json.WriteString("severity", Name(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message(language));
        json.WriteString("file", CommandContext.RelativePath(catalog.PathOf(finding)));
        json.WriteStartObject("range");
        Write(json, "start", text.PositionOf(finding.Span.Start));
        Write(json, "end", text.PositionOf(finding.Span.End));
        json.WriteEndObject();
        json.WriteString("subject", diagnostic.Subject);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("character", position.Character);
        json.WriteEndObject();
    }
}
