using System.Collections.Immutable;
using FiscDsl.Matching;
using FiscDsl.Model;

namespace FiscDsl.Comparison;

/// <summary>A citation, in a catalog that was merged, of a document that none of the sides cites there.</summary>
/// <param name="Row">The control or clause.</param>
/// <param name="Citation">The citation.</param>
/// <param name="Document">The document that it leads to.</param>
/// <param name="Missing">Documents that a side cites there and the merged catalog does not, under the names they have in it.</param>
public sealed record TurnedCitation(AssessedDeclaration Row, Citation Citation, Source Document, ImmutableArray<Source> Missing)
{
    /// <summary>
    /// Finds them. Where one side has numbered sources anew and the other has cited one in a file that the first has left alone, git takes
    /// both as they are, and the number means another document.
    /// </summary>
    /// <param name="merged">The merged catalog.</param>
    /// <param name="sides">The catalogs that were merged.</param>
    public static ImmutableArray<TurnedCitation> In(Catalog merged, IEnumerable<Catalog> sides)
    {
        var cited = new Dictionary<AssessedDeclaration, HashSet<Source>>(ReferenceEqualityComparer.Instance);
        foreach (var side in sides) Cite(side, new CatalogPairs(side, merged), cited);
        var turned = ImmutableArray.CreateBuilder<TurnedCitation>();
        foreach (var row in merged.ControlsAsWritten.SelectMany(static c => c.SelfAndDescendants()))
        {
            // What no side has was written while merging.
            if (row.Evidence is not { } evidence || !cited.TryGetValue(row, out var known)) continue;
            ImmutableArray<Source> missing = [.. known.Except(DocumentsOf(row, merged)).OrderBy(static s => s.Id, NaturalOrder.Instance)];
            foreach (var citation in evidence.Citations)
                if (merged.SourceById.TryGetValue(citation.Source, out var document) && !known.Contains(document)) turned.Add(new(row, citation, document, missing));
        }

        return turned.ToImmutable();
    }

    // What each row of a side cites, as documents of the merged catalog.
    private static void Cite(Catalog side, CatalogPairs pairs, Dictionary<AssessedDeclaration, HashSet<Source>> cited)
    {
        foreach (var control in side.ControlsAsWritten)
        {
            if (!pairs.Assessed.TryNew(control, out var now)) continue;
            // Of one text, their parts are one another's by their places.
            var isUntouched = pairs.Assessed.IsUntouched(control, now);
            foreach (var (index, before) in control.SelfAndDescendants().Index())
            {
                if ((isUntouched ? now.SelfAndDescendants()[index] : pairs.Assessed.TryNew(before, out var same) ? same : null) is not { } after) continue;
                if (!cited.TryGetValue(after, out var known)) cited.Add(after, known = new(ReferenceEqualityComparer.Instance));
                foreach (var source in DocumentsOf(before, side))
                    if (pairs.Sources.TryNew(source, out var document)) known.Add(document);
            }
        }
    }

    private static IEnumerable<Source> DocumentsOf(AssessedDeclaration row, Catalog catalog) =>
        (row.Evidence?.Citations ?? []).Select(c => catalog.SourceById.GetValueOrDefault(c.Source)).OfType<Source>();
}
