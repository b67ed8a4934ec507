using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Services.Completion;

/// <summary>A thing that fits a place, whatever is typed there.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What a list shows.</param>
/// <param name="NewText">What is inserted.</param>
/// <param name="Words">What typing is compared with, the likeliest first.</param>
internal sealed record Candidate(CompletionKind Kind, string Label, string NewText, ImmutableArray<string> Words)
{
    public string? Detail { get; init; }

    public string? Description { get; init; }

    public string? Key { get; init; }

    public ImmutableArray<SnippetStop> Stops { get; init; } = [];

    /// <summary>Where what it replaces ends, which begins where the offer's does; null for the offer's end.</summary>
    public int? End { get; init; }

    /// <summary>What tells it apart from the others of a place.</summary>
    public string Name => Key ?? Label;

    /// <summary>A word of the language, in one spelling; the other is shown beside it, and both find it.</summary>
    public static Candidate Of(CompletionKind kind, Spelling spelling, MessageLanguage language, string key, string tail = "")
    {
        var word = spelling.In(language);
        var other = language == MessageLanguage.Ja ? spelling.English : spelling.Japanese;
        return new(kind, word, word + tail, [word, other]) { Key = key, Description = other == word ? null : other };
    }

    /// <summary>An id with its title; the number in an id finds it as well.</summary>
    public static Candidate OfId(CompletionKind kind, string id, string newText, string? title, string? description) =>
        new(kind, id, newText, id.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var digits ? [id, id[digits..], title ?? ""] : [id, title ?? ""])
        {
            Key = id,
            Detail = title,
            Description = description,
        };
}

/// <summary>What fits a place, and what it replaces there.</summary>
/// <param name="Span">What is replaced, in <see cref="CompletionContext.Text"/>; what is typed reaches from its start to the cursor.</param>
/// <param name="Candidates">What fits, the likeliest first.</param>
internal sealed record Offer(TextSpan Span, IEnumerable<Candidate> Candidates)
{
    /// <summary>What has to be inserted before any candidate: the blank behind a colon or a comma.</summary>
    public string Lead { get; init; } = "";

    /// <summary>True where only what fits the typing is of use, since there is much, or since the typing may be prose.</summary>
    public bool IsNarrowed { get; init; }

    /// <summary>True where the span begins with the line, and the candidates with the indentation that all their lines get.</summary>
    public bool HasIndentation { get; init; }

    /// <summary>True where a value stands that is to be replaced: everything is of use then, whatever stands before the cursor.</summary>
    public bool IsChosenAnew { get; init; }

    /// <summary>The <see cref="Candidate.Name"/> of the value that stands: it comes first, so that whoever takes it without a look changes nothing. Null where it is none of the candidates.</summary>
    public string? Standing { get; init; }
}
