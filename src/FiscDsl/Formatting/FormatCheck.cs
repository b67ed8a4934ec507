using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Formatting;

/// <summary>Holds the formatter to its promise: the formatted text says the same and keeps every comment.</summary>
internal static class FormatCheck
{
    public static bool SaysTheSame(BoundBlock before, string formatted)
    {
        var after = SourceText.From(formatted).Blocks.Select(static b => BoundBlock.Bind(SyntaxBlock.Parse(b))).ToList();
        // What stood in several declarations of one block stands in a block each.
        return after.Count == Math.Max(1, before.Declarations.Length)
            && before.Declarations.Select(ModelText.Of).SequenceEqual(after.SelectMany(static b => b.Declarations).Select(ModelText.Of), StringComparer.Ordinal)
            && CommentsOf(before.Block).Order(StringComparer.Ordinal).SequenceEqual(after.SelectMany(static b => CommentsOf(b.Block)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static IEnumerable<string> CommentsOf(SyntaxBlock block) => block.Lines
        .Where(static l => l.Kind == LineKind.Comment)
        .Select(l => l.Content.Of(block.Text).ToString());
}
