using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Site;

/// <summary>The history of revisions, the latest first.</summary>
internal sealed class RevisionsSitePage(SiteContext site)
{
    /// <summary>Where it stands in the folder.</summary>
    public const string Path = "revisions.html";

    /// <summary>The page.</summary>
    public Page Write()
    {
        var page = new SitePage(site, Path);
        var prose = new SiteProse(site, static c => SiteContext.Address(SiteContext.PathOf(c)));
        page.Line($"<h1>{site.Say(WorkbookTexts.Revisions)}</h1>");
        foreach (var revision in site.Catalog.Revisions.Reverse())
        {
            page.Line($"<section id=\"{HtmlText.Of(revision.Id)}\">\n<h2>{site.Say(WorkbookTexts.Version)} {HtmlText.Of(revision.Id)} {HtmlText.Of(revision.Issued?.ToString() ?? "")}</h2>");
            if (revision.Summary is { } summary) page.Line(prose.Paragraphs(summary));
            foreach (var note in Annotations.NotesOf([revision], revision, site.AsPrinted, site.Language)) page.Line($"<p>{HtmlText.Of(note)}</p>");
            page.Line("</section>");
        }

        return page.Write(WorkbookTexts.Revisions.In(site.Language));
    }
}
