using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Services.Navigation;

/// <summary>
/// Compiles a catalog as a rename would leave it and looks whether it says the same: a name that then leads elsewhere
/// shows as a finding that is new, or gone, or as a control in another category.
/// </summary>
internal static class RenameCheck
{
    /// <summary>Refuses edits that change what is found.</summary>
    /// <exception cref="RenameException">Something else is found.</exception>
    public static void Run(Compilation compilation, IEnumerable<FileEdits> edits, string id)
    {
        var files = compilation.Files.ToArray();
        foreach (var file in edits) files[file.File] = files[file.File].With(files[file.File].Tree.Text.WithinLines(file.Edits));
        var renamed = Compilation.Create(files, previous: compilation);
        foreach (var (was, now) in Categories(compilation.Catalog).Zip(Categories(renamed.Catalog)))
            if (now.Category is not null && was.Category != now.Category) throw new RenameException(RenameTexts.MovesControl, id, was.Control.Id);
        var (before, after) = (Counts(compilation), Counts(renamed));
        foreach (var rule in DiagnosticTable.All)
        {
            var more = after.GetValueOrDefault(rule) - before.GetValueOrDefault(rule);
            if (more != 0) throw new RenameException(RenameTexts.ChangesMeaning, id, rule.Name, rule.JapaneseName, more > 0 ? First(rule, renamed, compilation) ?? id : First(rule, compilation, renamed) ?? id);
        }
    }

    /// <summary>The controls, each with the number of its category: a rename leaves all in their places.</summary>
    private static IEnumerable<(Control Control, int? Category)> Categories(Catalog catalog)
    {
        var places = catalog.AllCategories.Index().ToDictionary(static c => c.Item, static c => c.Index);
        foreach (var control in catalog.ControlsAsWritten) yield return (control, catalog.CategoryOf(control) is { } category ? places[category] : null);
    }

    // How a name is written, or what it resembles, is no question of what it leads to; and that a name is given twice is what renaming one may mend.
    private static Dictionary<DiagnosticDescriptor, int> Counts(Compilation compilation) => compilation.Diagnostics
        .Select(static d => d.Diagnostic.Descriptor)
        .Where(static rule => rule != TextDiagnostics.LookalikeCharacter && rule != TextDiagnostics.FullwidthId && rule != NameDiagnostics.DuplicateId)
        .CountBy(static rule => rule).ToDictionary();

    /// <summary>What the first finding is about that only one state has. A rename moves no line.</summary>
    private static string? First(DiagnosticDescriptor rule, Compilation state, Compilation other)
    {
        var known = Of(other, rule).Select(d => Place(d, other)).ToHashSet();
        return Of(state, rule).FirstOrDefault(d => !known.Contains(Place(d, state))).Diagnostic?.Subject;
    }

    private static IEnumerable<FileDiagnostic> Of(Compilation compilation, DiagnosticDescriptor rule) => compilation.Diagnostics.Where(d => d.Diagnostic.Descriptor == rule);

    private static (int File, int Line) Place(FileDiagnostic finding, Compilation compilation) =>
        finding.File == FileDiagnostic.NoFile ? default : (finding.File, compilation.Files[finding.File].Tree.Text.PositionOf(finding.Span.Start).Line);
}
