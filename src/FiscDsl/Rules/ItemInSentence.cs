using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Rules;

/// <summary>
/// Items in the middle of a sentence whose number no list leads to: a line break in front of 3. or (1) has made an item of
/// what goes on.
/// </summary>
internal sealed class ItemInSentence() : TextRule(TextDiagnostics.ItemInSentence)
{
    private const string Circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";

    public override void Check(TextValue text, Declaration declaration, RuleContext context)
    {
        var printed = text.Printed;
        if (printed.IndexOf('\n', StringComparison.Ordinal) < 0) return;
        HashSet<int>? seen = null;
        for (var start = 0; start < printed.Length;)
        {
            var length = Syntax.Prose.Enumerators.Length(printed.AsSpan(start));
            if (length > 0 && Number(printed.AsSpan(start, length)) is { } number)
            {
                if (start > 1 && printed[start - 2] != '\n' && IsStray(printed.AsSpan(0, start - 1), number, seen ??= []))
                    context.Report(Descriptor, declaration, text.PrintedToBlock(new(start, length)), Joined(text, start, declaration), printed.Substring(start, length));
                (seen ??= []).Add(number);
            }

            var end = printed.IndexOf('\n', start);
            start = end < 0 ? printed.Length : end + 1;
        }
    }

    private static bool IsStray(ReadOnlySpan<char> before, int number, HashSet<int> seen) =>
        before[^1] == '第' || (number > 1 && !seen.Contains(number - 1) && PlainText.Of(before.ToString()).TrimEnd("）)」』】〕》＞”]］") is not [.., '。' or '！' or '？' or '.' or '!' or '?' or '：' or ':' or '；' or ';']);

    private static int? Number(ReadOnlySpan<char> enumerator)
    {
        if (Circled.IndexOf(enumerator[0]) is >= 0 and var index) return index + 1;
        var digits = FullWidth.Fold(enumerator).AsSpan().Trim("().");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // Joined with the line before, the enumerator stands within the sentence.
    private static ImmutableArray<CodeFix> Joined(TextValue text, int item, Declaration declaration)
    {
        var end = text.PrintedToBlock(new(item - 2, 1)).End;
        var between = TextSpan.FromBounds(end, text.PrintedToBlock(new(item, 1)).Start);
        var space = SoftBreak.LeavesSpace(text.Printed.AsSpan(0, item - 1), text.Printed.AsSpan(item)) ? " " : "";
        return between.Of(declaration.Block.Text).Trim(" \t\u3000\r\n").IsEmpty ? [new CodeFix(new("上の行につなぐ", "Join it with the line above"), [new(between, space)])] : [];
    }
}
