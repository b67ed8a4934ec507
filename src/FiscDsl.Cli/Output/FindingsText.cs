using System.Globalization;
using FiscDsl.Diagnostics;

namespace FiscDsl.Cli.Output;

/// <summary>
/// Prints findings for people: <c>path:line:column: severity FISC1234 (name): message</c>, the source line, and marks
/// under the text in question. Lines and columns count from 1, columns in UTF-16 units, as editors take them.
/// </summary>
internal sealed class FindingsText(CommandContext context, TextWriter output, Palette palette)
{
    private readonly Messages _messages = context.Messages;
    private string? _lastPath;

    /// <summary>Prints the findings of catalogs that are as serious as <paramref name="lowest"/>, and the totals.</summary>
    public void Print(IReadOnlyList<CheckedCatalog> catalogs, DiagnosticSeverity lowest)
    {
        foreach (var catalog in catalogs)
            foreach (var finding in catalog.Findings)
                if (finding.Diagnostic.Severity >= lowest) Print(catalog, finding);
        if (_lastPath is not null) output.WriteLine();
        output.WriteLine(palette.Strong(Totals(catalogs, lowest)));
    }

    private void Print(CheckedCatalog catalog, FileDiagnostic finding)
    {
        var path = CommandContext.Display(catalog.PathOf(finding));
        // Findings come file by file; a blank line parts the files.
        if (_lastPath is not null && _lastPath != path) output.WriteLine();
        _lastPath = path;

        var diagnostic = finding.Diagnostic;
        output.Write(palette.Strong(path));
        if (finding.File != FileDiagnostic.NoFile) output.Write(Position(catalog, finding));
        output.Write(": ");
        output.Write(palette.Of(diagnostic.Severity, $"{_messages.Severity(diagnostic.Severity)} {diagnostic.Descriptor.Code}"));
        output.Write($" ({diagnostic.Descriptor.Name}): ");
        output.WriteLine(VisibleText.Of(diagnostic.Message(_messages.Language)));
        Excerpt(catalog, finding);
        foreach (var related in diagnostic.Related)
        {
            var (file, span) = catalog.Compilation.Locate(related.Location);
            var there = new FileDiagnostic(diagnostic, file, span);
            output.WriteLine(palette.Faint($"  → {CommandContext.Display(catalog.PathOf(there))}{Position(catalog, there)}: {related.Message.In(_messages.Language)}"));
        }
    }

    private static string Position(CheckedCatalog catalog, FileDiagnostic finding)
    {
        var position = catalog.TextOf(finding).PositionOf(finding.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $":{position.Line + 1}:{position.Character + 1}");
    }

    private void Excerpt(CheckedCatalog catalog, FileDiagnostic finding)
    {
        var text = catalog.TextOf(finding);
        var (line, character) = text.PositionOf(finding.Span.Start);
        var source = text.LineText(line);
        if (source.IsWhiteSpace()) return;
        var number = (line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var gutter = number.Length + " | ".Length;
        var excerpt = SourceExcerpt.Of(source, character, character + finding.Span.Length, context.Terminal.Width - gutter);
        output.WriteLine(palette.Faint(number + " | ") + excerpt.Line);
        output.Write(palette.Faint(new string(' ', number.Length) + " | ") + new string(' ', excerpt.Indent));
        output.WriteLine(palette.Of(finding.Diagnostic.Severity, new string('^', excerpt.Length)));
    }

    private string Totals(IReadOnlyList<CheckedCatalog> catalogs, DiagnosticSeverity lowest)
    {
        var files = catalogs.Sum(static c => c.Layout.Files.Length);
        int? hints = lowest <= DiagnosticSeverity.Hint ? CountOf(DiagnosticSeverity.Hint) : null;
        return _messages.Totals(CountOf(DiagnosticSeverity.Error), CountOf(DiagnosticSeverity.Warning), CountOf(DiagnosticSeverity.Info), hints, files);

        int CountOf(DiagnosticSeverity severity) => catalogs.Sum(c => c.Findings.Count(f => f.Diagnostic.Severity == severity));
    }
}
