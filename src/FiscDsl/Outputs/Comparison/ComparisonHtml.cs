using System.Globalization;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Markup;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Comparison;

/// <summary>
/// A comparison as one page that needs nothing else: no script, no font, no network. Old and new stand side by side; it
/// prints on A4 across, and follows the reader's choice of light or dark.
/// </summary>
public sealed class ComparisonHtml
{
    private readonly TextWriter _output;
    private readonly ComparisonDocument _document;
    private int _row;

    private ComparisonHtml(TextWriter output, ComparisonDocument document)
    {
        _output = output;
        _document = document;
    }

    private MessageLanguage Language => _document.Language;

    private IReadOnlyList<ChangeGroup> Sections => _document.Table.IsInOrder ? _document.GroupsInOrder : _document.Groups;

    /// <summary>Writes the page, in UTF-8 whatever the writer's encoding says; lines end with LF.</summary>
    /// <exception cref="IOException">What the writer throws.</exception>
    public static void Write(TextWriter output, ComparisonDocument document)
    {
        var html = new ComparisonHtml(output, document);
        html.Head();
        html.Summary();
        foreach (var (index, group) in html.Sections.Index()) html.Group(group, index + 1);
        html.Line("</main>\n</body>\n</html>");
    }

    private void Head()
    {
        var title = $"{ComparisonTexts.Heading.In(Language)}: {_document.Title}";
        Line("<!DOCTYPE html>");
        Line($"<html lang=\"{(Language == MessageLanguage.Ja ? "ja" : "en")}\">");
        Line("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">");
        Line($"<title>{HtmlText.Of(title)}</title>");
        Line($"<style>\n{ComparisonStyles.Css}</style>\n</head>\n<body>\n<main>");
        Line($"<h1>{HtmlText.Of(title)}</h1>");
    }

    private void Summary()
    {
        var comparison = _document.Comparison;
        Line("<dl class=\"states\">");
        State(_document.Table.Old, _document.Old, comparison.Old);
        State(_document.Table.New, _document.New, comparison.New);
        Line("</dl>");
        foreach (var note in _document.Notes) Line($"<p class=\"warning\">{HtmlText.Of(note)}</p>");
        if (comparison.Changes.IsEmpty)
        {
            Line($"<p>{ComparisonTexts.NoChanges.In(Language)}</p>");
            return;
        }

        Line($"<table class=\"summary\">\n<caption>{ComparisonTexts.Changes.Format(Language, [Number(comparison.Changes.Length)])}</caption>");
        Line($"<thead><tr><th scope=\"col\">{ComparisonTexts.Class.In(Language)}</th><th scope=\"col\">{ComparisonTexts.Count.In(Language)}</th><th scope=\"col\">{ComparisonTexts.Meaning.In(Language)}</th></tr></thead>\n<tbody>");
        foreach (var (row, count) in _document.Counts)
            Line($"<tr><td>{Badge(row.Class)}</td><td class=\"count\">{Number(count)}</td><td>{HtmlText.Of(row.Meaning.In(Language))}</td></tr>");
        Line("</tbody>\n</table>");
        Line("<nav><ol>");
        foreach (var (index, group) in Sections.Index())
            Line($"<li><a href=\"#g{Number(index + 1)}\">{HtmlText.Of(ChangeTexts.Heading(group.Owner, Language))}</a> ({Number(group.Changes.Length)})</li>");
        Line("</ol></nav>");
    }

    private void State(LocalizedText label, StateName name, Compilation compilation)
    {
        var version = compilation.Catalog.Reference?.Version is { } known && known != name.Name ? $" <span class=\"version\">{HtmlText.Of(known)}</span>" : "";
        Line($"<dt>{label.In(Language)}</dt><dd><code>{HtmlText.Of(ComparisonDocument.Label(name))}</code>{version}</dd>");
    }

    private void Group(ChangeGroup group, int number)
    {
        Line($"<section id=\"g{Number(number)}\">\n<h2>{HtmlText.Of(ChangeTexts.Heading(group.Owner, Language))}</h2>");
        var table = _document.Table;
        var (left, right) = table.NewIsLeft ? (table.New, table.Old) : (table.Old, table.New);
        Line($"<table class=\"changes{(table.HasSidelines ? " sidelined" : "")}\">\n<thead><tr><th scope=\"col\">{ComparisonTexts.Item.In(Language)}</th><th scope=\"col\">{left.In(Language)}</th><th scope=\"col\">{right.In(Language)}</th></tr></thead>\n<tbody>");
        foreach (var change in group.Changes) Row(change);
        Line("</tbody>\n</table>\n</section>");
    }

    private void Row(Change change)
    {
        var badges = string.Join(' ', change.Classes.Select(Badge));
        var former = ChangeTexts.FormerName(change, Language) is { } name ? $"<br><small>{HtmlText.Of(name)}</small>" : "";
        var responsible = ChangeTexts.Responsible(change, Language) is { } parties ? $"<br><small>{HtmlText.Of(parties)}</small>" : "";
        var left = ChangeTexts.LeftToDecide(change, Language) is { } open ? $"<br><strong class=\"open\">{HtmlText.Of(open)}</strong>" : "";
        Line($"<tr><th scope=\"row\"><span class=\"number\">{Number(++_row)}</span> {badges}<br><code>{HtmlText.Of(ChangeTexts.Subject(change, Language))}</code>{former}<br>{HtmlText.Of(ChangeTexts.Title(change, Language))}{responsible}{left}</th>");
        var old = $"<td class=\"old\">{Side(change, change.Old, ComparisonTexts.NotThere)}</td>";
        var now = $"<td class=\"new\">{Side(change, change.New, ComparisonTexts.Gone)}</td>";
        Line(_document.Table.NewIsLeft ? $"{now}\n{old}</tr>" : $"{old}\n{now}</tr>");
    }

    private string Side(Change change, ChangeSite? site, LocalizedText absent) => site is null
        ? $"<span class=\"absent\">{absent.In(Language)}</span>"
        : HtmlText.Of(ChangePieces.OfSide(change, site, Language), HtmlText.Of);

    private string Badge(ChangeClass @class)
    {
        var weight = @class switch { <= ChangeClass.Negation => "grave", <= ChangeClass.Text => "major", < ChangeClass.Structure => "minor", _ => "slight" };
        return $"<span class=\"class {weight}\">{HtmlText.Of(ChangeClasses.Name(@class, Language))}</span>";
    }

    private void Line(string text) => _output.Write(text + "\n");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
