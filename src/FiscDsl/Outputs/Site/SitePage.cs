using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Site;

/// <summary>
/// A page as it is written: what stands around every page's content. Nothing runs but the site's own script, and nothing is
/// loaded from elsewhere. Whatever is not markup of the site's classes is escaped by <see cref="HtmlText"/>.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="path">Where the page stands in the folder, with <c>/</c>.</param>
internal sealed class SitePage(SiteContext site, string path)
{
    private readonly StringBuilder _content = new();

    /// <summary>What leads from this page to the root of the site.</summary>
    public string Root { get; } = string.Concat(Enumerable.Repeat("../", path.Count(static c => c == '/')));

    /// <summary>Scripts besides the one of every page, from the root.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>Style sheets besides the one of every page, from the root.</summary>
    public IReadOnlyList<string> Styles { get; init; } = [];

    /// <summary>Adds markup, on lines of its own.</summary>
    public void Line(string markup) => _content.Append(markup).Append('\n');

    /// <summary>The page.</summary>
    /// <param name="title">What it is called; null for the page of the site itself.</param>
    public Page Write(string? title)
    {
        var page = new StringBuilder(_content.Length + 4096);
        page.Append(
            $"""
            <!DOCTYPE html>
            <html lang="{(site.Language == MessageLanguage.Ja ? "ja" : "en")}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{HtmlText.Of(title is null ? site.Title : $"{title} - {site.Title}")}</title>
            {string.Join('\n', Styles.Prepend("style.css").Select(s => $"<link rel=\"stylesheet\" href=\"{Root}{s}\">"))}
            {string.Join('\n', Scripts.Append("site.js").Select(s => $"<script src=\"{Root}{s}\" defer></script>"))}
            </head>
            <body>
            <a class="skip" href="#main">{site.Say(SiteTexts.SkipToContent)}</a>
            {Header()}
            <main id="main">

            """.ReplaceLineEndings("\n"));
        page.Append(_content);
        page.Append($"</main>\n<footer>{Edition()} <span>{site.Say(SiteTexts.MadeBy, ToolVersion.Current)}</span></footer>\n</body>\n</html>\n");
        return Page.Of(path, page.ToString());
    }

    private string Header()
    {
        (string Path, string Name)[] pages =
        [
            (IndexSitePage.Path, site.Say(SiteTexts.Controls)), (SourcesSitePage.Path, site.Say(WorkbookTexts.Sources)), (CoverageSitePage.Path, site.Say(WorkbookTexts.Coverage)),
            .. site.Catalog.Revisions.IsEmpty ? [] : ((string, string)[])[(RevisionsSitePage.Path, site.Say(WorkbookTexts.Revisions))], (WholeTextPage.Path, site.Say(SiteTexts.WholeText)),
        ];
        var links = string.Join('\n', pages.Select(p => $"<li><a href=\"{Root}{p.Path}\"{(p.Path == path ? " aria-current=\"page\"" : "")}>{p.Name}</a></li>"));
        var choice = site.HasCorrections ? $"<p class=\"switch\"><label><input type=\"checkbox\" id=\"as-printed\"> {site.Say(SiteTexts.ShowPrinted)}</label></p>\n"
            : site.AsPrinted ? $"<p class=\"notice\">{site.Say(WorkbookTexts.AsPrinted)}</p>\n" : "";
        return $"<header>\n<p class=\"title\"><a href=\"{Root}{IndexSitePage.Path}\">{HtmlText.Of(site.Title)}</a> {Edition()}</p>\n<nav aria-label=\"{site.Say(SiteTexts.Navigation)}\"><ul>\n{links}\n</ul></nav>\n{choice}</header>";
    }

    private string Edition()
    {
        string?[] parts =
        [
            site.Reference.Version is { } version ? $"{site.Say(WorkbookTexts.Version)} {HtmlText.Of(version)}" : null,
            site.Reference.Issued is { } issued ? $"{site.Say(WorkbookTexts.Issued)} {HtmlText.Of(issued.ToString())}" : null,
        ];
        return $"<span class=\"edition\">{string.Join(" ", parts.OfType<string>())}</span>";
    }
}
