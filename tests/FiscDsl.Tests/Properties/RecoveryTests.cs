using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Tests.Generators;
using FiscDsl.Text;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Properties;

/// <summary>Nothing that anybody types throws, and an error stays where it is.</summary>
public sealed class RecoveryTests
{
    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 2000)]
    public void Nothing_throws_and_every_finding_stands_in_its_file(NastyText nasty, NastyText other)
    {
        var compilation = Compilation.Create([File("運用基準.fisc", nasty.Text), File("技術基準.fisc", other.Text)]);
        foreach (var finding in compilation.Diagnostics)
        {
            Assert.NotEmpty(finding.Diagnostic.Message(MessageLanguage.Ja));
            Assert.NotEmpty(finding.Diagnostic.Message(MessageLanguage.En));
            if (finding.File == FileDiagnostic.NoFile) continue;
            var text = compilation.Files[finding.File].Tree.Text;
            Assert.InRange(finding.Span.Start, 0, text.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            foreach (var fix in finding.Diagnostic.Fixes)
                Assert.All(fix.Edits, edit => Assert.InRange(edit.Span.End, edit.Span.Start, finding.Diagnostic.Location.Block.Text.Length));
        }
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 300)]
    public void A_generated_catalog_has_no_errors(SoundCatalog catalog) => Assert.Empty(Errors(Compile(catalog, catalog.AllControls)));

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 300)]
    public void A_lost_line_harms_its_own_control_alone(SoundCatalog catalog, ushort chosen)
    {
        var (lines, line, control) = Choose(catalog, chosen);
        lines.RemoveAt(line);
        var (first, last) = LinesOf(catalog, control);
        AssertWithin(Compile(catalog, string.Concat(lines)), first, last - 1);
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 300)]
    public void An_inserted_line_harms_its_own_control_alone(SoundCatalog catalog, NastyText nasty, ushort chosen)
    {
        var (lines, line, control) = Choose(catalog, chosen);
        // A line break in it would make it several, and another declaration of what exists is an error at whichever stands later.
        var inserted = string.Concat(nasty.Text.Where(static c => c is not ('\r' or '\n')));
        if (inserted.TrimStart(' ', '\t', '\u3000', '\uFEFF') is { } word && DeclaresAnything(word)) return;
        lines.Insert(line, inserted + "\n");
        var (first, last) = LinesOf(catalog, control);
        AssertWithin(Compile(catalog, string.Concat(lines)), first, last + 1);
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 300)]
    public void A_text_that_breaks_off_harms_its_last_control_alone(SoundCatalog catalog, ushort chosen)
    {
        var text = catalog.AllControls[..(chosen % (catalog.AllControls.Length + 1))];
        var control = 0;
        var end = 0;
        while (control < catalog.Controls.Count && (end += catalog.Controls[control].Length) < text.Length) control++;
        if (control == catalog.Controls.Count) return;
        AssertWithin(Compile(catalog, text), LinesOf(catalog, control).First, int.MaxValue);
    }

    private static bool DeclaresAnything(string line) =>
        LanguageSchema.Declarations.Any(d => d.IsTopLevel && (line.StartsWith(d.Spelling.English, StringComparison.Ordinal) || line.StartsWith(d.Spelling.Japanese, StringComparison.Ordinal)));

    private static (List<string> Lines, int Line, int Control) Choose(SoundCatalog catalog, ushort chosen)
    {
        var lines = Lines(catalog.AllControls);
        var line = chosen % lines.Count;
        var control = 0;
        while (LinesOf(catalog, control).Last < line) control++;
        return (lines, line, control);
    }

    private static (int First, int Last) LinesOf(SoundCatalog catalog, int control)
    {
        var first = catalog.Controls.Take(control).Sum(static c => Lines(c).Count);
        return (first, first + Lines(catalog.Controls[control]).Count - 1);
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var next = LineBreaks.NextLine(text, at);
            lines.Add(text[at..next]);
            at = next;
        }

        return lines;
    }

    private static void AssertWithin(Compilation compilation, int first, int last) => 
        Assert.All(Errors(compilation), e => Assert.True(e.Path == SoundCatalog.ControlsPath && e.Line >= first && e.Line <= last, $"{e} outside {first}-{last}"));

    private static IEnumerable<(string? Path, int Line, string Code)> Errors(Compilation compilation)
    {
        foreach (var finding in compilation.Diagnostics.Where(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error))
        {
            var file = finding.File == FileDiagnostic.NoFile ? null : compilation.Files[finding.File];
            yield return (file?.File.Path, file?.Tree.Text.PositionOf(finding.Span.Start).Line ?? 0, finding.Diagnostic.Descriptor.Code);
        }
    }

    private static Compilation Compile(SoundCatalog catalog, string controls) =>
        Compilation.Create([File(SoundCatalog.CommonPath, catalog.Common), File(SoundCatalog.ControlsPath, controls)]);

    private static SourceFile File(string path, string text) => new(path, SourceText.From(text));
}
