using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Exchange.Import;

/// <summary>The categories of a table, in the order in which they appear; each gets an id of its heading.</summary>
internal sealed class CategoryList
{
    private readonly DeclarationSchema _schema = LanguageSchema.Of(DeclarationKind.Category);
    private readonly Dictionary<(StatementBuilder? Parent, string Heading), StatementBuilder> _known = [];
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<(StatementBuilder? Parent, string Id)> _ids = [];

    /// <summary>The 大項目.</summary>
    public List<StatementBuilder> Tops { get; } = [];

    /// <summary>The category of a heading, which is added where it is new.</summary>
    /// <param name="parent">The 大項目 above it; null for a 大項目.</param>
    /// <param name="heading">What the cell says.</param>
    /// <param name="place">The cell.</param>
    public StatementBuilder Of(StatementBuilder? parent, string heading, CellPlace place)
    {
        if (_known.TryGetValue((parent, heading), out var known)) return known;
        var id = IdOf(parent, heading);
        var category = new StatementBuilder(_schema, id) { Parent = parent, Title = id == heading ? null : (heading, place) };
        _known.Add((parent, heading), category);
        _uses[id] = _uses.GetValueOrDefault(id) + 1;
        (parent is null ? Tops : parent.Nested).Add(category);
        return category;
    }

    /// <summary>What a control says its category is: the id, and above it that of the 大項目 where the id alone could mean several.</summary>
    public ImmutableArray<string> PathOf(StatementBuilder category) => category.Parent is { } parent && _uses[category.Id] > 1 ? [parent.Id, category.Id] : [category.Id];

    private string IdOf(StatementBuilder? parent, string heading)
    {
        var made = IdGrammar.From(WithoutNumber(heading)) ?? IdGrammar.From(heading) ?? "分類";
        var id = made;
        for (var number = 2; !_ids.Add((parent, id)); number++) id = $"{made}-{number}";
        return id;
    }

    // V. 運用基準 is called 運用基準.
    private static string WithoutNumber(string heading)
    {
        var at = 0;
        while (at < heading.Length && heading[at] is 'I' or 'V' or 'X' or (>= 'Ⅰ' and <= 'Ⅻ') or (>= '0' and <= '9') or (>= '０' and <= '９')) at++;
        if (at == 0 || at == heading.Length || heading[at] is not ('.' or '．' or '、' or ' ' or '\u3000')) return heading;
        var rest = heading[(at + 1)..].Trim();
        return rest.Length > 0 && !char.IsAsciiDigit(rest[0]) ? rest : heading;
    }
}
