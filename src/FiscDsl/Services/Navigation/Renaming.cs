using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Navigation;

/// <summary>What may be renamed at a place.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Span">Its name, in the file.</param>
public sealed record RenameTarget(NamedSymbol Symbol, TextSpan Span);

/// <summary>The edits of one file.</summary>
/// <param name="File">Its index in <see cref="Compilation.Files"/>.</param>
/// <param name="Edits">Edits in offsets of the file, in order, each within a line.</param>
public sealed record FileEdits(int File, ImmutableArray<TextEdit> Edits);

/// <summary>A rename that is not done, and why.</summary>
public sealed class RenameException(LocalizedText text, params IReadOnlyList<string> arguments) : Exception
{
    /// <summary>Why, in one language.</summary>
    public string MessageIn(MessageLanguage language) => text.Format(language, arguments);

    /// <inheritdoc/>
    public override string Message => MessageIn(MessageLanguage.En);
}

/// <summary>
/// Gives sources, controls, categories and the reference another name, wherever they are named. A rename is done whole or
/// not at all: what would then lead elsewhere, or be found fault with, is refused.
/// </summary>
public static class Renaming
{
    /// <summary>What may be renamed at a place; null where nothing is named there.</summary>
    /// <exception cref="RenameException">What stands there has no name that could be another.</exception>
    public static RenameTarget? At(Cursor cursor)
    {
        if (Symbols.At(cursor) is not { Symbol: NamedSymbol symbol } site) return null;
        if (symbol.Kind == DeclarationKind.Revision) return null;
        if (symbol.Kind == DeclarationKind.Clause) throw new RenameException(RenameTexts.Clause);
        if (symbol.Kind == DeclarationKind.Category && symbol.Declaration is null) throw new RenameException(RenameTexts.NoCategory, symbol.Id);
        return IdGrammar.Normalize(site.Span.Of(cursor.Block.Block.Text)) == symbol.Id
            ? new(symbol, cursor.InFile(site.Span).Span)
            : throw new RenameException(RenameTexts.Misprint, symbol.Id);
    }

    /// <summary>The edits that rename a symbol, in the order of the files; none where it has the name already.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="symbol">What <see cref="At"/> found.</param>
    /// <param name="name">The new name; full-width forms are read as ASCII.</param>
    /// <exception cref="RenameException">The name cannot be given.</exception>
    public static ImmutableArray<FileEdits> Edits(Compilation compilation, NamedSymbol symbol, string name)
    {
        var id = IdOf(symbol, name);
        if (id == symbol.Id) return [];
        RefuseTaken(compilation, symbol, id);
        var edits = ImmutableArray.CreateBuilder<FileEdits>();
        for (var file = 0; file < compilation.Files.Length; file++)
        {
            if (EditsOf(compilation, symbol, id, file) is not { IsEmpty: false } found) continue;
            if (compilation.Files[file].Tree.Text.Fault is not null) throw new RenameException(RenameTexts.Damaged, compilation.Files[file].File.Path);
            edits.Add(new(file, found));
        }

        RenameCheck.Run(compilation, edits, id);
        return edits.ToImmutable();
    }

    private static string IdOf(NamedSymbol symbol, string name)
    {
        var trimmed = Blank.Trim(name, new TextSpan(0, name.Length)).Of(name);
        if (trimmed.IsEmpty) throw new RenameException(RenameTexts.Empty);
        if (IdGrammar.Scan(trimmed) is var valid && valid < trimmed.Length)
        {
            System.Text.Rune.DecodeFromUtf16(trimmed[valid..], out var offending, out _);
            throw new RenameException(SyntaxDiagnostics.InvalidId.Message, Ellipsis.Of(trimmed.ToString(), Ellipsis.OfLine), offending.ToString());
        }

        var id = IdGrammar.Normalize(trimmed);
        if (symbol.Kind == DeclarationKind.Source && ValueReader.IsDisposition(id))
            throw new RenameException(RenameTexts.Word, id);
        return id;
    }

    private static void RefuseTaken(Compilation compilation, NamedSymbol symbol, string id)
    {
        var siblings = symbol.Declaration is Category category ? category.Parent?.Categories ?? compilation.Catalog.Categories : [];
        if (siblings.Any(c => c.Id == id)) throw new RenameException(RenameTexts.Taken, id);
        // The same 中項目 may stand under several 大項目; whether each is still found is what the check sees.
        if (symbol.Kind == DeclarationKind.Category) return;
        for (var file = 0; file < compilation.Files.Length; file++)
        {
            foreach (var other in References.Sites(compilation, file, symbol.Kind, id))
            {
                throw other.Occurrence.Role == OccurrenceRole.Declaration
                    ? new RenameException(RenameTexts.Taken, id)
                    : new RenameException(RenameTexts.Used, id, other.Declaration.Subject);
            }
        }
    }

    private static ImmutableArray<TextEdit> EditsOf(Compilation compilation, NamedSymbol symbol, string id, int file)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var site in References.InFile(compilation, symbol, file))
        {
            if (site.Occurrence.Role == OccurrenceRole.PatchedMention) throw new RenameException(RenameTexts.Patched, symbol.Id, site.Declaration.Subject);
            Add(edits, site, id, compilation.Files[file].Tree.Text.BlockStart(site.Block));
        }

        // Corrections are found behind the texts they correct.
        edits.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return edits.ToImmutable();
    }

    // A mention that its author broke over lines stays broken: the name goes to the first line, and what else stood there, such as a comment, stays.
    private static void Add(ImmutableArray<TextEdit>.Builder edits, ReferenceSite site, string id, int blockStart)
    {
        var block = site.Declaration.Block;
        var (start, end) = (site.Occurrence.Span.Start, site.Occurrence.Span.End);
        var written = site.Occurrence.Span.Of(block.Text);
        var isWide = site.Occurrence.Role == OccurrenceRole.Mention && FullWidth.Any(written) && written.SequenceEqual(FullWidth.Widen(site.Occurrence.Id));
        var name = isWide ? FullWidth.Widen(id) : id;
        for (var line = block.Source.LineOf(start); line < block.Lines.Length && block.Lines[line].Start < end; line++)
        {
            var part = TextSpan.FromBounds(Math.Max(start, block.Lines[line].ContentStart), Math.Max(start, Math.Min(end, block.Lines[line].ContentEnd)));
            if (block.Lines[line].Kind == LineKind.Comment || part.Length <= 0) continue;
            edits.Add(new(part.Shift(blockStart), name));
            name = "";
        }
    }
}
