using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>What kind of change an action makes; the names are those of the Language Server Protocol.</summary>
public enum ActionKind
{
    /// <summary>Mends a finding.</summary>
    QuickFix,

    /// <summary>Accepts a finding; the reason, which the edit lacks, belongs behind its text.</summary>
    Accept,

    /// <summary>Takes something out of the text.</summary>
    Extract,

    /// <summary>Mends all that can be mended without a look at it.</summary>
    FixAll,
}

/// <summary>A change that an editor offers.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Edits">Edits in offsets of the file, in order, none overlapping another.</param>
public sealed record OfferedAction(LocalizedText Title, ActionKind Kind, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The finding that the action does away with; null for one that is about no finding, or about many.</summary>
    public FileDiagnostic? Finding { get; init; }

    /// <summary>What a person has to write in the text of the last edit, in order; empty where nothing is wanting.</summary>
    public ImmutableArray<SnippetStop> Stops { get; init; } = [];

    /// <summary>True for the one mend of a finding that has just one.</summary>
    public bool IsPreferred { get; init; }
}
