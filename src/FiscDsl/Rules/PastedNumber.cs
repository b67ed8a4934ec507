using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Numbers of lines, of pages or of items that are none, in the middle of prose.</summary>
internal sealed class PastedNumber() : DeclarationRule(TextDiagnostics.PastedNumber)
{
    public override void Check(Declaration declaration, RuleContext context)
    {
        foreach (var site in declaration.Fields)
        {
            foreach (var found in PastedNumbers.In(declaration, site))
            {
                var block = declaration.Block;
                var named = string.Join(", ", found.Numbers.Take(3).Select(n => n.Of(block.Text).ToString())) + (found.Numbers.Count > 3 ? ", …" : "");
                context.Report(Descriptor, declaration, found.Numbers[0], found.IsAlone ? OfLine(block, found.Lines[0], found.Numbers[0]) : OfRun(block, found), named);
            }
        }
    }

    private static ImmutableArray<CodeFix> OfRun(SyntaxBlock block, NumberedLines run) =>
    [
        new(new("行頭の番号を取り除く", "Remove the numbers at the start of the lines"), [.. run.Numbers.Select(n => new TextEdit(TextSpan.FromBounds(n.Start, Behind(block, n.End)), ""))]),
        .. run.Numbers.TrueForAll(n => Syntax.Prose.Enumerators.Length(n.Of(block.Text).ToString() + ".") > 0)
            ? [new CodeFix(new("「.」を付けて箇条にする", "Write '.' behind them, which makes items"), [.. run.Numbers.Select(static n => new TextEdit(new(n.End, 0), "."))])]
            : Array.Empty<CodeFix>(),
    ];

    private static ImmutableArray<CodeFix> OfLine(SyntaxBlock block, int line, TextSpan number)
    {
        var isWhole = block.Lines[line].ContentStart == number.Start;
        var removed = isWhole ? TextSpan.FromBounds(block.Lines[line].Start, block.Lines[line].End) : number;
        var remove = new CodeFix(new("この番号を取り除く", "Remove the number"), [new(removed, "")]);
        return isWhole && BlockFixes.Join(block, line) is { } joined ? [remove, joined] : [remove];
    }

    private static int Behind(SyntaxBlock block, int at)
    {
        while (at < block.Text.Length && Blank.Is(block.Text[at])) at++;
        return at;
    }
}
