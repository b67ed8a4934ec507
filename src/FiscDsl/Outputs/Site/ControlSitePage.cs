using FiscDsl.Model;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Site;

/// <summary>The page of a control, with the way up to its categories and on to its neighbours.</summary>
internal sealed class ControlSitePage(SiteContext site, Control control, Control? before, Control? behind)
{
    /// <summary>The page.</summary>
    public Page Write()
    {
        var page = new SitePage(site, SiteContext.PathOf(control));
        var category = site.Catalog.CategoryOf(control);
        IEnumerable<Category> way = category is null ? [] : category.Parent is { } parent ? [parent, category] : [category];
        page.Line($"<p class=\"way\">{string.Join(" › ", way.Select(c => $"<a href=\"{page.Root}{SiteContext.Address(IndexSitePage.Path, c.Subject)}\">{HtmlText.Of(c.Heading(site.AsPrinted))}</a>"))}</p>");
        new ControlContent(site, page, isAlone: true).Write(control);
        page.Line("<ul class=\"neighbours\">");
        Neighbour(SiteTexts.Previous, "prev", before);
        Neighbour(SiteTexts.Next, "next", behind);
        page.Line("</ul>");
        return page.Write(ReferenceColumn.Titled(control, site.AsPrinted));

        void Neighbour(Diagnostics.LocalizedText name, string relation, Control? neighbour)
        {
            if (neighbour is not null) page.Line($"<li>{site.Say(name)}: <a rel=\"{relation}\" href=\"{page.Root}{SiteContext.Address(SiteContext.PathOf(neighbour))}\">{HtmlText.Of(ReferenceColumn.Titled(neighbour, site.AsPrinted))}</a></li>");
        }
    }
}
