using System.Collections.Immutable;

namespace FiscDsl.Files.Releases;

/// <summary>Why a repository does not know its whole history.</summary>
public enum HistoryGap
{
    /// <summary>It does.</summary>
    None,

    /// <summary>It is a shallow clone.</summary>
    Shallow,

    /// <summary>Objects are missing, as in a partial clone.</summary>
    Missing,

    /// <summary>There is no repository.</summary>
    NoRepository,
}

/// <summary>A version that a catalog had in a commit.</summary>
/// <param name="Version">The version.</param>
/// <param name="Commit">The last commit with it.</param>
public sealed record UntaggedVersion(string Version, string Commit);

/// <summary>What a repository knows of the releases of a catalog, one version of which is to be released.</summary>
/// <param name="Gap">Why it does not know its whole history, so that nothing can be concluded from what is not there.</param>
public sealed record KnownReleases(HistoryGap Gap)
{
    /// <summary>True where the last commit has no other catalog.</summary>
    public bool IsOnly { get; init; } = true;

    /// <summary>
    /// The releases of other versions that lead to the last commit, and to no other of them; several where branches were
    /// merged, or where one commit has several tags. Empty where there is a gap.
    /// </summary>
    public ImmutableArray<ReleaseTag> Nearest { get; init; } = [];

    /// <summary>All tags that are named for the version of a release in <see cref="Nearest"/>, wherever they stand.</summary>
    public ImmutableArray<ReleaseTag> Namesakes { get; init; } = [];

    /// <summary>The tags that are named for the version that is to be released, wherever they stand.</summary>
    public ImmutableArray<ReleaseTag> Same { get; init; } = [];

    /// <summary>Releases of other versions, issued before, that neither lead to the last commit nor come from it, as far as that is known.</summary>
    public ImmutableArray<ReleaseTag> Elsewhere { get; init; } = [];

    /// <summary>A version that the catalog had since the nearest release and that no tag is named for; null for none, and where there is a gap.</summary>
    public UntaggedVersion? Untagged { get; init; }
}
