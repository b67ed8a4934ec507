using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The corrections of misprints: where, what the print says, what it should say, why, and what became of it.</summary>
internal sealed class CorrectionsSheet(Catalog catalog, MessageLanguage language, bool asPrinted) : TableSheet(Columns, language, CorrectionRows(catalog, language, asPrinted))
{
    private static readonly ImmutableArray<TableColumn> Columns =
    [
        new(WorkbookTexts.Declaration, 10, 14), new(WorkbookTexts.Subject, 20, 36), new(WorkbookTexts.Field, 12, 16),
        new(WorkbookTexts.Printed, 40, 72, 2), new(WorkbookTexts.Corrected, 40, 72, 2), new(WorkbookTexts.Reason, 30, 56, 2), new(WorkbookTexts.Outcome, 14, 24),
    ];

    /// <summary>The headings.</summary>
    public static IEnumerable<LocalizedText> Headings => Columns.Select(static c => c.Title);

    public override string Name => WorkbookTexts.Corrections.In(Language);

    public override SheetView View { get; } = new() { HeaderRows = 1, HeaderColumns = 2, HasFilter = true, TabColor = "FFC55A11" };

    protected override string? TableName => "fisc.corrections";

    /// <summary>True where a declaration has a correction.</summary>
    public static bool HasAny(Catalog catalog) => InOrder(catalog).Any(static d => !d.Corrections.IsEmpty);

    private static IEnumerable<(ImmutableArray<Cell> Cells, Declaration Subject)> CorrectionRows(Catalog catalog, MessageLanguage language, bool asPrinted)
    {
        foreach (var declaration in InOrder(catalog))
        {
            foreach (var correction in declaration.Corrections)
            {
                string[] texts =
                [
                    LanguageSchema.Of(declaration.Kind).Spelling.In(language), declaration.Subject,
                    correction.Target is { } target ? FieldName(declaration, target.Field).In(language) : "",
                    correction.Printed, correction.Replacement, correction.Reason ?? "", WorkbookTexts.Of(correction.Outcome, asPrinted).In(language),
                ];
                yield return ([.. texts.Select(static t => new Cell(t, CellStyle.Body))], declaration);
            }
        }
    }

    private static IEnumerable<Declaration> InOrder(Catalog catalog)
    {
        IEnumerable<Declaration> reference = catalog.Reference is { } only ? [only] : [];
        return reference.Concat(catalog.Revisions).Concat(catalog.AllCategories).Concat(catalog.Sources).Concat(catalog.Controls.SelectMany(static c => c.Subtree));
    }

    private static Spelling FieldName(Declaration declaration, FieldKind field) =>
        LanguageSchema.Of(declaration.Kind).Field(field)?.Spelling ?? Fields.Title.Spelling;
}
