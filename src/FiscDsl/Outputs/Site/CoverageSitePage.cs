using System.Globalization;
using FiscDsl.Model;
using FiscDsl.Outputs.Markdown;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Site;

/// <summary>The coverage: a chart, its numbers by category, and the clauses that are open.</summary>
internal sealed class CoverageSitePage(SiteContext site)
{
    /// <summary>Where it stands in the folder.</summary>
    public const string Path = "coverage.html";

    private const int BarWidth = 600, BarHeight = 14, LineHeight = 22;

    private readonly SitePage _page = new(site, Path);

    /// <summary>The page.</summary>
    public Page Write()
    {
        var categories = CoverageSheet.ByCategory(site.Catalog, site.Language, site.AsPrinted).ToList();
        var total = Coverage.Of(site.Catalog.Rows);
        _page.Line($"<h1>{site.Say(WorkbookTexts.Coverage)}</h1>");
        Legend();
        Table([.. categories, (WorkbookTexts.Total.In(site.Language), total)]);
        Gaps();
        return _page.Write(WorkbookTexts.Coverage.In(site.Language));
    }

    /// <summary>A bar of the rows' statuses, each as wide as its share; told apart by patterns of lightness and by the numbers beside it.</summary>
    public static string Bar(Coverage coverage, string label)
    {
        var bar = new System.Text.StringBuilder($"<svg class=\"bar\" role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {BarWidth} {BarHeight}\" preserveAspectRatio=\"none\" width=\"{BarWidth / 4}\" height=\"{BarHeight}\">");
        var at = 0.0;
        foreach (var (status, count) in coverage.Counts)
        {
            if (count == 0) continue;
            var width = (double)BarWidth * count / coverage.Assessed;
            bar.Append(CultureInfo.InvariantCulture, $"<rect class=\"{status.Name}\" x=\"{at:0.##}\" y=\"0\" width=\"{width:0.##}\" height=\"{BarHeight}\"/>");
            at += width;
        }

        return bar.Append("</svg>").ToString();
    }

    /// <summary>The counts of a bar in words.</summary>
    public static string Words(SiteContext site, Coverage coverage) => string.Join(MarkdownTexts.Comma.In(site.Language), coverage.Counts.Where(static c => c.Count > 0).Select(c => site.Say(MarkdownTexts.CountOf, c.Status.Heading.In(site.Language), SiteContext.Number(c.Count))));

    private void Legend() => _page.Line($"<p>{site.Say(SiteTexts.ChartOf)}</p>\n<ul class=\"legend\">{string.Concat(EvidenceStatuses.All.Select(s => $"<li><svg width=\"{BarHeight}\" height=\"{BarHeight}\" aria-hidden=\"true\"><rect class=\"{s.Name}\" width=\"{BarHeight}\" height=\"{BarHeight}\"/></svg> {site.Say(s.Heading)}</li>"))}</ul>");

    private void Table(IReadOnlyList<(string Name, Coverage Coverage)> lines)
    {
        var headings = string.Concat(EvidenceStatuses.All.Select(s => $"<th scope=\"col\">{site.Say(s.Heading)}</th>"));
        _page.Line($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{site.Say(WorkbookTexts.ByCategory)}\"><table class=\"coverage\">\n<caption>{site.Say(WorkbookTexts.ByCategory)}</caption>\n<thead><tr><th scope=\"col\">{site.Say(WorkbookTexts.CategoryName)}</th><th scope=\"col\">{site.Say(SiteTexts.Status)}</th><th scope=\"col\">{site.Say(WorkbookTexts.Assessed)}</th>{headings}<th scope=\"col\">{site.Say(WorkbookTexts.CitedShare)}</th></tr></thead>\n<tbody>");
        foreach (var (name, coverage) in lines)
        {
            var counts = string.Concat(coverage.Counts.Select(static c => $"<td class=\"number\">{SiteContext.Number(c.Count)}</td>"));
            var share = coverage.Assessed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * coverage[EvidenceStatus.Cited] / coverage.Assessed:0.0} %");
            _page.Line($"<tr><th scope=\"row\">{HtmlText.Of(name)}</th><td>{(coverage.Assessed == 0 ? "" : Bar(coverage, Words(site, coverage)))}</td><td class=\"number\">{SiteContext.Number(coverage.Assessed)}</td>{counts}<td class=\"number\">{share}</td></tr>");
        }

        _page.Line("</tbody>\n</table></div>");
    }

    private void Gaps()
    {
        _page.Line($"<h2 id=\"gaps\">{site.Say(WorkbookTexts.OpenClauses)}</h2>");
        var gaps = site.Catalog.Rows.Where(static r => r.IsGap).ToList();
        if (gaps.Count == 0)
        {
            _page.Line($"<p>{site.Say(SiteTexts.NoGaps)}</p>");
            return;
        }

        _page.Line("<ul class=\"gaps\">");
        foreach (var gap in gaps)
        {
            string?[] said =
            [
                site.Say(EvidenceStatuses.Of(gap.Status).Heading), gap.Evidence?.Reason is { } reason ? HtmlText.Of(reason) : null,
                gap.AcceptsGap ? $"{site.Say(MarkdownTexts.OpenAccepted)} {HtmlText.Of(string.Join(" / ", gap.GapAcceptances.Select(static a => a.Reason)))}" : site.Say(MarkdownTexts.Open),
            ];
            _page.Line($"<li><a href=\"{SiteContext.Address(SiteContext.PathOf(gap.Control), SiteContext.AnchorOf(gap))}\">{HtmlText.Of(gap.Subject)}</a> {string.Join(MarkdownTexts.Comma.In(site.Language), said.OfType<string>())}</li>");
        }

        _page.Line("</ul>");
    }
}
