using FiscDsl.Diagnostics;

namespace FiscDsl.Rules;

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
