using FiscDsl.Cli.Output;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;

namespace FiscDsl.Cli.Commands;

/// <summary>Chooses the table of a file that is imported, where it is clear which; else lists them.</summary>
internal sealed class TableChoice(CommandContext context, TableFile file, ImportOptions options)
{
    private readonly Messages _messages = context.Messages;

    /// <summary>The table.</summary>
    /// <param name="mayLackColumns">True for a table that a plan is written of, to be completed by hand.</param>
    /// <exception cref="CommandException">None can be read, or it is not clear which.</exception>
    public LayoutGuess Choose(bool mayLackColumns)
    {
        var found = TableSearch.In(file).Where(IsMeant).ToList();
        if (found.Count == 0) throw Refused(_messages.NoTableFound(VisibleText.Of(file.Name)));
        var usable = found.Where(static t => t.Guess.IsUsable).ToList();
        if (usable is [var only]) return only.Guess;
        if (usable.Count > 1)
        {
            List(usable);
            throw Refused(_messages.SeveralTables);
        }

        // What lacks columns may still be told from a list of words: it has more of the others.
        var best = found.MaxBy(static t => t.Guess.Columns.Count(static c => c.Role is not null)) ?? found[0];
        if (mayLackColumns) return best.Guess;
        List([best]);
        foreach (var column in best.Guess.Columns.Where(static c => c.Role is null))
            context.Error.WriteLine($"    {VisibleText.Of(NameOf(column.Column))}: {column.Reason.In(_messages.Language)}");
        context.Error.WriteLine(best.Guess.Columns.Any(static c => c.Role == Schema.ColumnRole.Control) ? _messages.LacksContent : _messages.LacksIds);
        throw Refused(_messages.NoUsableTable(Place(best)));
    }

    private bool IsMeant(FoundTable table)
    {
        if (options.Headings is { } row && !(table.Headings[0].Rows.First <= row && row <= table.Headings[0].Rows.Last)) return false;
        if (options.Sheet is null) return table.Headings[0].Grid.Visibility == SheetVisibility.Visible;
        var sheet = TableSearch.SheetOf(file, options.Sheet) ?? throw Refused(_messages.NoSheet(VisibleText.Of(options.Sheet), TableSearch.SheetNames(file)));
        return table.Headings.Any(h => h.Grid == sheet);
    }

    private void List(IEnumerable<FoundTable> tables)
    {
        foreach (var table in tables)
        {
            var headings = string.Join(_messages.Language == Diagnostics.MessageLanguage.Ja ? "、" : ", ", table.Guess.Columns.Where(static c => c.Role is not null).Select(static c => NameOf(c.Column)));
            var sheets = string.Join(", ", table.Headings.Select(h => $"「{TableSearch.NameOf(file, h.Grid)}」"));
            context.Error.WriteLine(_messages.TableLine(Place(table), VisibleText.Of(sheets), table.Headings.Sum(h => h.RowsBelow(table.LastRow).Count()), VisibleText.Of(headings)));
        }
    }

    private string Place(FoundTable table)
    {
        var headings = table.Headings[0];
        var row = headings.Grid.Rows.FirstOrDefault(r => r.Number >= headings.Rows.First);
        return row?.AddressOf(headings.Columns.IsEmpty ? 0 : headings.Columns[0].Index).In(_messages.Language) ?? "";
    }

    private static string NameOf(TableColumn column) => column.Headings.IsEmpty ? column.Name.Letters ?? "" : string.Join(" / ", column.Headings.Select(static h => $"「{h}」"));

    private static CommandException Refused(string message) => new(message, ExitCode.Findings);
}
