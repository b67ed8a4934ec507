using System.Globalization;
using FiscDsl.Model.Binding;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Formatting;

/// <summary>Holds the formatter to its promise: the formatted text says the same and keeps every comment.</summary>
internal static class FormatCheck
{
    /// <summary>Index of the first line of a block whose declaration or comment the formatted text changes; null where it says the same.</summary>
    public static int? FirstChange(BoundBlock before, string formatted)
    {
        var after = SourceText.From(formatted).Blocks.Select(static b => BoundBlock.Bind(SyntaxBlock.Parse(b))).ToList();
        return FirstChange(All(before.Declarations), All(after.SelectMany(static b => b.Declarations)))
            ?? FirstLost(before, after.SelectMany(static b => CommentsOf(b).Select(c => TextOf(b, c))))
            // What stood in several declarations of one block stands in a block each.
            ?? (before.Declarations.IsEmpty || after.Count == before.Declarations.Length ? null : before.Block.NextContent(0, before.Block.Lines.Length - 1));
    }

    private static int? FirstChange(List<Declaration> before, List<Declaration> after)
    {
        for (var i = 0; i < before.Count; i++)
            if (i >= after.Count || !SaysTheSame(before[i], after[i])) return before[i].Line;
        return after.Count > before.Count ? before.Count > 0 ? before[^1].Line : 0 : null;
    }

    /// <summary>True for declarations that say the same by themselves, those nested in them aside.</summary>
    private static bool SaysTheSame(Declaration before, Declaration after) =>
        before.Kind == after.Kind && before.Id == after.Id && before.Subject == after.Subject && before.Container?.Id == after.Container?.Id
        && LanguageSchema.Of(before.Kind).Fields.All(f => FieldValue.Of(before, f).SequenceEqual(FieldValue.Of(after, f)))
        && before.Texts.Select(static t => (t.Field, t.Printed, t.Corrected)).SequenceEqual(after.Texts.Select(static t => (t.Field, t.Printed, t.Corrected)))
        && before.Corrections.Select(static c => c.Outcome).SequenceEqual(after.Corrections.Select(static c => c.Outcome))
        && Rules(before).SequenceEqual(Rules(after), StringComparer.Ordinal);

    private static IEnumerable<string> Rules(Declaration declaration) =>
        ((declaration as Policy)?.Rules ?? []).SelectMany(static r => r.Wordings.Prepend(string.Create(CultureInfo.InvariantCulture, $"{r.Rule.Code} {r.Severity} {r.LimitMonths}")));

    private static int? FirstLost(BoundBlock before, IEnumerable<string> after)
    {
        var kept = after.CountBy(static c => c, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var comment in CommentsOf(before))
        {
            var text = TextOf(before, comment);
            if (kept.GetValueOrDefault(text) == 0) return comment;
            kept[text]--;
        }

        return kept.Values.Any(static count => count > 0) ? before.Block.NextContent(0, before.Block.Lines.Length - 1) : null;
    }

    private static List<Declaration> All(IEnumerable<Declaration> declarations) => [.. declarations.SelectMany(static d => d.SelfAndNested())];

    private static IEnumerable<int> CommentsOf(BoundBlock block) => Comments.Of(block.Block, block.Syntax()).Lines;

    private static string TextOf(BoundBlock block, int line) => block.Block.Lines[line].Content.Of(block.Block.Text).ToString();
}
