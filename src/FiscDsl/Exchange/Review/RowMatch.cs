using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Exchange.Review;

/// <summary>Which row of a returned table is which of those that were exported.</summary>
internal sealed class RowMatch
{
    private readonly ReturnedTable _table;
    private readonly ImmutableArray<ReferenceColumn> _shown;
    private readonly Dictionary<string, Row> _byPath = new(StringComparer.Ordinal);
    private readonly List<(TableRow Returned, Row? Exported)> _rows = [];
    private readonly List<(LocalizedText Address, LocalizedText Text)> _notes = [];

    private RowMatch(ReturnedTable table, IReadOnlyList<Row> exported, ImmutableArray<ReferenceColumn> columns)
    {
        _table = table;
        Key = columns.First(static c => c.Key == ReferenceColumn.PathKey);
        _shown = [.. columns.Where(c => c != Key && table.PlaceOf(c) is not null)];
        foreach (var row in exported) _byPath.TryAdd(row.Declaration.Subject, row);
    }

    /// <summary>The rows of the table in their order, each with the one that was exported; null for a new one.</summary>
    public IReadOnlyList<(TableRow Returned, Row? Exported)> Rows => _rows;

    /// <summary>What is good to know of it.</summary>
    public IReadOnlyList<(LocalizedText Address, LocalizedText Text)> Notes => _notes;

    private ReferenceColumn Key { get; }

    /// <summary>Matches rows.</summary>
    /// <exception cref="TableFaultException">The keys have been mixed up.</exception>
    public static RowMatch Of(string file, ReturnedTable table, IReadOnlyList<Row> exported, ImmutableArray<ReferenceColumn> columns)
    {
        var match = new RowMatch(table, exported, columns);
        match.ByKey();
        match.FindLost(exported);
        match.HoldKeysToContent(file, exported);
        return match;
    }

    private void ByKey()
    {
        var returned = _table.Rows.Where(r => IsRow(r)).Select(r => (Row: r, Path: ShownText.Of(_table.TextOf(r, Key)).Trim())).ToList();
        // Of several copies the one that is as it was is the row itself.
        var own = new Dictionary<string, TableRow>(StringComparer.Ordinal);
        foreach (var copies in returned.Where(r => _byPath.ContainsKey(r.Path)).GroupBy(static r => r.Path, StringComparer.Ordinal))
        {
            var rows = copies.Select(static c => c.Row).ToList();
            own.Add(copies.Key, rows.Find(r => IsAsExported(r, _byPath[copies.Key])) ?? rows[0]);
            if (rows.Count > 1) _notes.Add((rows[1].AddressOf(_table.PlaceOf(Key) ?? 0), ReturnTexts.Copied(copies.Key)));
        }

        foreach (var (row, path) in returned) _rows.Add((row, own.GetValueOrDefault(path) == row ? _byPath[path] : null));
    }

    // A row whose key somebody has written over, or emptied, says still what it said.
    private void FindLost(IReadOnlyList<Row> exported)
    {
        var missing = exported.Except(_rows.Select(static r => r.Exported).OfType<Row>()).ToHashSet();
        if (missing.Count == 0 || _rows.TrueForAll(static r => r.Exported is not null)) return;
        var sayings = new RowSayings(_table, _shown, exported);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Exported is not null || sayings.OtherThan(null, _rows[i].Returned) is not { } row || !missing.Remove(row)) continue;
            _rows[i] = (_rows[i].Returned, row);
            _notes.Add((_rows[i].Returned.AddressOf(_table.PlaceOf(Key) ?? 0), ReturnTexts.KeyFound(row.Declaration.Subject)));
        }
    }

    private bool IsRow(TableRow row) => row.Cells.Any(c => _table.IsOurs(c.Column) && !string.IsNullOrWhiteSpace(c.Text));

    private bool IsAsExported(TableRow returned, Row exported) => _shown.All(c => ShownText.AreSame(_table.TextOf(returned, c), c.Text(exported, asPrinted: false)));

    // Who sorts a table without its first column moves what rows say to other keys.
    private void HoldKeysToContent(string file, IReadOnlyList<Row> exported)
    {
        var changed = _rows.Index().Where(r => r.Item.Exported is { } row && !IsAsExported(r.Item.Returned, row)).ToList();
        if (changed.Count == 0) return;
        var sayings = new RowSayings(_table, _shown, exported);
        var keys = changed.Select(static c => c.Item.Exported).OfType<Row>().ToHashSet();
        // What says the same as a row that is still where it was is a copy of it.
        var astray = changed.Select(c => (c.Index, Row: c.Item.Exported is { } own ? sayings.OtherThan(own, c.Item.Returned) : null))
            .Where(a => a.Row is not null && keys.Contains(a.Row)).ToDictionary(static a => a.Index, static a => a.Row);
        // A new row that says what another said, which no longer does: its key has gone elsewhere.
        var added = _rows.Where(static r => r.Exported is null).ToList();
        var taken = added.FirstOrDefault(r => sayings.OtherThan(null, r.Returned) is { } row && keys.Contains(row) && changed.Find(c => c.Item.Exported == row) is var own && sayings.Votes(row, own.Item.Returned) < sayings.Votes(row, r.Returned));
        if (taken.Returned is { } mixed) throw Mixed(mixed, 1);
        if (astray.Count < 2) return;
        // Where rows have come and gone as well, the rest cannot be told by what is left.
        if (added.Count > 0 || _rows.Count(static r => r.Exported is not null) < exported.Count) throw Mixed(_rows[astray.Keys.First()].Returned, astray.Count);
        var claimed = astray.Values.ToHashSet();
        // Rows that others have not been mistaken for are where they were, and have been edited.
        var rest = changed.Where(c => !astray.ContainsKey(c.Index) && claimed.Contains(c.Item.Exported)).ToList();
        var free = astray.Keys.Select(i => _rows[i].Exported).Where(r => !claimed.Contains(r)).ToList();
        if (claimed.Count != astray.Count || rest.Count > 1 || free.Count != rest.Count) throw Mixed(_rows[astray.Keys.First()].Returned, astray.Count + rest.Count);
        foreach (var (index, row) in astray) _rows[index] = (_rows[index].Returned, row);
        foreach (var (other, row) in rest.Zip(free)) _rows[other.Index] = (other.Item.Returned, row);
        _notes.Add((_table.Headings.AddressOf(_table.PlaceOf(Key) ?? 0), ReturnTexts.Resorted(astray.Count + rest.Count)));

        TableFaultException Mixed(TableRow at, int count) => ReturnTexts.Fault(ReturnTexts.KeysMixed(file, at.AddressOf(_table.PlaceOf(Key) ?? 0), count));
    }
}

/// <summary>What no other row says: by that a row is known whatever its key.</summary>
internal sealed class RowSayings
{
    /// <summary>UTF-16 code units of a text that tells rows apart: marks and numbers stand in many.</summary>
    private const int LeastLength = 6;

    private readonly ReturnedTable _table;
    private readonly ImmutableArray<ReferenceColumn> _columns;
    private readonly Dictionary<(string Column, string Text), Row?> _only = [];

    public RowSayings(ReturnedTable table, ImmutableArray<ReferenceColumn> columns, IEnumerable<Row> exported)
    {
        (_table, _columns) = (table, columns);
        foreach (var row in exported)
        {
            foreach (var column in columns)
                if (Folded(column.Text(row, asPrinted: false)) is { Length: >= LeastLength } text && !_only.TryAdd((column.Key, text), row)) _only[(column.Key, text)] = null;
        }
    }

    /// <summary>The row that a returned one says more of than of its own; null where there is none, or several.</summary>
    /// <param name="own">Its own; null where its key is none.</param>
    /// <param name="returned">The returned row.</param>
    public Row? OtherThan(Row? own, TableRow returned)
    {
        var votes = Votes(returned);
        var best = votes.Where(v => v.Key != own).OrderByDescending(static v => v.Value).Take(2).ToList();
        return best is [var first, ..] && first.Value > (own is null ? 0 : votes.GetValueOrDefault(own)) && (best.Count == 1 || best[1].Value < first.Value) ? first.Key : null;
    }

    /// <summary>How many texts of a row a returned one shows that no other row says.</summary>
    public int Votes(Row row, TableRow returned) => Votes(returned).GetValueOrDefault(row);

    private Dictionary<Row, int> Votes(TableRow returned)
    {
        var votes = new Dictionary<Row, int>();
        foreach (var column in _columns)
            if (_only.GetValueOrDefault((column.Key, Folded(_table.TextOf(returned, column)))) is { } row) votes[row] = votes.GetValueOrDefault(row) + 1;
        return votes;
    }

    private static string Folded(string text) => string.Concat(ShownText.Of(text).Select(ShownText.Fold));
}
