using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>Finds the id that was meant by one that is not declared and merely looks like it.</summary>
internal sealed class LookalikeIndex
{
    private readonly Dictionary<string, string> _controls;
    private readonly Dictionary<string, string> _sources;
    private readonly Dictionary<string, string?> _byNumber = new(StringComparer.Ordinal);

    public LookalikeIndex(IReadOnlyCollection<string> controls, IEnumerable<string> sources)
    {
        _controls = Index(controls);
        foreach (var id in controls.Where(MentionGrammar.HasStandardShape))
            if (!_byNumber.TryAdd(id[1..], id)) _byNumber[id[1..]] = null;
        _sources = Index(sources);
    }

    /// <summary>The declared source that looks like an id; null where none does.</summary>
    public string? Source(string id) => _sources.GetValueOrDefault(Lookalikes.Skeleton(id));

    /// <summary>The id of the standard's shape, or else the declared control, that looks like an id or, behind a Latin letter, has its number alone; null where the id has the shape itself.</summary>
    public string? Control(string id) =>
        MentionGrammar.HasStandardShape(id) ? null : Shape(id) ?? _controls.GetValueOrDefault(Lookalikes.Skeleton(id)) ?? (MentionGrammar.HasLatinShape(id) ? _byNumber.GetValueOrDefault(id[1..]) : null);

    /// <summary>The id of the standard's shape that looks like another id; null where there is none.</summary>
    public static string? Shape(string id) =>
        Lookalikes.Skeleton(id) is var skeleton && skeleton != id && MentionGrammar.HasStandardShape(skeleton) ? skeleton : null;

    /// <summary>Ids by what they look like; of several, the first in natural order.</summary>
    private static Dictionary<string, string> Index(IEnumerable<string> ids)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var skeleton = Lookalikes.Skeleton(id);
            if (!index.TryGetValue(skeleton, out var known) || NaturalOrder.Instance.Compare(id, known) < 0) index[skeleton] = id;
        }

        return index;
    }
}
