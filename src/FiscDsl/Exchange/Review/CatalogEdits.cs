using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Review;

/// <summary>All that a workbook changes in a catalog, by the blocks in which it stands.</summary>
/// <param name="options">How the sides of a conflict are called.</param>
internal sealed class CatalogEdits(ReturnOptions options)
{
    private readonly Dictionary<SyntaxBlock, BlockEdits> _edits = [];
    private readonly List<(SyntaxBlock Behind, string Text)> _blocks = [];

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
}
