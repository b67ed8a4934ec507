using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Services.Navigation;

/// <summary>A declaration that a search has found.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Name">Its id or path, and its title; of a clause that was found by its text, what stands around the words.</param>
/// <param name="Container">The category of a control, the control of a clause, the 大項目 of a 中項目; null for none.</param>
/// <param name="Place">Its name.</param>
/// <param name="Rank">How well it fits: the lower, the better.</param>
public sealed record FoundSymbol(Declaration Declaration, string Name, string? Container, FileSpan Place, int Rank);

/// <summary>
/// Finds declarations by what somebody types: ids before titles, beginnings before middles, then clauses by the words of
/// their texts, and last what merely has the characters in order. Case, width and the form of kana make no difference.
/// </summary>
public sealed class SymbolSearch
{
    private const int Exact = 0, ByText = 5, ByIdInOrder = 6, ByAllInOrder = 7, Nothing = int.MaxValue;

    /// <summary>How much of a clause's text is shown before what was looked for, in code units.</summary>
    private const int ShownBefore = 8;

    private readonly string _query;

    /// <summary>A search.</summary>
    /// <param name="query">What is looked for; empty for all controls and sources. One with <c>/</c> finds clauses by their paths, too; one that is an id finds no texts that mention it.</param>
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

        if (found.Exists(static f => f.Rank == Exact)) found.RemoveAll(static f => f.Rank == ByText);
        return
        [
            .. found.OrderBy(static f => f.Rank).ThenBy(static f => f.Declaration.Subject, NaturalOrder.Instance).Take(most)
                .Select(f => new FoundSymbol(f.Declaration, f.Rank == ByText ? ExcerptOf(f.Declaration) : NameOf(f.Declaration), ContainerOf(f.Declaration, compilation.Catalog), f.Place, f.Rank)),
        ];
    }

    private IEnumerable<Declaration> Searched(Declaration declaration) => declaration switch
    {
        Control control when _query.Length > 0 => control.Subtree,
        Control control => [control],
        Source => [declaration],
        Category category when _query.Length > 0 => category.SelfAndNested(),
        _ => [],
    };

    private int RankOf(Declaration declaration)
    {
        if (_query.Length == 0) return Exact;
        if (declaration is Clause clause) return RankOf(clause);
        if (declaration.Id.Length == 0) return Nothing;
        var id = Fold(declaration.Subject);
        if (id == _query || (declaration is Category && Fold(declaration.Id) == _query)) return Exact;
        if (id.StartsWith(_query, StringComparison.Ordinal)) return 1;
        if (id.Contains(_query, StringComparison.Ordinal)) return 2;
        if (Outline.TitleOf(declaration) is not { } title) return HasInOrder(id) ? ByIdInOrder : Nothing;
        title = Fold(title);
        if (title.StartsWith(_query, StringComparison.Ordinal)) return 3;
        var both = $"{id} {title}";
        if (both.Contains(_query, StringComparison.Ordinal)) return 4;
        return HasInOrder(id) ? ByIdInOrder : HasInOrder(both) ? ByAllInOrder : Nothing;
    }

    // By its path where one was typed, and else by words: every clause has a path with the characters of its control's id.
    private int RankOf(Clause clause)
    {
        var path = _query.Contains('/', StringComparison.Ordinal) ? Fold(clause.Subject) : "";
        if (path == _query) return Exact;
        if (path.StartsWith(_query, StringComparison.Ordinal)) return 1;
        if (path.Contains(_query, StringComparison.Ordinal)) return 2;
        if (clause.Text is { } text && Fold(text.Corrected).Contains(_query, StringComparison.Ordinal)) return ByText;
        return HasInOrder(path) ? ByIdInOrder : Nothing;
    }

    private string ExcerptOf(Declaration declaration)
    {
        var text = Outline.TitleOf(declaration) ?? "";
        // Folding may draw two characters together, a kana of half width and its mark; then the words stand a little further on.
        var at = Math.Min(Fold(text).IndexOf(_query, StringComparison.Ordinal), text.Length);
        var line = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var start = Math.Max(line, at - ShownBefore);
        if (start > line && start < text.Length && char.IsLowSurrogate(text[start])) start--;
        return $"{declaration.Subject} {(start > 0 ? "…" : "")}{Ellipsis.Of(text[start..], Ellipsis.OfLine)}";
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
        return Outline.TitleOf(declaration) is { } title ? $"{id} {Ellipsis.Of(title, Ellipsis.OfLine)}" : id;
    }

    private static string? ContainerOf(Declaration declaration, Catalog catalog) => declaration switch
    {
        Control control => catalog.CategoryOf(control)?.Subject,
        Clause clause => clause.Control.Id,
        _ => declaration.Container?.Subject,
    };

    private static string Fold(ReadOnlySpan<char> text) => PlainText.Of(Kana.ToKatakana(FullWidth.Fold(text))).ToLowerInvariant();
}
