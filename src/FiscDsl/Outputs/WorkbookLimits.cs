using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs;

/// <summary>What a workbook can hold (Excel specifications and limits).</summary>
public static class WorkbookLimits
{
    /// <summary>The most characters in a cell, in UTF-16 code units.</summary>
    public const int MaxCellLength = 32_767;

    /// <summary>The most rows in a sheet.</summary>
    public const int MaxRows = 1_048_576;

    // Headings, legends and the room of a chart.
    private const int RowsOfTheirOwn = 200;

    private const int LongestRuleName = 100;

    // Half a cell of the narrowest column of the sheet for paper.
    private const int LeastInFurtherRow = 64;

    /// <summary>What of a catalog without errors no workbook can hold, or show; <see cref="WorkbookOutput.Write"/> will succeed where no error is among it.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="options">How it will be compiled.</param>
    /// <param name="maxRows">The most rows in a sheet, where a program is meant that holds fewer than Excel.</param>
    public static IReadOnlyList<Diagnostic> Check(Catalog catalog, OutputOptions options, int maxRows = MaxRows)
    {
        if (catalog.Reference is not { } reference) return [];
        var language = reference.OutputLanguage;
        var findings = CutOffTexts.Of(catalog, reference, options.AsPrinted)
            .Select(t => Finding(LimitDiagnostics.CellCutOff, t.Row, t.Row.Subject, t.Column, WorkbookTexts.Table.In(language), WorkbookTexts.Print.In(language))).ToList();
        if (IsFarBelow(catalog, maxRows)) return findings;
        foreach (var sheet in SheetList.Of(catalog, reference, options))
        {
            // Of the two sheets with the rows of the reference one is enough to say.
            if (sheet is PrintSheet && findings.Exists(static f => f.Descriptor == LimitDiagnostics.TooManyRows)) continue;
            var rows = sheet.RowCount ?? sheet.Rows().Count();
            if (rows > maxRows)
            {
                findings.Add(Finding(LimitDiagnostics.TooManyRows, reference, Number(rows), Number(maxRows)));
                continue;
            }

            // Long texts go on in further rows there.
            if (sheet is PrintSheet) continue;
            foreach (var row in sheet.Rows())
            {
                for (var column = 0; column < row.Cells.Length; column++)
                {
                    var length = row.Cells[column].Text.Length;
                    if (length <= MaxCellLength) continue;
                    var subject = row.Subject ?? reference;
                    findings.Add(Finding(LimitDiagnostics.CellTooLong, subject, subject.Subject, sheet.ColumnName(column), Number(length), Number(MaxCellLength)));
                }
            }
        }

        return findings;
    }

    /// <summary>
    /// True where no sheet can come near a limit, which is much cheaper to see than to lay the sheets out. A cell shows a
    /// part of one declaration's text, every character once, with <c>", "</c> for a separator of one character; notes and
    /// acceptances stand behind the path of their clause. Every row is a line of the text, or one of the clauses that cite
    /// a source, or so many characters of a text that goes on in further rows of the sheet for paper.
    /// </summary>
    private static bool IsFarBelow(Catalog catalog, int maxRows)
    {
        long rows = RowsOfTheirOwn, printed = RowsOfTheirOwn;
        foreach (var declaration in catalog.Declarations)
        {
            long annotations = 0, path = 0, nestedCount = 0;
            foreach (var nested in declaration.SelfAndNested())
            {
                nestedCount++;
                annotations += nested.Notes.Length + nested.Acceptances.Length;
                path = Math.Max(path, nested.Subject.Length);
                if (nested is AssessedDeclaration { Evidence: { } evidence }) rows += evidence.Citations.Length;
            }

            if (2L * declaration.Block.Text.Length + annotations * (path + LongestRuleName) > MaxCellLength) return false;
            rows += declaration.Block.Source.LineCount;
            printed += declaration.Block.Source.LineCount + nestedCount * (1 + declaration.Block.Text.Length / LeastInFurtherRow);
        }

        return Math.Max(rows, printed) <= maxRows;
    }

    private static Diagnostic Finding(DiagnosticDescriptor descriptor, Declaration declaration, params ReadOnlySpan<string> arguments) =>
        new(descriptor, declaration.Location, [.. arguments]) { Subject = declaration.Subject };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
