using FiscDsl.Model;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Finds the id that was meant by one that is not declared and merely looks like it.</summary>
internal sealed class LookalikeIndex
{
    private readonly Dictionary<string, string> _controls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

    public LookalikeIndex(Catalog catalog)
    {
        foreach (var id in catalog.ControlById.Keys.Order(NaturalOrder.Instance)) _controls.TryAdd(Lookalikes.Skeleton(id), id);
        foreach (var id in catalog.SourceById.Keys.Order(NaturalOrder.Instance)) _sources.TryAdd(Lookalikes.Skeleton(id), id);
    }

    /// <summary>The declared source that looks like an id; null where none does.</summary>
    public string? Source(string id) => _sources.GetValueOrDefault(Lookalikes.Skeleton(id));

    /// <summary>The declared control, or else the id of the standard's shape, that looks like an id; null where the id has the shape itself.</summary>
    public string? Control(string id) =>
        MentionGrammar.HasStandardShape(id) ? null : Shape(id) is { } shape ? shape : _controls.GetValueOrDefault(Lookalikes.Skeleton(id));

    /// <summary>The id of the standard's shape that looks like another id; null where there is none.</summary>
    public static string? Shape(string id) =>
        Lookalikes.Skeleton(id) is var skeleton && skeleton != id && MentionGrammar.HasStandardShape(skeleton) ? skeleton : null;
}
