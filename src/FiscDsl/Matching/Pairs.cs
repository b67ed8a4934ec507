using System.Diagnostics.CodeAnalysis;
using FiscDsl.Model;

namespace FiscDsl.Matching;

/// <summary>Which old declaration became which new one.</summary>
/// <typeparam name="T">The declarations.</typeparam>
internal sealed class Pairs<T>
    where T : Declaration
{
    private readonly Dictionary<T, T> _newOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<T, T> _oldOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<T, T> _splitFrom = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<T, T> _mergedInto = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<T, List<T>> _parts = new(ReferenceEqualityComparer.Instance);

    /// <summary>True for two that are one text and cite the same documents, so that nothing in them needs to be looked at.</summary>
    public Func<T, T, bool> IsUntouched { get; init; } = static (_, _) => false;

    /// <summary>Says that two are one and the same.</summary>
    public void Add(T old, T now)
    {
        _newOf.Add(old, now);
        _oldOf.Add(now, old);
    }

    /// <summary>Says that a new declaration was split off an old one, which has become another as well.</summary>
    public void AddSplit(T old, T part) => AddPart(_splitFrom, part, old);

    /// <summary>Says that an old declaration was merged into a new one, which was another before.</summary>
    public void AddMerge(T part, T now) => AddPart(_mergedInto, part, now);

    /// <summary>What an old declaration became.</summary>
    public bool TryNew(T old, [NotNullWhen(true)] out T? now) => _newOf.TryGetValue(old, out now);

    /// <summary>What a new declaration was.</summary>
    public bool TryOld(T now, [NotNullWhen(true)] out T? old) => _oldOf.TryGetValue(now, out old);

    /// <summary>What a new declaration was split off.</summary>
    public bool TrySplit(T now, [NotNullWhen(true)] out T? old) => _splitFrom.TryGetValue(now, out old);

    /// <summary>The parts that were split off an old declaration, or merged into a new one, beside the one it is paired with.</summary>
    public IReadOnlyList<T> Parts(T whole) => _parts.GetValueOrDefault(whole) ?? [];

    /// <summary>True for an old declaration that has become something.</summary>
    public bool LivesOn(T old) => _newOf.ContainsKey(old) || _mergedInto.ContainsKey(old);

    /// <summary>True for a new declaration that was something before.</summary>
    public bool HasPast(T now) => _oldOf.ContainsKey(now) || _splitFrom.ContainsKey(now);

    private void AddPart(Dictionary<T, T> wholeOf, T part, T whole)
    {
        wholeOf.Add(part, whole);
        if (!_parts.TryGetValue(whole, out var parts)) _parts.Add(whole, parts = []);
        parts.Add(part);
    }
}
