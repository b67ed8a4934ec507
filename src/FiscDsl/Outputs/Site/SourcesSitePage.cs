using FiscDsl.Model;
using FiscDsl.Outputs.Markdown;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Site;

/// <summary>The page of the sources: addresses, access, and all that cites each.</summary>
internal sealed class SourcesSitePage(SiteContext site)
{
    /// <summary>Where it stands in the folder.</summary>
    public const string Path = "sources.html";

    private readonly SitePage _page = new(site, Path);

    /// <summary>The page.</summary>
    public Page Write()
    {
        _page.Line($"<h1>{site.Say(WorkbookTexts.Sources)}</h1>");
        if (site.Catalog.Sources.IsEmpty) _page.Line($"<p>{site.Say(MarkdownTexts.NoSources)}</p>");
        var prose = new SiteProse(site, static c => SiteContext.Address(SiteContext.PathOf(c)));
        var citing = CitationIndex.Of(site.Catalog);
        foreach (var source in site.Catalog.Sources)
        {
            _page.Line($"<section class=\"source\" id=\"{HtmlText.Of(source.Id)}\">\n<h2>{HtmlText.Of(source.Id)} {(source.Title is { } title ? prose.Inline(title) : "")}</h2>");
            _page.Line($"<ul>{string.Concat(source.Urls.IsEmpty ? [$"<li>{site.Say(WorkbookTexts.NoAddress)}</li>"] : source.Urls.Select(static u => $"<li>{LinkTo(u.Value)}</li>"))}</ul>");
            string?[] facts =
            [
                source.Access is null ? null : $"{site.Say(WorkbookTexts.Access)}: {site.Say(WorkbookTexts.Of(source.Access))}", source.Checked is { } date ? $"{site.Say(WorkbookTexts.Checked)}: {HtmlText.Of(date.ToString())}" : null,
            ];
            if (facts.Any(static f => f is not null)) _page.Line($"<p class=\"facts\">{string.Join(" / ", facts.OfType<string>())}</p>");
            foreach (var note in Annotations.NotesOf([source], source, site.AsPrinted, site.Language)) _page.Line($"<p>{HtmlText.Of(note)}</p>");
            Citing(citing.GetValueOrDefault(source.Id) ?? []);
            _page.Line("</section>");
        }

        return _page.Write(WorkbookTexts.Sources.In(site.Language));
    }

    /// <summary>A link to an address of the web; what is none is text.</summary>
    public static string LinkTo(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? $"<a rel=\"external noreferrer\" href=\"{HtmlText.Of(uri.AbsoluteUri)}\">{HtmlText.Of(url)}</a>"
            : HtmlText.Of(url);

    private void Citing(IReadOnlyList<AssessedDeclaration> citing)
    {
        if (citing.Count == 0)
        {
            _page.Line($"<p>{site.Say(MarkdownTexts.NotCited)}</p>");
            return;
        }

        _page.Line($"<p class=\"name\">{site.Say(WorkbookTexts.CitedBy)} ({SiteContext.Number(citing.Count)})</p>\n<ul class=\"citing\">");
        foreach (var row in citing) _page.Line($"<li><a href=\"{SiteContext.Address(SiteContext.PathOf(row.Control), SiteContext.AnchorOf(row))}\">{HtmlText.Of(row.Subject)}</a></li>");
        _page.Line("</ul>");
    }
}
