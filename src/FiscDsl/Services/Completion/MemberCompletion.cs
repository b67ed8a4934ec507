using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;

namespace FiscDsl.Services.Completion;

/// <summary>What a line may begin with: declarations on the margin; below one its fields that are not yet there, and what it nests.</summary>
internal static class MemberCompletion
{
    /// <summary>What fits where a line begins.</summary>
    public static Offer? At(CompletionContext place)
    {
        if (place.Word(place.Head.Name.Start) is not { } word) return null;
        return new Offer(word, place.Owner switch
        {
            null => Declarations(place),
            Policy policy => RuleCompletion.Lines(place, policy, FieldTail(place)),
            { } owner => Members(place, owner, []),
        });
    }

    private static IEnumerable<Candidate> Declarations(CompletionContext place)
    {
        // What stands above most often goes on.
        var above = place.AllAbove().FirstOrDefault()?.Kind;
        foreach (var schema in LanguageSchema.Declarations.Where(s => s.IsTopLevel && !IsTaken(place, s.Kind)).OrderByDescending(s => s.Kind == above))
            foreach (var candidate in Declaration(place, schema)) yield return candidate;
    }

    private static bool IsTaken(CompletionContext place, DeclarationKind kind)
    {
        Declaration? only = kind switch { DeclarationKind.Reference => place.Catalog.Reference, DeclarationKind.Policy => place.Catalog.Policy, _ => null };
        return only is not null && !place.IsHeaderOf(only);
    }

    /// <summary>The fields of a declaration that are not yet there, but for some, and what it nests.</summary>
    public static IEnumerable<Candidate> Members(CompletionContext place, Declaration owner, HashSet<FieldKind> but)
    {
        var schema = LanguageSchema.Of(owner.Kind);
        var nested = place.Head.Colon is null && Nested(owner) is { } kind ? Declaration(place, LanguageSchema.Of(kind)) : [];
        var taken = owner.Fields.Where(f => place.Block is null || place.Block.Source.LineOf(f.Name.Start) != place.Line).Select(static f => f.Kind).ToHashSet();
        var fields = schema.Fields.Where(f => !but.Contains(f.Kind) && (f.Repeats || !taken.Contains(f.Kind))).OrderByDescending(static f => f.IsRequired)
            .Select(f => (f.Value == ValueKind.Correction && place.Head is { Colon: null, Rest.IsEmpty: true }
                ? SnippetCompletion.Correction(place, hasName: true) : Candidate.Of(CompletionKind.Field, f.Spelling, place.Spelling, "", FieldTail(place))) with { Key = CompletionDocumentation.KeyOf(schema, f) });
        // Fields come before what is nested, and what is nested goes on as such.
        return owner.SelfAndNested().Any(d => d != owner && d.Line < place.Line) ? nested.Concat(fields) : fields.Concat(nested);
    }

    private static DeclarationKind? Nested(Declaration owner)
    {
        if (LanguageSchema.Of(owner.Kind).Nested is not { } nested) return null;
        var depth = 1;
        for (var at = owner.Container; at is not null; at = at.Container) depth++;
        return depth < (nested == DeclarationKind.Category ? LanguageSchema.MaxCategoryDepth : LanguageSchema.MaxClauseDepth + 1) ? nested : null;
    }

    private static IEnumerable<Candidate> Declaration(CompletionContext place, DeclarationSchema schema)
    {
        if (place.Head is { Colon: null, Rest.IsEmpty: true } && SnippetCompletion.Of(place, schema) is { } snippet)
        {
            yield return snippet;
            yield break;
        }

        var tail = schema.Header == HeaderShape.None || IsFollowedByBlank(place) ? "" : " ";
        yield return Candidate.Of(CompletionKind.Declaration, schema.Spelling, place.Spelling, schema.Spelling.English, tail);
    }

    private static string FieldTail(CompletionContext place) => place.Head.Colon is not null ? "" : IsFollowedByBlank(place) ? ":" : ": ";

    private static bool IsFollowedByBlank(CompletionContext place) => !place.Content.IsEmpty && place.Head.Name.End < place.Text.Length && Blank.Is(place.Text[place.Head.Name.End]);
}
