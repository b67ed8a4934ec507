using System.Collections.Immutable;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>Which control each row is of, where a part of a table is pasted into one: that of the row, or the one that it is pasted into.</summary>
/// <param name="Grid">The rows, each with the id of its control in a column.</param>
/// <param name="Column">That column.</param>
/// <param name="Names">The controls that the rows name, in their order; empty where none is named.</param>
/// <param name="AreWithPaths">True where rows name clauses by their paths.</param>
internal sealed record RowIds(TableGrid Grid, int Column, ImmutableArray<string> Names, bool AreWithPaths)
{
    /// <summary>The id that stands for the control where a table could not hold its own.</summary>
    private const string Stand = "X-0";

    /// <summary>What a cell names; null for no control. A number alone is that of the control that it is pasted into, if of any.</summary>
    public static ControlName? NameOf(TableCell cell, Control control)
    {
        if (cell.Text.Trim() == control.Id) return new(control.Id, []);
        if (ControlNames.Read(cell.Text) is not { Names: [var name] }) return null;
        if (name.IsBare) return control.Id.Length == name.Id.Length + 1 && control.Id.EndsWith(name.Id, StringComparison.Ordinal) ? name with { Id = control.Id } : null;
        return MentionGrammar.HasStandardShape(name.Id) || name.Labels.Length > 0 || name.Id == control.Id || cell.Text.Any(char.IsAsciiLetter) ? name : null;
    }

    /// <summary>Gives each row below the headings its id.</summary>
    /// <param name="grid">The rows.</param>
    /// <param name="headings">The rows of the headings.</param>
    /// <param name="column">The column of ids; null for none.</param>
    /// <param name="control">The control that they are pasted into.</param>
    public static RowIds Of(TableGrid grid, RowRange headings, int? column, Control control)
    {
        var at = column ?? (grid.Rows.IsEmpty ? 0 : grid.Rows.Max(static r => Math.Max(r.Cells[^1].Column, r.Merges.IsEmpty ? 0 : r.Merges[^1].LastColumn)) + 1);
        var own = ControlNames.Read(control.Id) is { Title: null, Names: [{ Labels.IsEmpty: true, IsBare: false } read] } && read.Id == control.Id ? control.Id : Stand;
        var names = new OrderedSet<string>();
        var copy = new TableGrid(grid.Name, grid.Format) { Merges = [.. grid.Merges.Where(IsKept)] };
        var rows = ImmutableArray.CreateBuilder<TableRow>(grid.Rows.Length);
        var (current, hasPaths) = (own, false);
        foreach (var row in grid.Rows)
        {
            var made = new TableRow(copy, row.Number, row.Line, row.IsHidden) { Merges = [.. row.Merges.Where(IsKept)] };
            var cells = row.Cells.Where(c => c.Column != at || row.Number <= headings.Last).Select(c => new TableCell(made, c.Column, c.Kind, c.Text, c.Value, c.Details)).ToList();
            if (row.Number > headings.Last)
            {
                var text = current;
                if (column is { } ids && row.At(ids) is { } cell && cell.Text.Trim().Length > 0)
                {
                    text = NameOf(cell, control) is { } name ? Written(name, control.Id, own) : cell.Text;
                    if (NameOf(cell, control) is { } known)
                    {
                        names.Add(known.Id);
                        hasPaths |= known.Labels.Length > 0;
                        current = known.Id == control.Id ? own : known.Id;
                    }
                }

                cells.Add(new(made, at, CellKind.Text, text, text));
            }

            made.Cells = [.. cells.OrderBy(static c => c.Column)];
            rows.Add(made);
        }

        copy.Rows = rows.ToImmutable();
        return new(copy, at, [.. names], hasPaths);

        // Each row has its own id now.
        bool IsKept(CellRange merge) => column is not { } ids || merge.FirstColumn != ids;
    }

    private static string Written(ControlName name, string id, string own) => string.Join('/', name.Labels.Prepend(name.Id == id ? own : name.Id));
}
