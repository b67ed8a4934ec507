using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Files.Git;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Model.Linking;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Schema;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary><c>fisc.diff</c>: what has changed in a catalog, saved or not, since a commit.</summary>
internal sealed class DiffCommand(Session session)
{
    private const string Head = "HEAD";

    /// <summary>Compares a catalog with what it was.</summary>
    /// <exception cref="RequestException">There is no such revision, or no catalog in it.</exception>
    public DiffResult Run(CatalogSnapshot catalog, CommandArgument argument, CancellationToken cancellation)
    {
        var revision = argument.Revision is { Length: > 0 } given ? given : Head;
        var committed = Load(catalog, revision);
        if (committed.IsEmpty || committed.Loaded.Catalogs is not [{ Layout.HasReference: true } only]) throw new RequestException(ServerTexts.NoCatalogIn.Format(session.Language, [revision]));
        cancellation.ThrowIfCancellationRequested();
        var comparison = CatalogComparison.Of(Compilation.Create(only.Files, only.Layout.Root, catalog.Compilation), catalog.Compilation);
        cancellation.ThrowIfCancellationRequested();
        var document = new ComparisonDocument(comparison, new StateName(revision), new StateName(""), session.Language);
        return new(
            revision, committed.Commit,
            [.. document.Counts.Select(c => new ChangeClassEntry(c.Row.Spelling.English, c.Row.Spelling.In(session.Language), c.Count))],
            [.. comparison.Changes.Select(change => Entry(change, comparison, only.Layout, catalog))]);
    }

    private CommittedPath Load(CatalogSnapshot catalog, string revision)
    {
        if (!DocumentUri.IsFile(catalog.Root)) throw new RequestException(ServerTexts.NoCatalogIn.Format(session.Language, [revision]));
        try
        {
            return CatalogHistory.Load(GitRepository.At(catalog.Folder), revision, catalog.Root, catalog.Compilation, null, session.Language, new Progress<double>());
        }
        catch (GitFaultException fault)
        {
            throw new RequestException(fault.Text.In(session.Language));
        }
    }

    private ChangeEntry Entry(Change change, CatalogComparison comparison, CatalogFiles old, CatalogSnapshot now) => new(
        ChangeClasses.Name(change.Class, MessageLanguage.En), [.. change.Classes.Select(static c => ChangeClasses.Name(c, MessageLanguage.En))], ComparisonJson.NameOf(change.Kind),
        ChangeTexts.Subject(change, session.Language), change.FormerSubject, ChangeTexts.Heading(change.Owner, session.Language), ChangeTexts.Title(change, session.Language),
        change.OldText(session.Language), change.NewText(session.Language), ChangeTexts.Responsible(change, session.Language), ChangeTexts.LeftToDecide(change, session.Language), ChangeTexts.Marked(change, session.Language),
        change.New is { } added ? NewLocation(added, now) : null, change.Old is { } removed ? OldLocation(removed, comparison.Old, old) : null,
        change.Term is { } term ? [.. term.Places.Select(p => Place(p, isLeft: false, now)), .. term.Left.Select(p => Place(p, isLeft: true, now))] : null);

    private TermPlaceEntry Place(ChangeSite site, bool isLeft, CatalogSnapshot catalog) => new(site.Declaration.Subject, isLeft, NewLocation(site, catalog));

    private Location NewLocation(ChangeSite site, CatalogSnapshot catalog)
    {
        var (file, span) = catalog.Compilation.Locate(site.Location);
        return catalog.Location(file, span, session.Encoding);
    }

    private Location OldLocation(ChangeSite site, Compilation compilation, CatalogFiles layout)
    {
        var (file, span) = compilation.Locate(site.Location);
        return new(DocumentUri.Of(layout.FileAt(compilation.Files[file].File.Path)), session.Encoding.ToRange(compilation.Files[file].Tree.Text, span));
    }
}
