using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Services.Pasting.Rows;
using FiscDsl.Text;

namespace FiscDsl.Services.Pasting;

/// <summary>What a clipboard is taken for.</summary>
public enum PasteKind
{
    /// <summary>Text for the prose field that it is pasted into.</summary>
    Prose,

    /// <summary>Rows of a table, for clauses of the control that they are pasted into.</summary>
    Rows,
}

/// <summary>What is copied, as other programs put it on the clipboard.</summary>
/// <param name="Text">The plain text, which is what is pasted.</param>
/// <param name="Html">The same as HTML, which tells of what the plain text does not; null for none.</param>
public sealed record Clipboard(string Text, string? Html);

/// <summary>A way to paste that is offered beside the plain one.</summary>
/// <param name="Kind">What the clipboard is taken for.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Edit">What it does; null where the clipboard cannot be pasted so, for the reason that the notes give.</param>
/// <param name="Notes">What of the clipboard is not pasted, or not as it was; empty where all of it is.</param>
public sealed record PasteOffer(PasteKind Kind, LocalizedText Title, TextEdit? Edit, ImmutableArray<LocalizedText> Notes)
{
    /// <summary>True where it is what is most likely meant; false where the plain paste is.</summary>
    public bool IsPreferred { get; init; } = true;

    /// <summary>The columns of rows and what each gives, for a person to choose anew; empty for anything else.</summary>
    public ImmutableArray<RowColumn> Columns { get; init; } = [];
}
