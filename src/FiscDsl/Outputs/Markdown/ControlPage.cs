using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Data;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Markdown;

/// <summary>The page of a control: its clauses in their order, each under an anchor that lasts as long as its path.</summary>
/// <remarks>A text that several clauses take over stands once, where it is written; what a category gives stands in each.</remarks>
internal sealed class ControlPage(Catalog catalog, Reference reference, Control control, bool asPrinted)
{
    private readonly MessageLanguage _language = reference.OutputLanguage;
    private readonly MarkdownPage _page = new(reference.OutputLanguage, asPrinted);

    /// <summary>Where a control's page stands in the folder.</summary>
    public static string PathOf(Control control) => $"controls/{PageName.Of(control.Id)}.md";

    /// <summary>What a link to a clause leads to on its page; null for a control.</summary>
    public static string? AnchorOf(AssessedDeclaration declaration) => RowColumns.ClauseOf(declaration);

    /// <summary>The page.</summary>
    public Page Write()
    {
        _page.Heading(1, MarkdownText.Inline(ReferenceColumn.Titled(control, asPrinted)));
        IEnumerable<string> way = [MarkdownPage.Link(Say(MarkdownTexts.Contents), "../README.md"), .. Categories().Select(c => MarkdownPage.Link(MarkdownText.Inline(c.Heading(asPrinted)), "../README.md", c.Subject))];
        _page.Block(string.Join(" › ", way));
        if (control.Codes.Length > 0) Codes(control);
        if (control.Intent is { } intent)
        {
            _page.Heading(2, Say(WorkbookTexts.Intent));
            _page.Quotation(intent);
        }

        var rows = control.Subtree.Where(static d => d.IsAssessed).ToList();
        if (rows.Count > 0) Overview(rows);
        Content(control);
        foreach (var clause in control.Clauses) Write(clause, level: 2);
        return Page.Of(PathOf(control), _page.ToString());
    }

    private void Overview(List<AssessedDeclaration> rows)
    {
        _page.Heading(2, Say(MarkdownTexts.Clauses));
        _page.Table(
            [Say(WorkbookTexts.Clause), Say(WorkbookTexts.Provider), Say(WorkbookTexts.User), Say(MarkdownTexts.Evidence)],
            rows.Select(r => (IEnumerable<string>)[LinkTo(r), Mark(r.Responsibility?.Provider), Mark(r.Responsibility?.User), MarkdownText.Inline(EvidenceOf(r))]));
    }

    private void Write(Clause clause, int level)
    {
        var anchor = AnchorOf(clause);
        // A remark without a label (なお書き) that says nothing but its text needs no heading.
        if (clause.IsUnlabelled && !clause.IsAssessed && clause.Clauses.IsEmpty) _page.Quotation(clause.Text, anchor);
        else
        {
            _page.Heading(level, MarkdownText.Inline(anchor ?? ""), anchor);
            _page.Quotation(clause.Text);
        }

        if (clause.Codes.Length > 0) Codes(clause);
        Content(clause);
        foreach (var nested in clause.Clauses) Write(nested, level + 1);
    }

    private void Content(AssessedDeclaration declaration)
    {
        if (declaration.IsAssessed)
        {
            var (provider, user) = (declaration.Responsibility?.Provider, declaration.Responsibility?.User);
            if (declaration.Responsibility is not null)
                _page.Block($"**{Say(WorkbookTexts.Responsibility)}**{Say(MarkdownTexts.Colon)}{Say(WorkbookTexts.Provider)} {Mark(provider)}{Say(MarkdownTexts.Comma)}{Say(WorkbookTexts.User)} {Mark(user)}");
            _page.Block($"**{Say(MarkdownTexts.Evidence)}**{(declaration.Status == EvidenceStatus.Cited ? "" : Say(MarkdownTexts.Colon) + MarkdownText.Inline(StatusOf(declaration)))}");
            _page.List(CitedSource.Of(catalog, declaration).Select(CitationOf));
        }

        foreach (var field in LanguageSchema.Inherited) Text(declaration, field.Kind, MarkdownTexts.NameOf(field, reference));
        _page.Annotate(declaration);
    }

    private void Text(AssessedDeclaration declaration, FieldKind field, string name)
    {
        if (declaration.TextOf(field) is { } own) _page.Field(name, own);
        else if (declaration.IsAssessed && catalog.Symbols.GiverOf(declaration, field) is { } giver)
        {
            if (giver is AssessedDeclaration above) _page.Field(name, MarkdownTexts.SameAs.Format(_language, [LinkTo(above)]));
            else _page.Field(name, giver.TextOf(field));
        }
    }

    private string CitationOf(CitedSource citation)
    {
        var title = citation.Source?.Title?.Text(asPrinted);
        var link = MarkdownPage.Link(MarkdownText.Inline(citation.Citation.Source), "../sources.md", citation.Citation.Source);
        return string.Join(" ", [link, .. new[] { title, citation.Citation.Locator is { } locator ? WorkbookTexts.Led.Format(_language, [Say(WorkbookTexts.Locator), locator]) : null }.OfType<string>().Select(MarkdownText.Inline)]);
    }

    private void Codes(AssessedDeclaration declaration) =>
        _page.Block($"**{Say(WorkbookTexts.Code)}**{Say(MarkdownTexts.Colon)}{MarkdownText.Inline(string.Join(", ", declaration.Codes))}");

    // What stands in a cell of the overview.
    private string EvidenceOf(AssessedDeclaration row) => row.Status == EvidenceStatus.Cited ? EvidenceText.OfCitations(row.Evidence) : StatusOf(row);

    private string StatusOf(AssessedDeclaration row)
    {
        var status = Say(EvidenceStatuses.Of(row.Status).Heading);
        string?[] asides = [row.Evidence?.Reason, row.IsGap ? Say(row.AcceptsGap ? MarkdownTexts.OpenAccepted : MarkdownTexts.Open) : null];
        var said = string.Join(Say(MarkdownTexts.Comma), asides.OfType<string>());
        return said.Length == 0 ? status : WorkbookTexts.WithReason.Format(_language, [status, said]);
    }

    private static string LinkTo(AssessedDeclaration row) => row is Control
        ? MarkdownText.Inline(row.Id)
        : MarkdownPage.Link(MarkdownText.Inline(AnchorOf(row) ?? ""), "", AnchorOf(row));

    private IEnumerable<Category> Categories() => catalog.CategoryOf(control) is not { } category ? [] : category.Parent is { } parent ? [parent, category] : [category];

    private static string Mark(bool? isResponsible) => ReferenceColumn.Mark(isResponsible);

    private string Say(LocalizedText text) => text.In(_language);
}
