using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Rules;

/// <summary>
/// Characters that are not what they look like, wherever in a block they stand: a title, an address or a comment can hold
/// them as well as prose. One finding a line and kind.
/// </summary>
internal sealed class UnusualText() : BlockRule(TextDiagnostics.InvisibleCharacter, TextDiagnostics.DecomposedCharacter, TextDiagnostics.RadicalCharacter, TextDiagnostics.SpecialSpace, TextDiagnostics.PrivateCharacter)
{
    /// <summary>Different characters that a message names.</summary>
    private const int Named = 5;

    private const char SoftHyphen = '\u00AD';

    private sealed record Found(UnusualCharacter Kind, int Line)
    {
        public List<TextEdit> Edits { get; } = [];

        public List<string> Names { get; } = [];

        public List<string> Meant { get; } = [];

        /// <summary>False where what one of them means is not known.</summary>
        public bool IsMendable { get; set; } = true;
    }

    public override void Check(BoundBlock block, RuleContext context)
    {
        var text = block.Block.Text;
        if (block.Declarations.IsEmpty || block.Block.Source.IsPlain) return;
        var declarations = SubjectFinder.InOrder(block.Declarations);
        foreach (var found in In(block, text))
        {
            var span = TextSpan.FromBounds(found.Edits[0].Span.Start, found.Edits[^1].Span.End);
            var holder = SubjectFinder.Holder(block.Block, declarations, found.Line) ?? block.Declarations[0];
            if (text[found.Edits[^1].Span.Start] == SoftHyphen) found.Edits[^1] = Joined(found.Edits[^1], holder);
            context.Report(RuleOf(found.Kind), holder, span, found.IsMendable ? [new CodeFix(TitleOf(found.Kind), [.. found.Edits])] : [], string.Join(", ", found.Names), string.Join(", ", found.Meant));
        }
    }

    // A soft hyphen at the end of a line parts a word: Ama and zon are none.
    private static TextEdit Joined(TextEdit edit, Declaration holder)
    {
        var block = holder.Block;
        var line = block.Source.LineOf(edit.Span.Start);
        if (edit.Span.End != block.Lines[line].ContentEnd || line + 1 == block.Lines.Length || block.Lines[line + 1].Kind != LineKind.Content) return edit;
        var next = block.Lines[line + 1].ContentStart;
        return holder.Texts.Any(t => t.Span.Start <= edit.Span.Start && next < t.Span.End) ? edit with { Span = TextSpan.FromBounds(edit.Span.Start, next) } : edit;
    }

    private static List<Found> In(BoundBlock block, string text)
    {
        var all = new List<Found>();
        var open = new Found?[Enum.GetValues<UnusualCharacter>().Length];
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
            case UnusualCharacter.Space:
                name = CodeOf(text[at]);
                meant = " ";
                found.Edits.Add(new(TextSpan.FromBounds(start, end), meant));
                break;
            case UnusualCharacter.Private:
                name = CodeOf(CodePoints.At(text, at, out _));
                meant = UnusualCharacters.MeantBy(CodePoints.At(text, at, out _)) ?? "";
                found.IsMendable &= meant.Length > 0;
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
        UnusualCharacter.Space => TextDiagnostics.SpecialSpace,
        UnusualCharacter.Private => TextDiagnostics.PrivateCharacter,
        _ => TextDiagnostics.RadicalCharacter,
    };

    private static LocalizedText TitleOf(UnusualCharacter kind) => kind switch
    {
        UnusualCharacter.Invisible => new("見えない文字を取り除く", "Remove the invisible characters"),
        UnusualCharacter.Space => new("半角の空白に置き換える", "Replace with ordinary spaces"),
        UnusualCharacter.Private => new("同じ形の文字に置き換える", "Replace with the characters they show"),
        UnusualCharacter.Decomposed => new("1字に合成する", "Compose them"),
        _ => new("漢字に置き換える", "Replace with ideographs"),
    };

    private static string CodeOf(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
}
