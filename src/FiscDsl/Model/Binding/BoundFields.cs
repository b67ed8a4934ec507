using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;

namespace FiscDsl.Model.Binding;

/// <summary>The values of a declaration's fields while it is being bound; each declaration takes those it has.</summary>
internal sealed class BoundFields
{
    public ImmutableArray<FieldSite>.Builder Sites { get; } = ImmutableArray.CreateBuilder<FieldSite>(4);

    public Dictionary<FieldKind, TextValue> Texts { get; } = new(4);

    public Dictionary<FieldKind, DateOnly> Dates { get; } = [];

    public Dictionary<FieldKind, FixedValue> Choices { get; } = [];

    public ImmutableArray<TextValue>.Builder Notes { get; } = ImmutableArray.CreateBuilder<TextValue>(0);

    public ImmutableArray<Correction>.Builder Corrections { get; } = ImmutableArray.CreateBuilder<Correction>(0);

    public ImmutableArray<Acceptance>.Builder Acceptances { get; } = ImmutableArray.CreateBuilder<Acceptance>(0);

    public ImmutableArray<string>.Builder Codes { get; } = ImmutableArray.CreateBuilder<string>(0);

    public ImmutableArray<Located<string>>.Builder Lines { get; } = ImmutableArray.CreateBuilder<Located<string>>(0);

    public HashSet<string> SeenLines { get; } = new(0, StringComparer.Ordinal);

    public ImmutableArray<string> CategoryPath { get; set; } = [];

    public Responsibility? Responsibility { get; set; }

    public Evidence? Evidence { get; set; }

    public ImmutableArray<PolicyLine>.Builder Rules { get; } = ImmutableArray.CreateBuilder<PolicyLine>(0);

    public List<Category> Categories { get; } = [];

    public List<Clause> Clauses { get; } = [];

    public TextValue? Text(FieldKind kind) => Texts.GetValueOrDefault(kind);

    public DateOnly? Date(FieldKind kind) => Dates.TryGetValue(kind, out var date) ? date : null;

    public FixedValue? Choice(FieldKind kind) => Choices.GetValueOrDefault(kind);

    public MessageLanguage? KeywordLanguage => Choice(FieldKind.Keywords)?.Spelling.English switch
    {
        "ja" => MessageLanguage.Ja,
        "en" => MessageLanguage.En,
        _ => null,
    };

    public FieldSite? Site(FieldKind kind)
    {
        foreach (var site in Sites)
            if (site.Kind == kind) return site;
        return null;
    }
}
