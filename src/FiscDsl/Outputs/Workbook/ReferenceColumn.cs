using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook.Review;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Workbook;

/// <summary>A column of the reference's table.</summary>
/// <param name="Key">Which column it is, whatever its headings say.</param>
/// <param name="Group">The upper heading; neighbours with the same one share a cell.</param>
/// <param name="Title">The lower heading: the column's own, by which programs know it.</param>
/// <param name="LeastWidth">The least width, in digits.</param>
/// <param name="MostWidth">The greatest width, in digits.</param>
/// <param name="Pieces">What a row shows in it, with or without corrections.</param>
internal sealed record ReferenceColumn(string Key, string Group, string Title, double LeastWidth, double MostWidth, Func<Row, bool, ImmutableArray<CellPiece>> Pieces)
{
    /// <summary>The key of the column with the paths, by which rows are known, and of the one with acceptances.</summary>
    public const string PathKey = "path", AcceptancesKey = "acceptances";

    /// <summary>The lines a cell should take at most before the column grows.</summary>
    public int MostLines { get; init; } = 3;

    /// <summary>How a cell looks.</summary>
    public CellStyle Style { get; init; } = CellStyle.Body;

    /// <summary>True where a value like that of the row above is muted.</summary>
    public bool Repeats { get; init; }

    /// <summary>How it looks where nothing is written.</summary>
    public Func<AssessedDeclaration, CellStyle> Blank { get; init; } = static _ => CellStyle.Body;

    /// <summary>The share of the paper's width, in digits; 0 where the column is not printed.</summary>
    public double PaperWidth { get; init; }

    /// <summary>True where <see cref="PaperWidth"/> is the width, whatever other columns there are.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>True for the column whose cells begin with what headings lend.</summary>
    public bool Quotes { get; init; }

    /// <summary>What of a control, a clause or a category fills a column that is left out where nothing does; null for one that is always there.</summary>
    public Func<Declaration, bool>? IsUsedBy { get; init; }

    /// <summary>The columns of the printed reference, and behind them what only the text has.</summary>
    public static ImmutableArray<ReferenceColumn> All(Reference reference) => All(reference.Standard ?? "", reference.Provider ?? "", reference.OutputLanguage);

    /// <summary>Those of <see cref="All(Reference)"/> that a catalog fills.</summary>
    public static ImmutableArray<ReferenceColumn> Of(Catalog catalog, Reference reference)
    {
        var declarations = catalog.Controls.SelectMany(static c => c.Subtree).Concat<Declaration>(catalog.AllCategories);
        return [.. All(reference).Where(c => c.IsUsedBy is not { } isUsed || declarations.Any(isUsed))];
    }

    /// <summary>The columns of the workbook for review: the key first, where sorting takes it along, and all that may be written into, filled or not.</summary>
    public static ImmutableArray<ReferenceColumn> ForReview(Catalog catalog, Reference reference)
    {
        var all = All(reference);
        var group = ReviewTexts.KeyGroup.In(reference.OutputLanguage);
        return [all[^1] with { Group = group }, .. all[..^1].Where(c => c.Key != AcceptancesKey || Of(catalog, reference).Any(static o => o.Key == AcceptancesKey))];
    }

    /// <summary>The headings that are the same in every reference.</summary>
    public static IEnumerable<string> Headings(MessageLanguage language) => All("", "", language).Select(static c => c.Title);

    /// <summary>What a row shows in it.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="row">The row.</param>
    /// <param name="asPrinted">True for the text without its corrections.</param>
    public Cell Cell(string text, Row row, bool asPrinted) => text.Length == 0
        ? new("", Blank(row.Declaration))
        : new(text, Style) { MutedLength = Quotes ? LentLength(row, text, asPrinted) : 0 };

    private static ImmutableArray<ReferenceColumn> All(string standard, string provider, MessageLanguage language)
    {
        var quotation = WorkbookTexts.Quotation.Format(language, [standard.StartsWith("FISC", StringComparison.Ordinal) ? standard : "FISC " + standard]);
        var parties = WorkbookTexts.Responsibility.In(language);
        var remarks = WorkbookTexts.Remarks.In(language);
        return
        [
            new("code", quotation, WorkbookTexts.Code.In(language), 11, 16, static (r, _) => [Codes(r)]) { Repeats = true, PaperWidth = 11, IsNarrow = true },
            new("category", quotation, WorkbookTexts.Category.In(language), 10, 18, static (r, p) => Heading(r.Category?.Parent ?? r.Category, p)) { Repeats = true },
            new("subcategory", quotation, WorkbookTexts.Subcategory.In(language), 12, 22, static (r, p) => Heading(r.Category is { Parent: not null } c ? c : null, p)) { Repeats = true },
            new("control", quotation, WorkbookTexts.Control.In(language), 20, 28, static (r, p) => TitlePieces(r.Control, p)) { Repeats = true, MostLines = 6, PaperWidth = 20 },
            new("intent", quotation, WorkbookTexts.Intent.In(language), 24, 44, static (r, p) => [CellPiece.Of(r.Control, FieldKind.Intent, r.Control.Intent, p)]) { Repeats = true, MostLines = 5, PaperWidth = 24 },
            new("text", quotation, WorkbookTexts.Explanation.In(language), 48, 120, Quotation) { Quotes = true, MostLines = TextMetrics.MaxLines, PaperWidth = 60 },
            new("provider", parties, WorkbookTexts.Provider.In(language), 9, 9, static (r, _) => [new(Mark(r.Declaration.Responsibility?.Provider), r.Declaration, FieldKind.Responsibility)]) { Style = CellStyle.Mark, Blank = Blanks.OfParty, PaperWidth = 9, IsNarrow = true },
            new("user", parties, WorkbookTexts.User.In(language), 9, 9, static (r, _) => [new(Mark(r.Declaration.Responsibility?.User), r.Declaration, FieldKind.Responsibility)]) { Style = CellStyle.Mark, Blank = Blanks.OfParty, PaperWidth = 9, IsNarrow = true },
            new("evidence", WorkbookTexts.Evidence.In(language), WorkbookTexts.PublicInformation.In(language), 18, 28, (r, _) => [new(EvidenceText.Of(r.Declaration.Evidence, language), r.Declaration, FieldKind.Evidence)]) { MostLines = 1, Blank = Blanks.OfEvidence, PaperWidth = 20 },
            new("information", WorkbookTexts.InformationOf.Format(language, [provider]), WorkbookTexts.Information.In(language), 40, 90, (r, p) => r.PiecesOf(FieldKind.Information, p, language)) { Repeats = true, MostLines = TextMetrics.MaxLines, Blank = Blanks.OfText, PaperWidth = 46 },
            new("finding", WorkbookTexts.Confirmed.In(language), WorkbookTexts.Finding.In(language), 36, 80, (r, p) => r.PiecesOf(FieldKind.Finding, p, language)) { Repeats = true, MostLines = TextMetrics.MaxLines, Blank = Blanks.OfText, PaperWidth = 38 },
            new("user-action", WorkbookTexts.UserDuty.In(language), WorkbookTexts.UserAction.In(language), 30, 60, (r, p) => r.PiecesOf(FieldKind.UserAction, p, language)) { IsUsedBy = static d => d.TextOf(FieldKind.UserAction) is not null, Repeats = true, MostLines = TextMetrics.MaxLines, PaperWidth = 30 },
            new("notes", remarks, WorkbookTexts.Notes.In(language), 20, 44, (r, p) => Annotations.NotePieces(r.Introduced, r.Declaration, p, language)) { IsUsedBy = static d => d is AssessedDeclaration assessed && Annotations.HasNotes(assessed), MostLines = 10, PaperWidth = 22 },
            new(AcceptancesKey, remarks, WorkbookTexts.Acceptances.In(language), 20, 36, (r, _) => [CellPiece.Around(Annotations.Acceptances(r.Introduced, r.Declaration, language))]) { IsUsedBy = static d => d is AssessedDeclaration { Acceptances.Length: > 0 }, MostLines = 8, PaperWidth = 20 },
            new(PathKey, remarks, WorkbookTexts.Path.In(language), 14, 24, static (r, _) => [CellPiece.Around(r.Declaration.Subject)]) { MostLines = 2 },
        ];
    }

    /// <summary>What a row shows in it, as one text.</summary>
    public string Text(Row row, bool asPrinted) => CellPiece.Join(Pieces(row, asPrinted));

    /// <summary>A control's id and title.</summary>
    public static string Titled(Control control, bool asPrinted) => CellPiece.Join(TitlePieces(control, asPrinted));

    /// <summary>The sign for a party that is responsible, or is not; nothing where the text doesn't say.</summary>
    public static string Mark(bool? isResponsible) => isResponsible switch { true => "○", false => EvidenceText.Nothing, null => "" };

    /// <summary>The length of what headings lend to a text, with the line break behind it. A row without text of its own ends where theirs ends.</summary>
    private static int LentLength(Row row, string text, bool asPrinted) =>
        row.Headings.IsEmpty ? 0 : Row.TextOf(row.Headings, asPrinted) is { Length: > 0 } lent ? Math.Min(lent.Length + 1, text.Length) : 0;

    private static ImmutableArray<CellPiece> Quotation(Row row, bool asPrinted)
    {
        var own = Row.PiecesOf(row.Parts, asPrinted);
        if (row.Headings.IsEmpty) return own;
        var lent = Row.PiecesOf(row.Headings, asPrinted);
        return CellPiece.Join(lent).Length == 0 ? own : CellPiece.Join(own).Length == 0 ? lent : [.. lent, CellPiece.LineBreak, .. own];
    }

    private static ImmutableArray<CellPiece> TitlePieces(Control control, bool asPrinted) =>
        [CellPiece.Around(control.Title is null ? control.Id : control.Id + " "), CellPiece.Of(control, FieldKind.Title, control.Title, asPrinted)];

    private static ImmutableArray<CellPiece> Heading(Category? category, bool asPrinted) =>
        category is null ? [] : category.Title is null ? [CellPiece.Around(category.Id)] : [CellPiece.Of(category, FieldKind.Title, category.Title, asPrinted)];

    // Those of several declarations belong to none of them.
    private static CellPiece Codes(Row row)
    {
        if (row.Codes.IsEmpty) return new("", row.Declaration, FieldKind.Code);
        var text = string.Join(", ", row.Codes);
        for (var at = row.Declaration; at is not null; at = at.Parent)
            if (at.Codes.SequenceEqual(row.Codes, StringComparer.Ordinal)) return new(text, at, FieldKind.Code);
        return CellPiece.Around(text);
    }
}
