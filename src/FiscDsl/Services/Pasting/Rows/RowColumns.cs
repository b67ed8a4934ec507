using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using TableColumn = FiscDsl.Exchange.Import.TableColumn;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>What the columns of rows give: by their headings, as our own workbook has them, as a layout of the catalog says, or because nothing else is possible.</summary>
/// <param name="Columns">The columns that hold something.</param>
/// <param name="Headings">The rows of the headings; row 1, which was not copied, where there are none.</param>
/// <param name="How">How they were known, where no headings tell; null where they do, or nobody knows.</param>
internal sealed record RowColumns(ImmutableArray<RowColumn> Columns, RowRange Headings, LocalizedText? How)
{
    private const int Samples = 3, LongestSample = 40, LongestMark = 10;

    /// <summary>True where nobody has to be asked.</summary>
    public bool AreSettled => Columns.All(static c => c.IsSettled);

    /// <summary>The columns of rows.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="control">The control that they are pasted into.</param>
    /// <param name="catalog">Its catalog.</param>
    /// <param name="given">What a person says that each column gives, in their order; null where nobody has been asked.</param>
    public static RowColumns Of(CopiedTable table, Control control, Catalog catalog, IReadOnlyList<ColumnRole?>? given)
    {
        var found = TableSearch.In(table.Grid) is [var only] && only.Headings[0].Rows.First == CopiedTable.FirstRow ? only : null;
        var headings = found?.Headings[0].Rows ?? HeadingsOf(table.Grid, catalog) ?? (table.HasHeadings ? new RowRange(CopiedTable.FirstRow, CopiedTable.FirstRow) : new RowRange(1, 1));
        var known = TableHeadings.Of(table.Grid, headings);
        if (given is not null) return new([.. known.Columns.Select((c, i) => Column(known, c, i < given.Count ? given[i] : null, isSettled: true))], headings, null);
        if (headings.First == CopiedTable.FirstRow) return ByHeadings(known, found, control, catalog) with { Headings = headings };
        return OfWorkbook(known, table.Width, catalog) ?? OfLayouts(known, table.Width, catalog) ?? ByCells(known, control);
    }

    /// <summary>The column that gives something; null for none.</summary>
    public RowColumn? First(ColumnRole role) => Columns.FirstOrDefault(c => c.Role == role);

    // The headings of a layout, where two or more of them are among the rows.
    private static RowRange? HeadingsOf(TableGrid grid, Catalog catalog)
    {
        foreach (var layout in catalog.Layouts)
        {
            if (layout.Headings is not { } rows) continue;
            var range = new RowRange(CopiedTable.FirstRow, CopiedTable.FirstRow + rows.Last - rows.First);
            var known = TableHeadings.Of(grid, range);
            if (known.Columns.Count(c => layout.Columns.Any(l => Means(known, l.Name, c))) > 1) return range;
        }

        return null;
    }

    private static RowColumns ByHeadings(TableHeadings known, FoundTable? found, Control control, Catalog catalog)
    {
        var guessed = found?.Guess.Columns.ToDictionary(static g => g.Column.Index, static g => g.Role) ?? [];
        var columns = new List<RowColumn>();
        var left = new HashSet<int>();
        foreach (var column in known.Columns)
        {
            var isLeft = catalog.Layouts.Any(l => l.Left.Any(n => Means(known, n.Value, column)));
            var told = isLeft ? [] : catalog.Layouts.SelectMany(static l => l.Columns).Where(c => Means(known, c.Name, column)).Select(static c => c.Role).Distinct().ToList();
            // Two layouts that say different things say nothing.
            if (told.Count > 1)
            {
                columns.Add(Column(known, column, null, isSettled: false));
                continue;
            }

            var role = isLeft ? null : told.Count == 1 ? told[0] : guessed.GetValueOrDefault(column.Index);
            if (isLeft) left.Add(column.Index);
            var isNumber = role is null or ColumnRole.Control && KnownHeadings.RankOfId(column.Headings) is not null;
            if (isNumber && !isLeft) role = NumberOf(known, column, control);
            columns.Add(Column(known, column, role, isLeft || role is not null || KnownHeadings.IsForeign(column.Headings) || !isNumber && !column.Headings.IsEmpty));
        }

        Fill(columns, known, left);
        // What is said of a clause has to be known; other columns are listed as left out.
        var hasText = columns.Exists(static c => c.Role is ColumnRole.Text or ColumnRole.Label);
        return new([.. columns.Select(c => c with { IsSettled = c.IsSettled && (hasText || c.Role is not null) })], default, null);
    }

    // A column that holds nothing takes no role from one that does.
    private static void Fill(List<RowColumn> columns, TableHeadings known, HashSet<int> left)
    {
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Samples.IsEmpty) columns[i] = columns[i] with { Role = null, IsSettled = true };
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is not { Role: null, IsSettled: true, Samples.IsEmpty: false } open || left.Contains(open.Index) || known.At(open.Index) is not { } column || KnownHeadings.RoleOf(column.Headings) is not { } role) continue;
            if (!columns.Exists(c => c.Role is { } taken && ColumnRoles.Of(taken).Clashes(ColumnRoles.Of(role)))) columns[i] = open with { Role = role };
        }
    }

    private static bool Means(TableHeadings known, ColumnName name, TableColumn column) => name.Letters is null && known.Named(name) is [var only] && only.Index == column.Index;

    // 項番 may head ids and labels; numbers from 1 on may be those of the rows.
    private static ColumnRole? NumberOf(TableHeadings known, TableColumn column, Control control)
    {
        if (KnownHeadings.IsSurelyId(column.Headings)) return ColumnRole.Control;
        var cells = CellsOf(known, column).ToList();
        if (cells.Count > 0 && cells.TrueForAll(c => RowIds.NameOf(c, control) is not null)) return ColumnRole.Control;
        return AreLabels(cells, control) || (AreAllLabels(cells) && HeadingText.Key(column.Headings[^1]) is "項番" or "枝番" or "項番号") ? ColumnRole.Label : null;
    }

    // As it is published, or sent out for review: the path tells.
    private static RowColumns? OfWorkbook(TableHeadings known, int width, Catalog catalog)
    {
        if (catalog.Reference is not { } reference || known.Columns.IsEmpty) return null;
        foreach (var columns in (ImmutableArray<ReferenceColumn>[])[ReferenceColumn.ForReview(catalog, reference), ReferenceColumn.Of(catalog, reference)])
        {
            var path = columns.Index().First(static c => c.Item.Key == ReferenceColumn.PathKey).Index;
            if (width != columns.Length || known.At(path) is not { } paths) continue;
            var cells = CellsOf(known, paths).ToList();
            if (cells.Count != known.RowsBelow(RowRange.MaxRow).Count() || !cells.TrueForAll(c => ControlNames.Read(c.Text) is { Title: null, Names: [{ IsBare: false }] })) continue;
            return new([.. known.Columns.Select(c => Column(known, c, RoleOf(columns[c.Index].Key), isSettled: true))], known.Rows, RowTexts.OfWorkbook);
        }

        return null;
    }

    private static ColumnRole? RoleOf(string key) => key switch
    {
        ReferenceColumn.PathKey => ColumnRole.Control,
        "code" => ColumnRole.Code,
        "category" => ColumnRole.Category,
        "subcategory" => ColumnRole.Subcategory,
        "control" => ColumnRole.Title,
        "intent" => ColumnRole.Intent,
        "text" => ColumnRole.Text,
        "provider" => ColumnRole.ProviderResponsibility,
        "user" => ColumnRole.UserResponsibility,
        "evidence" => ColumnRole.Evidence,
        "information" => ColumnRole.Information,
        "finding" => ColumnRole.Finding,
        "user-action" => ColumnRole.UserAction,
        "notes" => ColumnRole.Note,
        _ => null,
    };

    // A layout tells columns without their headings where it names them by letters, or names all of them in their order.
    private static RowColumns? OfLayouts(TableHeadings known, int width, Catalog catalog)
    {
        RowColumns? only = null;
        foreach (var layout in catalog.Layouts)
        {
            if (known.Columns.IsEmpty || PlacesOf(layout, width) is not { } places || !places.ContainsValue(ColumnRole.Control)) continue;
            RowColumns read = new([.. known.Columns.Select(c => Column(known, c, places.GetValueOrDefault(c.Index), isSettled: true))], known.Rows, RowTexts.OfLayout(layout.Id));
            if (!IsLikely(read, known, layout)) continue;
            if (only is not null && !only.Columns.Select(static c => c.Role).SequenceEqual(read.Columns.Select(static c => c.Role))) return null;
            only ??= read;
        }

        return only;
    }

    private static Dictionary<int, ColumnRole?>? PlacesOf(TableLayout layout, int count)
    {
        if (layout.Columns.All(static c => c.Name.Letters is not null) && layout.Left.All(static l => l.Value.Letters is not null))
            return layout.Columns.ToDictionary(static c => CellRange.TryParse(c.Name.Letters + "1", out var range) ? range.FirstColumn : -1, static c => (ColumnRole?)c.Role);
        return layout.Left.IsEmpty && layout.Columns.Length == count ? layout.Columns.Index().ToDictionary(static c => c.Index, static c => (ColumnRole?)c.Item.Role) : null;
    }

    // Every row has an id where ids are, and a mark where marks are.
    private static bool IsLikely(RowColumns read, TableHeadings known, TableLayout layout)
    {
        foreach (var column in read.Columns)
        {
            var cells = known.At(column.Index) is { } at ? CellsOf(known, at).ToList() : [];
            if (column.Role == ColumnRole.Control && !cells.TrueForAll(static c => ControlNames.Read(c.Text) is { IsNone: false })) return false;
            if (column.Role is ColumnRole.ProviderResponsibility or ColumnRole.UserResponsibility && !cells.TrueForAll(c => layout.MeaningOf(c.Text.Trim(), column.Role ?? default) is not null || IsMark(c))) return false;
        }

        return read.First(ColumnRole.Control) is not null;
    }

    private static RowColumns ByCells(TableHeadings known, Control control)
    {
        var columns = new List<RowColumn>();
        foreach (var column in known.Columns)
        {
            var cells = CellsOf(known, column).ToList();
            ColumnRole? role = !columns.Exists(static c => c.Role == ColumnRole.Control) && cells.TrueForAll(c => RowIds.NameOf(c, control) is not null) ? ColumnRole.Control
                : !columns.Exists(static c => c.Role == ColumnRole.Label) && AreLabels(cells, control) ? ColumnRole.Label : null;
            columns.Add(Column(known, column, role, isSettled: role is not null));
        }

        // One column that is none of these can only be what the clauses say.
        var open = columns.FindAll(static c => !c.IsSettled);
        if (open is [var text] && known.At(text.Index) is { } last && CellsOf(known, last).Any(static c => c.Text.Trim().Length > LongestMark || c.Text.Contains('。', StringComparison.Ordinal)))
            columns[columns.IndexOf(text)] = text with { Role = ColumnRole.Text, IsSettled = true };
        return new([.. columns], known.Rows, columns.TrueForAll(static c => c.IsSettled) ? RowTexts.ByCells : null);
    }

    private static bool AreAllLabels(List<TableCell> cells) => cells.Count > 0 && cells.TrueForAll(static c => IsLabel(c.Text.Trim()));

    // A word may be a label, too; one that nobody has called so has to have a number, and hardly more.
    private static bool IsLabel(string text) =>
        LabelGrammar.Read(text, new TextSpan(0, text.Length)) is { } label && label.Length == text.Length
        && (Enumerators.Length(text) == text.Length || (LabelGrammar.Number(LabelGrammar.Normalize(text)) is not null && text.Count(char.IsLetter) <= 1));

    private static bool AreLabels(List<TableCell> cells, Control control) =>
        AreAllLabels(cells) && (!cells.TrueForAll(static c => c.Text.Trim().All(char.IsAsciiDigit)) || control.SelfAndDescendants().Any(static c => c.Id.Length > 0 && c is Clause && c.Id.All(char.IsAsciiDigit)));

    private static bool IsMark(TableCell cell) => FoldedMark.Of(cell.Text) is FoldedMark.Circle or FoldedMark.Dashed;

    private static IEnumerable<TableCell> CellsOf(TableHeadings known, TableColumn column) =>
        known.RowsBelow(RowRange.MaxRow).Select(r => r.At(column.Index)).OfType<TableCell>().Where(static c => c.Text.Trim().Length > 0);

    private static RowColumn Column(TableHeadings known, TableColumn column, ColumnRole? role, bool isSettled) => new(
        column.Index, column.Headings.IsEmpty ? null : column.Headings[^1],
        [.. CellsOf(known, column).Take(Samples).Select(static c => Ellipsis.Of(TableHeadings.OnOneLine(c.Text), LongestSample))], role, isSettled);
}
