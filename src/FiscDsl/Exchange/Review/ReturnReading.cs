using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Matching;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Outputs.Workbook.Review;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Review;

/// <summary>Reads a returned workbook: what its cells change, and where that stands today.</summary>
internal sealed class ReturnReading(TableFile file, Compilation today, ReturnOptions options)
{
    private readonly List<ReturnRemark> _remarks = [];
    private readonly HashSet<LocalizedText> _changed = [];
    private Catalog _base = today.Catalog;
    private readonly CatalogEdits _edits = new(options);
    private CatalogPairs? _pairs;
    private TodaysPlaces? _places;

    /// <summary>What is said of cells.</summary>
    public IReadOnlyList<ReturnRemark> Remarks => _remarks;

    /// <summary>Cells that are not as they were exported.</summary>
    public int ChangedCells => _changed.Count;

    /// <summary>Rows that have become clauses or controls.</summary>
    public int AddedRows { get; private set; }

    /// <summary>What people say of cells of the table.</summary>
    public int CommentCount { get; private set; }

    /// <summary>Reads the workbook.</summary>
    /// <exception cref="TableFaultException">It is no workbook of this catalog, or what it was made of is not known.</exception>
    public void Read()
    {
        var reference = today.Catalog.Reference ?? throw new ArgumentException("The catalog has no reference.", nameof(today));
        var state = options.IsTwoWay ? null : StateReader.Read(file, today);
        if (state is { Catalog.Reference: { } exported })
        {
            if (exported.Id != reference.Id) throw ReturnTexts.Fault(ReturnTexts.OtherCatalog(file.Name, exported.Id, reference.Id));
            (_base, reference) = (state.Catalog, exported);
            _pairs = new(_base, today.Catalog);
            _places = new(_base, today.Catalog, _pairs);
            if (options.PrefersTheirs && ExportedState.TextOf(_base) != ExportedState.TextOf(today.Catalog)) Say(ReturnRemarkKind.Note, new(file.Name, file.Name), ReturnTexts.OtherState);
        }

        var columns = state is null ? ReferenceColumn.All(reference) : ReferenceColumn.ForReview(_base, reference);
        var table = ReturnedTable.Find(file, columns);
        if (state is null) Say(ReturnRemarkKind.Note, table.Headings.AddressOf(0), ReturnTexts.TwoWay);
        var rows = Rows.Of(_base).ToList();
        var match = RowMatch.Of(file.Name, table, rows, columns);
        foreach (var (address, text) in match.Notes) Say(ReturnRemarkKind.Note, address, text);
        var cells = new CellReading(table, columns, Sources, Say, a => _changed.Add(a));
        foreach (var (returned, row) in match.Rows)
            if (row is not null) cells.Read(returned, row);
        var shown = new Lazy<ILookup<(Declaration, FieldKind), Row>>(() => rows.SelectMany(r => columns.SelectMany(c => c.Pieces(r, false)).Where(static p => p.Owner is not null).Select(p => (Key: ((Declaration)(p.Owner ?? r.Declaration), p.Field), Row: r)).Distinct()).ToLookup(static p => p.Key, static p => p.Row));
        var changes = cells.Edits.Changes(_base.Symbols, (o, f, edited) => shown.Value[(o, f)].Count() > edited).ToLookup(static c => c.Owner);
        foreach (var (owner, field, before, after, address) in changes.SelectMany(static c => c))
        {
            // A correction goes with its sentence, too, and that may have been taken before.
            var isBack = before is FieldValue.Correction { Printed: var printed } && after is null && !changes[owner].Any(c => c.Before is FieldValue.Text old && old.Printed.Contains(printed, StringComparison.Ordinal) && !(c.After is FieldValue.Text now && now.Printed.Contains(printed, StringComparison.Ordinal)));
            Change(owner, field, before, after, isBack, address);
        }
        var edits = new RowEdits(table, columns, _base, today, NewOf, SourceOf, _edits, Sources, Say);
        edits.Apply(match.Rows, rows, options.DeletesMissing);
        AddedRows = edits.Added;
        CommentCount = match.Rows.Sum(static r => r.Returned.Cells.Sum(static c => c.Notes.Length));
        Comments(match.Rows);
        new LeftOut(file, table, columns, match.Rows.Select(static r => r.Returned).ToHashSet(), _base, Say).Report();
    }

    /// <summary>The files that change.</summary>
    public ImmutableArray<ReturnedFile> Apply() => _edits.Apply(today);

    private void Change(Declaration owner, FieldSchema field, FieldValue? before, FieldValue? after, bool isBackToPrint, LocalizedText address)
    {
        if (NewOf(owner) is not { } now)
        {
            Say(ReturnRemarkKind.Conflict, address, ReturnTexts.Gone(owner.Subject));
            return;
        }

        var change = new FieldChange(now, field, Today(before), Today(after));
        if (isBackToPrint && change is { IsDone: true, Before: FieldValue.Correction { Printed: var printed } } && !now.Texts.Any(t => t.Printed.Contains(printed, StringComparison.Ordinal)))
        {
            Say(ReturnRemarkKind.Conflict, address, ReturnTexts.PrintGone(printed));
            return;
        }

        if (change is { IsDone: true, IsPerhapsRewritten: true }) Say(ReturnRemarkKind.Note, address, ReturnTexts.PerhapsRewritten);
        switch (_edits.Of(now).Change(change))
        {
            case FieldOutcome.NotWritable:
                Say(ReturnRemarkKind.Conflict, address, ReturnTexts.NotWritable);
                break;
            case FieldOutcome.Clash when !options.PrefersTheirs:
                Say(ReturnRemarkKind.Clash, address, ReturnTexts.ChangedByBoth);
                break;
        }
    }

    /// <summary>The sources that a cell may name: those of the workbook, and what is new since.</summary>
    private IReadOnlyDictionary<string, Source> Sources => field ??= _pairs is null ? today.Catalog.SourceById : Known();

    private Dictionary<string, Source> Known()
    {
        // An id that is another document's by now means what the workbook's own list says.
        var known = _base.SourceById.Where(s => today.Catalog.SourceById.ContainsKey(SourceOf(s.Key))).ToDictionary(static s => s.Key, static s => s.Value, StringComparer.Ordinal);
        foreach (var (id, source) in today.Catalog.SourceById)
            if (!_base.SourceById.ContainsKey(id)) known.TryAdd(id, source);
        return known;
    }

    private string SourceOf(string id) => _pairs is not null && _base.SourceById.ContainsKey(id) ? _pairs.SourceOf(id) : id;

    private FieldValue? Today(FieldValue? value) =>
        value is FieldValue.Evidence { Citations: var citations } evidence ? evidence with { Citations = [.. citations.Select(c => (SourceOf(c.Source), c.Locator))] } : value;

    private Declaration? NewOf(Declaration old) => _pairs is null || _places is null ? old : old switch
    {
        AssessedDeclaration assessed => _places.NewOf(assessed),
        Category category => _pairs.Categories.TryNew(category, out var now) ? now : null,
        _ => null,
    };

    // What people say of a row stands above its clause.
    private void Comments(IReadOnlyList<(TableRow Returned, Row? Exported)> rows)
    {
        foreach (var (returned, row) in rows)
        {
            // New clauses have brought theirs along.
            var notes = returned.Cells.SelectMany(static c => c.Notes.Select(n => (Note: n, c.Address))).ToList();
            if (row is null || notes.Count == 0) continue;
            if (NewOf(row.Declaration) is { } now) _edits.Of(now).Comment(now, [.. notes.SelectMany(static n => CommentLines.Of(n.Note))]);
            else foreach (var (note, address) in notes) Say(ReturnRemarkKind.Conflict, address, ReturnTexts.CommentWithoutClause(note.Text));
        }
    }

    private void Say(ReturnRemarkKind kind, LocalizedText address, LocalizedText text) => _remarks.Add(new(kind, address, text));
}

/// <summary>A note of a cell as comments of the language.</summary>
internal static class CommentLines
{
    /// <summary>The lines, each with its mark.</summary>
    public static IEnumerable<string> Of(CellNote note)
    {
        var author = note.Author.ReplaceLineEndings(" ").Trim();
        var text = ShownText.Of(note.Text);
        // Excel puts the name before what is said.
        if (author.Length > 0 && text.StartsWith(author + ":\n", StringComparison.Ordinal)) text = text[(author.Length + 2)..];
        var isFirst = true;
        foreach (var line in text.Split('\n').Select(static l => Text.Visible.Of(l.Trim())).Where(static l => l.Length > 0))
        {
            yield return isFirst ? author.Length > 0 ? $"# コメント({author}): {line}" : $"# コメント: {line}" : $"# {line}";
            isFirst = false;
        }
    }
}
