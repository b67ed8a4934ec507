namespace FiscDsl.Model;

/// <summary>Who cites a source.</summary>
public static class CitationIndex
{
    /// <summary>For each id that is cited, declared or not, the controls and clauses that cite it: each once, in the order of the catalog.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<AssessedDeclaration>> Of(Catalog catalog)
    {
        var index = new Dictionary<string, IReadOnlyList<AssessedDeclaration>>(StringComparer.Ordinal);
        foreach (var declaration in catalog.Controls.SelectMany(static c => c.Subtree))
        {
            if (declaration.Evidence is not { } evidence) continue;
            foreach (var citation in evidence.Citations)
            {
                if (!index.TryGetValue(citation.Source, out var citing)) index[citation.Source] = citing = new List<AssessedDeclaration>();
                // A source that is cited at two places of it is still cited once.
                if (citing.Count == 0 || citing[^1] != declaration) ((List<AssessedDeclaration>)citing).Add(declaration);
            }
        }

        return index;
    }
}
