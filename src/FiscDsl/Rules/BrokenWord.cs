using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Latin words with a hyphen and a space in them: a line that ended there has parted one.</summary>
internal sealed class BrokenWord() : TextRule(TextDiagnostics.BrokenWord)
{
    // pre- and post-: the rest of the first is left out.
    private static readonly string[] Conjunctions = ["and", "or", "to", "nor", "but", "versus", "vs", "through"];

    public override void Check(TextValue text, Declaration declaration, RuleContext context)
    {
        var printed = text.Printed;
        for (var at = printed.IndexOfAny(['-', '‐']); at >= 0; at = printed.AsSpan(at + 1).IndexOfAny('-', '‐') is >= 0 and var next ? at + 1 + next : -1)
        {
            if (at == 0 || at + 2 >= printed.Length || printed[at + 1] != ' ' || !IsLatin(printed[at - 1]) || !IsLatin(printed[at + 2])) continue;
            var (start, end) = (at, at + 2);
            while (start > 0 && IsLatin(printed[start - 1])) start--;
            while (end < printed.Length && IsLatin(printed[end])) end++;
            if (Conjunctions.Contains(printed[(at + 2)..end], StringComparer.OrdinalIgnoreCase)) continue;
            var hyphen = text.PrintedToBlock(new(at, 1));
            var between = TextSpan.FromBounds(hyphen.Start, text.PrintedToBlock(new(at + 2, 1)).Start);
            var isOneBreak = between.Of(declaration.Block.Text)[1..].IsWhiteSpace();
            context.Report(
                Descriptor, declaration, TextSpan.FromBounds(text.PrintedToBlock(new(start, 1)).Start, hyphen.End),
                isOneBreak ? [new CodeFix(new("ハイフンを取り除いてつなぐ", "Join without the hyphen"), [new(between, "")]), new CodeFix(new("ハイフンを残してつなぐ", "Join with the hyphen"), [new(between, printed[at].ToString())])] : [],
                printed[start..end]);
        }
    }

    private static bool IsLatin(char c) => c <= '\u024F' && char.IsLetter(c);
}
