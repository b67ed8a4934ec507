using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Services.Completion;

/// <summary>
/// At the end of prose, where a line break leaves the cursor: the fields and clauses of the declarations around it. Taking one takes the
/// line out of the prose, to where the others of its declaration stand.
/// </summary>
internal static class OutdentCompletion
{
    /// <summary>What fits a line below a prose field, as far as it is written; null where it is plainly prose.</summary>
    public static Offer? At(CompletionContext place)
    {
        if (place.Owner is not { } declaration || place.Block is not { } block || ProseEnd.At(declaration, place.HolderLine, place.Line) is not { } end) return null;
        var span = TextSpan.FromBounds(block.Lines[place.Line].Start, place.At);
        if (place.Head.Colon is { } colon)
            return place.At == colon.End && place.Head.Rest.IsEmpty && Typed(place, declaration, end) is { } typed ? new Offer(span, [typed]) { HasIndentation = true } : null;
        // Behind the cursor, prose goes on.
        if (place.At < place.Content.End || place.At > place.Head.Name.End) return null;
        var beginning = new TypedText(place.Content.Of(place.Text).ToString());
        return new Offer(span, Members(place, end).Where(c => beginning.FitOf(c.Words) is { } fit && fit.Rank <= c.Words.Length)) { HasIndentation = true, IsNarrowed = true };
    }

    /// <summary>A field whose name and colon are there already, as an input method leaves them.</summary>
    private static Candidate? Typed(CompletionContext place, Declaration declaration, ProseEnd end)
    {
        if (SwallowedLines.At(declaration, place.Line) is not { Field: { } field, Target: { } target, Slip: null } || IsGiven(target, field) || end.Column(target) is not { } column) return null;
        var name = place.Head.Name.Of(place.Text).ToString();
        return Indented(new Candidate(CompletionKind.Field, name, name + ": ", [place.Content.Of(place.Text).ToString()])
        {
            Key = CompletionDocumentation.KeyOf(LanguageSchema.Of(target.Kind), field),
        }, column);
    }

    private static IEnumerable<Candidate> Members(CompletionContext place, ProseEnd end)
    {
        var fields = new HashSet<FieldKind>();
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (owner, column) in end.Owners())
        {
            // A field belongs to the innermost declaration that may have it, whether it is given there or not.
            var inner = fields.ToHashSet();
            fields.UnionWith(LanguageSchema.Of(owner.Kind).Fields.Select(static f => f.Kind));
            foreach (var candidate in MemberCompletion.Members(place.AsMemberOf(owner), owner, inner))
                if (labels.Add(candidate.Label)) yield return Indented(candidate, column);
        }
    }

    private static bool IsGiven(Declaration owner, FieldSchema field) => !field.Repeats && owner.Site(field.Kind) is not null;

    private static Candidate Indented(Candidate candidate, int column)
    {
        var indentation = new string(' ', column);
        return candidate with
        {
            NewText = indentation + candidate.NewText.Replace("\n", "\n" + indentation, StringComparison.Ordinal),
            Stops = [.. candidate.Stops.Select(stop => stop with { Offset = stop.Offset + column * (1 + candidate.NewText.AsSpan(0, stop.Offset).Count('\n')) })],
        };
    }
}
