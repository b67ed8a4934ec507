using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Review.Foreign;

/// <summary>
/// What the sources of a table are in the catalog. Their numbers say nothing, for an import counts them by their first appearance: a
/// document is known by its title and address, else by its address alone where one stands on both sides. What is new gets the next free
/// number when something first cites it.
/// </summary>
internal sealed class SourceMatch
{
    private readonly ForeignTable _table;
    private readonly Compilation _today;
    private readonly CatalogEdits _edits;
    private readonly Action<ReturnRemarkKind, LocalizedText, LocalizedText> _remark;
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _citing = new(StringComparer.Ordinal);
    private readonly Dictionary<Source, Source> _paired = new(ReferenceEqualityComparer.Instance);
    private int _next;

    public SourceMatch(ForeignTable table, Compilation today, CatalogEdits edits, Action<ReturnRemarkKind, LocalizedText, LocalizedText> remark)
    {
        (_table, _today, _edits, _remark) = (table, today, edits, remark);
        foreach (var statement in table.Controls.SelectMany(static c => c.Subtree))
            foreach (var citation in statement.Evidence?.Citations ?? []) _citing.TryAdd(citation.Source, statement);
        var free = today.Catalog.Sources.ToHashSet();
        var open = table.Compilation.Catalog.Sources.ToHashSet();
        Pair(static s => Key(s, s.Urls.Select(static u => u.Value).FirstOrDefault()), static s => s.Urls.IsEmpty ? [Key(s, null)] : s.Urls.Select(u => Key(s, u.Value)));
        Pair(static s => s.Urls.Select(static u => u.Value).FirstOrDefault(), static s => s.Urls.Select(static u => u.Value));
        // Its address has been added by hand.
        Pair(static s => s.Urls.IsEmpty ? s.Title?.Printed : null, static s => s.Title is { } title ? [title.Printed] : []);
        _next = today.Catalog.Sources.Select(static s => int.TryParse(s.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max() + 1;

        // Those of a key that one on each side has.
        void Pair(Func<Source, string?> keyOf, Func<Source, IEnumerable<string>> keysOfToday)
        {
            var mine = free.SelectMany(s => keysOfToday(s).Distinct(StringComparer.Ordinal).Select(key => (Key: key, Source: s))).ToLookup(static k => k.Key, static k => k.Source, StringComparer.Ordinal);
            foreach (var group in open.Where(s => keyOf(s) is not null).GroupBy(s => keyOf(s) ?? "", StringComparer.Ordinal).ToList())
            {
                if (group.Count() != 1 || mine[group.Key].Where(free.Contains).ToList() is not [var now]) continue;
                var said = group.First();
                _known.Add(said.Id, now.Id);
                _paired.Add(said, now);
                open.Remove(said);
                free.Remove(now);
            }
        }
    }

    /// <summary>The sources of the table with what they are today.</summary>
    public IEnumerable<(Source Said, Source Now)> Paired => _paired.Select(static p => (p.Key, p.Value));

    /// <summary>What a source of the table is called; one that is new is added.</summary>
    public string Of(string said)
    {
        if (_known.TryGetValue(said, out var known)) return known;
        var source = _table.Compilation.Catalog.SourceById[said];
        while (_today.Catalog.SourceById.ContainsKey(_next.ToString(CultureInfo.InvariantCulture))) _next++;
        var id = _next++.ToString(CultureInfo.InvariantCulture);
        _known.Add(said, id);
        var declaration = _table.SaidOf(source) with { Id = id };
        _edits.Add(declaration, _today.Catalog.Sources.LastOrDefault(), ImportedCatalog.SourcesFile, _today);
        _remark(ReturnRemarkKind.Note, _citing.TryGetValue(said, out var citing) ? _table.AddressOf(citing, FieldKind.Evidence) : _table.File, ForeignTexts.NewSource(id, source.Title?.Printed ?? ""));
        return id;
    }

    /// <summary>Evidence in the sources of the catalog.</summary>
    /// <param name="said">What the table says.</param>
    /// <param name="now">What the text says; null for nothing. What no table holds stays: where in a document, and the order.</param>
    public FieldValue.Evidence Mapped(FieldValue.Evidence said, FieldValue.Evidence? now)
    {
        if (said.Status != EvidenceStatus.Cited) return now is not null && now.Status == said.Status && said.Reason is null ? now : said;
        var ids = said.Citations.Select(c => Of(c.Source)).Distinct(StringComparer.Ordinal).ToList();
        ImmutableArray<(string Source, string? Locator)> kept = now?.Status == EvidenceStatus.Cited ? [.. now.Citations.Where(c => ids.Contains(c.Source))] : [];
        return said with { Citations = [.. kept, .. ids.Where(id => !kept.Any(k => k.Source == id)).Select(static id => (id, (string?)null))] };
    }

    // A place that is no address on the web was imported as a note.
    private static string Key(Source source, string? url) => $"{source.Title?.Printed}\n{url ?? string.Join('\n', source.Notes.Select(static n => n.Printed))}";
}
