using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Baselines;

/// <summary>An entry of a baseline.</summary>
/// <param name="Key">What the findings are about.</param>
/// <param name="Count">How many findings there were; at least 1.</param>
/// <param name="Span">Where the entry stands in the baseline's text.</param>
public readonly record struct BaselineEntry(FindingKey Key, int Count, TextSpan Span);

/// <summary>
/// Findings that are known and not to be reported again, so that a catalog with many can be held to having no new ones.
/// Findings are told by what they are about, never by their line.
/// </summary>
/// <param name="entries">The entries, each key once.</param>
public sealed class Baseline(ImmutableArray<BaselineEntry> entries)
{
    private readonly Dictionary<FindingKey, int> _left = entries.ToDictionary(static e => e.Key, static e => e.Count);
    private readonly ILookup<FindingKey, FindingKey> _bySays = entries.Where(static e => e.Key.Says.Length > 0).ToLookup(static e => e.Key with { Subject = "" }, static e => e.Key);
    private readonly ILookup<FindingKey, FindingKey> _bySubject = entries.ToLookup(static e => e.Key with { Says = "" }, static e => e.Key);
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    /// <summary>The entries.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; } = entries;

    /// <summary>A baseline of findings.</summary>
    /// <param name="keys">The key of each finding.</param>
    public static Baseline Of(IEnumerable<FindingKey> keys) =>
        new([.. keys.CountBy(static key => key).OrderBy(static c => c.Key, FindingKey.Order).Select(static c => new BaselineEntry(c.Key, c.Value, default))]);

    /// <summary>This baseline with the entries of one catalog's reference replaced.</summary>
    /// <param name="references">The references whose entries go.</param>
    /// <param name="other">What comes for them.</param>
    public Baseline With(IReadOnlySet<string> references, Baseline other) =>
        new([.. Entries.Where(e => !references.Contains(e.Key.Reference)).Concat(other.Entries).OrderBy(static e => e.Key, FindingKey.Order)]);

    /// <summary>
    /// Looks at a catalog's findings: those that are not in the baseline, in their order. A subject is known by what it says, whatever it is
    /// called by now; by its name where it says something else and nothing says any more what it said. Of several of a key the first are taken for the known ones.
    /// </summary>
    /// <param name="reference">The id of the catalog's reference; its entries can be stale from now on.</param>
    /// <param name="findings">The findings of the catalog.</param>
    /// <param name="keys">Their keys.</param>
    public ImmutableArray<FileDiagnostic> Unknown(string reference, IEnumerable<FileDiagnostic> findings, FindingKeys keys)
    {
        _references.Add(reference);
        var keyed = findings.Select(finding => (Finding: finding, Key: FindingKey.IsAcceptable(finding.Diagnostic) ? keys.Of(finding) : (FindingKey?)null)).ToList();
        var known = new HashSet<int>();
        for (var i = 0; i < keyed.Count; i++)
            if (keyed[i].Key is { Says.Length: > 0 } key && Take(_bySays[key with { Subject = "" }].OrderByDescending(e => e.Subject == key.Subject))) known.Add(i);
        for (var i = 0; i < keyed.Count; i++)
            if (!known.Contains(i) && keyed[i].Key is { } key && Take(_bySubject[key with { Says = "" }].Where(e => e.Says.Length == 0 || !keys.IsSaid(e.Says)))) known.Add(i);
        return [.. keyed.Where((_, i) => !known.Contains(i)).Select(static k => k.Finding)];
    }

    /// <summary>Findings on entries of the catalogs looked at that say more than there is; each with its place in the baseline's text.</summary>
    public IEnumerable<(Diagnostic Finding, TextSpan Span)> Stale()
    {
        foreach (var (key, count, span) in Entries)
        {
            if (!_references.Contains(key.Reference) || _left[key] is not (> 0 and var left)) continue;
            var what = key.Field.Length == 0 ? key.Subject : $"{key.Subject} {key.Field}";
            yield return (new Diagnostic(
                BaselineDiagnostics.StaleBaseline, new(SyntaxBlock.Parse(new TextBlock("")), default),
                Diagnostic.Shorten([what.Length == 0 ? key.Rule : $"{what} {key.Rule}", Number(count), Number(count - left)])) { Subject = key.Subject }, span);
        }
    }

    private bool Take(IEnumerable<FindingKey> entries)
    {
        foreach (var key in entries)
        {
            if (_left[key] == 0) continue;
            _left[key]--;
            return true;
        }

        return false;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
