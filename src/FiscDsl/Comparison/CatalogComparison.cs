using System.Collections.Immutable;
using FiscDsl.Matching;
using FiscDsl.Comparison.Prose;
using FiscDsl.Comparison.Terms;
using FiscDsl.Comparison.Values;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Comparison;

/// <summary>
/// Two states of a catalog compared by meaning. Files, the order of declarations in them, line breaks, comments and the
/// spelling of keywords are no change. Texts are compared as corrected, which is what is published, so that a correction
/// is seen as what it does besides what it says. A function of the two catalogs; those with errors are compared as far as they
/// were understood.
/// </summary>
public sealed class CatalogComparison
{
    private CatalogComparison(Compilation old, Compilation now)
    {
        Old = old;
        New = now;
        Changes = Build(old.Catalog, now.Catalog);
    }

    /// <summary>The old state.</summary>
    public Compilation Old { get; }

    /// <summary>The new state.</summary>
    public Compilation New { get; }

    /// <summary>
    /// All changes, in the order of the new catalog: reference, policy, layouts, revisions, categories, sources, controls with their clauses;
    /// what is gone stands behind what it stood behind.
    /// </summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>The language in which the comparison is published: that of the new catalog.</summary>
    public MessageLanguage OutputLanguage => LanguageOf(Old.Catalog, New.Catalog);

    /// <summary>True where the old state has no file, so that the catalog is new as a whole.</summary>
    public bool IsFirst => Old.Files.IsEmpty;

    /// <summary>True where either side has errors, so that something of it may not have been understood.</summary>
    public bool HasErrors => IsFaulty(Old) || IsFaulty(New);

    /// <summary>True where something of a state may not have been understood; a state without files lacks nothing that could be compared.</summary>
    public static bool IsFaulty(Compilation state) => !state.Files.IsEmpty && state.HasErrors;

    /// <summary>Compares two states of a catalog.</summary>
    public static CatalogComparison Of(Compilation old, Compilation now) => new(old, now);

    /// <summary>How many changes there are whose most serious class is a class.</summary>
    public int CountOf(ChangeClass @class) => Changes.Count(c => c.Class == @class);

    private static ImmutableArray<Change> Build(Catalog old, Catalog now)
    {
        var prose = LanguageOf(old, now);
        CatalogSide before = new(old, prose), after = new(now, prose);
        var pairs = new CatalogPairs(old, now);
        var references = new References(old, now, pairs);
        var fields = new AssessedFields(
            new EvidenceComparison(before, after, pairs.SourceOf),
            (a, b) => old.CategoryOf(a) is { } category && pairs.Categories.TryNew(category, out var kept) ? kept == now.CategoryOf(b) : a.CategoryName == b.CategoryName,
            references.Retargeted,
            prose);
        var changes = new List<Change>();
        changes.AddRange(Single(old.Reference, now.Reference, before, after));
        changes.AddRange(Single(old.Policy, now.Policy, before, after));
        new TreeChanges<TableLayout>(pairs.Layouts, (a, b, _) => FieldComparison.Of(a, b, prose), before, after).Top(old.Layouts, now.Layouts, hasOrder: false, changes);
        new TreeChanges<Revision>(pairs.Revisions, (a, b, _) => FieldComparison.Of(a, b, prose), before, after).Top(old.Revisions, now.Revisions, hasOrder: false, changes);
        new TreeChanges<Category>(pairs.Categories, (a, b, _) => FieldComparison.Of(a, b, prose), before, after).Top(old.Categories, now.Categories, hasOrder: true, changes);
        new TreeChanges<Source>(pairs.Sources, (a, b, _) => FieldComparison.Of(a, b, prose), before, after).Top(old.Sources, now.Sources, hasOrder: false, changes);
        new TreeChanges<AssessedDeclaration>(pairs.Assessed, fields.Of, before, after).Top([.. old.Controls], [.. now.Controls], hasOrder: false, changes);
        var placed = new Surroundings(pairs).Classified(TakenTexts.Classified(MovedSentences.Found(MovedAlong.Found(references.Followed(changes))), old, now));
        return [.. RenumberedRuns.Folded(ReplacedTerms.Folded([.. Unconfirmed.Marked([.. placed], old, now)], now))];
    }

    private static MessageLanguage LanguageOf(Catalog old, Catalog now) => (now.Reference ?? old.Reference)?.OutputLanguage ?? MessageLanguage.Ja;

    private static IEnumerable<Change> Single<T>(T? old, T? now, CatalogSide before, CatalogSide after)
        where T : Declaration => (old, now) switch
        {
            (null, null) => [],
            (null, { } added) => [WholeChanges.Added(added, static _ => true, after)],
            ({ } removed, null) => [WholeChanges.Removed(removed, static _ => true, before)],
            var (was, @is) => FieldComparison.Of(was, @is, after.Prose),
        };
}
