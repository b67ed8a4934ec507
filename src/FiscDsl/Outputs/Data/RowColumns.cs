using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Json;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Data;

/// <summary>
/// The rows of the reference's table for programs: what a row takes over is filled in, and texts are those of the workbook's
/// cells, but for a <c>-</c>, which is no text here.
/// </summary>
internal static class RowColumns
{
    /// <summary>The columns but for the citations, of which a row may have many.</summary>
    /// <param name="language">The language of what is published: that of what leads a text.</param>
    /// <param name="asPrinted">True for the text without its corrections.</param>
    public static ImmutableArray<DataColumn<Row>> All(MessageLanguage language, bool asPrinted) =>
    [
        new("id", static r => r.Declaration.Subject),
        new("control", static r => r.Control.Id),
        new("title", r => r.Control.Title?.Text(asPrinted)),
        new("clause", static r => ClauseOf(r.Declaration)),
        new("category", static r => Upper(r)?.Id),
        new("categoryTitle", r => Upper(r)?.Heading(asPrinted)),
        new("subcategory", static r => Lower(r)?.Id),
        new("subcategoryTitle", r => Lower(r)?.Heading(asPrinted)),
        new("codes", static r => string.Join(", ", r.Codes)),
        new("intent", r => r.Control.Intent?.Text(asPrinted)),
        new("parentText", r => Row.TextOf(r.Headings, asPrinted)),
        new("text", r => Row.TextOf(r.Parts, asPrinted)),
        new("provider", static r => r.Declaration.Responsibility?.Provider),
        new("user", static r => r.Declaration.Responsibility?.User),
        new("responsibilityReason", static r => r.Declaration.Responsibility?.Reason),
        new("status", static r => EvidenceStatuses.Of(r.Declaration.Status).Name),
        new("evidenceReason", static r => r.Declaration.Evidence?.Reason),
        new("gap", static r => !r.Declaration.IsGap ? null : r.Declaration.AcceptsGap ? "accepted" : "open"),
        .. LanguageSchema.Inherited.SelectMany((field, index) => Inherited(field, index, language, asPrinted)),
        new("nothing", static r => string.Join(", ", LanguageSchema.Inherited.Where((_, index) => IsNothing(r.Texts[index])).Select(JsonMembers.NameOf))),
        new("note", r => Annotations.Notes(r.Introduced, r.Declaration, asPrinted, language)),
        new("accepted", r => Annotations.Acceptances(r.Introduced, r.Declaration, language)),
    ];

    /// <summary>A clause's path within its control; null for a control.</summary>
    public static string? ClauseOf(AssessedDeclaration row) => row is Clause ? row.Subject[(row.Control.Id.Length + 1)..] : null;

    private static IEnumerable<DataColumn<Row>> Inherited(FieldSchema field, int index, MessageLanguage language, bool asPrinted) =>
    [
        new(JsonMembers.NameOf(field), r => r.Texts[index] is { Untaken: [], OfParts: [] } texts && IsNothing(texts) ? null : r.Said(field.Kind, asPrinted, language)),
        new(JsonMembers.NameOf(field) + "From", r => r.Texts[index].Holding is { } giver && giver != r.Declaration ? giver.Subject : null),
    ];

    private static bool IsNothing(RowTexts texts) => texts.Holding?.TextOf(texts.Field) is { IsNothing: true };

    private static Category? Upper(Row row) => row.Category?.Parent ?? row.Category;

    private static Category? Lower(Row row) => row.Category is { Parent: not null } lower ? lower : null;
}
