using FiscDsl.Cli.Comparing;
using FiscDsl.Cli.Output;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Files.Git;
using FiscDsl.Files.Releases;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Schema;
using FiscDsl.Syntax.Values;

namespace FiscDsl.Cli.Commands;

/// <summary>What is to be released, as the user said it.</summary>
/// <param name="Path">A directory or a file of the catalog.</param>
/// <param name="Version">The version; null where the option was forgotten.</param>
/// <param name="Directory">Where to write; null for the default.</param>
/// <param name="Since">The last release; null to look for it.</param>
/// <param name="AllowDirty">True to release what is not committed.</param>
internal sealed record ReleaseRequest(string Path, string? Version, string? Directory, string? Since, bool AllowDirty);

/// <summary><c>fisc release</c>: writes a version of a catalog with all that is needed to hold it to its text.</summary>
internal sealed class ReleaseCommand(CommandContext context)
{
    /// <summary>Where releases stand, below the directory of the outputs.</summary>
    private const string Releases = "release";

    private readonly Messages _messages = context.Messages;

    private sealed record Result(CheckedCatalog Catalog, string Directory, CatalogComparison? Changes, string? Tag, bool IsInRepository, WrittenRelease? Written);

    /// <summary>Releases a catalog.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">It is refused, or cannot be written.</exception>
    public int Run(ReleaseRequest request)
    {
        var result = ProgressReport.Run(context, progress => Release(request, progress));
        if (result.Written is not { } written)
        {
            new FindingsText(context, context.Error, new Palette(context.Terminal.ColorsError)).Print([result.Catalog], DiagnosticSeverity.Error);
            context.Error.WriteLine(_messages.NothingWritten);
            return ExitCode.Findings;
        }

        if (!result.IsInRepository) context.Error.WriteLine(_messages.NoRepositoryForRelease);
        foreach (var file in written.Files) context.Output.WriteLine(_messages.Wrote(CommandContext.Display(Path.Join(result.Directory, file.Path)), FileSize.Of(file.Length)));
        context.Output.WriteLine();
        PrintChanges(result);
        context.Output.WriteLine();
        context.Output.WriteLine(written.IsNew
            ? _messages.AfterRelease(TagOf(result, request.Version ?? ""), CommandContext.Display(result.Directory))
            : _messages.AlreadyReleased(CommandContext.Display(result.Directory)));
        return ExitCode.Success;
    }

    private Result Release(ReleaseRequest request, ProgressReport progress)
    {
        progress.Begin(WorkStage.Reading);
        var loaded = context.Load(request.Path, progress).Catalogs;
        if (loaded.Length > 1) throw new CommandException(_messages.SeveralCatalogs(CommandContext.Display(request.Path)));
        var source = DigestedCatalog.Read(loaded[0], _messages.Language);
        progress.Begin(WorkStage.Checking);
        var catalog = CheckedCatalog.Create(source.Catalog, new OutputOptions());
        var reference = catalog.Compilation.Catalog.Reference;
        var version = Known(request.Version ?? throw new CommandException(_messages.MissingVersion(reference?.Version)));
        var directory = Path.GetFullPath(request.Directory ?? Path.Join(CatalogLayout.OutputDirectory, Releases, $"{reference?.Id}-{version}"));
        if (catalog.HasErrors || reference is null) return new(catalog, directory, null, null, IsInRepository: true, null);
        HoldToVersion(catalog, reference, version);
        try
        {
            var repository = CatalogRepository.Of(source.Catalog, _messages.Language);
            var changes = repository?.Changes() ?? [];
            if (changes.Count > 0 && !request.AllowDirty) throw Refused(_messages.DirtyTree(changes));
            var (previous, tag) = Previous(request, catalog, repository, version, progress);
            var content = new ReleaseContent(source, catalog.Compilation, previous);
            progress.Begin(WorkStage.Writing);
            var written = ReleaseWriter.Write(directory, content, content.Manifest(repository?.Commit, isModified: changes.Count > 0), progress);
            return new(catalog, directory, content.Changes, tag, repository is not null, written);
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
            throw WriteFault.Of(fault, _messages);
        }
    }

    private string Known(string version) =>
        version.Length > 0 && IdGrammar.Scan(version) == version.Length ? IdGrammar.Normalize(version) : throw new CommandException(_messages.VersionIsNoName(version));

    private void HoldToVersion(CheckedCatalog catalog, Reference reference, string version)
    {
        if (IdGrammar.Normalize(reference.Version) == version) return;
        var (file, span) = catalog.Compilation.Locate(reference.At((reference.Site(FieldKind.Version) ?? reference.Fields[0]).Value));
        var source = catalog.Compilation.Files[file];
        var place = $"{CommandContext.Display(catalog.Layout.FileAt(source.File.Path))}:{source.Tree.Text.PositionOf(span.Start).Line + 1}";
        throw Refused(_messages.OtherVersion(place, reference.Version ?? "", version));
    }

    private (PreviousCatalog? Previous, string? Tag) Previous(ReleaseRequest request, CheckedCatalog catalog, CatalogRepository? repository, string version, ProgressReport progress)
    {
        var id = catalog.Compilation.Catalog.Reference?.Id ?? "";
        var given = request.Since is { } since ? Given(since, request.Path, id, progress) : null;
        if (given is not null) HoldToContent(catalog, version, given.Compilation, request.Since ?? "");
        foreach (var tagged in repository?.Tagged(id) ?? [])
        {
            HoldToContent(catalog, version, tagged.Compilation, tagged.Name);
            if (IdGrammar.Normalize(tagged.Version) == version) continue;
            return given is null ? (new(tagged.Compilation, new(tagged.Version, tagged.Commit)), tagged.Name) : (given, null);
        }

        return (given, null);
    }

    private PreviousCatalog Given(string since, string path, string id, ProgressReport progress)
    {
        var state = new StateLoader(context, progress).Load(StateWord.Read(since, context), path);
        var reference = state.Compilation.Catalog.Reference;
        if (reference?.Id != id) throw new CommandException(_messages.OtherCatalog(since, id));
        return new(state.Compilation, new(reference.Version ?? "", state.Commit));
    }

    // One version says one thing.
    private void HoldToContent(CheckedCatalog catalog, string version, Compilation released, string state)
    {
        if (IdGrammar.Normalize(released.Catalog.Reference?.Version) != version) return;
        if (released.HasErrors || !ReleaseContent.SaysTheSame(released, catalog.Compilation)) throw Refused(_messages.ChangedSince(version, VisibleText.Of(state)));
    }

    private void PrintChanges(Result result)
    {
        if (result.Changes is not { } changes)
        {
            context.Output.WriteLine(_messages.FirstRelease);
            return;
        }

        context.Output.WriteLine(_messages.SinceRelease(VisibleText.Of(changes.Old.Catalog.Reference?.Version ?? ""), result.Tag is null ? null : VisibleText.Of(result.Tag)));
        context.Output.WriteLine($"  {_messages.ChangeTotal(changes.Changes.Length)}");
        foreach (var row in ChangeClasses.All)
            if (changes.CountOf(row.Class) is > 0 and var count) context.Output.WriteLine($"  {row.Spelling.In(_messages.Language)}: {count}");
    }

    // Named as the tag of the last release is.
    private static string TagOf(Result result, string version) =>
        result is { Tag: { } tag, Changes.Old.Catalog.Reference.Version: { } last } && tag.EndsWith(last, StringComparison.Ordinal) ? VisibleText.Of(tag.AsSpan(0, tag.Length - last.Length)) + version : version;

    private static CommandException Refused(string message) => new(message, ExitCode.Findings);
}
