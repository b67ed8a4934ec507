using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Workbook.Review;

/// <summary>The table that others write into. What it says to them is the whole of its protection: a protected sheet could neither be sorted nor get rows.</summary>
internal sealed class ReviewSheet : ReferenceSheet
{
    private readonly Catalog _catalog;
    private readonly ImmutableArray<ReferenceColumn> _columns;
    private readonly MessageLanguage _language;

    public ReviewSheet(Catalog catalog, Reference reference, ImmutableArray<ReferenceColumn> columns)
        : base(catalog, reference, asPrinted: false, columns, linksCitations: false) => (_catalog, _columns, _language) = (catalog, columns, reference.OutputLanguage);

    public override SheetView View { get; } = new() { HeaderRows = ReferenceHeader.RowCount, HeaderColumns = 5, HasFilter = true, IsA3 = true, TabColor = "FFC55A11" };

    public override IEnumerable<CellHint> Hints
    {
        get
        {
            if (RowCount is not { } last || last == ReferenceHeader.RowCount) yield break;
            for (var column = 0; column < _columns.Length; column++)
            {
                var cells = CellReference.Range(column, ReferenceHeader.RowCount + 1, column, last);
                var title = _columns[column].Title;
                switch (_columns[column].Key)
                {
                    case ReferenceColumn.PathKey:
                        yield return new(cells, title, ReviewTexts.KeyHint.In(_language)) { IsLent = true };
                        break;
                    case "category" or "subcategory" or "control" or "intent":
                        yield return new(cells, title, ReviewTexts.SharedHint.In(_language));
                        break;
                    case "provider" or "user":
                        yield return new(cells, title, ReviewTexts.MarkHint.In(_language)) { Values = [ReferenceColumn.Mark(true), ReferenceColumn.Mark(false)] };
                        break;
                    case "evidence":
                        yield return new(cells, title, ReviewTexts.EvidenceHint.In(_language));
                        break;
                    case "information" or "finding" or "user-action" when Lent(column) is { Length: > 0 } lent:
                        yield return new(lent, title, ReviewTexts.LentHint.In(_language)) { IsLent = true };
                        break;
                }
            }
        }
    }

    // The cells that show what others say, as runs of rows.
    private string Lent(int column)
    {
        var field = LanguageSchema.Inherited.First(f => f.Spelling.English == _columns[column].Key).Kind;
        var runs = new List<string>();
        var (row, first) = (ReferenceHeader.RowCount, 0);
        foreach (var declaration in _catalog.Rows.Select(r => _catalog.Symbols.GiverOf(r, field) is { } giver && giver != r).Append(false))
        {
            row++;
            if (declaration && first == 0) first = row;
            if (declaration || first == 0) continue;
            runs.Add(first == row - 1 ? CellReference.Of(column, first) : CellReference.Range(column, first, column, row - 1));
            first = 0;
        }

        return string.Join(' ', runs);
    }
}
