using FiscDsl.Diagnostics;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Model;
using FiscDsl.Services;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary><c>fisc.catalog</c>, <c>fisc.clauses</c> and <c>fisc.citations</c>: a catalog as a tree, level by level.</summary>
internal sealed class CatalogCommand(Session session)
{
    /// <summary>Categories, controls and sources.</summary>
    public CatalogResult Of(CatalogSnapshot snapshot)
    {
        var catalog = snapshot.Compilation.Catalog;
        var controls = catalog.Controls.ToLookup(catalog.CategoryOf);
        List<CategoryEntry> categories = [.. catalog.Categories.Select(c => Entry(c, controls, snapshot))];
        if (controls.Contains(null)) categories.Add(new(null, null, Counts(RowsOf(controls[null])), null, [], Entries(controls[null], snapshot)));
        var citations = CitationIndex.Of(catalog);
        return new(
            DocumentUri.Of(snapshot.Root.Replace('\\', '/')), catalog.Reference?.Id, catalog.Reference?.Title?.Corrected, KeywordsOf(catalog.Reference), Counts(catalog.Rows), categories,
            [.. catalog.Sources.Select(s => new SourceEntry(s.Id, s.Title?.Corrected, citations.GetValueOrDefault(s.Id)?.Count ?? 0, FlagsOf(s, snapshot), LocationOf(s, snapshot)))]);
    }

    /// <summary>The clauses of a control; the control itself where it is assessed. Null for a control that does not exist.</summary>
    public IReadOnlyList<ClauseEntry>? ClausesOf(CatalogSnapshot snapshot, string? control)
    {
        if (control is null || !snapshot.Compilation.Catalog.ControlById.TryGetValue(control, out var found)) return null;
        var clauses = found.Clauses.Select(c => Entry(c, snapshot));
        return found.IsAssessed ? [Entry(found, snapshot) with { Clauses = [] }, .. clauses] : [.. clauses];
    }

    /// <summary>The controls and clauses that cite a source, without what is nested in them. Null for a source that does not exist.</summary>
    public IReadOnlyList<ClauseEntry>? CitationsOf(CatalogSnapshot snapshot, string? source)
    {
        var catalog = snapshot.Compilation.Catalog;
        if (source is null || !catalog.SourceById.ContainsKey(source)) return null;
        return [.. (CitationIndex.Of(catalog).GetValueOrDefault(source) ?? []).Select(d => Entry(d, snapshot) with { Clauses = [] })];
    }

    private CategoryEntry Entry(Category category, ILookup<Category?, Control> controls, CatalogSnapshot snapshot) => new(
        category.Id, category.Heading(asPrinted: false), Counts(category.Categories.Prepend(category).SelectMany(c => RowsOf(controls[c]))), LocationOf(category, snapshot),
        [.. category.Categories.Select(c => Entry(c, controls, snapshot))], Entries(controls[category], snapshot));

    private List<ControlEntry> Entries(IEnumerable<Control> controls, CatalogSnapshot snapshot) =>
        [.. controls.Select(c => new ControlEntry(c.Id, c.Title?.Corrected, Counts(RowsOf([c])), LocationOf(c, snapshot)))];

    private ClauseEntry Entry(AssessedDeclaration declaration, CatalogSnapshot snapshot) => new(
        declaration.Subject, declaration.Id, declaration.Quotation?.Corrected is { } text ? Ellipsis.Of(text, Ellipsis.OfLine) : null,
        declaration.IsAssessed ? EvidenceStatuses.Of(declaration.Status).Name : null, declaration.IsGap, declaration.AcceptsGap, LocationOf(declaration, snapshot),
        [.. declaration.Clauses.Select(c => Entry(c, snapshot))]);

    private CoverageCounts Counts(IEnumerable<AssessedDeclaration> rows) => CoverageCommand.Counts(rows, session);

    private static IEnumerable<AssessedDeclaration> RowsOf(IEnumerable<Control> controls) => controls.SelectMany(static c => c.SelfAndDescendants()).Where(static d => d.IsAssessed);

    private static string? KeywordsOf(Reference? reference) => reference?.Keywords switch { MessageLanguage.Ja => "ja", MessageLanguage.En => "en", _ => null };

    private static List<string> FlagsOf(Source source, CatalogSnapshot snapshot)
    {
        var (file, span) = snapshot.Compilation.Locate(source.Location);
        return [.. snapshot.Compilation.DiagnosticsIn(file, span).Where(d => d.Diagnostic.Subject == source.Id).Select(static d => d.Diagnostic.Descriptor.Name).Distinct(StringComparer.Ordinal)];
    }

    private Location LocationOf(Declaration declaration, CatalogSnapshot snapshot)
    {
        var (file, span) = snapshot.Compilation.Locate(declaration.Location);
        return snapshot.Location(file, span, session.Encoding);
    }
}
