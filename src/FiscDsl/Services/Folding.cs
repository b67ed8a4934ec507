using System.Collections.Immutable;
using FiscDsl.Model.Binding;
using FiscDsl.Model.Linking;
using FiscDsl.Syntax;

namespace FiscDsl.Services;

/// <summary>Lines that an editor can fold away.</summary>
/// <param name="Start">The line that stays, in the file, from 0.</param>
/// <param name="End">The last line that goes.</param>
/// <param name="IsComment">True for comments.</param>
public readonly record struct FoldingLines(int Start, int End, bool IsComment);

/// <summary>Finds what can be folded: declarations, fields of several lines, and comments of several lines.</summary>
public static class Folding
{
    /// <summary>What can be folded in a file.</summary>
    public static ImmutableArray<FoldingLines> Of(CompiledFile file)
    {
        var found = ImmutableArray.CreateBuilder<FoldingLines>();
        for (var block = 0; block < file.Blocks.Length; block++)
        {
            var first = file.Tree.Text.BlockFirstLine(block);
            AddComments(file.Blocks[block].Block, first, found);
            AddDeclarations(file.Blocks[block], first, found);
        }

        return found.ToImmutable();
    }

    private static void AddDeclarations(BoundBlock bound, int first, ImmutableArray<FoldingLines>.Builder found)
    {
        foreach (var declaration in bound.Declarations.SelectMany(static d => d.SelfAndNested()))
        {
            Add(bound.Block, declaration.Line);
            foreach (var field in declaration.Fields) Add(bound.Block, bound.Block.Source.LineOf(field.Name.Start));
        }

        void Add(SyntaxBlock block, int line)
        {
            var last = DeclarationSpan.LastLine(block, line);
            if (last > line) found.Add(new(first + line, first + last, IsComment: false));
        }
    }

    private static void AddComments(SyntaxBlock block, int first, ImmutableArray<FoldingLines>.Builder found)
    {
        for (var line = 0; line < block.Lines.Length; line++)
        {
            var start = line;
            while (line < block.Lines.Length && block.Lines[line].Kind == LineKind.Comment) line++;
            if (line - start > 1) found.Add(new(first + start, first + line - 1, IsComment: true));
        }
    }
}
