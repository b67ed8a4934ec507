using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>
/// Prose that stands in quotes as a cell with line breaks does when it is copied from Excel, with each quote in it doubled. A
/// word in quotes is somebody's quotation.
/// </summary>
internal sealed class QuotedCell() : TextRule(TextDiagnostics.QuotedCell)
{
    private const char Quote = '"';

    public override void Check(TextValue text, Declaration declaration, RuleContext context)
    {
        var printed = text.Printed;
        if (printed is not [Quote, .., Quote] || Doubled(printed) is not { } doubled) return;
        if (doubled.IsEmpty && !printed.AsSpan().ContainsAny("。！？\t\n")) return;
        var edits = doubled.Prepend(0).Append(printed.Length - 1).Select(at => new TextEdit(text.PrintedToBlock(new(at, 1)), ""));
        context.Report(Descriptor, declaration, text.PrintedToBlock(new(0, 1)), [new CodeFix(new("セルの引用符を取り除く", "Remove the quotes of the cell"), [.. edits])]);
    }

    /// <summary>The first of every two quotes within the outer ones; null where one stands alone.</summary>
    private static ImmutableArray<int>? Doubled(string printed)
    {
        var doubled = ImmutableArray.CreateBuilder<int>();
        for (var at = 1; at < printed.Length - 1; at++)
        {
            if (printed[at] != Quote) continue;
            if (at + 1 == printed.Length - 1 || printed[at + 1] != Quote) return null;
            doubled.Add(at++);
        }

        return doubled.ToImmutable();
    }
}
