using System.CommandLine;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Output;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Files.Git;
using FiscDsl.Files.Releases;
using FiscDsl.Files;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Cli.Commands;

/// <summary>What is to be released, as the user said it.</summary>
/// <param name="Path">A directory or a file of the catalog.</param>
/// <param name="Version">The version; null where the option was forgotten.</param>
/// <param name="Directory">Where to write; null for the default.</param>
/// <param name="Since">The previous release; null to look for it.</param>
internal sealed record ReleaseRequest(string Path, string? Version, string? Directory, string? Since)
{
    /// <summary>What it is to hold.</summary>
    public required IReadOnlyList<OutputFormat> Formats { get; init; }

    /// <summary>True to release what is not committed.</summary>
    public bool AllowDirty { get; init; }

    /// <summary>True where there is no previous release.</summary>
    public bool IsFirst { get; init; }

    /// <summary>True to write nothing.</summary>
    public bool IsTrial { get; init; }
}

/// <summary><c>fisc release</c>: writes a version of a catalog with all that is needed to hold it to its text.</summary>
internal sealed class ReleaseCommand(CommandContext context)
{
    /// <summary>Where releases stand, below the directory of the outputs.</summary>
    private const string Releases = "release";

    private readonly Messages _messages = context.Messages;

    private sealed record Result(LoadedPath Loaded, CheckedCatalog Catalog, string Directory)
    {
        public PreparedRelease? Release { get; init; }

        public ChosenPrevious? Previous { get; init; }

        public CatalogComparison? Changes { get; init; }

        public bool IsInRepository { get; init; }
    }

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var path = Verb.PathArgument(messages);
        var version = new Option<string>("--version") { HelpName = "VERSION", Description = messages.ReleaseVersionHelp };
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Description = messages.ReleaseOutputHelp };
        var since = new Option<string>("--since") { HelpName = "REV", Description = messages.SinceHelp };
        var formats = new Choice("--format", [.. OutputFormat.Releasable.Select(static f => f.Name)], messages.ReleaseFormatHelp) { AllowsSeveral = true };
        var allowDirty = new Option<bool>("--allow-dirty") { Description = messages.AllowDirtyHelp };
        var first = new Option<bool>("--first") { Description = messages.FirstHelp };
        var dryRun = new Option<bool>("--dry-run") { Description = messages.DryRunHelp };
        return new Verb("release", messages.ReleaseDescription, [path], [version, output, formats.Option, since, first, allowDirty, dryRun], result => new ReleaseCommand(context).Run(
            new ReleaseRequest(result.GetValue(path) ?? ".", result.GetValue(version), result.GetValue(output), result.GetValue(since))
            {
                Formats = [.. formats.AllOf(result, [.. OutputFormat.Published.Select(static f => f.Name)], messages).Select(OutputFormat.Of).OfType<OutputFormat>()],
                AllowDirty = result.GetValue(allowDirty), IsFirst = result.GetValue(first), IsTrial = result.GetValue(dryRun),
            }))
        {
            Note = messages.ReleaseNote, Examples = messages.ReleaseExamples,
        };
    }

    /// <summary>Releases a catalog.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">It is refused, or cannot be written.</exception>
    public int Run(ReleaseRequest request)
    {
        if (request is { IsFirst: true, Since: not null }) throw new CommandException(_messages.FirstAndSince);
        var result = ProgressReport.Run(context, progress => Prepare(request, progress));
        StrayFiles.ReportLinks(context, result.Loaded);
        if (result.Release is not { } release)
        {
            new FindingsText(context, context.Error, new Palette(context.Terminal.ColorsError)).Print([result.Catalog], DiagnosticSeverity.Error);
            context.Error.WriteLine(_messages.NothingWritten);
            return ExitCode.Findings;
        }

        using (release)
        {
            if (!result.IsInRepository) context.Error.WriteLine(_messages.NoRepositoryForRelease);
            new ReleaseSummary(context).Print(result.Catalog, result.Changes, result.Previous?.Tag);
            context.Output.WriteLine();
            // What is shown is to be seen before anything is written, whatever becomes of that.
            context.Output.Flush();
            if (!request.IsTrial) Write(release, result.Directory);
            foreach (var file in release.Files) context.Output.WriteLine(_messages.Wrote(CommandContext.Display(Path.Join(result.Directory, file.Path)), file.Length));
            context.Output.WriteLine();
            context.Output.WriteLine(!release.IsNew ? _messages.AlreadyReleased(CommandContext.Display(result.Directory))
                : request.IsTrial ? _messages.NothingWrittenInTrial
                : _messages.AfterRelease(VisibleText.Of(result.Previous?.NextTag ?? ""), CommandContext.Display(result.Directory)));
            return ExitCode.Success;
        }
    }

    private Result Prepare(ReleaseRequest request, ProgressReport progress)
    {
        progress.Begin(WorkStage.Reading);
        var found = context.Load(request.Path, progress);
        var loaded = found.Catalogs;
        if (loaded.Length > 1) throw new CommandException(_messages.SeveralCatalogs(CommandContext.Display(request.Path)));
        var source = DigestedCatalog.Read(loaded[0], _messages.Language);
        progress.Begin(WorkStage.Checking);
        var catalog = CheckedCatalog.Create(source.Catalog, new OutputOptions(), request.Formats);
        var reference = catalog.Compilation.Catalog.Reference;
        var version = Known(request.Version ?? throw new CommandException(_messages.MissingVersion(reference?.Version)));
        var output = request.Directory is { } given ? OutputDirectory.Of(given) : OutputDirectory.Default(CatalogLayout.OutputDirectory, Releases, $"{reference?.Id}-{version}");
        var directory = output.Path;
        if (catalog.HasErrors || reference is null) return new(found, catalog, directory);
        HoldToVersion(catalog, reference, version);
        HoldToIssue(catalog, reference);
        try
        {
            var repository = CatalogRepository.Of(source.Catalog, _messages.Language);
            var changes = repository?.Changes() ?? [];
            if (changes.Count > 0 && !request.AllowDirty) throw Refused(_messages.DirtyTree(changes));
            var previous = new PreviousReleaseChoice(context, request, catalog.Compilation, progress).Choose(repository);
            var content = new ReleaseContent(source, catalog.Compilation, previous.Catalog, request.Formats);
            progress.Begin(WorkStage.Writing);
            var release = PreparedRelease.Create(output, content, content.Manifest(repository?.Commit, isModified: changes.Count > 0), request.IsTrial, progress);
            return new(found, catalog, directory) { Release = release, Previous = previous, Changes = content.Changes, IsInRepository = repository is not null };
        }
        catch (GitFaultException fault)
        {
            throw new CommandException(fault.Text.In(_messages.Language));
        }
        catch (ReleaseConflictException conflict)
        {
            throw Refused(_messages.DirectoryIsTaken(CommandContext.Display(directory), conflict.Files));
        }
        catch (OutputFaultException fault)
        {
            throw WriteFault.Of(fault, directory, _messages);
        }
    }

    private void Write(PreparedRelease release, string directory)
    {
        try
        {
            release.Write();
        }
        catch (OutputFaultException fault)
        {
            throw WriteFault.Of(fault, directory, _messages);
        }
    }

    private string Known(string version) =>
        version.Length > 0 && IdGrammar.Scan(version) == version.Length ? IdGrammar.Normalize(version) : throw new CommandException(_messages.VersionIsNoName(version));

    private void HoldToVersion(CheckedCatalog catalog, Reference reference, string version)
    {
        if (IdGrammar.Normalize(reference.Version) == version) return;
        throw Refused(_messages.OtherVersion(PlaceOf(catalog, reference, FieldKind.Version), reference.Version ?? "", version));
    }

    // Whatever the policy says of the finding: a release is on or after the day on which its last source was checked.
    private void HoldToIssue(CheckedCatalog catalog, Reference reference)
    {
        if (catalog.Compilation.Catalog.Sources.FirstOrDefault(s => s.IsCheckedAfter(reference.Issued)) is not { Checked: { } looked } source || reference.Issued is not { } issued) return;
        throw Refused(_messages.CheckedAfterIssue(PlaceOf(catalog, source, FieldKind.Checked), VisibleText.Of(source.Id), looked.ToString(), issued.ToString()));
    }

    private static string PlaceOf(CheckedCatalog catalog, Declaration declaration, FieldKind field)
    {
        var (file, span) = catalog.Compilation.Locate(declaration.At((declaration.Site(field) ?? declaration.Fields[0]).Value));
        var source = catalog.Compilation.Files[file];
        return $"{CommandContext.Display(catalog.Layout.FileAt(source.File.Path))}:{source.Tree.Text.PositionOf(span.Start).Line + 1}";
    }

    private static CommandException Refused(string message) => new(message, ExitCode.Findings);
}
