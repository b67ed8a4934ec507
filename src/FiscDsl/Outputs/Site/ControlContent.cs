using FiscDsl.Model;
using FiscDsl.Outputs.Data;
using FiscDsl.Outputs.Markdown;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Site;

/// <summary>A control as markup, on a page of its own or among all others.</summary>
/// <param name="site">The site.</param>
/// <param name="page">The page that it goes to.</param>
/// <param name="isAlone">True on a page of its own: there, clauses have addresses by their paths within the control.</param>
internal sealed class ControlContent(SiteContext site, SitePage page, bool isAlone)
{
    private readonly SiteProse _prose = new(site, control => isAlone ? page.Root + SiteContext.Address(SiteContext.PathOf(control)) : "#" + Uri.EscapeDataString(control.Id));

    private Catalog Catalog => site.Catalog;

    /// <summary>Writes it, with its heading.</summary>
    public void Write(Control control)
    {
        page.Line($"<h{Level(1)}{(isAlone ? "" : $" id=\"{HtmlText.Of(control.Id)}\"")}>{HtmlText.Of(control.Id)} {(control.Title is { } title ? _prose.Inline(title) : "")}</h{Level(1)}>");
        if (control.Codes.Length > 0) page.Line($"<p class=\"codes\">{site.Say(WorkbookTexts.Code)}: {HtmlText.Of(string.Join(", ", control.Codes))}</p>");
        if (control.Intent is { } intent) Field(site.Say(WorkbookTexts.Intent), _prose.Paragraphs(intent), "intent");
        var rows = control.Subtree.Where(static d => d.IsAssessed).ToList();
        if (isAlone && rows.Count > 1) Overview(rows);
        Content(control);
        foreach (var clause in control.Clauses) Write(clause, 2);
    }

    // Who is responsible, at a glance.
    private void Overview(List<AssessedDeclaration> rows)
    {
        page.Line($"<table class=\"overview\">\n<caption>{site.Say(MarkdownTexts.Clauses)}</caption>\n<thead><tr><th scope=\"col\">{site.Say(WorkbookTexts.Clause)}</th><th scope=\"col\">{site.Say(WorkbookTexts.Provider)}</th><th scope=\"col\">{site.Say(WorkbookTexts.User)}</th><th scope=\"col\">{site.Say(MarkdownTexts.Evidence)}</th></tr></thead>\n<tbody>");
        foreach (var row in rows)
            page.Line($"<tr><th scope=\"row\">{LinkTo(row)}</th>{Mark(row.Responsibility?.Provider)}{Mark(row.Responsibility?.User)}<td>{Badge(row)} {HtmlText.Of(EvidenceText.OfCitations(row.Evidence))}</td></tr>");
        page.Line("</tbody>\n</table>");
    }

    private void Write(Clause clause, int depth)
    {
        var anchor = SiteContext.AnchorOf(clause) ?? "";
        page.Line($"<section class=\"clause\" id=\"{HtmlText.Of(isAlone ? anchor : clause.Subject)}\">");
        // A remark without a label (なお書き) that says nothing but its text needs no heading.
        var isRemark = clause.IsUnlabelled && !clause.IsAssessed && clause.Clauses.IsEmpty;
        if (!isRemark) page.Line($"<h{Level(depth)}><span class=\"label\">{HtmlText.Of(isAlone ? anchor : clause.Subject)}</span>{(isAlone ? $" <a class=\"permalink\" href=\"#{Uri.EscapeDataString(anchor)}\" aria-label=\"{site.Say(SiteTexts.Permalink)}: {HtmlText.Of(clause.Subject)}\">#</a>" : "")}</h{Level(depth)}>");
        if (clause.Text is { } text) page.Line($"<blockquote>{_prose.Paragraphs(text)}</blockquote>");
        if (isAlone && !isRemark && IsPositional(anchor)) page.Line($"<p class=\"positional\">{site.Say(SiteTexts.Positional)}</p>");
        if (clause.Codes.Length > 0) page.Line($"<p class=\"codes\">{site.Say(WorkbookTexts.Code)}: {HtmlText.Of(string.Join(", ", clause.Codes))}</p>");
        Content(clause);
        if (isAlone && clause.Text is not null) Quote(clause, anchor);
        foreach (var nested in clause.Clauses) Write(nested, depth + 1);
        page.Line("</section>");
    }

    private void Content(AssessedDeclaration declaration)
    {
        if (declaration.IsAssessed)
        {
            page.Line($"<p class=\"parties\"><span class=\"party\">{site.Say(WorkbookTexts.Provider)} <b>{MarkOf(declaration.Responsibility?.Provider)}</b></span> <span class=\"party\">{site.Say(WorkbookTexts.User)} <b>{MarkOf(declaration.Responsibility?.User)}</b></span> {Badge(declaration)}</p>");
            var citations = CitedSource.Of(Catalog, declaration).Select(CitationOf).ToList();
            if (citations.Count > 0) Field(site.Say(MarkdownTexts.Evidence), $"<ul>{string.Concat(citations.Select(static c => $"<li>{c}</li>"))}</ul>", "evidence");
        }

        foreach (var field in LanguageSchema.Inherited) Inherited(declaration, field);
        Annotations(declaration);
    }

    private void Inherited(AssessedDeclaration declaration, FieldSchema field)
    {
        var name = HtmlText.Of(MarkdownTexts.NameOf(field, site.Reference));
        if (declaration.TextOf(field.Kind) is { } own) Field(name, _prose.Paragraphs(own), field.Spelling.English);
        else if (declaration.IsAssessed && Catalog.Symbols.GiverOf(declaration, field.Kind) is { } giver && giver.TextOf(field.Kind) is { } text)
            Field(name, giver is AssessedDeclaration above ? $"<p>{MarkdownTexts.SameAs.Format(site.Language, [LinkTo(above)])}</p>" : _prose.Paragraphs(text), field.Spelling.English);
    }

    private void Annotations(Declaration declaration)
    {
        var notes = Workbook.Annotations.NotesOf([declaration], declaration, site.AsPrinted, site.Language).Select(n => $"<p>{HtmlText.Of(n)}</p>").ToList();
        if (notes.Count > 0) Field(site.Say(WorkbookTexts.Notes), string.Join('\n', notes), "notes");
        var accepted = declaration.Acceptances.Select(a => $"<li>{site.Say(WorkbookTexts.Led, a.Rule?.NameIn(site.Language) ?? "", a.Reason)}</li>").ToList();
        if (accepted.Count > 0) Field(site.Say(WorkbookTexts.Acceptances), $"<ul>{string.Concat(accepted)}</ul>", "accepted");
        var corrections = declaration.Corrections.Select(c => $"<li>{site.Say(MarkdownTexts.Correction, c.Printed, c.Replacement)} <small>{site.Say(WorkbookTexts.Of(c.Outcome, site.AsPrinted))}{(c.Reason is { } reason ? $" {HtmlText.Of(reason)}" : "")}</small></li>").ToList();
        if (corrections.Count > 0) Field(site.Say(WorkbookTexts.Corrections), $"<ul>{string.Concat(corrections)}</ul>", "corrections");
    }

    private void Quote(Clause clause, string anchor)
    {
        var said = site.Say(SiteTexts.Quotation, site.Title, site.Reference.Version ?? "", clause.Subject, clause.Text?.Text(site.AsPrinted) ?? "");
        page.Line($"<details class=\"quote\"><summary>{site.Say(SiteTexts.Quote)}</summary><p><span class=\"quotation\">{said}</span> <span class=\"address\" data-anchor=\"{Uri.EscapeDataString(anchor)}\">{HtmlText.Of(SiteContext.PathOf(clause.Control))}#{HtmlText.Of(anchor)}</span></p><button type=\"button\" class=\"copy\" data-done=\"{site.Say(SiteTexts.Copied)}\" hidden>{site.Say(SiteTexts.Copy)}</button></details>");
    }

    private void Field(string name, string content, string kind) => page.Line($"<div class=\"field {kind}\"><p class=\"name\">{name}</p>\n<div class=\"value\">{content}</div></div>");

    private string CitationOf(CitedSource citation)
    {
        var title = citation.Source?.Title is { } known ? " " + _prose.Inline(known) : "";
        var place = citation.Citation.Locator is { } locator ? $" <span class=\"locator\">{HtmlText.Of(locator)}</span>" : "";
        return $"<a href=\"{page.Root}{SiteContext.Address(SourcesSitePage.Path, citation.Citation.Source)}\">{HtmlText.Of(citation.Citation.Source)}{title}</a>{place}";
    }

    private string Badge(AssessedDeclaration row)
    {
        var status = EvidenceStatuses.Of(row.Status);
        var open = !row.IsGap ? "" : $" <span class=\"open\">{site.Say(row.AcceptsGap ? MarkdownTexts.OpenAccepted : MarkdownTexts.Open)}</span>";
        var reason = row.Evidence?.Reason is { } why ? $" <span class=\"reason\">{HtmlText.Of(why)}</span>" : "";
        return $"<span class=\"status {status.Name}\">{site.Say(status.Heading)}</span>{open}{reason}";
    }

    private string LinkTo(AssessedDeclaration row)
    {
        var shown = HtmlText.Of(isAlone ? SiteContext.AnchorOf(row) ?? row.Id : row.Subject);
        return $"<a href=\"#{(isAlone ? row is Control ? "main" : Uri.EscapeDataString(SiteContext.AnchorOf(row) ?? "") : Uri.EscapeDataString(row.Subject))}\">{shown}</a>";
    }

    // Headings of a control are one level deeper where it is one of many.
    private int Level(int depth) => Math.Min(isAlone ? depth : depth + 2, 6);

    private static bool IsPositional(string anchor) => anchor.Split('/').Any(static s => s.Contains('~') || (s.Length > 1 && s[0] == '-' && char.IsAsciiDigit(s[1])));

    private static string Mark(bool? isResponsible) => $"<td class=\"mark\">{MarkOf(isResponsible)}</td>";

    private static string MarkOf(bool? isResponsible) => ReferenceColumn.Mark(isResponsible) is { Length: > 0 } mark ? mark : "?";
}
