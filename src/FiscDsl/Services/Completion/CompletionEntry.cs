using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Services.Completion;

/// <summary>What a thing that may be inserted is.</summary>
public enum CompletionKind
{
    /// <summary>A declaration's keyword.</summary>
    Declaration,

    /// <summary>A whole declaration, with the places that are to be filled in.</summary>
    Snippet,

    /// <summary>A field's name.</summary>
    Field,

    /// <summary>A fixed value of a field.</summary>
    Value,

    /// <summary>A severity of a rule.</summary>
    Severity,

    /// <summary>A rule's name.</summary>
    Rule,

    /// <summary>A category's id or path.</summary>
    Category,

    /// <summary>A source's id.</summary>
    Source,

    /// <summary>A place in a source.</summary>
    Locator,

    /// <summary>A control's id, mentioned in prose.</summary>
    Control,

    /// <summary>The id or label of a new declaration.</summary>
    Name,

    /// <summary>The mark of an item in a list.</summary>
    Marker,
}

/// <summary>One thing that may be inserted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What a list shows.</param>
/// <param name="Edit">What is inserted, and what on the same line it replaces, in offsets of the file.</param>
/// <param name="FilterText">What an editor compares typing with: it begins with what stands before the cursor where that fits, in the width it is typed in.</param>
public sealed record CompletionEntry(CompletionKind Kind, string Label, TextEdit Edit, string FilterText)
{
    /// <summary>A title behind the label; null for none.</summary>
    public string? Detail { get; init; }

    /// <summary>What else tells it apart; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>What names it when <see cref="CompletionDocumentation"/> is asked for; null where there is no documentation.</summary>
    public string? Key { get; init; }

    /// <summary>The places in the edit's text that are to be filled in, in order; empty where nothing is.</summary>
    public ImmutableArray<SnippetStop> Stops { get; init; } = [];

    /// <summary>True where every line of the edit's text has its indentation, and an editor has none to add.</summary>
    public bool HasIndentation { get; init; }
}
