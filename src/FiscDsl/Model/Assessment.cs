using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>Who is responsible for a clause.</summary>
/// <param name="Provider">The cloud provider.</param>
/// <param name="User">The user, a financial institution.</param>
public sealed record Responsibility(bool Provider, bool User)
{
    /// <summary>Why nobody is; null where none is given.</summary>
    public string? Reason { get; init; }
}

/// <summary>A citation of a source.</summary>
/// <param name="Source">The source's normalized id.</param>
/// <param name="Locator">A place in the source; null where none is given.</param>
/// <param name="IdSpan">The id in the block.</param>
public sealed record Citation(string Source, string? Locator, TextSpan IdSpan);

/// <summary>A clause's evidence.</summary>
/// <param name="Status">Never <see cref="EvidenceStatus.Missing"/>: that is an absent field.</param>
/// <param name="Citations">The citations of a <see cref="EvidenceStatus.Cited"/> clause; those that could be read.</param>
/// <param name="Reason">Why there is none; null where none is given.</param>
public sealed record Evidence(EvidenceStatus Status, ImmutableArray<Citation> Citations, string? Reason);
