using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Formatting;

/// <summary>Holds the formatter to its promise: the formatted text says the same and keeps every comment.</summary>
internal static class FormatCheck
{
    public static bool SaysTheSame(BoundBlock before, string formatted)
    {
        var text = SourceText.From(formatted);
        if (text.Blocks.Length != 1) return false;
        var after = BoundBlock.Bind(SyntaxBlock.Parse(text.Blocks[0]));
        return before.Declarations.Length == after.Declarations.Length
            && before.Declarations.Zip(after.Declarations).All(static pair => ModelText.Of(pair.First) == ModelText.Of(pair.Second))
            && CommentsOf(before.Block).SequenceEqual(CommentsOf(after.Block), StringComparer.Ordinal);
    }

    private static IEnumerable<string> CommentsOf(SyntaxBlock block) => block.Lines
        .Where(l => l.Kind == LineKind.Comment)
        .Select(l => l.Content.Of(block.Text).ToString())
        .Order(StringComparer.Ordinal);
}
