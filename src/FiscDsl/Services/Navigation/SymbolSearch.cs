using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Services.Navigation;

/// <summary>A declaration that a search has found.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Name">Its id or path, and its title.</param>
/// <param name="Container">The category of a control, the control of a clause, the 大項目 of a 中項目; null for none.</param>
/// <param name="Place">Its name.</param>
/// <param name="Rank">How well it fits: the lower, the better.</param>
public sealed record FoundSymbol(Declaration Declaration, string Name, string? Container, FileSpan Place, int Rank);

/// <summary>
/// Finds declarations by what somebody types: ids before titles, beginnings before middles, and last what merely has the
/// characters in order. Case and width make no difference.
/// </summary>
public sealed class SymbolSearch
{
    private const int Nothing = int.MaxValue;

    private readonly string _query;

    /// <summary>A search.</summary>
    /// <param name="query">What is looked for; empty for all controls and sources. One with <c>/</c> finds clauses by their paths, too.</param>
    public SymbolSearch(string query) => _query = Fold(Blank.Trim(query, new TextSpan(0, query.Length)).Of(query));

    /// <summary>What a catalog has: the best first, equals in the order of their ids. One pass over the declarations.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="most">No more than that many.</param>
    public ImmutableArray<FoundSymbol> In(Compilation compilation, int most)
    {
        var found = new List<(Declaration Declaration, int Rank, FileSpan Place)>();
        for (var file = 0; file < compilation.Files.Length; file++)
        {
            var compiled = compilation.Files[file];
            for (var block = 0; block < compiled.Blocks.Length; block++)
            {
                foreach (var declaration in compiled.Blocks[block].Declarations.SelectMany(Searched))
                    if (RankOf(declaration) is not Nothing and var rank) found.Add((declaration, rank, new(file, declaration.Name.Shift(compiled.Tree.Text.BlockStart(block)))));
            }
        }

        return
        [
            .. found.OrderBy(static f => f.Rank).ThenBy(static f => f.Declaration.Subject, NaturalOrder.Instance).Take(most)
                .Select(f => new FoundSymbol(f.Declaration, NameOf(f.Declaration), ContainerOf(f.Declaration, compilation.Catalog), f.Place, f.Rank)),
        ];
    }

    private IEnumerable<Declaration> Searched(Declaration declaration) => declaration switch
    {
        Control control => _query.Contains('/', StringComparison.Ordinal) ? control.Subtree : [control],
        Source => [declaration],
        Category category when _query.Length > 0 => category.SelfAndNested(),
        _ => [],
    };

    private int RankOf(Declaration declaration)
    {
        if (_query.Length == 0) return 0;
        if (declaration.Id.Length == 0) return Nothing;
        var id = Fold(declaration.Subject);
        if (id == _query || (declaration is Category && Fold(declaration.Id) == _query)) return 0;
        if (id.StartsWith(_query, StringComparison.Ordinal)) return 1;
        if (id.Contains(_query, StringComparison.Ordinal)) return 2;
        // A clause is found by its path alone: its text is for a search of the text.
        var title = declaration is Clause ? null : Outline.TitleOf(declaration);
        if (title is null) return HasInOrder(id) ? 5 : Nothing;
        title = Fold(title);
        if (title.StartsWith(_query, StringComparison.Ordinal)) return 3;
        var both = $"{id} {title}";
        if (both.Contains(_query, StringComparison.Ordinal)) return 4;
        return HasInOrder(id) ? 5 : HasInOrder(both) ? 6 : Nothing;
    }

    private bool HasInOrder(string text)
    {
        var at = 0;
        foreach (var c in _query)
        {
            at = text.IndexOf(c, at) + 1;
            if (at == 0) return false;
        }

        return true;
    }

    private static string NameOf(Declaration declaration)
    {
        var id = declaration is Clause ? declaration.Subject : declaration.Id;
        return Outline.TitleOf(declaration) is { } title ? $"{id} {Beginning.Of(title, Beginning.OfLine)}" : id;
    }

    private static string? ContainerOf(Declaration declaration, Catalog catalog) => declaration switch
    {
        Control control => catalog.CategoryOf(control)?.Subject,
        Clause clause => clause.Control.Id,
        _ => declaration.Container?.Subject,
    };

    private static string Fold(ReadOnlySpan<char> text) => Nfc.Normalize(FullWidth.Fold(text)).ToLowerInvariant();
}
