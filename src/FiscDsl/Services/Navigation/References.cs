using FiscDsl.Model.Binding;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Services.Navigation;

/// <summary>A place where a symbol's name stands.</summary>
/// <param name="Occurrence">How, with offsets in the block.</param>
/// <param name="File">Index of the file in <see cref="Compilation.Files"/>.</param>
/// <param name="Block">Index of the block in the file.</param>
/// <param name="Declaration">The declaration that it stands in.</param>
public readonly record struct ReferenceSite(Occurrence Occurrence, int File, int Block, Declaration Declaration)
{
    /// <summary>The place in the file.</summary>
    public FileSpan In(Compilation compilation) => new(File, Occurrence.Span.Shift(compilation.Files[File].Tree.Text.BlockStart(Block)));
}

/// <summary>Follows names: to their declarations and to where they stand.</summary>
public static class References
{
    /// <summary>The declarations that a symbol leads to: several for an ambiguous category, none for what is not declared and for words of the language.</summary>
    public static IEnumerable<Declaration> Declarations(Symbol symbol) => symbol switch
    {
        NamedSymbol { Declaration: { } declaration } => [declaration],
        NamedSymbol named => named.Candidates,
        _ => [],
    };

    /// <summary>All of a declaration, from its keyword to its last line, in the block.</summary>
    public static TextSpan Extent(Declaration declaration) => DeclarationSpan.Of(declaration);

    /// <summary>All places of a symbol's name, its declaration among them, in the order of the files. One pass over the catalog, for what others can name.</summary>
    public static IEnumerable<ReferenceSite> Of(Compilation compilation, NamedSymbol symbol) =>
        Enumerable.Range(0, compilation.Files.Length).SelectMany(file => InFile(compilation, symbol, file));

    /// <summary>The places of a symbol's name in one file.</summary>
    public static IEnumerable<ReferenceSite> InFile(Compilation compilation, NamedSymbol symbol, int file) =>
        Sites(compilation, file, symbol.Kind, symbol.Id).Where(s => s.Occurrence.IsOf(symbol));

    /// <summary>The places of a kind of name in a file where an id stands, whatever it leads to.</summary>
    internal static IEnumerable<ReferenceSite> Sites(Compilation compilation, int file, DeclarationKind kind, string id)
    {
        var blocks = compilation.Files[file].Blocks;
        for (var block = 0; block < blocks.Length; block++)
        {
            foreach (var declaration in blocks[block].Declarations.SelectMany(d => Holders(blocks[block], d, kind, id)))
            {
                foreach (var found in Occurrence.In(declaration, kind, compilation.Catalog))
                    if (found.Id == id) yield return new(found, file, block, declaration);
            }
        }
    }

    /// <summary>Those of a declaration and what is nested in it that may hold the name. Most of a catalog says nothing of it, and to see that costs less than to read all values.</summary>
    private static IEnumerable<Declaration> Holders(BoundBlock block, Declaration declaration, DeclarationKind kind, string id) => (kind, declaration) switch
    {
        (DeclarationKind.Control, _) when block.Block.Text.Contains(MentionGrammar.Opening, StringComparison.Ordinal) => declaration.SelfAndNested(),
        (DeclarationKind.Source, Control control) => control.CitedSources.Contains(id, StringComparer.Ordinal) ? control.SelfAndNested() : [],
        (DeclarationKind.Category, Category) or (DeclarationKind.Clause, Control) => declaration.SelfAndNested(),
        (DeclarationKind.Category, Control) => [declaration],
        _ => declaration.Kind == kind ? [declaration] : [],
    };
}
