using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text.Unicode;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Navigation;

/// <summary>
/// Where the ids that prose mentions are spelled. Mostly that is the prose itself; what a correction puts there is
/// spelled in the correction, and a mention that a correction keeps stands in both of its sides and in the text.
/// </summary>
internal static class MentionPlaces
{
    /// <summary>The bracketed ids of a declaration; whether one is a mention is the catalog's to say (<see cref="Mentions.IsMention"/>).</summary>
    public static IEnumerable<Occurrence> In(Declaration declaration, Catalog catalog)
    {
        var found = declaration.Texts.SelectMany(MentionSite.In).SelectMany(site => Spelled(site, declaration));
        if (!declaration.Corrections.IsEmpty) found = found.Concat(InOtherCorrections(declaration)).Distinct();
        return found.Select(p => new Occurrence(DeclarationKind.Control, p.Id, catalog.ControlById.GetValueOrDefault(p.Id), p.Span, p.Role));
    }

    private static IEnumerable<(string Id, TextSpan Span, OccurrenceRole Role)> Spelled(MentionSite site, Declaration declaration)
    {
        var shift = 0;
        foreach (var made in site.Text.Corrections)
        {
            var corrected = new TextSpan(made.Start + shift, made.NewText.Length);
            if (site.Span.End <= corrected.Start) break;
            shift += made.NewText.Length - made.Length;
            if (site.Span.Start >= corrected.End) continue;
            return site.Span.Start >= corrected.Start && site.Span.End <= corrected.End && Syntax(declaration, site.Text, made) is { } syntax
                ? Kept(site, declaration, made, syntax, site.Span.Shift(syntax.Corrected.Content.Start - corrected.Start))
                : [(site.Id, site.BlockSpan, OccurrenceRole.PatchedMention)];
        }

        return [(site.Id, site.BlockSpan, OccurrenceRole.Mention)];
    }

    private static IEnumerable<(string Id, TextSpan Span, OccurrenceRole Role)> Kept(
        MentionSite site, Declaration declaration, TextCorrection made, CorrectionSides syntax, TextSpan replacement)
    {
        yield return (site.Id, replacement, OccurrenceRole.Mention);
        foreach (var (id, span) in IdsOf(syntax.Printed.Content.Of(declaration.Block.Text)))
        {
            if (id != site.Id) continue;
            yield return (site.Id, span.Shift(syntax.Printed.Content.Start), OccurrenceRole.Mention);
            yield return (site.Id, site.Text.PrintedToBlock(span.Shift(made.Start)), OccurrenceRole.Mention);
        }
    }

    // A correction that was not made is still to find what it is about once its reason is mended.
    private static IEnumerable<(string Id, TextSpan Span, OccurrenceRole Role)> InOtherCorrections(Declaration declaration)
    {
        var text = declaration.Block.Text;
        foreach (var correction in declaration.Corrections)
        {
            if (correction.Outcome == CorrectionOutcome.Applied || Syntax(declaration, correction) is not { } syntax) continue;
            foreach (var side in (TextSpan[])[syntax.Printed.Content, syntax.Corrected.Content])
            {
                foreach (var (id, span) in IdsOf(side.Of(text))) yield return (id, span.Shift(side.Start), OccurrenceRole.Mention);
            }
        }
    }

    // The bracketed ids of a side of a correction, and where they are spelled in it.
    private static IEnumerable<(string Id, TextSpan Span)> IdsOf(ReadOnlySpan<char> side)
    {
        var plain = PlainText.Map(side.ToString());
        return MentionGrammar.Find(plain.Text).Select(span => (IdGrammar.Normalize(span.Of(plain.Text)), plain.ToOriginal(span)));
    }

    // The printed side of a correction that was made occurs once in its declaration, so it tells which one it is.
    private static CorrectionSides? Syntax(Declaration declaration, TextValue text, TextCorrection made)
    {
        var printed = PlainText.Of(text.Printed.Substring(made.Start, made.Length));
        foreach (var correction in declaration.Corrections)
            if (correction.Target == text && printed == PlainText.Of(correction.Printed)) return Syntax(declaration, correction);
        return null;
    }

    private static CorrectionSides? Syntax(Declaration declaration, Correction correction)
    {
        foreach (var field in declaration.Fields)
        {
            if (field.Kind == FieldKind.Correction && field.Value.Start <= correction.Span.Start && correction.Span.End <= field.Value.End)
                return (declaration.Syntax(field)?.Value as CorrectionSyntax)?.Sides;
        }

        return null;
    }
}
