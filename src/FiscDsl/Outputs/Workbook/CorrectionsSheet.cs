using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The corrections of misprints: where, what the print says, what it should say, why, and what became of it.</summary>
internal sealed class CorrectionsSheet(Catalog catalog, bool asPrinted) : TableSheet(Columns, CorrectionRows(catalog, asPrinted))
{
    private static readonly ImmutableArray<TableColumn> Columns =
    [
        new("種別", 10, 14), new("対象", 20, 36), new("欄", 12, 16), new("印刷", 40, 72, 2), new("訂正", 40, 72, 2), new("理由", 30, 56, 2), new("扱い", 14, 24),
    ];

    public override string Name => "訂正";

    public override SheetView View { get; } = new() { HeaderRows = 1, HeaderColumns = 2, HasFilter = true, TabColor = "FFC55A11" };

    /// <summary>True where a declaration has a correction.</summary>
    public static bool HasAny(Catalog catalog) => InOrder(catalog).Any(static d => !d.Corrections.IsEmpty);

    private static IEnumerable<(ImmutableArray<Cell> Cells, Declaration Subject)> CorrectionRows(Catalog catalog, bool asPrinted)
    {
        foreach (var declaration in InOrder(catalog))
        {
            foreach (var correction in declaration.Corrections)
            {
                string[] texts =
                [
                    LanguageSchema.Of(declaration.Kind).Spelling.Japanese, declaration.Subject,
                    correction.Target is { } target ? FieldName(declaration, target.Field) : "",
                    correction.Printed, correction.Replacement, correction.Reason ?? "", OutcomeName(correction.Outcome, asPrinted),
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

    private static string FieldName(Declaration declaration, FieldKind field) =>
        (LanguageSchema.Of(declaration.Kind).Field(field)?.Spelling ?? Fields.Title.Spelling).Japanese;

    private static string OutcomeName(CorrectionOutcome outcome, bool asPrinted) => outcome switch
    {
        CorrectionOutcome.Applied => asPrinted ? "反映していない" : "反映した",
        CorrectionOutcome.Unmatched => "該当箇所なし",
        CorrectionOutcome.Ambiguous => "該当箇所が複数",
        CorrectionOutcome.Unchanged => "変更なし",
        _ => "ほかの訂正と重なる",
    };
}
