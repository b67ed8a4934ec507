using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>Finds the id that was meant by one that is not declared and merely looks like it.</summary>
internal sealed class LookalikeIndex
{
    private readonly Dictionary<string, string> _controls;
    private readonly Dictionary<string, string> _sources;

    public LookalikeIndex(IEnumerable<string> controls, IEnumerable<string> sources)
    {
        _controls = Index(controls);
        _sources = Index(sources);
    }

    /// <summary>The declared source that looks like an id; null where none does.</summary>
    public string? Source(string id) => _sources.GetValueOrDefault(Lookalikes.Skeleton(id));

    /// <summary>The declared control, or else the id of the standard's shape, that looks like an id; null where the id has the shape itself.</summary>
    public string? Control(string id) =>
        MentionGrammar.HasStandardShape(id) ? null : Shape(id) is { } shape ? shape : _controls.GetValueOrDefault(Lookalikes.Skeleton(id));

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
