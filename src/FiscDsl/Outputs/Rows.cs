using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Outputs;

/// <summary>An assessed control or clause with all that a table shows in its row.</summary>
/// <param name="Declaration">What is assessed.</param>
/// <param name="Control">The control it belongs to.</param>
/// <param name="Category">The control's category; null where it names none.</param>
/// <param name="Headings">The clauses that lend their text, outermost first.</param>
/// <param name="Parts">The clauses whose text is the row's own: the assessed one, then the unassessed ones that belong to it.</param>
/// <param name="Introduced">What no row before has shown: the control, headings, and the parts. Its notes and acceptances stand in this row.</param>
public sealed record Row(
    AssessedDeclaration Declaration, Control Control, Category? Category,
    ImmutableArray<Clause> Headings, ImmutableArray<Clause> Parts, ImmutableArray<AssessedDeclaration> Introduced)
{
    /// <summary>The sign for what is said not to be.</summary>
    public const string Dash = "—";

    /// <summary>The texts of clauses, each behind its label and on a line of its own; what has neither label nor text is left out.</summary>
    public static string TextOf(ImmutableArray<Clause> clauses, bool asPrinted) => CellPiece.Join(PiecesOf(clauses, asPrinted));

    /// <summary><see cref="TextOf"/> by what each stretch is.</summary>
    internal static ImmutableArray<CellPiece> PiecesOf(ImmutableArray<Clause> clauses, bool asPrinted)
    {
        var pieces = ImmutableArray.CreateBuilder<CellPiece>(3 * clauses.Length);
        foreach (var clause in clauses)
        {
            var text = CellPiece.Of(clause, FieldKind.Text, clause.Text, asPrinted);
            if (text.Text.Length == 0 && (clause.IsUnlabelled ? clauses.Length > 1 : IsGroup(clause))) continue;
            if (pieces.Count > 0) pieces.Add(CellPiece.LineBreak);
            if (!clause.IsUnlabelled) pieces.Add(CellPiece.Around(text.Text.Length == 0 ? clause.Id : clause.Id + " "));
            pieces.Add(text);
        }

        return pieces.DrainToImmutable();
    }

    /// <summary>The publisher's numbers, each once: those of its parts, or of the nearest clause or control above that has any.</summary>
    /// <remarks>Those of a heading or a control that reach no row stand in the row that introduces it, before its own.</remarks>
    public required ImmutableArray<string> Codes { get; init; }

    /// <summary>Where the texts stand that it takes over or gives: one for each of <see cref="LanguageSchema.Inherited"/>.</summary>
    public required ImmutableArray<RowTexts> Texts { get; init; }

    /// <summary>An inherited field: what holds for the row, then what its parts say besides, led by their labels.</summary>
    /// <remarks>What a heading, a control or a category says and no row below takes over is led by whose it is. A dash is what says that there is none.</remarks>
    public string Said(FieldKind field, bool asPrinted, MessageLanguage language) => CellPiece.Join(PiecesOf(field, asPrinted, language));

    /// <summary><see cref="Said"/> by what each stretch is. What nobody says yet is the row's own to say.</summary>
    internal ImmutableArray<CellPiece> PiecesOf(FieldKind field, bool asPrinted, MessageLanguage language)
    {
        var texts = Texts[0];
        foreach (var candidate in Texts)
            if (candidate.Field == field) texts = candidate;
        // Nearly every row.
        if (texts.Untaken.IsEmpty && texts.OfParts.IsEmpty) return [Piece(texts.Holding ?? Declaration)];
        var pieces = ImmutableArray.CreateBuilder<CellPiece>();
        foreach (var giver in texts.Untaken) Line(CellPiece.Around(WorkbookTexts.Led.Format(language, [giver.Subject, ""])), giver);
        if (texts.Holding is { } holding) Line(null, holding);
        foreach (var clause in texts.OfParts) Line(clause.IsUnlabelled ? null : CellPiece.Around(clause.Id + " "), clause);
        return pieces.DrainToImmutable();

        void Line(CellPiece? lead, Declaration giver)
        {
            if (pieces.Count > 0) pieces.Add(CellPiece.LineBreak);
            if (lead is { } before) pieces.Add(before);
            pieces.Add(Piece(giver));
        }

        CellPiece Piece(Declaration giver) => giver.TextOf(field) is { IsNothing: true } nothing
            ? new(Dash, giver, field) { Value = nothing }
            : CellPiece.Of(giver, field, giver.TextOf(field), asPrinted);
    }

    // A run only groups the items nested in it, which have labels of their own.
    private static bool IsGroup(Clause clause) => LabelGrammar.Run(clause.Id) is not null && !clause.Clauses.IsEmpty;
}

/// <summary>Where the texts of an inherited field stand that a row shows.</summary>
/// <param name="Field">The field.</param>
/// <param name="Untaken">What the row is the first to introduce, and no row below takes over.</param>
/// <param name="Holding">What holds for the row; null where nothing does.</param>
/// <param name="OfParts">What its other parts say.</param>
public sealed record RowTexts(FieldKind Field, ImmutableArray<Declaration> Untaken, Declaration? Holding, ImmutableArray<Clause> OfParts);

/// <summary>Makes the rows of a catalog, in its order: one for each assessed control or clause.</summary>
public static class Rows
{
    /// <summary>The rows; those of one control are made at a time.</summary>
    public static IEnumerable<Row> Of(Catalog catalog) => catalog.Controls.SelectMany(control => Of(catalog, control));

    /// <summary>The rows of a control.</summary>
    public static IReadOnlyList<Row> Of(Catalog catalog, Control control) =>
        new RowBuilder(catalog, control).Build();
}
