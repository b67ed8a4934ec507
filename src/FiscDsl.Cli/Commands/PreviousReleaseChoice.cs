using System.Collections.Immutable;
using FiscDsl.Cli.Comparing;
using FiscDsl.Cli.Output;
using FiscDsl.Files.Git;
using FiscDsl.Files.Releases;
using FiscDsl.Model;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Cli.Commands;

/// <summary>What a release is compared with.</summary>
/// <param name="Catalog">The previous release; null where there is none to compare with.</param>
/// <param name="Tag">Its tag; null where it was not found by one.</param>
/// <param name="NextTag">A name for the tag of the release.</param>
internal sealed record ChosenPrevious(PreviousCatalog? Catalog, string? Tag, string NextTag);

/// <summary>
/// Chooses the previous release: what the user names, or what the repository knows. Where it does not know, or knows
/// several, that is refused; and one version says one thing, wherever it was released.
/// </summary>
/// <param name="context">The command.</param>
/// <param name="request">What the user said.</param>
/// <param name="compilation">The catalog that is to be released.</param>
/// <param name="progress">Where to report the share that is read.</param>
internal sealed class PreviousReleaseChoice(CommandContext context, ReleaseRequest request, Compilation compilation, IProgress<double> progress)
{
    private readonly Messages _messages = context.Messages;
    private readonly Reference _reference = compilation.Catalog.Reference ?? throw new ArgumentException("The catalog has no reference.", nameof(compilation));

    private string Version => IdGrammar.Normalize(_reference.Version);

    /// <summary>Chooses.</summary>
    /// <param name="repository">The repository of the catalog; null where it lies in none.</param>
    /// <exception cref="CommandException">It is refused.</exception>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public ChosenPrevious Choose(CatalogRepository? repository)
    {
        var given = request.Since is { } since ? new SinceReader(context, progress).Read(since, request.Path, _reference.Id) : null;
        if (given is not null) HoldToContent(given.Compilation, request.Since ?? "");
        if (repository is null) return given is not null || request.IsFirst ? new(given, null, Version) : throw Refused(_messages.HistoryUnknown(HistoryGap.NoRepository));
        var known = repository.Releases(_reference);
        foreach (var tag in known.Same) HoldToContent(At(repository, tag), tag.Name);
        if (request.IsFirst) HoldToFirst(known);
        var tagged = given is null && !request.IsFirst ? Tagged(repository, known) : null;
        if (known.Gap != HistoryGap.None) context.Error.WriteLine(_messages.UncheckedVersion(known.Gap, Version));
        var like = tagged ?? known.Same.FirstOrDefault() ?? (given is null ? null : new ReleaseTag(request.Since ?? "", "", IdGrammar.Normalize(given.Release.Version), null));
        var next = known.Same is [var own, ..] ? own.Name : ReleaseTags.Next(like is null ? null : (like.Name, like.Version), _reference.Id, Version, known.IsOnly);
        return tagged is null ? new(given, null, next) : new(Catalog(repository, tagged), tagged.Name, next);
    }

    private ReleaseTag? Tagged(CatalogRepository repository, KnownReleases known)
    {
        if (known.Gap != HistoryGap.None) throw Refused(_messages.HistoryUnknown(known.Gap));
        var (nearest, version) = (known.Nearest, known.Nearest.FirstOrDefault()?.Version);
        if (nearest.Any(n => n.Version != version)) throw Refused(_messages.SeveralPrevious(Names(nearest)));
        if (!SayTheSame(repository, known.Namesakes)) throw Refused(_messages.TagsDiffer(version ?? "", Names(known.Namesakes)));
        if (known.Untagged is { } untagged) throw Refused(_messages.UntaggedVersion(untagged.Version, Short(untagged.Commit), nearest.FirstOrDefault()?.Name));
        if (nearest.IsEmpty && !known.Elsewhere.IsEmpty) throw Refused(_messages.ReleasesElsewhere(Names(known.Elsewhere)));
        return nearest.OrderBy(static t => t.Name, StringComparer.Ordinal).FirstOrDefault();
    }

    private PreviousCatalog Catalog(CatalogRepository repository, ReleaseTag tag)
    {
        var found = At(repository, tag);
        if (found.HasErrors) throw Refused(_messages.TagHasErrors(VisibleText.Of(tag.Name)));
        return new(found, new(found.Catalog.Reference?.Version ?? tag.Version, tag.Commit));
    }

    private bool SayTheSame(CatalogRepository repository, ImmutableArray<ReleaseTag> tags)
    {
        Compilation[] states = [.. tags.DistinctBy(static t => t.Commit, StringComparer.Ordinal).Select(t => At(repository, t))];
        return states.Length < 2 || states.All(s => !s.HasErrors && ReleaseContent.SaysTheSame(states[0], s));
    }

    // A tag that leads here, or one of whatever place in a history that is not there, shows an earlier release.
    private void HoldToFirst(KnownReleases known)
    {
        var tags = known.Nearest.Concat(known.Elsewhere).ToImmutableArray();
        if (!tags.IsEmpty) throw Refused(_messages.FirstContradicted(Names(tags)));
    }

    // One version says one thing.
    private void HoldToContent(Compilation released, string state)
    {
        if (IdGrammar.Normalize(released.Catalog.Reference?.Version) != Version) return;
        if (released.HasErrors || !ReleaseContent.SaysTheSame(released, compilation)) throw Refused(_messages.ChangedSince(Version, VisibleText.Of(state)));
    }

    private Compilation At(CatalogRepository repository, ReleaseTag tag) =>
        repository.At(tag.Commit, _reference.Id) ?? throw Refused(_messages.OtherCatalog(VisibleText.Of(tag.Name), _reference.Id));

    private static string[] Names(ImmutableArray<ReleaseTag> tags) => [.. tags.Select(static t => t.Name).Order(StringComparer.Ordinal)];

    private static string Short(string commit) => commit[..Math.Min(12, commit.Length)];

    private static CommandException Refused(string message) => new(message, ExitCode.Findings);
}
