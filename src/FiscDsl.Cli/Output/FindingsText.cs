using System.Globalization;
using FiscDsl.Diagnostics;

namespace FiscDsl.Cli.Output;

/// <summary>
/// Prints findings for people: <c>path:line:column: severity FISC1234 (name): message</c>, the source line, and marks
/// under the text in question. Lines and columns count from 1, columns in UTF-16 units, as editors take them.
/// </summary>
internal sealed class FindingsText(CommandContext context, TextWriter output, Palette palette)
{
    /// <summary>Findings that are laid out at a time, by as many threads as there are.</summary>
    private const int BatchLength = 1024;

    private readonly Messages _messages = context.Messages;

    /// <summary>Prints the findings of catalogs that are as serious as <paramref name="lowest"/>, and the totals.</summary>
    public void Print(IReadOnlyList<CheckedCatalog> catalogs, DiagnosticSeverity lowest)
    {
        var shown = catalogs.SelectMany(c => c.Findings.Where(f => f.Diagnostic.Severity >= lowest).Select(f => (Catalog: c, Finding: f))).ToList();
        var batches = Enumerable.Range(0, (shown.Count + BatchLength - 1) / BatchLength).Select(static b => b * BatchLength);
        if (shown.Count <= BatchLength)
        {
            PrintBatch(0, output);
        }
        else
        {
            foreach (var text in batches.AsParallel().AsOrdered().Select(LayOut)) output.Write(text);
        }

        if (shown.Count > 0) output.WriteLine();
        output.WriteLine(palette.Strong(Totals(catalogs, lowest)));

        string LayOut(int start)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = output.NewLine };
            PrintBatch(start, text);
            return text.ToString();
        }

        void PrintBatch(int start, TextWriter to)
        {
            for (var i = start; i < Math.Min(start + BatchLength, shown.Count); i++)
            {
                var (catalog, finding) = shown[i];
                var path = catalog.PathOf(finding);
                // Findings come file by file; a blank line parts the files.
                if (i > 0 && shown[i - 1] is var (lastCatalog, last) && lastCatalog.PathOf(last) != path) to.WriteLine();
                Print(catalog, finding, CommandContext.Display(path), to);
            }
        }
    }

    private void Print(CheckedCatalog catalog, FileDiagnostic finding, string path, TextWriter to)
    {
        var diagnostic = finding.Diagnostic;
        to.Write(palette.Strong(path));
        if (finding.File != FileDiagnostic.NoFile) to.Write(Position(catalog, finding));
        to.Write(": ");
        to.Write(palette.Of(diagnostic.Severity, $"{_messages.Severity(diagnostic.Severity)} {diagnostic.Descriptor.Code}"));
        to.Write($" ({diagnostic.Descriptor.Name}): ");
        to.WriteLine(VisibleText.Of(diagnostic.Message(_messages.Language)));
        Excerpt(catalog, finding, to);
        foreach (var related in diagnostic.Related)
        {
            var (file, span) = catalog.Compilation.Locate(related.Location);
            var there = new FileDiagnostic(diagnostic, file, span);
            to.WriteLine(palette.Faint($"  → {CommandContext.Display(catalog.PathOf(there))}{Position(catalog, there)}: {related.Message.In(_messages.Language)}"));
        }
    }

    private static string Position(CheckedCatalog catalog, FileDiagnostic finding)
    {
        var position = catalog.TextOf(finding).PositionOf(finding.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $":{position.Line + 1}:{position.Character + 1}");
    }

    private void Excerpt(CheckedCatalog catalog, FileDiagnostic finding, TextWriter to)
    {
        var text = catalog.TextOf(finding);
        var (line, character) = text.PositionOf(finding.Span.Start);
        var source = text.LineText(line);
        if (source.IsWhiteSpace()) return;
        var number = (line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var gutter = number.Length + " | ".Length;
        var excerpt = SourceExcerpt.Of(source, character, character + finding.Span.Length, context.Terminal.Width - gutter);
        to.WriteLine(palette.Faint(number + " | ") + excerpt.Line);
        to.Write(palette.Faint(new string(' ', number.Length) + " | ") + new string(' ', excerpt.Indent));
        to.WriteLine(palette.Of(finding.Diagnostic.Severity, new string('^', excerpt.Length)));
    }

    private string Totals(IReadOnlyList<CheckedCatalog> catalogs, DiagnosticSeverity lowest)
    {
        var files = catalogs.Sum(static c => c.Layout.Files.Length);
        int? hints = lowest <= DiagnosticSeverity.Hint ? CountOf(DiagnosticSeverity.Hint) : null;
        return _messages.Totals(CountOf(DiagnosticSeverity.Error), CountOf(DiagnosticSeverity.Warning), CountOf(DiagnosticSeverity.Info), hints, files);

        int CountOf(DiagnosticSeverity severity) => catalogs.Sum(c => c.Findings.Count(f => f.Diagnostic.Severity == severity));
    }
}
