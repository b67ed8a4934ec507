using System.Globalization;
using FiscDsl.Diagnostics;

namespace FiscDsl.Cli.Output;

/// <summary>
/// Prints findings for people: <c>path:line:column: severity FISC1234 (name): message</c>, the source line, marks
/// under the text in question, and of an error how it can be mended. Lines and columns count from 1, columns in UTF-16 units, as editors take them.
/// </summary>
internal sealed class FindingsText(CommandContext context, TextWriter output, Palette palette)
{
    /// <summary>Findings that are laid out at a time, by as many threads as there are.</summary>
    private const int BatchLength = 1024;

    private readonly Messages _messages = context.Messages;

    /// <summary>Prints the findings of catalogs that are as serious as <paramref name="lowest"/>, and the totals.</summary>
    public void Print(IReadOnlyList<CheckedCatalog> catalogs, DiagnosticSeverity lowest) => Print(FindingsReport.Of(catalogs, lowest));

    /// <summary>Prints the findings that a report shows, and the totals.</summary>
    public void Print(FindingsReport report)
    {
        var shown = report.Shown.ToList();
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
        output.WriteLine(palette.Strong(report.Totals(_messages)));

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
                // Findings come file by file; a blank line parts the files.
                if (i > 0 && shown[i - 1].Path != shown[i].Path) to.WriteLine();
                Print(shown[i], to);
            }
        }
    }

    private void Print(PlacedFinding finding, TextWriter to)
    {
        var diagnostic = finding.Diagnostic;
        to.Write(palette.Strong(CommandContext.Display(finding.Path)));
        if (finding.HasPlace) to.Write(Position(finding));
        to.Write(": ");
        to.Write(palette.Of(diagnostic.Severity, $"{_messages.Severity(diagnostic.Severity)} {diagnostic.Descriptor.Code}"));
        to.Write($" ({diagnostic.Descriptor.Name}): ");
        to.WriteLine(VisibleText.Of(finding.Message(_messages.Language)));
        Excerpt(finding, to);
        foreach (var (there, message) in finding.Related)
            to.WriteLine(palette.Faint($"  → {CommandContext.Display(there.Path)}{Position(there)}: {message.In(_messages.Language)}"));
        // What stops a build is worth a way out; the formatter and the editor mend the rest.
        if (diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Fixes is [var fix, ..]) to.WriteLine(palette.Faint($"  → {_messages.WayOut(VisibleText.Of(fix.Title.In(_messages.Language)))}"));
    }

    private static string Position(PlacedFinding finding) =>
        string.Create(CultureInfo.InvariantCulture, $":{finding.Start.Line + 1}:{finding.Start.Character + 1}");

    private void Excerpt(PlacedFinding finding, TextWriter to)
    {
        var (line, character) = finding.Start;
        var source = finding.Text.LineText(line);
        if (source.IsWhiteSpace()) return;
        var number = (line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var gutter = number.Length + " | ".Length;
        var excerpt = SourceExcerpt.Of(source, character, character + finding.Span.Length, context.Terminal.Width - gutter);
        to.WriteLine(palette.Faint(number + " | ") + excerpt.Line);
        to.Write(palette.Faint(new string(' ', number.Length) + " | ") + new string(' ', excerpt.Indent));
        to.WriteLine(palette.Of(finding.Diagnostic.Severity, new string('^', excerpt.Length)));
    }
}
