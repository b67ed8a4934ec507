using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Model.Binding;

/// <summary>
/// The values of a declaration's fields while it is being bound; each declaration takes those it has. Most have few and
/// a large catalog has many declarations, so nothing is made before it is needed.
/// </summary>
internal sealed class BoundFields
{
    private readonly List<FieldSite> _sites = new(6);
    private readonly List<TextValue> _texts = new(4);
    private Dictionary<FieldKind, FixedValue>? _choices;
    private Dictionary<FieldKind, PartialDate>? _dates;
    private List<TextValue>? _notes;
    private List<Correction>? _corrections;
    private List<Acceptance>? _acceptances;
    private List<string>? _codes;
    private HashSet<string>? _seenCodes;
    private List<Located<string>>? _lines;
    private HashSet<string>? _seenLines;
    private List<PolicyLine>? _rules;
    private List<Category>? _categories;
    private List<Clause>? _clauses;

    public ImmutableArray<FieldSite> Sites => [.. _sites];

    public ImmutableArray<TextValue> Notes => Taken(_notes);

    public ImmutableArray<Correction> Corrections => Taken(_corrections);

    public ImmutableArray<Acceptance> Acceptances => Taken(_acceptances);

    public ImmutableArray<string> Codes => Taken(_codes);

    public ImmutableArray<Located<string>> Lines => Taken(_lines);

    public ImmutableArray<PolicyLine> Rules => Taken(_rules);

    public ImmutableArray<Category> Categories => Taken(_categories);

    public ImmutableArray<Clause> Clauses => Taken(_clauses);

    public ImmutableArray<string> CategoryPath { get; set; } = [];

    public BoundLayout Layout => field ??= new();

    public Responsibility? Responsibility { get; set; }

    public Evidence? Evidence { get; set; }

    public MessageLanguage? KeywordLanguage => Choice(FieldKind.Keywords)?.Spelling.English switch
    {
        "ja" => MessageLanguage.Ja,
        "en" => MessageLanguage.En,
        _ => null,
    };

    public void Add(FieldSite site) => _sites.Add(site);

    public void Add(TextValue text, bool repeats) => (repeats ? _notes ??= [] : _texts).Add(text);

    public void Add(Correction correction) => (_corrections ??= []).Add(correction);

    /// <summary>Adds an acceptance; false for one that stands in the declaration already.</summary>
    public bool TryAdd(Acceptance acceptance)
    {
        foreach (var other in _acceptances ?? [])
            if (other.Rule is not null && other.Rule == acceptance.Rule && other.Reason == acceptance.Reason) return false;
        (_acceptances ??= []).Add(acceptance);
        return true;
    }

    /// <summary>Adds a code; false for one that stands in the declaration already.</summary>
    public bool TryAddCode(string code)
    {
        if (!(_seenCodes ??= new(StringComparer.Ordinal)).Add(code)) return false;
        (_codes ??= []).Add(code);
        return true;
    }

    /// <summary>Adds an item of a list; false for one that stands in it already.</summary>
    public bool TryAdd(Located<string> line)
    {
        if (!(_seenLines ??= new(StringComparer.Ordinal)).Add(PlainText.Of(line.Value))) return false;
        (_lines ??= []).Add(line);
        return true;
    }

    public void Add(PolicyLine rule) => (_rules ??= []).Add(rule);

    public void Add(Category category) => (_categories ??= []).Add(category);

    public void Add(Clause clause) => (_clauses ??= []).Add(clause);

    public void Set(FieldKind kind, PartialDate date) => (_dates ??= [])[kind] = date;

    public void Set(FieldKind kind, FixedValue choice) => (_choices ??= [])[kind] = choice;

    /// <summary>A field of one line.</summary>
    public string? Line(FieldKind kind)
    {
        foreach (var text in _texts)
            if (text.Field == kind) return text.Printed;
        return null;
    }

    /// <summary>The title and the prose fields, in the order of the schema, and behind them the notes.</summary>
    /// <param name="schema">Which declaration.</param>
    /// <param name="title">The title of its header; null where it has none.</param>
    public ImmutableArray<TextValue> Texts(DeclarationSchema schema, TextValue? title)
    {
        var texts = ImmutableArray.CreateBuilder<TextValue>(_texts.Count + 1 + (_notes?.Count ?? 0));
        if (title is not null) texts.Add(title);
        foreach (var field in _texts.Count == 0 ? [] : schema.Fields)
        {
            if (!field.IsCorrectable) continue;
            foreach (var text in _texts)
                if (text.Field == field.Kind) texts.Add(text);
        }

        texts.AddRange(_notes ?? []);
        return texts.DrainToImmutable();
    }

    public PartialDate? Date(FieldKind kind) => _dates is not null && _dates.TryGetValue(kind, out var date) ? date : null;

    public FixedValue? Choice(FieldKind kind) => _choices?.GetValueOrDefault(kind);

    public FieldSite? Site(FieldKind kind)
    {
        foreach (var site in _sites)
            if (site.Kind == kind) return site;
        return null;
    }

    private static ImmutableArray<T> Taken<T>(List<T>? list) => list is null ? [] : [.. list];
}
