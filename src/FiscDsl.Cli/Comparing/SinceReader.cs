using FiscDsl.Cli.Output;
using FiscDsl.Files.Git;
using FiscDsl.Files.Releases;
using FiscDsl.Files;
using FiscDsl.Model.Linking;

namespace FiscDsl.Cli.Comparing;

/// <summary>Reads the previous release as <c>--since</c> names it: a revision, a released directory, or the directory of a catalog.</summary>
internal sealed class SinceReader(CommandContext context, IProgress<double> progress)
{
    private readonly Messages _messages = context.Messages;

    /// <summary>Reads it.</summary>
    /// <param name="since">What names it.</param>
    /// <param name="path">Where the catalog lies that is to be released.</param>
    /// <param name="id">The reference's id.</param>
    /// <exception cref="CommandException">It cannot be read, or is no release of this catalog.</exception>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public PreviousCatalog Read(string since, string path, string id)
    {
        var word = StateWord.Read(since, context);
        return word.IsPath && IsRelease(word.Text) ? OfRelease(word.Text, path, id) : OfState(word, path, id);
    }

    // A release has no catalog file in it.
    private static bool IsRelease(string path) => Directory.Exists(path)
        && (File.Exists(Path.Join(path, ReleaseFiles.Manifest)) || File.Exists(Path.Join(path, ReleaseFiles.Checksums)))
        && !Directory.EnumerateFiles(path).Any(static f => CatalogLayout.IsCatalogFile(Path.GetFileName(f)));

    private PreviousCatalog OfState(StateWord word, string path, string id)
    {
        var state = new StateLoader(context, progress).Load(word, path);
        var reference = state.Compilation.Catalog.Reference;
        if (reference?.Id != id) throw new CommandException(_messages.OtherCatalog(VisibleText.Of(word.Text), id));
        HoldToFiles(state.Compilation);
        if (state.Compilation.HasErrors) context.Error.WriteLine(_messages.ComparedWithErrors(state.Name.In(_messages.Language)));
        return new(state.Compilation, new(reference.Version ?? "", state.Commit));
    }

    private PreviousCatalog OfRelease(string directory, string path, string id)
    {
        var shown = CommandContext.Display(directory);
        var release = ReleaseVerifier.Verify(directory, _messages.Language);
        if (release.Faults is [var fault, ..] || release.Manifest is null) throw Refused(_messages.UnsoundRelease(shown, release.Faults.Count > 0 ? _messages.Fault(release.Faults[0]) : ""));
        var manifest = release.Manifest;
        if (manifest.Reference.Id != id) throw new CommandException(_messages.OtherCatalog(shown, id));
        if (manifest.Commit is not { } commit) throw Refused(_messages.ReleaseWithoutCommit(shown));
        if (manifest.Modified) throw Refused(_messages.ModifiedRelease(shown));
        var loaded = context.Load(path, progress).Catalogs;
        var compilation = Find(commit, loaded) ?? throw Refused(_messages.MissingReleaseCommit(shown, VisibleText.Of(commit)));
        HoldToFiles(compilation);
        if (Syntax.Names.IdGrammar.Normalize(compilation.Catalog.Reference?.Version) != Syntax.Names.IdGrammar.Normalize(manifest.Reference.Version))
            throw Refused(_messages.OtherReleaseCommit(shown, VisibleText.Of(commit), VisibleText.Of(manifest.Reference.Version)));
        return new(compilation, new(manifest.Reference.Version, commit));

        Compilation? Find(string commit, IReadOnlyList<LoadedCatalog> catalogs)
        {
            try
            {
                return catalogs is [var only] ? CatalogRepository.Of(only, _messages.Language)?.At(commit, id) : null;
            }
            catch (GitFaultException)
            {
                return null;
            }
        }
    }

    // Compared with what could not be read, all of it would seem to be new.
    private void HoldToFiles(Compilation compilation)
    {
        foreach (var file in compilation.Files)
            if (file.File.Fault is { } fault) throw Refused(_messages.CannotRead(VisibleText.Of(file.File.Path), fault.Reason));
    }

    private static CommandException Refused(string message) => new(message, ExitCode.Findings);
}
