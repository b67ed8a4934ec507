using System.Buffers;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>What is wrong with a block's characters, whatever they mean.</summary>
internal static class LexicalChecks
{
    private const char FirstC1 = '\u0080';
    private const char LastC1 = '\u009F';

    // ASCII alone: a set with one character beyond it costs a third of the time to check Japanese text.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(static c => c is not ('\t' or '\n')).Append(127).Select(static c => (char)c)]);

    public static void Run(BindingContext context)
    {
        Characters(context);
        var text = context.Text;
        foreach (var line in context.Block.Lines)
        {
            if (line.Kind == LineKind.ConflictMarker)
            {
                context.Report(SyntaxDiagnostics.MergeConflict, line.Content, context.Of(new TextSpan(line.ContentStart, 7)));
            }
            else if (line.Kind == LineKind.Content && line.Indentation.Of(text).IndexOfAny('\t', '\u3000') is >= 0 and var at)
            {
                var descriptor = text[line.Start + at] == '\t' ? SyntaxDiagnostics.TabIndentation : SyntaxDiagnostics.FullwidthIndentation;
                context.Report(descriptor, line.Indentation, new CodeFix(
                    new("半角の空白に置き換える", "Replace with spaces"), [new(line.Indentation, new string(' ', line.Indent))]) { KeepsMeaning = true });
            }
        }
    }

    private static void Characters(BindingContext context)
    {
        var text = context.Text;
        for (var at = text.AsSpan().IndexOfAny(Suspicious); at >= 0 && !context.HasManyErrors;)
        {
            if (text[at] != '\r') ReportControl(context, at);
            else if (at + 1 == text.Length || text[at + 1] != '\n') ReportLoneReturn(context, at);
            at = text.AsSpan(at + 1).IndexOfAny(Suspicious) is >= 0 and var next ? at + 1 + next : -1;
        }

        for (var at = text.AsSpan().IndexOfAnyInRange(FirstC1, LastC1); at >= 0 && !context.HasManyErrors;)
        {
            ReportControl(context, at);
            at = text.AsSpan(at + 1).IndexOfAnyInRange(FirstC1, LastC1) is >= 0 and var next ? at + 1 + next : -1;
        }
    }

    private static void ReportControl(BindingContext context, int at)
    {
        var span = new TextSpan(at, 1);
        // A form feed on a line of its own leaves no blank line: that would end a paragraph.
        var line = context.Block.Lines[context.Block.Source.LineOf(at)];
        var removed = line.Content == span ? TextSpan.FromBounds(line.Start, line.End) : span;
        var name = "U+" + ((int)context.Text[at]).ToString("X4", CultureInfo.InvariantCulture);
        context.Report(SyntaxDiagnostics.ControlCharacter, span, CodeFix.Delete(removed, name), name);
    }

    private static void ReportLoneReturn(BindingContext context, int at)
    {
        var span = new TextSpan(at, 1);
        context.Report(SyntaxDiagnostics.LoneCarriageReturn, span, new CodeFix(new("改行に置き換える", "Replace with a line break"), [new(span, "\n")]));
    }
}
