using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Rules;

/// <summary>
/// Characters that are not what they look like, wherever in a block they stand: a title, an address or a comment can hold
/// them as well as prose. One finding a line and kind.
/// </summary>
internal sealed class UnusualText() : BlockRule(TextDiagnostics.InvisibleCharacter, TextDiagnostics.DecomposedCharacter, TextDiagnostics.RadicalCharacter)
{
    /// <summary>Different characters that a message names.</summary>
    private const int Named = 5;

    private sealed record Found(UnusualCharacter Kind, int Line)
    {
        public List<TextEdit> Edits { get; } = [];

        public List<string> Names { get; } = [];

        public List<string> Meant { get; } = [];
    }

    public override void Check(BoundBlock block, RuleContext context)
    {
        var text = block.Block.Text;
        if (block.Declarations.IsEmpty || !UnusualCharacters.MayHave(text)) return;
        var declarations = SubjectFinder.InOrder(block.Declarations);
        foreach (var found in In(block, text))
        {
            var span = TextSpan.FromBounds(found.Edits[0].Span.Start, found.Edits[^1].Span.End);
            var holder = SubjectFinder.Holder(block.Block, declarations, found.Line) ?? block.Declarations[0];
            context.Report(RuleOf(found.Kind), holder, span, [new Fix(TitleOf(found.Kind), [.. found.Edits])], string.Join(", ", found.Names), string.Join(", ", found.Meant));
        }
    }

    private static List<Found> In(BoundBlock block, string text)
    {
        var all = new List<Found>();
        var open = new Found?[4];
        var line = -1;
        for (var at = 0; at < text.Length;)
        {
            var kind = UnusualCharacters.At(text, at, out var length);
            if (kind == UnusualCharacter.None)
            {
                at += length;
                continue;
            }

            if (block.Block.Source.LineOf(at) is var here && here != line)
            {
                Array.Clear(open);
                line = here;
            }

            if (open[(int)kind] is not { } found) all.Add(open[(int)kind] = found = new(kind, line));
            at = Add(found, text, at, length);
        }

        return all;
    }

    private static int Add(Found found, string text, int at, int length)
    {
        var (start, end, name, meant) = (at, at + length, "", "");
        switch (found.Kind)
        {
            case UnusualCharacter.Invisible:
                name = CodeOf(CodePoints.At(text, at, out _));
                meant = text[at] is '\u2028' or '\u2029' && SoftBreak.LeavesSpace(text.AsSpan(0, at), text.AsSpan(end)) ? " " : "";
                found.Edits.Add(new(TextSpan.FromBounds(start, end), meant));
                break;
            case UnusualCharacter.Decomposed:
                (start, var composed) = UnusualCharacters.Cluster(text, at, out end);
                meant = composed ?? "";
                name = string.Join(' ', text[start..end].EnumerateRunes().Select(static r => CodeOf(r.Value)));
                found.Edits.Add(new(TextSpan.FromBounds(start, end), meant));
                break;
            default:
                name = text[start..end];
                meant = char.ConvertFromUtf32(Radicals.IdeographOf(CodePoints.At(text, at, out _)));
                found.Edits.Add(new(TextSpan.FromBounds(start, end), meant));
                break;
        }

        if (found.Names.Count < Named && !found.Names.Contains(name))
        {
            found.Names.Add(name);
            found.Meant.Add(meant);
        }

        return end;
    }

    private static DiagnosticDescriptor RuleOf(UnusualCharacter kind) => kind switch
    {
        UnusualCharacter.Invisible => TextDiagnostics.InvisibleCharacter,
        UnusualCharacter.Decomposed => TextDiagnostics.DecomposedCharacter,
        _ => TextDiagnostics.RadicalCharacter,
    };

    private static LocalizedText TitleOf(UnusualCharacter kind) => kind switch
    {
        UnusualCharacter.Invisible => new("見えない文字を取り除く", "Remove the invisible characters"),
        UnusualCharacter.Decomposed => new("1字に合成する", "Compose them"),
        _ => new("漢字に置き換える", "Replace with ideographs"),
    };

    private static string CodeOf(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
}
