using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Services;

/// <summary>A source that a row cites, as a reader wants it.</summary>
/// <param name="Id">The id, as cited.</param>
/// <param name="Locator">The place in it; null for the whole.</param>
/// <param name="Title">Its title; null where it is not declared.</param>
/// <param name="Urls">Its addresses.</param>
public sealed record PreviewCitation(string Id, string? Locator, string? Title, ImmutableArray<string> Urls);

/// <summary>A correction that was made in a row.</summary>
public sealed record PreviewCorrection(string Printed, string Replacement, string? Reason);

/// <summary>What a row shows in a column.</summary>
/// <param name="Key">The column's key.</param>
/// <param name="Text">The text; lines are separated by line feeds.</param>
public sealed record PreviewText(string Key, string Text);

/// <summary>A row of the table, corrections made.</summary>
/// <param name="Subject">The path of the clause.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Codes">The publisher's numbers.</param>
/// <param name="Quotation">The standard's text, headings included; lines are separated by line feeds.</param>
/// <param name="Provider">Whether the provider is responsible; null where the text does not say.</param>
/// <param name="User">Whether the user is.</param>
/// <param name="Evidence">What is written of the evidence.</param>
/// <param name="IsGap">True where it is open.</param>
/// <param name="Citations">The sources.</param>
/// <param name="Reason">Why there are none.</param>
/// <param name="Texts">The fields that clauses inherit, as the row shows them, by the keys of their columns; what says nothing is left out.</param>
/// <param name="Notes">Notes of all that the row introduces, those of others led by whose they are.</param>
/// <param name="Corrections">Corrections in all that the row introduces.</param>
public sealed record PreviewRow(
    string Subject, FileSpan Place, ImmutableArray<string> Codes, string Quotation, bool? Provider, bool? User,
    EvidenceStatus Evidence, bool IsGap, ImmutableArray<PreviewCitation> Citations, string? Reason, ImmutableArray<PreviewText> Texts,
    ImmutableArray<string> Notes, ImmutableArray<PreviewCorrection> Corrections);

/// <summary>A column of the workbook's table.</summary>
/// <param name="Key">Which it is, whatever its headings say.</param>
/// <param name="Group">The upper heading.</param>
/// <param name="Title">The lower heading; empty where the upper one stands for both.</param>
public sealed record PreviewColumn(string Key, string Group, string Title);

/// <summary>A control as the workbook shows it.</summary>
/// <param name="Id">The control's id.</param>
/// <param name="Title">Its title; null where it was lost in print.</param>
/// <param name="Category">The titles from the 大項目 down; empty where it names none.</param>
/// <param name="Intent">What to bear in mind when applying it; null for nothing.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Columns">The columns of the table, as its readers know them.</param>
/// <param name="Rows">Its rows.</param>
public sealed record PreviewControl(string Id, string? Title, ImmutableArray<string> Category, string? Intent, FileSpan Place, ImmutableArray<PreviewColumn> Columns, ImmutableArray<PreviewRow> Rows);

/// <summary>What the workbook will say of a control, for a view beside its text.</summary>
public static class Preview
{
    /// <summary>The control that holds a place; null outside of controls.</summary>
    public static PreviewControl? At(Cursor cursor) => cursor.Declaration is AssessedDeclaration declaration ? Of(cursor.Compilation, declaration.Control) : null;

    /// <summary>A control by its id; null where there is none.</summary>
    public static PreviewControl? Of(Compilation compilation, string id) =>
        compilation.Catalog.ControlById.TryGetValue(id, out var control) ? Of(compilation, control) : null;

    private static PreviewControl Of(Compilation compilation, Control control)
    {
        var catalog = compilation.Catalog;
        var categories = catalog.CategoryOf(control) is not { } own ? [] : own.Parent is { } parent ? (Category[])[parent, own] : [own];
        var declarations = control.Subtree.Concat<Declaration>(categories);
        return new PreviewControl(
            control.Id, control.Title?.Corrected, [.. categories.Select(static c => c.Heading(asPrinted: false))], control.Intent?.Corrected, PlaceOf(compilation, control),
            [.. (catalog.Reference is { } reference ? ReferenceColumn.All(reference) : []).Where(c => c.IsUsedBy is not { } isUsed || declarations.Any(isUsed)).Select(static c => new PreviewColumn(c.Key, c.Group, c.Title))],
            [.. Rows.Of(catalog, control).Select(row => RowOf(compilation, row))]);
    }

    private static PreviewRow RowOf(Compilation compilation, Row row)
    {
        var declaration = row.Declaration;
        var language = compilation.Catalog.Reference?.OutputLanguage ?? MessageLanguage.Ja;
        var heads = Row.TextOf(row.Headings, asPrinted: false);
        var parts = Row.TextOf(row.Parts, asPrinted: false);
        return new PreviewRow(
            declaration.Subject, PlaceOf(compilation, declaration), row.Codes, heads.Length == 0 || parts.Length == 0 ? heads + parts : $"{heads}\n{parts}",
            declaration.Responsibility?.Provider, declaration.Responsibility?.User, declaration.Evidence?.Status ?? EvidenceStatus.Missing, declaration.IsGap,
            [.. (declaration.Evidence?.Citations ?? []).Select(c => CitationOf(compilation.Catalog, c))], declaration.Evidence?.Reason,
            [.. LanguageSchema.Inherited.Select(f => new PreviewText(f.Spelling.English, row.Said(f.Kind, asPrinted: false, language))).Where(static t => t.Text.Length > 0)],
            [.. Annotations.NotesOf(row.Introduced, declaration, asPrinted: false, language)],
            [.. row.Introduced.SelectMany(static d => d.Corrections).Where(static c => c.Outcome == CorrectionOutcome.Applied).Select(static c => new PreviewCorrection(c.Printed, c.Replacement, c.Reason))]);
    }

    private static PreviewCitation CitationOf(Catalog catalog, Citation citation)
    {
        var source = catalog.SourceById.GetValueOrDefault(citation.Source);
        return new PreviewCitation(citation.Source, citation.Locator, source?.Title?.Corrected, [.. (source?.Urls ?? []).Select(static u => u.Value)]);
    }

    private static FileSpan PlaceOf(Compilation compilation, Declaration declaration)
    {
        var (file, span) = compilation.Locate(declaration.Location);
        return new FileSpan(file, span);
    }
}
