using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Model;
using FiscDsl.Services;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary><c>fisc.preview</c>: a control as the workbook will show it.</summary>
internal static class PreviewCommand
{
    /// <summary>The control that the argument names or whose text it points into.</summary>
    public static PreviewResult? Of(Snapshot snapshot, CommandArgument argument, Session session)
    {
        if (snapshot.Find(DocumentUri.KeyOf(argument.Uri)) is not { } file) return null;
        var compilation = file.Catalog.Compilation;
        var control = argument switch
        {
            { Control: { } id } => Preview.Of(compilation, id),
            { Position: { } position } => Cursor.At(compilation, file.Index, session.Encoding.ToOffset(file.File.Compiled.Tree.Text, position)) is { } cursor ? Preview.At(cursor) : null,
            _ => null,
        };
        return control is null ? null : Convert(control, file.Catalog, session);
    }

    // Where nothing is written and nothing is owed, nothing need be said.
    private static string WordOf(PreviewRow row, Session session) =>
        row.Evidence == EvidenceStatus.Cited || (row.Evidence == EvidenceStatus.Missing && !row.IsGap) ? "" : EvidenceStatuses.Of(row.Evidence).Label.In(session.Language);

    private static PreviewResult Convert(PreviewControl control, CatalogSnapshot catalog, Session session)
    {
        var place = catalog.Location(control.Place.File, control.Place.Span, session.Encoding);
        return new PreviewResult(control.Id, control.Title, control.Category, control.Intent, place.Uri, place.Range, [.. control.Columns.Select(static c => new PreviewColumnResult(c.Key, c.Group, c.Title))], [.. control.Rows.Select(row => new PreviewRowResult(
            row.Subject, catalog.Range(row.Place.File, row.Place.Span, session.Encoding), row.Codes, row.Quotation, row.Provider, row.User, row.IsGap, WordOf(row, session),
            [.. row.Citations.Select(static c => new PreviewCitationResult(c.Id, c.Locator, c.Title, c.Urls))], row.Reason, [.. row.Texts.Select(static t => new PreviewTextResult(t.Key, t.Text))],
            row.Notes, [.. row.Corrections.Select(static c => new PreviewCorrectionResult(c.Printed, c.Replacement, c.Reason))]))]);
    }
}
