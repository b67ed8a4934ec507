using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Review;

/// <summary>All that a workbook changes in a catalog, by the blocks in which it stands.</summary>
/// <param name="options">How the sides of a conflict are called.</param>
internal sealed class CatalogEdits(ReturnOptions options)
{
    private readonly Dictionary<SyntaxBlock, BlockEdits> _edits = [];
    private readonly List<(SyntaxBlock Behind, string Text)> _blocks = [];
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>The files that are new, by their paths.</summary>
    public ImmutableArray<AddedFile> Added => [.. _files.Select(static f => new AddedFile(f.Key, SourceText.From(f.Value)))];

    /// <summary>The changes of the block of a declaration.</summary>
    public BlockEdits Of(Declaration declaration)
    {
        if (!_edits.TryGetValue(declaration.Block, out var edits)) _edits.Add(declaration.Block, edits = new(declaration.Block, options));
        return edits;
    }

    /// <summary>Adds a block behind another.</summary>
    /// <param name="behind">The one above it.</param>
    /// <param name="text">Its text, with a line break before it and one at its end.</param>
    public void AddBlock(SyntaxBlock behind, string text) => _blocks.Add((behind, text));

    /// <summary>
    /// Adds a declaration of a table behind one that is there, in its language; where there is none, to a new file, or to the only one of
    /// a catalog that is one file.
    /// </summary>
    /// <param name="declaration">The declaration, in the ids of the catalog.</param>
    /// <param name="behind">What it comes behind, on the margin; null for none.</param>
    /// <param name="path">The path of a new file.</param>
    /// <param name="today">The catalog.</param>
    public void Add(ImportedDeclaration declaration, Declaration? behind, string path, Compilation today)
    {
        if (behind is null && today.Files is [var only]) AddDeclaration(only.Blocks[^1].Block, declaration, LanguageOf(today), only.File.Text.NewLine);
        else if (behind is null) AddToFile(path, declaration, today);
        else AddDeclaration(behind.Block, declaration, BlockFixes.LanguageOf(behind.Block, behind.Line), BlockFixes.NewLine(behind.Block, behind.Line));
    }

    /// <summary>Adds a declaration of a table to a file that is new, behind what was added there before.</summary>
    /// <param name="path">Its path below the catalog's root, with <c>/</c>.</param>
    /// <param name="declaration">The declaration.</param>
    /// <param name="today">The catalog.</param>
    public void AddToFile(string path, ImportedDeclaration declaration, Compilation today)
    {
        var newLine = today.Files.IsEmpty ? "\n" : today.Files[0].File.Text.NewLine;
        var text = Print(declaration, LanguageOf(today), newLine);
        _files[path] = _files.TryGetValue(path, out var before) ? before + newLine + text : text;
    }

    /// <summary>The files that change.</summary>
    public ImmutableArray<ReturnedFile> Apply(Compilation today)
    {
        if (_edits.Count == 0 && _blocks.Count == 0) return [];
        var added = _blocks.ToLookup(static b => b.Behind, static b => b.Text);
        var files = ImmutableArray.CreateBuilder<ReturnedFile>();
        for (var file = 0; file < today.Files.Length; file++)
        {
            var compiled = today.Files[file];
            if (!compiled.Blocks.Any(b => _edits.ContainsKey(b.Block) || added.Contains(b.Block))) continue;
            var changes = new List<TextEdit>();
            var conflicts = 0;
            for (var i = 0; i < compiled.Blocks.Length; i++)
            {
                var (block, start) = (compiled.Blocks[i].Block, compiled.File.Text.BlockStart(i));
                var text = block.Text;
                if (_edits.TryGetValue(block, out var edits) && edits.Merged() is var merged && merged != text)
                {
                    text = merged;
                    conflicts += edits.Conflicts;
                }

                text = added[block].Aggregate(text, (above, behind) => Below(above, behind, compiled.File.Text.NewLine));
                if (text != block.Text) changes.Add(new(new(start, block.Text.Length), text));
            }

            // From the end, so that what stands before stays where it is.
            if (changes.Count > 0) files.Add(new(file, Enumerable.Reverse(changes).Aggregate(compiled.File.Text, static (text, change) => text.With(change)), conflicts));
        }

        return files.ToImmutable();
    }

    // Below the last line that is not blank: blank lines part it from what follows, as they did before.
    private static string Below(string text, string added, string newLine)
    {
        var last = text.IndexOf('\n', text.AsSpan().TrimEnd().Length);
        return last < 0 ? text + newLine + added[..^newLine.Length] : text[..(last + 1)] + added + text[(last + 1)..];
    }

    private void AddDeclaration(SyntaxBlock behind, ImportedDeclaration declaration, MessageLanguage language, string newLine) => AddBlock(behind, newLine + Print(declaration, language, newLine));

    // That which the reference asks for, or is written in.
    private static MessageLanguage LanguageOf(Compilation today) => today.Catalog.Reference is { } reference ? reference.Keywords ?? BlockFixes.LanguageOf(reference.Block, reference.Line) : MessageLanguage.En;

    private static string Print(ImportedDeclaration declaration, MessageLanguage language, string newLine)
    {
        var text = ImportedCatalog.Formatted("", ImportedCatalog.Print([declaration], language), language).Tree.ToString();
        return newLine == "\n" ? text : text.ReplaceLineEndings(newLine);
    }
}
