using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Syntax;

namespace FiscDsl.Rules;

/// <summary>Findings that take more than a block to see, such as ids given twice, and with them all others of their block.</summary>
internal sealed class CrossBlockDiagnostics
{
    /// <summary>None.</summary>
    public static readonly CrossBlockDiagnostics None = new([]);

    private readonly Dictionary<SyntaxBlock, OfBlock> _blocks;

    private CrossBlockDiagnostics(Dictionary<SyntaxBlock, OfBlock> blocks)
    {
        _blocks = blocks;
        HasRelated = blocks.Values.Any(static b => b.Wider.Any(static d => !d.Related.IsEmpty));
    }

    /// <summary>True where a finding points to another place, which may move while the finding stays.</summary>
    public bool HasRelated { get; }

    /// <summary>Sorts findings by their blocks. They are made anew on every edit; where they are as they were, the result is the same object.</summary>
    public static CrossBlockDiagnostics Of(IReadOnlyList<Diagnostic> findings, CrossBlockDiagnostics? previous)
    {
        if (findings.Count == 0) return None;
        var blocks = new Dictionary<SyntaxBlock, OfBlock>();
        var isNew = false;
        foreach (var group in findings.GroupBy(static d => d.Location.Block))
        {
            var found = BlockFindings.InOrder([.. group]);
            var known = previous?._blocks.GetValueOrDefault(group.Key);
            if (known is null || !known.Wider.SequenceEqual(found, FindingComparer.Instance)) known = null;
            isNew |= known is null;
            blocks.Add(group.Key, known ?? new OfBlock(found));
        }

        return previous is not null && !isNew && previous._blocks.Count == blocks.Count ? previous : new CrossBlockDiagnostics(blocks);
    }

    /// <summary>A block's findings, in order, with those it has by itself; the same array for as long as both are.</summary>
    public ImmutableArray<Diagnostic> With(ImmutableArray<Diagnostic> own, SyntaxBlock block) =>
        _blocks.Count > 0 && _blocks.TryGetValue(block, out var wider) ? wider.With(own) : own;

    private sealed class OfBlock(ImmutableArray<Diagnostic> wider)
    {
        private volatile Tuple<ImmutableArray<Diagnostic>, ImmutableArray<Diagnostic>>? _known;

        public ImmutableArray<Diagnostic> Wider => wider;

        public ImmutableArray<Diagnostic> With(ImmutableArray<Diagnostic> own)
        {
            var known = _known;
            if (known is null || known.Item1 != own) _known = known = new(own, BlockFindings.InOrder([.. own, .. wider]));
            return known.Item2;
        }
    }
}

/// <summary>Takes findings for equal where a reader cannot tell them apart.</summary>
internal sealed class FindingComparer : IEqualityComparer<Diagnostic>
{
    public static readonly FindingComparer Instance = new();

    public bool Equals(Diagnostic? a, Diagnostic? b) =>
        ReferenceEquals(a, b)
        || (a is not null && b is not null && a.Descriptor == b.Descriptor && a.Location == b.Location && a.Severity == b.Severity && a.Subject == b.Subject
            && a.Arguments.AsSpan().SequenceEqual(b.Arguments.AsSpan()) && a.Related.AsSpan().SequenceEqual(b.Related.AsSpan()));

    public int GetHashCode(Diagnostic finding) => HashCode.Combine(finding.Descriptor, finding.Location);
}
