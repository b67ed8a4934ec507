using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Workbook;

/// <summary>What the marks and looks of cells mean: those of the evidence as its statuses are, and those of every field that <c>-</c> can say nothing of.</summary>
/// <param name="language">The language of its words.</param>
/// <param name="isForReview">True for the workbook for review, which has no sheets of citations and for print.</param>
internal sealed class MarkLegend(MessageLanguage language, bool isForReview)
{
    /// <summary>The marks, each as it looks, with what they mean.</summary>
    public IEnumerable<(Cell Mark, string Meaning)> Entries =>
    [
        (Key(ReferenceColumn.Mark(true)), Say(WorkbookTexts.ResponsibleMeaning)),
        (Key(In(ReferenceColumn.Mark(false), Say(WorkbookTexts.Responsibility))), Say(WorkbookTexts.NotResponsibleMeaning)),
        .. EvidenceStatuses.All.Select(OfStatus),
        (new("", CellStyle.NotOwed), Led(WorkbookTexts.NotOwed, WorkbookTexts.NotOwedMeaning)),
        (Key(In(Row.Dash, string.Join(Say(WorkbookTexts.Separator), LanguageSchema.Inherited.Select(f => f.Spelling.In(language))))), Say(WorkbookTexts.SaidNotToBeMeaning)),
        (Key(Say(WorkbookTexts.Blank)), Say(WorkbookTexts.BlankMeaning)),
        (Muted(Say(WorkbookTexts.Grey)), Say(WorkbookTexts.GreyMeaning)),
        .. isForReview ? (IEnumerable<(Cell, string)>)[] : [(Muted(Say(WorkbookTexts.SameAsAbove)), Say(WorkbookTexts.SameAsAboveMeaning))],
    ];

    private (Cell Mark, string Meaning) OfStatus(EvidenceStatusRow row)
    {
        var meaning = WorkbookTexts.MeaningOf(row.Status);
        return row.Status switch
        {
            EvidenceStatus.Cited => (Key(Say(WorkbookTexts.Citation)), Say(meaning) + (isForReview ? "" : Say(WorkbookTexts.CitationsEach))),
            EvidenceStatus.Missing => (new("", CellStyle.Owed), Led(WorkbookTexts.Owed, meaning)),
            _ => (Key(In(row.Mark, Say(WorkbookTexts.EvidenceMark))), Say(meaning)),
        };
    }

    private string Led(LocalizedText name, LocalizedText meaning) => WorkbookTexts.Led.Format(language, [Say(name), Say(meaning)]);

    private string In(string mark, string column) => WorkbookTexts.MarkIn.Format(language, [mark, column]);

    private string Say(LocalizedText text) => text.In(language);

    private static Cell Key(string text) => new(text, CellStyle.Key);

    private static Cell Muted(string text) => new(text, CellStyle.Key) { MutedLength = text.Length };
}
