using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>Tells what the columns of a table give, by their headings; where a heading may mean several things, by the cells below it.</summary>
internal sealed class ColumnGuesser(FoundTable table)
{
    /// <summary>Cells of a column that are looked at.</summary>
    private const int Sample = 500;

    private readonly ImmutableArray<TableColumn> _columns = table.Headings[0].Columns;
    private readonly Dictionary<int, (ColumnRole? Role, LocalizedText Reason)> _guessed = [];

    /// <summary>A guess for each column.</summary>
    public ImmutableArray<GuessedColumn> Guess()
    {
        foreach (var column in _columns.Where(static c => c.IsHidden)) _guessed[column.Index] = (null, GuessTexts.Hidden);
        GuessId();
        foreach (var column in _columns)
            if (!_guessed.ContainsKey(column.Index)) _guessed[column.Index] = GuessOf(column);
        GuessParties();
        LeaveDoubles();
        return [.. _columns.Select(c => new GuessedColumn(c, _guessed[c.Index].Role, _guessed[c.Index].Reason))];
    }

    private void GuessId()
    {
        var best = _columns.Where(c => !_guessed.ContainsKey(c.Index)).Select(c => (Column: c, Rank: KnownHeadings.RankOfId(c.Headings) ?? (KnownHeadings.DependsOnCells(c.Headings) && AreIds(c, MentionGrammar.HasStandardShape) ? 0 : null)))
            .Where(c => c.Rank is not null && AreIds(c.Column, static _ => true)).OrderBy(static c => c.Rank).Select(static c => c.Column).FirstOrDefault();
        if (best is null) return;
        _guessed[best.Index] = (ColumnRole.Control, KnownHeadings.DependsOnCells(best.Headings) ? GuessTexts.ByCells(best) : GuessTexts.ByHeading(best));
        foreach (var column in _columns)
        {
            if (_guessed.ContainsKey(column.Index) || KnownHeadings.RankOfId(column.Headings) is null || KnownHeadings.RoleOf(column.Headings) is not null) continue;
            var isLabel = CellsOf(column).ToList() is { Count: > 0 } cells && cells.TrueForAll(static c => LabelGrammar.Read(c.Text.Trim(), new TextSpan(0, c.Text.Trim().Length)) is { } label && label.Length == c.Text.Trim().Length && c.Kind == CellKind.Text)
                && HeadingText.Key(column.Headings[^1]) is "項番" or "questionid";
            _guessed[column.Index] = isLabel ? (ColumnRole.Label, GuessTexts.LabelBesideId(best)) : (null, GuessTexts.SecondId(best));
        }
    }

    private (ColumnRole? Role, LocalizedText Reason) GuessOf(TableColumn column)
    {
        if (column.Headings.IsEmpty) return (null, GuessTexts.NoHeading);
        if (KnownHeadings.DependsOnCells(column.Headings)) return (ByCells(column), GuessTexts.ByCells(column));
        if (KnownHeadings.IsForeign(column.Headings)) return (null, GuessTexts.Foreign);
        if (KnownHeadings.RoleOf(column.Headings) is not { } role) return (null, KnownHeadings.RankOfId(column.Headings) is null ? GuessTexts.Unknown : GuessTexts.NoIds);
        // 分類 may say which of the standard's items are basic ones.
        if (role == ColumnRole.Category && CellsOf(column).Select(static c => c.Text.Trim()).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } values && values.TrueForAll(static v => v is "基礎" or "付加" or "必須" or "任意" or "-" or "—"))
            return (null, GuessTexts.BasicOrExtra);
        return (role, GuessTexts.ByHeading(column));
    }

    private ColumnRole ByCells(TableColumn column)
    {
        var cells = CellsOf(column).Select(static c => c.Text.Trim()).ToList();
        if (cells.Count > 0 && cells.TrueForAll(static c => c.Length is > 2 and < 20 && c.Any(char.IsAsciiDigit) && IdGrammar.Scan(c) == c.Length)) return ColumnRole.Code;
        return cells.Distinct(StringComparer.Ordinal).Count() * 2 < cells.Count ? ColumnRole.Category : ColumnRole.Title;
    }

    // クラウド事業者 and 利用者 beside each other, with nothing above that says what of.
    private void GuessParties()
    {
        for (var i = 0; i + 1 < _columns.Length; i++)
        {
            var (one, other) = (_columns[i], _columns[i + 1]);
            if (_guessed[one.Index].Role is not null || _guessed[other.Index].Role is not null || one.Headings.IsEmpty || other.Headings.IsEmpty || one.IsHidden || other.IsHidden) continue;
            var (party, second) = (KnownHeadings.PartyOf(HeadingText.Key(one.Headings[^1])), KnownHeadings.PartyOf(HeadingText.Key(other.Headings[^1])));
            if (party is null || second is null || party == second || !AreMarks(one) || !AreMarks(other)) continue;
            _guessed[one.Index] = (party, GuessTexts.ByHeading(one));
            _guessed[other.Index] = (second, GuessTexts.ByHeading(other));
        }
    }

    // Of two columns for one thing the first is read, and the other is left for somebody to decide.
    private void LeaveDoubles()
    {
        var taken = new List<(ColumnRoleRow Row, TableColumn Column)>();
        var hasParties = _guessed.Values.Any(static g => g.Role is ColumnRole.ProviderResponsibility or ColumnRole.UserResponsibility);
        foreach (var column in _columns)
        {
            if (_guessed[column.Index].Role is not { } role) continue;
            var row = ColumnRoles.Of(role);
            if (role == ColumnRole.Subcategory && !_guessed.Values.Any(static g => g.Role == ColumnRole.Category)) row = ColumnRoles.Of(ColumnRole.Category);
            if (role == ColumnRole.Responsibility && hasParties) _guessed[column.Index] = (null, GuessTexts.PartiesInstead);
            else if (!row.Repeats && taken.Find(t => t.Row.Clashes(row)) is { Column: { } first }) _guessed[column.Index] = (null, GuessTexts.Second(first));
            else
            {
                taken.Add((row, column));
                _guessed[column.Index] = (row.Role, _guessed[column.Index].Reason);
            }
        }
    }

    private bool AreIds(TableColumn column, Func<string, bool> isOne)
    {
        var (ids, others) = (0, 0);
        foreach (var cell in CellsOf(column))
        {
            // What Excel has made a date or a number of was an id before: that it cannot be read is said later, of each.
            if (cell.Kind == CellKind.Date || (ControlNames.Read(cell.Text) is var names && (names.IsVacant || (!names.IsNone && names.Names.All(n => isOne(n.Id)))))) ids++;
            else others++;
        }

        return ids > 0 && ids >= others;
    }

    private bool AreMarks(TableColumn column) => CellsOf(column).All(static c => c.Text.Trim().Length <= 10);

    private IEnumerable<TableCell> CellsOf(TableColumn column) =>
        table.Headings.SelectMany(h => h.RowsBelow(table.LastRow).Select(r => r.At(column.Index)).OfType<TableCell>().Where(static c => c.Text.Trim().Length > 0).Take(Sample));
}
