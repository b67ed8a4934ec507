using System.Text.Json;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Review;
using FiscDsl.Exchange.Tables;
using FiscDsl.Files;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Text;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary>
/// <c>fisc.return</c>: what a workbook that others have written into makes of a catalog, saved or not. It writes nothing:
/// the answer has the edits, for the client to show and to apply.
/// </summary>
internal sealed class ReturnCommand(Session session)
{
    /// <summary>Cells that a message names: a person mends the table by them, and looks again.</summary>
    private const int MostDetails = 10;

    /// <summary>Merges a workbook with a catalog.</summary>
    /// <exception cref="RequestException">The workbook cannot be read, is not this catalog's, or the catalog is in no state to be merged.</exception>
    public ReturnResult Run(CatalogSnapshot catalog, CommandArgument argument, CancellationToken cancellation)
    {
        var today = catalog.Compilation;
        if (today.Catalog.Reference is null) throw new RequestException(ServerTexts.NoCatalog.In(session.Language));
        foreach (var (file, compiled) in catalog.Files.Zip(today.Files))
        {
            if (compiled.File.Fault is { } fault) throw Refused(ServerTexts.CannotRead, DocumentUri.KeyOf(file.Uri), fault.Reason);
            if (!ReturnedWorkbook.IsMergeable(compiled)) throw Refused(ServerTexts.NotToBeMerged, compiled.File.Path);
        }

        var path = argument.Workbook is { } uri && DocumentUri.KeyOf(uri) is var key && DocumentUri.IsFile(key) ? key : throw Refused(ServerTexts.NoWorkbook);
        var name = Visible.Of(Path.GetFileName(path).ReplaceLineEndings(" "));
        var taken = Take(path, today, new(ReturnOptions.TodaysText.In(session.Language), name));
        if (!taken.Added.IsEmpty && !session.CreatesFiles()) throw Refused(ServerTexts.NoNewFiles, name);
        cancellation.ThrowIfCancellationRequested();
        var now = Compilation.Create(taken.Merged(today), catalog.Root, today);
        var comparison = CatalogComparison.Of(today, now);
        cancellation.ThrowIfCancellationRequested();
        var edit = catalog.Edit(taken.Files.Select(f => (f.File, f.EditsOf(today.Files[f.File].Tree.Text))), session);
        var entries = new ChangeEntries(comparison, session.Language, site => Place(site, today, catalog), site => Place(site, now, catalog));
        return new(
            name, taken.ChangedCells, entries.Classes, entries.Changes,
            [.. taken.Remarks.Select(r => new ReturnRemarkEntry(JsonNamingPolicy.CamelCase.ConvertName(r.Kind.ToString()), r.Address.In(session.Language), r.Text.In(session.Language)))],
            taken.Added.IsEmpty ? edit : edit.Creating(taken.Added.Select(a => (UriOf(a.Path, catalog), a.Text.ToString()))),
            [.. taken.Files.SelectMany(f => f.ConflictLines.Select(line => new Location(catalog.Files[f.File].Uri, new(new(line, 0), new(line, 0)))))],
            now.HasErrors && !today.HasErrors);
    }

    private ReturnedWorkbook Take(string path, Compilation today, ReturnOptions options)
    {
        try
        {
            return ReturnedWorkbook.Take(TableFileReader.Read(path), today, options);
        }
        catch (TableFaultException fault) when (fault.IsForeign)
        {
            // A table of somebody else's becomes a catalog by a plan that a person looks through.
            throw new RequestException(ServerTexts.ForeignTable.Format(session.Language, [options.Theirs]), RequestException.ForeignTable);
        }
        catch (TableFaultException fault)
        {
            var details = fault.Details.Take(MostDetails).Select(d => d.In(session.Language));
            throw new RequestException(string.Join('\n', [fault.Text.In(session.Language), .. details, .. fault.Details.Length > MostDetails ? (string[])["…"] : []]));
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw Refused(ServerTexts.CannotRead, path, FaultReason.Of(exception, session.Language));
        }
    }

    private Location Place(ChangeSite site, Compilation compilation, CatalogSnapshot catalog)
    {
        var (file, span) = compilation.Locate(site.Location);
        return new(UriOf(compilation.Files[file].File.Path, catalog), session.Encoding.ToRange(compilation.Files[file].Tree.Text, span));
    }

    // With files that are new, those of the catalog have other places in the list.
    private static string UriOf(string path, CatalogSnapshot catalog) =>
        catalog.Files.Index().FirstOrDefault(f => catalog.Compilation.Files[f.Index].File.Path == path).Item?.Uri ?? DocumentUri.Of(Path.Join(catalog.Folder, path));

    private RequestException Refused(LocalizedText text, params string[] arguments) => new(text.Format(session.Language, arguments));
}
