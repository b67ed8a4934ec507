using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Syntax;

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
            var (text, conflicts) = (new System.Text.StringBuilder(compiled.File.Text.Length), 0);
            if (compiled.File.Text.HasByteOrderMark) text.Append('\uFEFF');
            foreach (var block in compiled.Blocks.Select(static b => b.Block))
            {
                if (_edits.TryGetValue(block, out var edits))
                {
                    text.Append(edits.Merged());
                    conflicts += edits.Conflicts;
                }
                else
                {
                    text.Append(block.Text);
                }

                foreach (var behind in added[block])
                {
                    if (text.Length > 0 && text[^1] != '\n') text.Append(compiled.File.Text.NewLine);
                    text.Append(behind);
                }
            }

            var now = text.ToString();
            if (conflicts > 0 || now != (compiled.File.Text.HasByteOrderMark ? "\uFEFF" : "") + compiled.File.Text) files.Add(new(file, now, conflicts));
        }

        return files.ToImmutable();
    }
}
