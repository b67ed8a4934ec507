using System.CommandLine;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Comparing;
using FiscDsl.Cli.Output;
using FiscDsl.Files;
using FiscDsl.Files.Git;
using FiscDsl.Files.Releases;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc verify</c>: holds a release to its sums and, where there is one, to its source.</summary>
internal sealed class VerifyCommand(CommandContext context)
{
    /// <summary>Faults that are named: a person reads fewer.</summary>
    private const int MostShown = 1000;

    private readonly Messages _messages = context.Messages;

    // What building again came to: what is wrong; else the files that this version of the tool builds otherwise, or why it built none.
    private sealed record Rebuilding(IReadOnlyList<ReleaseFault> Faults, IReadOnlyList<string> Otherwise, string? Reason);

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var directory = new Argument<string>("DIR") { Description = messages.ReleaseDirectoryHelp };
        var source = new Option<string>("--source") { HelpName = "PATH", Description = messages.SourceHelp };
        var since = new Option<string>("--since") { HelpName = "REV", Description = messages.VerifySinceHelp };
        return new Verb("verify", messages.VerifyDescription, [directory], [source, since], result => new VerifyCommand(context).Run(
            result.GetRequiredValue(directory), result.GetValue(source), result.GetValue(since)))
        {
            Note = messages.VerifyNote, Examples = messages.VerifyExamples,
        };
    }

    /// <summary>Verifies a release.</summary>
    /// <param name="directory">Its directory.</param>
    /// <param name="source">The catalog it was made of; null to look at the files alone.</param>
    /// <param name="since">The release it was compared with; null for the commit that the manifest names.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">The directory or the source does not exist, or the source cannot be built.</exception>
    public int Run(string directory, string? source, string? since)
    {
        if (!Directory.Exists(directory)) throw new CommandException(File.Exists(directory) ? _messages.IsAFile(directory) : _messages.PathNotFound(directory));
        var release = ReleaseVerifier.Verify(directory, _messages.Language);
        var rebuilding = release.Manifest is { } manifest && source is not null ? ProgressReport.Run(context, progress => Rebuild(directory, source, since, manifest, progress)) : null;
        var isOtherTool = release.Manifest is { } made && made.ToolVersion != ToolVersion.Current;
        if (isOtherTool && rebuilding is not null) context.Error.WriteLine(_messages.OtherTool(VisibleText.Of(release.Manifest?.ToolVersion ?? ""), ToolVersion.Current));
        List<ReleaseFault> faults = [.. release.Faults, .. rebuilding?.Faults ?? []];
        foreach (var fault in faults.Take(MostShown)) context.Output.WriteLine(_messages.Fault(fault));
        if (faults.Count > MostShown) context.Output.WriteLine(_messages.MoreFaults(faults.Count - MostShown));
        if (rebuilding?.Reason is { } reason) context.Output.WriteLine(_messages.NotRebuilt(reason));
        if (faults.Count > 0) context.Output.WriteLine(_messages.NotVerified(faults.Count));
        if (faults.Count > 0 || (rebuilding?.Reason is not null && !isOtherTool)) return ExitCode.Findings;
        if (release.Manifest is { } sound) context.Output.WriteLine(_messages.Verified(VisibleText.Of(sound.Reference.Id), VisibleText.Of(sound.Reference.Version), release.Files));
        if (source is null || rebuilding is null) return ExitCode.Success;
        if (rebuilding is { Otherwise: [], Reason: null }) context.Output.WriteLine(_messages.Rebuilt(CommandContext.Display(source)));
        else context.Output.WriteLine(_messages.RebuiltByAnother(CommandContext.Display(source), VisibleText.Of(release.Manifest?.ToolVersion ?? ""), rebuilding.Otherwise));
        return ExitCode.Success;
    }

    private Rebuilding Rebuild(string directory, string source, string? since, ReleaseManifest manifest, ProgressReport progress)
    {
        progress.Begin(WorkStage.Reading);
        var loaded = context.Load(source, progress).Catalogs;
        if (loaded.Length > 1) throw new CommandException(_messages.SeveralCatalogs(CommandContext.Display(source)));
        var digested = DigestedCatalog.Read(loaded[0], _messages.Language, areBytes: ManifestOutput.IsFirstFormat(manifest));
        var rebuilt = new RebuiltRelease(directory, manifest, _messages.Language);
        var faults = rebuilt.CompareSources(digested).ToList();
        progress.Begin(WorkStage.Checking);
        var formats = ReleaseContent.FormatsOf(manifest);
        var catalog = CheckedCatalog.Create(digested.Catalog, new OutputOptions(), formats);
        if (catalog.HasErrors) return new(faults, [], _messages.SourceHasErrors);
        var (previous, reason) = Previous(source, since, manifest, digested.Catalog, progress);
        if (reason is not null) return new(faults, [], reason);
        progress.Begin(WorkStage.Writing);
        var found = rebuilt.CompareOutputs(new ReleaseContent(digested, catalog.Compilation, previous, formats), progress).ToLookup(f => manifest.ToolVersion != ToolVersion.Current && RebuiltRelease.MayBeOfTheTool(f));
        return new([.. faults, .. found[false]], [.. found[true].Select(static f => f.File).Distinct(StringComparer.Ordinal)], null);
    }

    private (PreviousCatalog? Previous, string? Reason) Previous(string source, string? since, ReleaseManifest manifest, LoadedCatalog catalog, ProgressReport progress)
    {
        if (manifest.Since is not { } release) return (null, null);
        try
        {
            if (since is not null) return (new SinceReader(context, progress).Read(since, source, manifest.Reference.Id) with { Release = release }, null);
            if (release.Commit is not { } commit) return (null, _messages.NeedsSince(VisibleText.Of(release.Version)));
            return CatalogRepository.Of(catalog, _messages.Language)?.At(commit, manifest.Reference.Id) is { } compilation
                ? (new(compilation, release), null)
                : (null, _messages.MissingCommit(VisibleText.Of(commit)));
        }
        catch (GitFaultException fault)
        {
            return (null, release.Commit is { } commit && since is null ? _messages.MissingCommit(VisibleText.Of(commit)) : fault.Text.In(_messages.Language));
        }
    }
}
