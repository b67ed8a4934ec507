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
    public static string TextOf(ImmutableArray<Clause> clauses, bool asPrinted) => clauses.Length switch
    {
        0 => "",
        1 => Labelled(clauses[0], asPrinted),
        _ => string.Join('\n', clauses.Select(c => Labelled(c, asPrinted)).Where(static t => t.Length > 0)),
    };

    /// <summary>The publisher's numbers, each once: those of its parts, or of the nearest clause or control above that has any.</summary>
    /// <remarks>Those of a heading or a control that reach no row stand in the row that introduces it, before its own.</remarks>
    public required ImmutableArray<string> Codes { get; init; }

    /// <summary>Where the texts stand that it takes over or gives: one for each of <see cref="LanguageSchema.Inherited"/>.</summary>
    public required ImmutableArray<RowTexts> Texts { get; init; }

    /// <summary>An inherited field: what holds for the row, then what its parts say besides, led by their labels.</summary>
    /// <remarks>What a heading, a control or a category says and no row below takes over is led by whose it is. A dash is what says that there is none.</remarks>
    public string Said(FieldKind field, bool asPrinted, MessageLanguage language)
    {
        var texts = Texts[0];
        foreach (var candidate in Texts)
            if (candidate.Field == field) texts = candidate;
        // Nearly every row.
        if (texts.Untaken.IsEmpty && texts.OfParts.IsEmpty) return texts.Holding is { } only ? Text(only) : "";
        return string.Join('\n',
        [
            .. texts.Untaken.Select(giver => WorkbookTexts.Led.Format(language, [giver.Subject, Text(giver)])),
            .. texts.Holding is { } holding ? (string[])[Text(holding)] : [],
            .. texts.OfParts.Select(clause => clause.IsUnlabelled ? Text(clause) : $"{clause.Id} {Text(clause)}"),
        ]);

        string Text(Declaration giver) => giver.TextOf(field) is { IsNothing: false } own ? own.Text(asPrinted) : Dash;
    }

    private static string Labelled(Clause clause, bool asPrinted)
    {
        var text = clause.Text?.Text(asPrinted) ?? "";
        if (clause.IsUnlabelled) return text;
        if (text.Length > 0) return $"{clause.Id} {text}";
        // A run only groups the items nested in it, which have labels of their own.
        return LabelGrammar.Run(clause.Id) is null || clause.Clauses.IsEmpty ? clause.Id : "";
    }
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
