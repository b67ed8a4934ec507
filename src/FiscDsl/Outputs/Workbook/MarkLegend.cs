using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Workbook;

/// <summary>What the marks and looks of cells mean: those of the evidence as its statuses are, and those of every field that <c>-</c> can say nothing of.</summary>
internal sealed class MarkLegend(MessageLanguage language)
{
    /// <summary>The marks, each as it looks, with what they mean.</summary>
    public IEnumerable<(Cell Mark, string Meaning)> Entries =>
    [
        (Key(ReferenceColumn.Mark(true)), Say(WorkbookTexts.ResponsibleMeaning)),
        (Key(In(ReferenceColumn.Mark(false), Say(WorkbookTexts.Responsibility))), Say(WorkbookTexts.NotResponsibleMeaning)),
        .. EvidenceStatuses.All.Select(s => (MarkOf(s), Say(WorkbookTexts.MeaningOf(s.Status)))),
        (new(Say(WorkbookTexts.NotOwed), CellStyle.NotOwed), Say(WorkbookTexts.NotOwedMeaning)),
        (Key(In(Row.Dash, string.Join(Say(WorkbookTexts.Separator), LanguageSchema.Inherited.Select(f => f.Spelling.In(language))))), Say(WorkbookTexts.SaidNotToBeMeaning)),
        (Key(Say(WorkbookTexts.Blank)), Say(WorkbookTexts.BlankMeaning)),
        (Muted(Say(WorkbookTexts.Grey)), Say(WorkbookTexts.GreyMeaning)),
        (Muted(Say(WorkbookTexts.SameAsAbove)), Say(WorkbookTexts.SameAsAboveMeaning)),
    ];

    private Cell MarkOf(EvidenceStatusRow row) => row.Status switch
    {
        EvidenceStatus.Cited => Key(Say(WorkbookTexts.Citation)),
        EvidenceStatus.Missing => new(Say(WorkbookTexts.Owed), CellStyle.Owed),
        _ => Key(In(row.Mark, Say(WorkbookTexts.EvidenceMark))),
    };

    private string In(string mark, string column) => WorkbookTexts.MarkIn.Format(language, [mark, column]);

    private string Say(LocalizedText text) => text.In(language);

    private static Cell Key(string text) => new(text, CellStyle.Key);

    private static Cell Muted(string text) => new(text, CellStyle.Key) { MutedLength = text.Length };
}
