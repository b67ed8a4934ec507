using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Formatting;
using FiscDsl.Model;
using FiscDsl.Model.Linking;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>
/// A file that says how a table is read, and what catalog it becomes: a layout, and the reference, as far as it is known. What
/// an import guesses, it writes as such a file and reads again, so that what it writes is what it would use.
/// </summary>
public sealed class ImportPlan
{
    private static readonly ImmutableArray<DeclarationKind> Known = [DeclarationKind.Reference, DeclarationKind.Layout, DeclarationKind.Policy, DeclarationKind.Revision];

    private ImportPlan(CompiledFile file, ImmutableArray<TableLayout> layouts, Reference? reference, ImmutableArray<Diagnostic> faults)
    {
        (File, Layouts, Reference, Faults) = (file, layouts, reference, faults);
    }

    /// <summary>The file.</summary>
    public CompiledFile File { get; }

    /// <summary>Its layouts.</summary>
    public ImmutableArray<TableLayout> Layouts { get; }

    /// <summary>What it says the catalog is; null where it says nothing.</summary>
    public Reference? Reference { get; }

    /// <summary>What is wrong with it; that a reference lacks something is not, for options may give it.</summary>
    public ImmutableArray<Diagnostic> Faults { get; }

    /// <summary>What stands in it and has no place in a plan.</summary>
    public ImmutableArray<Declaration> Foreign => [.. Declarations.Where(static d => !Known.Contains(d.Kind))];

    /// <summary>The plan with one of its layouts alone: that by which a table is read.</summary>
    public ImportPlan For(TableLayout layout) => new(File, [layout], Reference, Faults);

    private IEnumerable<Declaration> Declarations => File.Blocks.SelectMany(static b => b.Declarations);

    /// <summary>Reads a file.</summary>
    public static ImportPlan Read(SourceFile source)
    {
        var file = CompiledFile.Create(source);
        var declarations = file.Blocks.SelectMany(static b => b.Declarations).ToList();
        var isReference = declarations.OfType<Reference>().Select(static r => r.Block).ToHashSet();
        var faults = file.Blocks.SelectMany(static b => b.Diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error && !(d.Descriptor == SyntaxDiagnostics.MissingField && isReference.Contains(d.Location.Block)));
        return new(file, [.. declarations.OfType<TableLayout>()], declarations.OfType<Reference>().FirstOrDefault(), [.. faults]);
    }

    /// <summary>The text of the declarations of some kinds, comments and all, formatted.</summary>
    internal string TextOf(MessageLanguage? keywords, params ReadOnlySpan<DeclarationKind> kinds)
    {
        var text = "";
        foreach (var (index, block) in File.Blocks.Index())
            if (block.Declarations is [var first, ..] && kinds.Contains(first.Kind) && !(first is TableLayout layout && !Layouts.Contains(layout))) text += (text.Length > 0 ? "\n" : "") + File.Tree.Text.Blocks[index].Text.ReplaceLineEndings("\n").Trim('\n') + "\n";
        var source = CompiledFile.Create(new SourceFile(File.File.Path, SourceText.From(text)));
        return TextEdit.Apply(text, Formatter.Format(source, keywords, null).Edits);
    }

    /// <summary>Writes the plan of a guess.</summary>
    /// <param name="file">The file that the table stands in.</param>
    /// <param name="guess">The guess.</param>
    /// <param name="reference">What is known of the catalog.</param>
    /// <param name="layoutId">What the layout is called.</param>
    /// <param name="language">The language of the words and the reasons.</param>
    public static string Text(TableFile file, LayoutGuess guess, ReferenceFields reference, string layoutId, MessageLanguage language) =>
        new PlanWriter(file, guess, language).Write(reference, layoutId);
}
