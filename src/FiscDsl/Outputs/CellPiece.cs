using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs;

/// <summary>A stretch of a cell: what a field of a declaration says, or what the table puts around it. The pieces of a cell together are its text.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Owner">Whose field it is; null for what the table puts there.</param>
/// <param name="Field">The field; of no account without an owner.</param>
internal readonly record struct CellPiece(string Text, Declaration? Owner, FieldKind Field)
{
    /// <summary>What stands between the lines of a cell.</summary>
    public static CellPiece LineBreak { get; } = Around("\n");

    /// <summary>The text of a title, a prose field or a note; null for any other field, and where it is absent.</summary>
    public TextValue? Value { get; init; }

    /// <summary>What the table puts there.</summary>
    public static CellPiece Around(string text) => new(text, null, default);

    /// <summary>A text of a declaration; empty where it is absent.</summary>
    public static CellPiece Of(Declaration owner, FieldKind field, TextValue? value, bool asPrinted) => new(value?.Text(asPrinted) ?? "", owner, field) { Value = value };

    /// <summary>The text of a cell.</summary>
    public static string Join(ImmutableArray<CellPiece> pieces) => pieces.Length switch
    {
        0 => "",
        1 => pieces[0].Text,
        _ => string.Concat(pieces.Select(static p => p.Text)),
    };
}
