using FiscDsl.Model;
using FiscDsl.Outputs.Site;

namespace FiscDsl.Outputs;

/// <summary>
/// The catalog as a site of static pages: one a control, the sources, the coverage, the revisions, all of it for print, and
/// an index with a search. It is read from a server or from disk, and loads nothing from anywhere else.
/// </summary>
public static class SiteOutput
{
    /// <summary>The page that is opened first.</summary>
    public const string Index = IndexSitePage.Path;

    /// <summary>The pages of a catalog without errors, made one by one.</summary>
    /// <exception cref="ArgumentException">The catalog has no reference.</exception>
    public static IEnumerable<Page> Pages(Catalog catalog, OutputOptions options)
    {
        var reference = catalog.Reference ?? throw new ArgumentException("The catalog has no reference.", nameof(catalog));
        return Of(new(catalog, reference, options.AsPrinted));
    }

    private static IEnumerable<Page> Of(SiteContext site)
    {
        yield return new IndexSitePage(site).Write();
        yield return new SearchIndex(site).Write();
        yield return Asset("site.js");
        yield return Asset("style.css");
        yield return new SourcesSitePage(site).Write();
        yield return new CoverageSitePage(site).Write();
        if (!site.Catalog.Revisions.IsEmpty) yield return new RevisionsSitePage(site).Write();
        var controls = site.Catalog.Controls;
        for (var i = 0; i < controls.Length; i++) yield return new ControlSitePage(site, controls[i], i == 0 ? null : controls[i - 1], i + 1 == controls.Length ? null : controls[i + 1]).Write();
        foreach (var page in new WholeTextPage(site).Write()) yield return page;
    }

    private static Page Asset(string name)
    {
        using var stream = typeof(SiteOutput).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of the program.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new(name, content.ToArray());
    }
}
