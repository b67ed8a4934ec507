using System.Collections.Immutable;
using FiscDsl.Diagnostics;

namespace FiscDsl.Comparison;

/// <summary>Which sides a stretch of text stands on.</summary>
public enum DiffOperation
{
    /// <summary>On both.</summary>
    Equal,

    /// <summary>On the old side alone.</summary>
    Deleted,

    /// <summary>On the new side alone.</summary>
    Inserted,
}

/// <summary>A stretch of text.</summary>
/// <param name="Operation">Where it stands.</param>
/// <param name="Text">The text, never empty.</param>
public readonly record struct DiffPiece(DiffOperation Operation, string Text);

/// <summary>
/// Two texts at once, in reading order; of neighbours, what is deleted comes first. Prose is the same in every language
/// of the tool; fixed values are named in it.
/// </summary>
/// <param name="Japanese">With fixed values in Japanese.</param>
/// <param name="English">With fixed values in English.</param>
public sealed record DiffText(ImmutableArray<DiffPiece> Japanese, ImmutableArray<DiffPiece> English)
{
    /// <summary>Nothing on either side.</summary>
    public static DiffText Empty { get; } = new([], []);

    /// <summary>Text without fixed values.</summary>
    public static DiffText Of(ImmutableArray<DiffPiece> pieces) => new(pieces, pieces);

    /// <summary>The pieces in a language.</summary>
    public ImmutableArray<DiffPiece> In(MessageLanguage language) => language == MessageLanguage.Ja ? Japanese : English;

    internal static string Side(ImmutableArray<DiffPiece> pieces, DiffOperation other) =>
        string.Concat(pieces.Where(p => p.Operation != other).Select(static p => p.Text));
}
