using System.Text.Json;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Schema;
using FiscDsl.Services.Pasting;
using FiscDsl.Services.Pasting.Rows;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary><c>fisc.paste</c>: how a clipboard is pasted where it is more than its characters.</summary>
internal static class PasteCommand
{
    /// <summary>What is offered, the likeliest first; null where the plain paste is all there is.</summary>
    public static IReadOnlyList<PasteResult>? Of(Snapshot snapshot, CommandArgument argument, Session session)
    {
        if (snapshot.Find(DocumentUri.KeyOf(argument.Uri)) is not { } file || argument is not { Range: { } range, Text: { } text }) return null;
        var selection = session.Encoding.ToSpan(file.File.Compiled.Tree.Text, range);
        var (compilation, clipboard) = (file.Catalog.Compilation, new Clipboard(text, argument.Html));
        PasteOffer?[] offers = [ProsePaste.Offer(compilation, file.Index, selection, clipboard), RowsPaste.Offer(compilation, file.Index, selection, clipboard, argument.Columns?.Select(RoleOf).ToList())];
        return offers.OfType<PasteOffer>().OrderByDescending(static o => o.IsPreferred).Select(o => Result(o, file, session)).ToList() is { Count: > 0 } results ? results : null;
    }

    private static PasteResult Result(PasteOffer offer, FileInCatalog file, Session session) => new(
        JsonNamingPolicy.CamelCase.ConvertName(offer.Kind.ToString()), offer.Title.In(session.Language), offer.Edit is { } edit ? file.Edit(edit, session.Encoding) : null,
        [.. offer.Notes.Select(n => n.In(session.Language))], offer.IsPreferred,
        [.. offer.Columns.Select(c => new PasteColumn(c.Letters, c.Heading, c.Samples, c.Role is { } role ? ColumnRoles.Of(role).Spelling.English : null, !c.IsSettled))],
        offer.Columns.IsEmpty ? [] : [.. RowColumn.Roles.Select(r => new PasteRole(r.Spelling.English, r.Spelling.In(session.Language), r.Value.Documentation.In(session.Language)))]);

    private static ColumnRole? RoleOf(string name) => ColumnRoles.All.FirstOrDefault(r => r.Spelling.English == name)?.Role;
}
