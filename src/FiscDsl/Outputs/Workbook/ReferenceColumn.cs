using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Workbook;

/// <summary>A column of the reference's table.</summary>
/// <param name="Key">Which column it is, whatever its headings say.</param>
/// <param name="Group">The upper heading; neighbours with the same one share a cell.</param>
/// <param name="Title">The lower heading; empty where the upper one stands for both.</param>
/// <param name="LeastWidth">The least width, in digits.</param>
/// <param name="MostWidth">The greatest width, in digits.</param>
/// <param name="Text">What a row shows in it.</param>
internal sealed record ReferenceColumn(string Key, string Group, string Title, double LeastWidth, double MostWidth, Func<Row, bool, string> Text)
{
    /// <summary>The lines a cell should take at most before the column grows.</summary>
    public int MostLines { get; init; } = 3;

    /// <summary>How a cell looks.</summary>
    public CellStyle Style { get; init; } = CellStyle.Body;

    /// <summary>True where a value like that of the row above is muted.</summary>
    public bool Repeats { get; init; }

    /// <summary>True for the column whose cells begin with what headings lend.</summary>
    public bool Quotes { get; init; }

    /// <summary>What of a control, a clause or a category fills a column that is left out where nothing does; null for one that is always there.</summary>
    public Func<Declaration, bool>? IsUsedBy { get; init; }

    /// <summary>The columns of the printed reference, and behind them what only the text has.</summary>
    public static ImmutableArray<ReferenceColumn> All(Reference reference) => All(reference.Standard ?? "", reference.Provider ?? "", reference.OutputLanguage);

    /// <summary>The headings that are the same in every reference.</summary>
    public static IEnumerable<string> Headings(MessageLanguage language) => All("", "", language).Select(static c => c.Title.Length > 0 ? c.Title : c.Group);

    private static ImmutableArray<ReferenceColumn> All(string standard, string provider, MessageLanguage language)
    {
        var quotation = WorkbookTexts.Quotation.Format(language, [standard.StartsWith("FISC", StringComparison.Ordinal) ? standard : "FISC " + standard]);
        var parties = WorkbookTexts.Responsibility.In(language);
        return
        [
            new("code", quotation, WorkbookTexts.Code.In(language), 11, 16, static (r, _) => string.Join(", ", r.Codes)) { Repeats = true },
            new("category", quotation, WorkbookTexts.Category.In(language), 10, 18, static (r, p) => (r.Category?.Parent ?? r.Category)?.Heading(p) ?? "") { Repeats = true },
            new("subcategory", quotation, WorkbookTexts.Subcategory.In(language), 12, 22, static (r, p) => r.Category is { Parent: not null } c ? c.Heading(p) : "") { Repeats = true },
            new("control", quotation, WorkbookTexts.Control.In(language), 20, 28, static (r, p) => Titled(r.Control, p)) { Repeats = true, MostLines = 6 },
            new("intent", quotation, WorkbookTexts.Intent.In(language), 24, 44, static (r, p) => r.Control.Intent?.Text(p) ?? "") { Repeats = true, MostLines = 5 },
            new("text", quotation, WorkbookTexts.Explanation.In(language), 48, 120, Quotation) { Quotes = true, MostLines = TextMetrics.MaxLines },
            new("provider", parties, WorkbookTexts.Provider.In(language), 9, 9, static (r, _) => Mark(r.Declaration.Responsibility?.Provider)) { Style = CellStyle.Mark },
            new("user", parties, WorkbookTexts.User.In(language), 9, 9, static (r, _) => Mark(r.Declaration.Responsibility?.User)) { Style = CellStyle.Mark },
            new("evidence", WorkbookTexts.Evidence.In(language), WorkbookTexts.PublicInformation.In(language), 18, 28, (r, _) => EvidenceText.Of(r.Declaration.Evidence, language)) { MostLines = 1 },
            new("information", WorkbookTexts.Information.Format(language, [provider]), "", 40, 90, (r, p) => r.Said(FieldKind.Information, p, language)) { Repeats = true, MostLines = TextMetrics.MaxLines },
            new("finding", WorkbookTexts.Finding.In(language), "", 36, 80, (r, p) => r.Said(FieldKind.Finding, p, language)) { Repeats = true, MostLines = TextMetrics.MaxLines },
            new("user-action", WorkbookTexts.UserAction.In(language), "", 30, 60, (r, p) => r.Said(FieldKind.UserAction, p, language)) { IsUsedBy = static d => d.TextOf(FieldKind.UserAction) is not null, Repeats = true, MostLines = TextMetrics.MaxLines },
            new("notes", WorkbookTexts.Notes.In(language), "", 20, 44, (r, p) => Annotations.Notes(r.Introduced, r.Declaration, p, language)) { IsUsedBy = static d => d is AssessedDeclaration assessed && Annotations.HasNotes(assessed), MostLines = 10 },
            new("acceptances", WorkbookTexts.Acceptances.In(language), "", 20, 36, (r, _) => Annotations.Acceptances(r.Introduced, r.Declaration, language)) { IsUsedBy = static d => d is AssessedDeclaration { Acceptances.Length: > 0 }, MostLines = 8 },
            new("path", WorkbookTexts.Path.In(language), "", 14, 24, static (r, _) => r.Declaration.Subject) { MostLines = 2 },
        ];
    }

    /// <summary>A control's id and title.</summary>
    public static string Titled(Control control, bool asPrinted) =>
        control.Title is { } title ? $"{control.Id} {title.Text(asPrinted)}" : control.Id;

    /// <summary>The sign for a party that is responsible, or is not; nothing where the text doesn't say.</summary>
    public static string Mark(bool? isResponsible) => isResponsible switch { true => "○", false => EvidenceText.Nothing, null => "" };

    private static string Quotation(Row row, bool asPrinted)
    {
        var lent = Row.TextOf(row.Headings, asPrinted);
        var own = Row.TextOf(row.Parts, asPrinted);
        return lent.Length == 0 ? own : own.Length == 0 ? lent : $"{lent}\n{own}";
    }
}
