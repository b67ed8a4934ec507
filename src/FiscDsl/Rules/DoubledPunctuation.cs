using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>
/// Runs of 。 、 ， ．. Other marks are doubled on purpose: ……, ・・, ！？. Where all marks are the same the mend keeps
/// one; of 、。 only the author knows which was meant.
/// </summary>
internal sealed class DoubledPunctuation() : TextRule(TextDiagnostics.DoubledPunctuation)
{
    private const string Marks = "。、，．";

    public override void Check(TextValue text, Declaration declaration, RuleContext context)
    {
        var plain = text.Plain;
        var corrected = plain.Text;
        for (var at = Next(corrected, 0); at >= 0;)
        {
            var end = at + 1;
            while (end < corrected.Length && Marks.Contains(corrected[end])) end++;
            if (end - at > 1)
            {
                var run = corrected[at..end];
                var original = plain.ToOriginal(new(at, run.Length));
                var span = text.ToBlock(original.Start, original.Length);
                // What a correction or a line break made is not there to be replaced.
                var isAsWritten = span.Of(declaration.Block.Text).SequenceEqual(run);
                context.Report(Descriptor, declaration, span, isAsWritten && !run.AsSpan().ContainsAnyExcept(run[0]) ? [CodeFix.Replace(span, run[..1])] : [], run);
            }

            at = Next(corrected, end);
        }
    }

    private static int Next(string text, int start) => text.AsSpan(start).IndexOfAny(Marks) is >= 0 and var found ? start + found : -1;
}
