using FiscDsl.Model;
using FiscDsl.Outputs.Markdown;

namespace FiscDsl.Outputs;

/// <summary>The catalog as pages of Markdown that GitHub shows: one a control, the sources, and an index.</summary>
public static class MarkdownOutput
{
    /// <summary>The page that is opened first.</summary>
    public const string Index = IndexPage.Path;

    /// <summary>The pages of a catalog without errors, made one by one.</summary>
    /// <exception cref="ArgumentException">The catalog has no reference.</exception>
    public static IEnumerable<Page> Pages(Catalog catalog, OutputOptions options)
    {
        var reference = catalog.Reference ?? throw new ArgumentException("The catalog has no reference.", nameof(catalog));
        return Of(catalog, reference, options.AsPrinted);
    }

    private static IEnumerable<Page> Of(Catalog catalog, Reference reference, bool asPrinted)
    {
        yield return new IndexPage(catalog, reference, asPrinted).Write();
        yield return new SourcesPage(catalog, reference, asPrinted).Write();
        foreach (var control in catalog.Controls) yield return new ControlPage(catalog, reference, control, asPrinted).Write();
    }
}
