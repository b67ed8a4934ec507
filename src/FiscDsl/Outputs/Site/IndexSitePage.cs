using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Markdown;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Site;

/// <summary>The page that the site opens with: what the reference is, the search, and its controls by category with their evidence.</summary>
internal sealed class IndexSitePage(SiteContext site)
{
    /// <summary>Where it stands in the folder.</summary>
    public const string Path = "index.html";

    private readonly SitePage _page = new(site, Path) { Scripts = [SearchIndex.Path] };
    private readonly SiteProse _prose = new(site, static c => SiteContext.Address(SiteContext.PathOf(c)));

    /// <summary>The page.</summary>
    public Page Write()
    {
        _page.Line($"<h1>{(site.Reference.Title is { } title ? _prose.Inline(title) : HtmlText.Of(site.Reference.Id))}</h1>");
        Facts();
        Search();
        _page.Line("<div id=\"contents\">");
        if (site.Reference.Preface is { } preface) _page.Line($"<details class=\"preface\"><summary>{site.Say(WorkbookTexts.Preface)}</summary>{_prose.Paragraphs(preface)}</details>");
        Controls();
        _page.Line("</div>");
        return _page.Write(null);
    }

    private void Facts()
    {
        (LocalizedText Name, string? Value)[] facts =
        [
            (WorkbookTexts.Standard, site.Reference.Standard), (WorkbookTexts.Provider, site.Reference.Provider), (WorkbookTexts.Version, site.Reference.Version), (WorkbookTexts.Issued, site.Reference.Issued?.ToString()),
            (WorkbookTexts.Publishers, site.Reference.Publishers.IsEmpty ? null : string.Join(WorkbookTexts.Separator.In(site.Language), site.Reference.Publishers)),
            (WorkbookTexts.Contents, WorkbookTexts.ContentsOf.Format(site.Language, [SiteContext.Number(site.Catalog.Controls.Length), SiteContext.Number(site.Catalog.Rows.Count()), SiteContext.Number(site.Catalog.Sources.Length)])),
        ];
        _page.Line($"<dl class=\"facts\">{string.Concat(facts.Where(static f => f.Value is not null).Select(f => $"<dt>{site.Say(f.Name)}</dt><dd>{HtmlText.Of(f.Value ?? "")}</dd>"))}</dl>");
    }

    // Without a script nobody could use it, so that it is the script that shows it.
    private void Search()
    {
        _page.Line($"<p class=\"notice\" id=\"no-script\">{site.Say(SiteTexts.NoScript)}</p>\n<div id=\"search\" role=\"search\" aria-label=\"{site.Say(SiteTexts.Search)}\" hidden>");
        _page.Line($"<p><label for=\"words\">{site.Say(SiteTexts.SearchFor)}</label> <input type=\"search\" id=\"words\" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"hint\"></p>\n<p id=\"hint\">{site.Say(SiteTexts.SearchHint)}</p>\n<p class=\"filters\">");
        Filter("party", SiteTexts.Party, [("provider", SiteTexts.ProviderResponsible), ("user", SiteTexts.UserResponsible), ("both", SiteTexts.BothResponsible), ("nobody", WorkbookTexts.Nobody), ("undecided", SiteTexts.Undecided)]);
        Filter("status", SiteTexts.Status, [("gap", SiteTexts.GapsOnly), .. EvidenceStatuses.All.Select(static s => (s.Name, s.Heading))]);
        Select("source", SiteTexts.Source, site.Catalog.Sources.Select(s => (s.Id, s.Title is { } title ? $"{s.Id} {title.Text(site.AsPrinted)}" : s.Id)));
        Select("category", SiteTexts.CategoryName, site.Catalog.AllCategories.Select(c => (c.Subject, (c.Parent is null ? "" : "　") + c.Heading(site.AsPrinted))));
        _page.Line($"<button type=\"button\" id=\"clear\">{site.Say(SiteTexts.Clear)}</button></p>");
        _page.Line($"<p id=\"found\" role=\"status\" data-found=\"{site.Say(SiteTexts.Found)}\" data-none=\"{site.Say(SiteTexts.NothingFound)}\" data-more=\"{site.Say(SiteTexts.More)}\"></p>\n<ol id=\"results\"></ol>\n</div>");
    }

    private void Filter(string name, LocalizedText label, IReadOnlyList<(string Value, LocalizedText Text)> options) => Select(name, label, options.Select(o => (o.Value, o.Text.In(site.Language))));

    private void Select(string name, LocalizedText label, IEnumerable<(string Value, string Text)> options)
    {
        _page.Line($"<label>{site.Say(label)} <select id=\"{name}\"><option value=\"\">{site.Say(SiteTexts.Any)}</option>");
        foreach (var (value, text) in options) _page.Line($"<option value=\"{HtmlText.Of(value)}\">{HtmlText.Of(text)}</option>");
        _page.Line("</select></label>");
    }

    private void Controls()
    {
        _page.Line($"<h2>{site.Say(SiteTexts.Controls)}</h2>");
        var controls = site.Catalog.Controls.ToLookup(c => site.Catalog.CategoryOf(c));
        foreach (var category in site.Catalog.AllCategories)
        {
            var level = category.Parent is null ? 3 : 4;
            _page.Line($"<h{level} id=\"{HtmlText.Of(category.Subject)}\">{(category.Title is { } title ? _prose.Inline(title) : HtmlText.Of(category.Id))}</h{level}>");
            foreach (var field in LanguageSchema.Inherited)
                if (category.TextOf(field.Kind) is { } text) _page.Line($"<div class=\"field\"><p class=\"name\">{HtmlText.Of(MarkdownTexts.NameOf(field, site.Reference))}</p>\n<div class=\"value\">{_prose.Paragraphs(text)}</div></div>");
            foreach (var note in Annotations.NotesOf([category], category, site.AsPrinted, site.Language)) _page.Line($"<p>{HtmlText.Of(note)}</p>");
            List(controls[category]);
        }
    }

    private void List(IEnumerable<Control> controls)
    {
        var items = controls.Select(Item).ToList();
        if (items.Count > 0) _page.Line($"<ul class=\"controls\">\n{string.Join('\n', items)}\n</ul>");
    }

    private string Item(Control control)
    {
        var coverage = Coverage.Of(control.Subtree.Where(static d => d.IsAssessed));
        var counts = coverage.Assessed == 0 ? "" : $" <span class=\"counts\">{CoverageSitePage.Bar(coverage, CoverageSitePage.Words(site, coverage))} {CoverageSitePage.Words(site, coverage)}</span>";
        return $"<li><a href=\"{SiteContext.Address(SiteContext.PathOf(control))}\"><span class=\"label\">{HtmlText.Of(control.Id)}</span> {(control.Title is { } title ? HtmlText.Of(title.Text(site.AsPrinted)) : "")}</a>{counts}</li>";
    }
}
