using System.Globalization;
using System.Text;
using FiscDsl.Model;
using FiscDsl.Outputs.Markdown;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Site;

/// <summary>All controls on one page, which is what is printed and filed: contents, and on each sheet of paper what stands on it.</summary>
internal sealed class WholeTextPage(SiteContext site)
{
    /// <summary>Where it stands in the folder.</summary>
    public const string Path = "whole.html";

    private const string StylePath = "whole.css";

    /// <summary>The page and its style sheet.</summary>
    public IEnumerable<Page> Write()
    {
        var page = new SitePage(site, Path) { Styles = [StylePath] };
        var parts = Parts().ToList();
        page.Line($"<h1>{HtmlText.Of(site.Title)}</h1>\n<p class=\"cover\">{site.Say(WorkbookTexts.Covers, site.Reference.Standard ?? "")}</p>");
        page.Line($"<nav aria-label=\"{site.Say(MarkdownTexts.Contents)}\" class=\"contents\">\n<h2>{site.Say(MarkdownTexts.Contents)}</h2>\n<ul>");
        foreach (var (index, (category, controls)) in parts.Index())
        {
            page.Line($"<li><a href=\"#part{SiteContext.Number(index + 1)}\">{HtmlText.Of(NameOf(category))}</a><ul>");
            foreach (var control in controls) page.Line($"<li><a href=\"#{Uri.EscapeDataString(control.Id)}\">{HtmlText.Of(ReferenceColumn.Titled(control, site.AsPrinted))}</a></li>");
            page.Line("</ul></li>");
        }

        page.Line("</ul>\n</nav>");
        var content = new ControlContent(site, page, isAlone: false);
        foreach (var (index, (category, controls)) in parts.Index())
        {
            page.Line($"<section class=\"part part{SiteContext.Number(index + 1)}\" id=\"part{SiteContext.Number(index + 1)}\">\n<h2>{HtmlText.Of(NameOf(category))}</h2>");
            foreach (var control in controls)
            {
                page.Line("<article>");
                content.Write(control);
                page.Line("</article>");
            }

            page.Line("</section>");
        }

        yield return page.Write(SiteTexts.WholeText.In(site.Language));
        yield return Page.Of(StylePath, Style(parts));
    }

    private IEnumerable<(Category Category, List<Control> Controls)> Parts()
    {
        var controls = site.Catalog.Controls.ToLookup(c => site.Catalog.CategoryOf(c) is { } category ? category.Parent ?? category : null);
        return site.Catalog.Categories.Where(controls.Contains).Select(c => (c, controls[c].ToList()));
    }

    private string NameOf(Category category) => category.Heading(site.AsPrinted);

    // The running heads: the reference, and the part that a sheet of paper belongs to.
    private string Style(List<(Category Category, List<Control> Controls)> parts)
    {
        var style = new StringBuilder();
        string?[] edition = [site.Reference.Version is { } version ? $"{WorkbookTexts.Version.In(site.Language)} {version}" : null, site.Reference.Issued?.ToString(), site.AsPrinted ? WorkbookTexts.AsPrinted.In(site.Language) : null];
        style.Append(CultureInfo.InvariantCulture, $"@page {{ size: A4; margin: 18mm 15mm 16mm; @top-left {{ content: {Quoted(site.Title)}; }} @bottom-left {{ content: {Quoted(string.Join(" ", edition.OfType<string>()))}; }} @bottom-right {{ content: counter(page) \" / \" counter(pages); }} }}\n");
        foreach (var (index, (category, _)) in parts.Index())
            style.Append(CultureInfo.InvariantCulture, $"@page part{index + 1} {{ @top-right {{ content: {Quoted(NameOf(category))}; }} }}\n@media print {{ .part{index + 1} {{ page: part{index + 1}; }} }}\n");
        return style.ToString();
    }

    // A string of CSS (Syntax Level 3, 4.3.7) in which every character but letters and digits is written by its number.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in FiscDsl.Text.Visible.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) quoted.Append(rune.ToString());
            else quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X6} ");
        }

        return quoted.Append('"').ToString();
    }
}
