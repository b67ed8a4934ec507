using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;
using FiscDsl.Tests.Generators;
using FiscDsl.Text;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Properties;

/// <summary>Invariant 7: after any edits, a text, its tree and its findings are those of the final text opened afresh.</summary>
public sealed class EditTests
{
    private const string Path = SoundCatalog.ControlsPath;

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 300)]
    public void An_edited_text_has_the_blocks_of_the_text_opened_afresh(NastyText text, (int Start, int Length, NastyText New)[] edits)
    {
        var edited = SourceText.From(text.Text);
        var expected = edited.ToString();
        foreach (var edit in edits)
        {
            var span = Span(edit.Start, edit.Length, expected.Length);
            edited = edited.With(new TextEdit(span, edit.New.Text));
            expected = string.Concat(expected.AsSpan(0, span.Start), edit.New.Text, expected.AsSpan(span.End));
        }

        // A byte order mark is none where it does not begin a file that is read.
        var fresh = SourceText.From("\n" + expected).With(new TextEdit(new(0, 1), ""));
        Assert.Equal(expected, edited.ToString());
        Assert.Equal(fresh.Blocks.Select(static b => b.Text), edited.Blocks.Select(static b => b.Text));
        Assert.Equal(fresh.LineCount, edited.LineCount);
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 200)]
    public void An_edited_catalog_has_the_findings_of_the_catalog_opened_afresh(SoundCatalog catalog, (int Start, int Length, NastyText New, bool InCommon)[] edits)
    {
        var common = CompiledFile.Create(new SourceFile(SoundCatalog.CommonPath, SourceText.From(catalog.Common)));
        var controls = CompiledFile.Create(new SourceFile(Path, SourceText.From(catalog.AllControls)));
        var compilation = Compilation.Create([common, controls]);
        foreach (var edit in edits)
        {
            if (edit.InCommon) common = Edited(common, edit.Start, edit.Length, edit.New.Text);
            else controls = Edited(controls, edit.Start, edit.Length, edit.New.Text);
            compilation = Compilation.Create([common, controls], previous: compilation);
        }

        var fresh = Compilation.Create([Afresh(common), Afresh(controls)]);
        Assert.Equal(Findings(fresh), Findings(compilation));
        Assert.Equal(Contents(fresh), Contents(compilation));
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 100)]
    public void An_edit_that_leaves_the_names_leaves_the_symbols(SoundCatalog catalog)
    {
        var common = CompiledFile.Create(new SourceFile(SoundCatalog.CommonPath, SourceText.From(catalog.Common)));
        var controls = CompiledFile.Create(new SourceFile(Path, SourceText.From(catalog.AllControls)));
        var before = Compilation.Create([common, controls]);
        var after = Compilation.Create([common, Edited(controls, controls.Tree.Text.Length, 0, "  note: 𠮷野が確かめた。\n")], previous: before);
        Assert.Same(before.Catalog.Symbols, after.Catalog.Symbols);
        var edited = after.Catalog.ControlsAsWritten[^1];
        Assert.Contains("𠮷野が確かめた。", edited.SelfAndDescendants().SelectMany(static d => d.Notes).Select(static n => n.Printed));
        Assert.Same(edited, after.Catalog.ControlById[edited.Id]);
    }

    [Fact]
    public void An_edit_of_one_control_leaves_the_others_as_they_are()
    {
        const string Text = "reference aws-fisc\n  title: 例\n\ncontrol 運1 甲\n\ncontrol 運2 乙\n\ncontrol 運3 丙\n";
        var file = CompiledFile.Create(new SourceFile(Path, SourceText.From(Text)));
        var edited = file.With(file.Tree.Text.With(new TextEdit(new(Text.IndexOf('乙', StringComparison.Ordinal), 1), "𠮷")));
        Assert.Equal([true, true, false, true], file.Blocks.Zip(edited.Blocks, ReferenceEquals));
    }

    private static CompiledFile Edited(CompiledFile file, int start, int length, string text) =>
        file.With(file.Tree.Text.With(new TextEdit(Span(start, length, file.Tree.Text.Length), text)));

    private static CompiledFile Afresh(CompiledFile file) =>
        CompiledFile.Create(new SourceFile(file.File.Path, SourceText.From("\n" + file.Tree).With(new TextEdit(new(0, 1), ""))));

    private static TextSpan Span(int start, int length, int textLength)
    {
        var from = (int)((uint)start % (uint)(textLength + 1));
        return new(from, Math.Min((int)((uint)length % 30), textLength - from));
    }

    /// <summary>What a catalog declares: each declaration with its text, in the orders and by the names that others look it up.</summary>
    private static IEnumerable<string> Contents(Compilation compilation) =>
    [
        .. compilation.Catalog.Declarations.Select(static d => $"{d.Kind} {d.Block.Text}"),
        .. compilation.Catalog.Controls.Select(static c => $"{c.Id} {c.Block.Text}"),
        .. compilation.Catalog.ControlById.OrderBy(static c => c.Key, StringComparer.Ordinal).Select(static c => $"{c.Key} {c.Value.Block.Text}"),
    ];

    private static IEnumerable<string> Findings(Compilation compilation) => compilation.Diagnostics.Select(static d =>
        $"{d.File} {d.Span} {d.Diagnostic.Severity} {d.Diagnostic.Descriptor.Code} {d.Diagnostic.Subject} {d.Diagnostic.Message(MessageLanguage.Ja)}");
}
