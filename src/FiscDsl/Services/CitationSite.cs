using FiscDsl.Model;

namespace FiscDsl.Services;

/// <summary>A clause that cites a source, and where.</summary>
/// <param name="Declaration">The control or clause.</param>
/// <param name="Span">The id, in the file; the first where it cites several places of the source.</param>
internal readonly record struct CitationSite(AssessedDeclaration Declaration, FileSpan Span)
{
    /// <summary>The controls and clauses that cite some sources, by the sources' ids: each once, in the order of the files. One pass over the controls.</summary>
    public static Dictionary<string, List<CitationSite>> Of(Compilation compilation, IEnumerable<string> ids)
    {
        var found = new Dictionary<string, List<CitationSite>>(StringComparer.Ordinal);
        foreach (var id in ids) found.TryAdd(id, []);
        if (found.Count == 0) return found;
        for (var file = 0; file < compilation.Files.Length; file++)
        {
            var blocks = compilation.Files[file].Blocks;
            for (var block = 0; block < blocks.Length; block++)
                foreach (var declaration in blocks[block].Declarations)
                    if (declaration is Control control && CitesAny(control, found)) Add(control, file, compilation.Files[file].Tree.Text.BlockStart(block), found);
        }

        return found;
    }

    private static bool CitesAny(Control control, Dictionary<string, List<CitationSite>> found)
    {
        foreach (var id in control.CitedSources)
            if (found.ContainsKey(id)) return true;
        return false;
    }

    private static void Add(Control control, int file, int blockStart, Dictionary<string, List<CitationSite>> found)
    {
        foreach (var declaration in control.Subtree)
        {
            if (declaration.Evidence is not { } evidence) continue;
            foreach (var citation in evidence.Citations)
                if (found.TryGetValue(citation.Source, out var citing) && (citing.Count == 0 || citing[^1].Declaration != declaration))
                    citing.Add(new(declaration, new(file, citation.IdSpan.Shift(blockStart))));
        }
    }
}
