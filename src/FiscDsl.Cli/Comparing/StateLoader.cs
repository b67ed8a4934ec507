using FiscDsl.Cli.Commands;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Review;
using FiscDsl.Files.Git;
using FiscDsl.Files;
using FiscDsl.Model.Linking;

namespace FiscDsl.Cli.Comparing;

/// <summary>One of two states of a catalog.</summary>
/// <param name="Name">What it is called: a revision, a path, or the work tree.</param>
/// <param name="Commit">The commit it was read from; null for files on disk.</param>
/// <param name="Layout">Where its files stand.</param>
/// <param name="Compilation">The catalog.</param>
internal sealed record ComparedState(LocalizedText Name, string? Commit, CatalogFiles Layout, Compilation Compilation);

/// <summary>Reads the two states that are to be compared.</summary>
internal sealed class StateLoader(CommandContext context, IProgress<double> progress)
{
    private readonly Messages _messages = context.Messages;
    private readonly List<ReturnRemark> _remarks = [];

    /// <summary>Reads both.</summary>
    /// <exception cref="CommandException">One cannot be read, or holds no catalog or several.</exception>
    public (ComparedState Old, ComparedState New) Load(ComparedWords words)
    {
        try
        {
            if (words.Old.IsWorkbook || words.New is { IsWorkbook: true }) return OfWorkbooks(words);
            // The new state first: it says which catalog is meant, should the old one have had it in another directory.
            var now = words.New is { } word ? Load(word, words.Path) : OnDisk(words.Path ?? ".", Said(static m => m.WorkTree), null);
            // A directory may lie anywhere: beside it, the path says where the old one lay.
            return (Load(words.Old, words.Path, words is { Old.IsPath: false, New.IsPath: true } ? null : now), now);
        }
        catch (GitFaultException fault)
        {
            throw new CommandException(fault.Text.In(_messages.Language));
        }
    }

    /// <summary>Changes of workbooks that are not in their states, and cells that were left out.</summary>
    public IReadOnlyList<ReturnRemark> Remarks => _remarks;

    // A workbook is a state of the catalog that it is compared with: that with what it changes.
    private (ComparedState Old, ComparedState New) OfWorkbooks(ComparedWords words)
    {
        var catalog = words switch
        {
            { Old.IsWorkbook: false } => Load(words.Old, words.Path),
            { New: { IsWorkbook: false } now } => Load(now, words.Path),
            _ => OnDisk(words.Path ?? ".", Said(static m => m.WorkTree), null),
        };
        return (words.Old.IsWorkbook ? With(catalog, words.Old.Text) : catalog, words.New is { IsWorkbook: true } returned ? With(catalog, returned.Text) : catalog);
    }

    private ComparedState With(ComparedState catalog, string workbook)
    {
        var taken = ReturnCommand.Take(TableFiles.Read(workbook, context), catalog.Compilation, new(_messages.TodaysText, VisibleText.Of(Path.GetFileName(workbook))) { PrefersTheirs = true }, context);
        _remarks.AddRange(taken.Remarks.Where(static r => r.Kind != ReturnRemarkKind.Clash));
        return new(Said(_ => CommandContext.Display(workbook)), null, catalog.Layout, Compilation.Create(taken.Merged(catalog.Compilation), CommandContext.Display(catalog.Layout.Root), catalog.Compilation));
    }

    /// <summary>Reads one.</summary>
    /// <param name="word">What names it.</param>
    /// <param name="path">Which catalog of a repository is meant; null for the current directory's.</param>
    /// <param name="later">
    /// The state that this is the old side of; null for none. The catalog is followed to where it lay then, and a commit from before
    /// it was there is no fault.
    /// </param>
    /// <exception cref="CommandException">It cannot be read, or holds no catalog or several.</exception>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public ComparedState Load(StateWord word, string? path, ComparedState? later = null)
    {
        if (word.IsPath) return OnDisk(word.Text, Said(_ => CommandContext.Display(word.Text)), later);
        var target = path ?? ".";
        var repository = GitRepository.At(DirectoryOf(target));
        var (name, revision) = (Said(_ => VisibleText.Of(word.Text)), word.Text);
        if (word.PartedFrom is { } other)
        {
            name = Said(m => VisibleText.Of(m.MergeBase(word.Text, other)));
            revision = repository.MergeBase(CommitOf(repository, word.Text), CommitOf(repository, other));
        }

        var committed = later is null
            ? CatalogHistory.Load(repository, revision, target, _messages.Language, progress)
            : CatalogHistory.Load(repository, revision, later.Layout.Root, later.Compilation, later.Commit, _messages.Language, progress);
        return later is not null && committed.IsEmpty
            ? new(name, committed.Commit, later.Layout, Compilation.Create([], CommandContext.Display(later.Layout.Root)))
            : State(name, committed.Commit, committed.Loaded, committed.Path, later);
    }

    private ComparedState OnDisk(string path, LocalizedText name, ComparedState? known) => State(name, null, context.Load(path, progress, KnownFrom(known)), path, known);

    private ComparedState State(LocalizedText name, string? commit, LoadedPath loaded, string? path, ComparedState? known)
    {
        if (loaded.Catalogs is not [{ Layout.HasReference: true } only])
            throw new CommandException(loaded.Catalogs.Length > 1 ? _messages.SeveralCatalogs(CommandContext.Display(path ?? ".")) : _messages.NoCatalogIn(name.In(_messages.Language), CommandContext.Display(path ?? ".")));
        return new(name, commit, only.Layout, Compilation.Create(only.Files, CommandContext.Display(only.Layout.Root), known?.Compilation));
    }

    // What is passed on is in the language of the catalog, whatever that of the terminal.
    private static LocalizedText Said(Func<Messages, string> say) => new(say(new Messages(MessageLanguage.Ja)), say(new Messages(MessageLanguage.En)));

    // Most of two states is the same text.
    private static KnownBlocks? KnownFrom(ComparedState? known) => known is null ? null : new(known.Compilation.Files);

    private static string CommitOf(GitRepository repository, string revision) =>
        repository.Commit(revision) ?? throw GitFaultException.UnknownRevision(revision);

    private static string DirectoryOf(string path) => Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
}
