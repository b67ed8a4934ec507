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

    /// <summary>Looks at a catalog's findings: those that are not in the baseline, in their order. Of several of a key the first are taken for the known ones.</summary>
    /// <param name="reference">The id of the catalog's reference; its entries can be stale from now on.</param>
    /// <param name="findings">The findings of the catalog.</param>
    /// <param name="keys">Their keys.</param>
    public ImmutableArray<FileDiagnostic> Unknown(string reference, IEnumerable<FileDiagnostic> findings, FindingKeys keys)
    {
        _references.Add(reference);
        return [.. findings.Where(finding => !FindingKey.IsAcceptable(finding.Diagnostic) || !Take(keys.Of(finding)))];
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

    private bool Take(FindingKey key)
    {
        if (!_left.TryGetValue(key, out var left) || left == 0) return false;
        _left[key] = left - 1;
        return true;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
