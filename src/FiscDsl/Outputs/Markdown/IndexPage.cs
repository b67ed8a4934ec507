using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Markdown;

/// <summary>The page that a folder opens with: what the reference is, its coverage, and its controls by category.</summary>
internal sealed class IndexPage(Catalog catalog, Reference reference, bool asPrinted)
{
    /// <summary>Where it stands in the folder: where GitHub and others look for the page of a folder.</summary>
    public const string Path = "README.md";

    private readonly MessageLanguage _language = reference.OutputLanguage;
    private readonly MarkdownPage _page = new(reference.OutputLanguage, asPrinted);

    /// <summary>The page.</summary>
    public Page Write()
    {
        _page.Heading(1, MarkdownText.Inline(reference.Title?.Text(asPrinted) ?? reference.Id));
        Facts();
        _page.Annotate(reference);
        if (reference.Preface is { } preface)
        {
            _page.Heading(2, Say(WorkbookTexts.Preface));
            _page.Block(MarkdownText.Paragraphs(preface.Text(asPrinted)));
        }

        Counts();
        Controls();
        Revisions();
        return Page.Of(Path, _page.ToString());
    }

    private void Facts()
    {
        (LocalizedText Name, string? Value)[] facts =
        [
            (WorkbookTexts.Standard, reference.Standard), (WorkbookTexts.Provider, reference.Provider), (WorkbookTexts.Version, reference.Version), (WorkbookTexts.Issued, reference.Issued?.ToString()),
            (WorkbookTexts.Publishers, reference.Publishers.IsEmpty ? null : string.Join(Say(WorkbookTexts.Separator), reference.Publishers)), (WorkbookTexts.Text, asPrinted ? Say(WorkbookTexts.AsPrinted) : null),
        ];
        _page.List([.. facts.Where(static f => f.Value is not null).Select(f => $"{Say(f.Name)}{Say(MarkdownTexts.Colon)}{MarkdownText.Inline(f.Value ?? "")}"), MarkdownPage.Link(Say(WorkbookTexts.Sources), SourcesPage.Path)]);
    }

    private void Counts()
    {
        _page.Heading(2, Say(WorkbookTexts.Coverage));
        _page.Table(
            [.. new[] { WorkbookTexts.CategoryName, WorkbookTexts.Assessed }.Concat(EvidenceStatuses.All.Select(static s => s.Heading)).Select(Say)],
            CoverageSheet.ByCategory(catalog, _language, asPrinted).Append((Say(WorkbookTexts.Total), Coverage.Of(catalog.Rows))).Select(c => Line(c.Item1, c.Item2)));

        static IEnumerable<string> Line(string name, Coverage coverage) => [MarkdownText.Inline(name), Number(coverage.Assessed), .. coverage.Counts.Select(static c => Number(c.Count))];
    }

    private void Controls()
    {
        _page.Heading(2, Say(MarkdownTexts.Controls));
        var controls = catalog.Controls.ToLookup(c => catalog.CategoryOf(c));
        foreach (var category in catalog.AllCategories)
        {
            _page.Heading(category.Parent is null ? 3 : 4, MarkdownText.Inline(category.Heading(asPrinted)), category.Subject);
            foreach (var field in LanguageSchema.Inherited) _page.Field(MarkdownTexts.NameOf(field, reference), category.TextOf(field.Kind));
            _page.Annotate(category);
            _page.List(controls[category].Select(Item));
        }
    }

    private string Item(Control control)
    {
        var link = MarkdownPage.Link(MarkdownText.Inline(ReferenceColumn.Titled(control, asPrinted)), ControlPage.PathOf(control));
        var counts = Coverage.Of(control.Subtree.Where(static d => d.IsAssessed)).Counts.Where(static c => c.Count > 0).Select(c => MarkdownTexts.CountOf.Format(_language, [Say(c.Status.Heading), Number(c.Count)]));
        return string.Join(" — ", [link, .. new[] { string.Join(Say(MarkdownTexts.Comma), counts) }.Where(static c => c.Length > 0)]);
    }

    private void Revisions()
    {
        if (catalog.Revisions.IsEmpty) return;
        _page.Heading(2, Say(WorkbookTexts.Revisions));
        foreach (var revision in catalog.Revisions)
        {
            _page.Heading(3, MarkdownText.Inline($"{revision.Id} {revision.Issued}"));
            if (revision.Summary is { } summary) _page.Block(MarkdownText.Paragraphs(summary.Text(asPrinted)));
            _page.Annotate(revision);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Say(LocalizedText text) => text.In(_language);
}
