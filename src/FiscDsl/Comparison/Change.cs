using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Comparison;

/// <summary>What happened to something.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It says something else.</summary>
    Modified,

    /// <summary>Its id or label is another.</summary>
    Renamed,

    /// <summary>It stands in another place among or below others.</summary>
    Moved,

    /// <summary>One became several.</summary>
    Split,

    /// <summary>Several became one.</summary>
    Merged,
}

/// <summary>Where one side of a change stands.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Span">The text in question, in the declaration's block.</param>
public sealed record ChangeSite(Declaration Declaration, TextSpan Span)
{
    /// <summary>The place, for <see cref="Compilation.Locate"/> of its side.</summary>
    public BlockLocation Location => Declaration.At(Span);
}

/// <summary>One change of meaning, wording or structure: a row of a 新旧対照表.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Classes">What it is about, each class once, the most serious first; at least one.</param>
public sealed record Change(ChangeKind Kind, ImmutableArray<ChangeClass> Classes)
{
    /// <summary>The most serious class.</summary>
    public ChangeClass Class => Classes[0];

    /// <summary>Where it stood; null for what was added.</summary>
    public ChangeSite? Old { get; init; }

    /// <summary>Where it stands; null for what was removed.</summary>
    public ChangeSite? New { get; init; }

    /// <summary>The field that changed; null for a declaration as a whole.</summary>
    public FieldKind? Field { get; init; }

    /// <summary>Of a split, what it became; of a merge, what it was; of several that were numbered anew, all of them; of a term that was replaced, all that say the new one. Empty for anything else.</summary>
    public ImmutableArray<Declaration> Parts { get; init; } = [];

    /// <summary>
    /// True where what was confirmed has stayed behind: a text says something else, or a source is another document, and neither the
    /// 確認内容 nor the evidence of a row that rests on it has changed.
    /// </summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>What is to be said of it beside its classes.</summary>
    public ImmutableArray<ChangeRemark> Remarks { get; init; } = [];

    /// <summary>Of a term that was replaced in several sentences, which, where, and where it was not; null for any other change.</summary>
    public ReplacedTerm? Term { get; init; }

    /// <summary>Both texts, and what is the same in them.</summary>
    public DiffText Text { get; init; } = DiffText.Empty;

    /// <summary>The declaration that changed: the new one, or the one that is gone.</summary>
    public Declaration Declaration => (New ?? Old)?.Declaration ?? throw new InvalidOperationException("A change has a side.");

    /// <summary>What it is called: a clause's path, else an id.</summary>
    public string Subject => Declaration.Subject;

    /// <summary>What it was called before, where that was another name; null where it has kept it, or was not there.</summary>
    public string? FormerSubject => Term is null && Old is { } old && New is { } now && old.Declaration.Subject != now.Declaration.Subject ? old.Declaration.Subject : null;

    /// <summary>
    /// The declaration on the margin that it belongs to: a control for a clause, a 大項目 for a category. For a clause
    /// that is gone, what its control has become.
    /// </summary>
    public Declaration Owner
    {
        get => field ?? Outermost(Declaration);
        init;
    }

    /// <summary>True where it is about a class, whether or not that is the most serious.</summary>
    public bool Concerns(ChangeClass @class) => Classes.Contains(@class);

    /// <summary>The text of the old side; null where there is none.</summary>
    public string? OldText(MessageLanguage language) => Old is null ? null : DiffText.Side(Text.In(language), DiffOperation.Inserted);

    /// <summary>The text of the new side; null where there is none.</summary>
    public string? NewText(MessageLanguage language) => New is null ? null : DiffText.Side(Text.In(language), DiffOperation.Deleted);

    private static Declaration Outermost(Declaration declaration)
    {
        while (declaration.Container is { } container) declaration = container;
        return declaration;
    }
}

/// <summary>A term in whose place another stands throughout: 懲役 → 拘禁刑.</summary>
/// <param name="Old">The old term.</param>
/// <param name="New">The new one.</param>
/// <param name="Places">The sentences that say the new one in its place, in order, on the new side.</param>
/// <param name="Left">The sentences of the new side that still say the old one, in order.</param>
public sealed record ReplacedTerm(string Old, string New, ImmutableArray<ChangeSite> Places, ImmutableArray<ChangeSite> Left);
