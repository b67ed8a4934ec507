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
        var faults = release.Faults.ToList();
        string? reason = null;
        if (release.Manifest is { } manifest)
        {
            if (source is not null && manifest.ToolVersion != ToolVersion.Current) context.Error.WriteLine(_messages.OtherTool(VisibleText.Of(manifest.ToolVersion), ToolVersion.Current));
            if (source is not null) reason = ProgressReport.Run(context, progress => Rebuild(directory, source, since, manifest, faults, progress));
        }

        foreach (var fault in faults.Take(MostShown)) context.Output.WriteLine(_messages.Fault(fault));
        if (faults.Count > MostShown) context.Output.WriteLine(_messages.MoreFaults(faults.Count - MostShown));
        if (reason is not null) context.Output.WriteLine(_messages.NotRebuilt(reason));
        if (faults.Count > 0) context.Output.WriteLine(_messages.NotVerified(faults.Count));
        if (faults.Count > 0 || reason is not null) return ExitCode.Findings;
        if (release.Manifest is { } sound) context.Output.WriteLine(_messages.Verified(VisibleText.Of(sound.Reference.Id), VisibleText.Of(sound.Reference.Version), release.Files));
        if (source is not null) context.Output.WriteLine(_messages.Rebuilt(CommandContext.Display(source)));
        return ExitCode.Success;
    }

    // Null where all was built again; else why not.
    private string? Rebuild(string directory, string source, string? since, ReleaseManifest manifest, List<ReleaseFault> faults, ProgressReport progress)
    {
        progress.Begin(WorkStage.Reading);
        var loaded = context.Load(source, progress).Catalogs;
        if (loaded.Length > 1) throw new CommandException(_messages.SeveralCatalogs(CommandContext.Display(source)));
        var digested = DigestedCatalog.Read(loaded[0], _messages.Language);
        var rebuilt = new RebuiltRelease(directory, manifest, _messages.Language);
        faults.AddRange(rebuilt.CompareSources(digested));
        progress.Begin(WorkStage.Checking);
        var catalog = CheckedCatalog.Create(digested.Catalog, new OutputOptions());
        if (catalog.HasErrors) return _messages.SourceHasErrors;
        var (previous, reason) = Previous(source, since, manifest, digested.Catalog, progress);
        if (reason is not null) return reason;
        progress.Begin(WorkStage.Writing);
        faults.AddRange(rebuilt.CompareOutputs(new ReleaseContent(digested, catalog.Compilation, previous), progress));
        return null;
    }

    private (PreviousCatalog? Previous, string? Reason) Previous(string source, string? since, ReleaseManifest manifest, LoadedCatalog catalog, ProgressReport progress)
    {
        if (manifest.Since is not { } release) return (null, null);
        try
        {
            if (since is not null) return (new(new StateLoader(context, progress).Load(StateWord.Read(since, context), source).Compilation, release), null);
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
