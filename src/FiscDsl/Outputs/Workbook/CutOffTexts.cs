using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The texts whose end is not seen in the table for the screen: no row is tall enough for them, be the font never so small.</summary>
internal static class CutOffTexts
{
    // The narrowest columns of prose and of anything else, at their widest.
    private const double ProseWidth = 60, OtherWidth = 16;

    /// <summary>Where they stand: the row, and the column's heading.</summary>
    /// <remarks>The column is as wide as it may be, for such a text alone has widened it.</remarks>
    public static IEnumerable<(AssessedDeclaration Row, string Column)> Of(Catalog catalog, Reference reference, bool asPrinted)
    {
        var columns = ReferenceColumn.Of(catalog, reference);
        foreach (var control in catalog.Controls.Where(c => !IsFarBelow(c, catalog.CategoryOf(c), asPrinted)))
        {
            foreach (var row in Rows.Of(catalog, control))
            {
                foreach (var column in columns)
                {
                    var text = column.Text(row, asPrinted);
                    if (text.Length <= WorkbookLimits.MaxCellLength && CellFit.IsCutOff(text, column.MostWidth)) yield return (row.Declaration, column.Title);
                }
            }
        }
    }

    /// <summary>
    /// True where no row of a control can have such a text, which is much cheaper to see than to lay the rows out: a cell
    /// shows a part of what the control and its category say in one field, each on lines of its own.
    /// </summary>
    private static bool IsFarBelow(Control control, Category? category, bool asPrinted)
    {
        int quoted = 0, others = Others(control.Title?.Text(asPrinted)) + Others(control.Intent?.Text(asPrinted)), evidence = 0;
        Span<int> given = stackalloc int[LanguageSchema.Inherited.Length];
        for (var at = category; at is not null; at = at.Parent)
        {
            others += Others(at.Heading(asPrinted));
            AddGiven(at, given);
        }

        foreach (var declaration in control.Subtree)
        {
            quoted += Prose((declaration as Clause)?.Text?.Text(asPrinted));
            AddGiven(declaration, given);
            evidence = Math.Max(evidence, declaration.Evidence is { } own ? Others(own.Reason) + own.Citations.Sum(static c => Others(c.Source) + Others(c.Locator)) : 0);
            others += Others(declaration.Responsibility?.Reason);
            foreach (var code in declaration.Codes) others += Others(code);
            foreach (var note in declaration.Notes) others += Others(declaration.Subject) + Others(note.Text(asPrinted));
            foreach (var acceptance in declaration.Acceptances) others += Others(declaration.Subject) + Others(acceptance.Rule?.Name) + Others(acceptance.Reason);
        }

        foreach (var lines in given) quoted = Math.Max(quoted, lines);
        return Math.Max(quoted, Math.Max(others, evidence)) < CellFit.MostLines;

        void AddGiven(Declaration declaration, Span<int> lines)
        {
            for (var i = 0; i < lines.Length; i++) lines[i] += Prose(declaration.TextOf(LanguageSchema.Inherited[i].Kind)?.Text(asPrinted));
        }
    }

    private static int Prose(string? text) => Lines(text, ProseWidth);

    private static int Others(string? text) => Lines(text, OtherWidth);

    // One more for what stands before it: a label, a mark, or whose it is.
    private static int Lines(string? text, double width) => string.IsNullOrEmpty(text) ? 0 : CellFit.SurelyEnoughLines(text, width) + 1;
}
