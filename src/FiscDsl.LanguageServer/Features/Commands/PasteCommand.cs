using System.Text.Json;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services.Pasting;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary><c>fisc.paste</c>: how a clipboard is pasted where it is more than its characters.</summary>
internal static class PasteCommand
{
    /// <summary>What is offered; null where the plain paste is all there is.</summary>
    public static PasteResult? Of(Snapshot snapshot, CommandArgument argument, Session session)
    {
        if (snapshot.Find(DocumentUri.KeyOf(argument.Uri)) is not { } file || argument is not { Range: { } range, Text: { } text }) return null;
        var selection = session.Encoding.ToSpan(file.File.Compiled.Tree.Text, range);
        if (ProsePaste.Offer(file.Catalog.Compilation, file.Index, selection, new(text, argument.Html)) is not { } offer) return null;
        return new(
            JsonNamingPolicy.CamelCase.ConvertName(offer.Kind.ToString()), offer.Title.In(session.Language), offer.Edit is { } edit ? file.Edit(edit, session.Encoding) : null,
            [.. offer.Notes.Select(n => n.In(session.Language))]);
    }
}
