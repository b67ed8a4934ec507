using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables.Workbooks;
using FiscDsl.Text;
using nietras.SeparatedValues;

namespace FiscDsl.Exchange.Tables.Texts;

/// <summary>Reads values that are separated by commas, tabs or semicolons (RFC 4180).</summary>
internal static class DelimitedFile
{
    private static readonly LocalizedText SeparatedBy = new("「{0}」の値の区切りは{1}として読んだ", "the values of '{0}' were read as separated by {1}");

    private static readonly LocalizedText PlainQuotes = new(
        "「{0}」の引用符（\"）は値を囲むものではなく、値の一部として読んだ", "the quotation marks (\") of '{0}' do not enclose values and were read as parts of them");

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file; can seek.</param>
    /// <param name="file">Its name.</param>
    /// <param name="isTabbed">True where its name promises tabs.</param>
    /// <exception cref="TableFaultException">It cannot be read as it is.</exception>
    public static TableFile Read(Stream stream, string file, bool isTabbed)
    {
        var notices = new List<LocalizedText>();
        using var text = TextFile.Open(stream, file, notices);
        var separator = Separator.Of(text, isTabbed);
        if (separator.IsGuessed) notices.Add(Notice(SeparatedBy, file, separator.Name));
        TableGrid grid;
        try
        {
            grid = Rows(stream, file, separator, areQuotesPlain: false);
        }
        catch (QuoteException) when (separator.Value == '\t')
        {
            // Some programs enclose nothing, for no value of theirs has a tab.
            grid = Rows(stream, file, separator, areQuotesPlain: true);
            notices.Add(Notice(PlainQuotes, file, new("", "")));
        }
        catch (QuoteException exception)
        {
            throw TableFaultException.OddQuote(file, exception.Line);
        }

        return new(file, TableFormat.Delimited, [grid]) { Notices = [.. notices] };
    }

    private static TableGrid Rows(Stream stream, string file, Separator separator, bool areQuotesPlain)
    {
        var grid = new TableGrid(file, TableFormat.Delimited, line: 1);
        var budget = new ReadingBudget(ReadingLimits.TakenIn);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        using var text = TextFile.Open(stream, file, []);
        if (separator.IsDeclared) text.ReadLine();
        try
        {
            using var reader = Sep.New(separator.Value).Reader(o => o with { HasHeader = false, DisableColCountCheck = true, DisableQuotesParsing = areQuotesPlain }).From(text);
            var (number, line, declared) = (0, 1, separator.IsDeclared ? 1 : 0);
            foreach (var read in reader)
            {
                // Of the first row without a header the library does not know where it begins.
                var row = new TableRow(grid, ++number, line + declared, isHidden: false);
                line = read.LineNumberToExcl;
                row.Cells = Cells(row, read, areQuotesPlain, budget);
                if (!budget.IsWhole) throw TableFaultException.TooLarge(file, budget);
                if (row.Cells.Length > 0) rows.Add(row);
            }
        }
        catch (NotSupportedException)
        {
            // What the library says of a row that is longer than it can hold.
            throw TableFaultException.RowTooLong(file, rows.Count == 0 ? 1 : rows[^1].Line + 1);
        }

        grid.Rows = rows.ToImmutable();
        return grid;
    }

    private static ImmutableArray<TableCell> Cells(TableRow row, SepReader.Row read, bool areQuotesPlain, ReadingBudget budget)
    {
        var cells = new List<TableCell>(read.ColCount);
        var line = row.Line;
        for (var column = 0; column < read.ColCount; column++)
        {
            var raw = read[column].Span;
            if (raw.IsEmpty) continue;
            var value = areQuotesPlain || !raw.Contains('"') ? raw.ToString() : Unquoted(raw) ?? throw new QuoteException(line);
            line += raw.Count('\n');
            if (value.Length == 0) continue;
            if (!budget.TakeCell() || !budget.TakeText(value.Length)) break;
            cells.Add(new(row, column, CellKind.Text, value, value));
        }

        return [.. cells];
    }

    // Null where a quotation mark neither encloses the value nor is doubled within it: where the value ends is not known then.
    private static string? Unquoted(ReadOnlySpan<char> raw)
    {
        if (raw.Length < 2 || raw[0] != '"' || raw[^1] != '"') return null;
        var inner = raw[1..^1];
        for (var at = inner.IndexOf('"'); at >= 0; at = inner[at..].IndexOf('"') is >= 0 and var next ? at + next : -1)
        {
            if (at + 1 >= inner.Length || inner[at + 1] != '"') return null;
            at += 2;
        }

        return inner.ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static LocalizedText Notice(LocalizedText said, string file, LocalizedText what) =>
        new(said.Format(MessageLanguage.Ja, [Visible.Of(file), what.Ja]), said.Format(MessageLanguage.En, [Visible.Of(file), what.En]));

#pragma warning disable CA1032, CA1064, RCS1194 // It never leaves this class.
    private sealed class QuoteException(int line) : Exception
    {
        public int Line { get; } = line;
    }
#pragma warning restore CA1032, CA1064, RCS1194
}
