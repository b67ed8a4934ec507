using FiscDsl.Comparison;
using FiscDsl.Files.Git;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Model.Linking;

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
        var entries = new ChangeEntries(comparison, session.Language, site => OldLocation(site, comparison.Old, only.Layout), site => NewLocation(site, catalog));
        return new(revision, committed.Commit, entries.Classes, entries.Changes);
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
