using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Markdown;

/// <summary>The page of the sources: addresses, access, and all that cites each.</summary>
internal sealed class SourcesPage(Catalog catalog, Reference reference, bool asPrinted)
{
    /// <summary>Where it stands in the folder.</summary>
    public const string Path = "sources.md";

    private readonly MessageLanguage _language = reference.OutputLanguage;
    private readonly MarkdownPage _page = new(reference.OutputLanguage, asPrinted);

    /// <summary>The page.</summary>
    public Page Write()
    {
        _page.Heading(1, Say(WorkbookTexts.Sources));
        _page.Block(MarkdownPage.Link(Say(MarkdownTexts.Contents), IndexPage.Path));
        if (catalog.Sources.IsEmpty) _page.Block(Say(MarkdownTexts.NoSources));
        var citing = CitationIndex.Of(catalog);
        foreach (var source in catalog.Sources) Write(source, citing.GetValueOrDefault(source.Id) ?? []);
        return Page.Of(Path, _page.ToString());
    }

    private void Write(Source source, IReadOnlyList<AssessedDeclaration> citing)
    {
        _page.Heading(2, MarkdownText.Inline(source.Title is { } title ? $"{source.Id} {title.Text(asPrinted)}" : source.Id), source.Id);
        _page.List(
        [
            .. source.Urls.IsEmpty ? [Say(WorkbookTexts.NoAddress)] : source.Urls.Select(static u => MarkdownPage.LinkTo(u.Value)),
            .. source.Access is null ? [] : (string[])[Say(WorkbookTexts.Access) + Say(MarkdownTexts.Colon) + Say(WorkbookTexts.Of(source.Access))],
            .. source.Checked is null ? [] : (string[])[Say(WorkbookTexts.Checked) + Say(MarkdownTexts.Colon) + source.Checked],
        ]);
        if (citing.Count == 0) _page.Block(Say(MarkdownTexts.NotCited));
        else _page.Field(Say(WorkbookTexts.CitedBy), string.Join(Say(MarkdownTexts.Comma), citing.Select(static d => MarkdownPage.Link(MarkdownText.Inline(d.Subject), ControlPage.PathOf(d.Control), ControlPage.AnchorOf(d)))));
        _page.Annotate(source);
    }

    private string Say(LocalizedText text) => text.In(_language);
}
