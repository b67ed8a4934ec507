using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Markup;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Markdown;

/// <summary>A page as it is written: blocks parted by blank lines. Whatever is not markup of this class is escaped by <see cref="MarkdownText"/>.</summary>
/// <param name="language">The language of what is published.</param>
/// <param name="asPrinted">True for the text without its corrections.</param>
internal sealed class MarkdownPage(MessageLanguage language, bool asPrinted)
{
    private const int DeepestHeading = 6;

    private readonly StringBuilder _page = new();

    /// <summary>The page as it is read.</summary>
    public override string ToString() => _page.ToString();

    /// <summary>A heading, with an anchor where it has an id.</summary>
    /// <param name="level">1 for that of the page; what is deeper than Markdown knows is of its deepest level.</param>
    /// <param name="title">Escaped text.</param>
    /// <param name="id">What links lead to; null for none.</param>
    public void Heading(int level, string title, string? id = null) => Block($"{new string('#', Math.Min(level, DeepestHeading))} {(id is null ? "" : Anchor(id))}{title}");

    /// <summary>A block of escaped text.</summary>
    public void Block(string block) => _page.Append(_page.Length > 0 ? "\n" : "").Append(block).Append('\n');

    /// <summary>A list, an item for each escaped text; nothing for none.</summary>
    public void List(IEnumerable<string> items)
    {
        var list = string.Join('\n', items.Select(static i => "- " + i));
        if (list.Length > 0) Block(list);
    }

    /// <summary>A table of escaped cells.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new StringBuilder(Line(headings)).Append('\n').Append(Line(headings.Select(static _ => "---")));
        foreach (var row in rows) table.Append('\n').Append(Line(row));
        Block(table.ToString());

        static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
    }

    /// <summary>What is quoted of the standard.</summary>
    public void Quotation(TextValue? text, string? id = null)
    {
        if (text?.Text(asPrinted) is not { Length: > 0 } quoted) return;
        Block("> " + ((id is null ? "" : Anchor(id)) + MarkdownText.Paragraphs(quoted)).Replace("\n", "\n> ", StringComparison.Ordinal).Replace("\n> \n", "\n>\n", StringComparison.Ordinal));
    }

    /// <summary>A text under the name of its field; a dash where it is said not to be.</summary>
    public void Field(string name, TextValue? text)
    {
        if (text is not null) Field(name, text.IsNothing ? Row.Dash : MarkdownText.Paragraphs(text.Text(asPrinted)));
    }

    /// <summary>A block under a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="block">Escaped text.</param>
    public void Field(string name, string block)
    {
        Block($"**{MarkdownText.Inline(name)}**");
        Block(block);
    }

    /// <summary>The notes, acceptances and corrections of a declaration.</summary>
    public void Annotate(Declaration declaration)
    {
        var notes = Annotations.NotesOf([declaration], declaration, asPrinted, language).ToList();
        if (notes.Count > 0) Field(Say(WorkbookTexts.Notes), string.Join("\n\n", notes.Select(MarkdownText.Paragraphs)));
        if (declaration.Acceptances.Length > 0)
        {
            Block($"**{Say(WorkbookTexts.Acceptances)}**");
            List(declaration.Acceptances.Select(a => MarkdownText.Inline(WorkbookTexts.Led.Format(language, [a.Rule?.NameIn(language) ?? "", a.Reason]))));
        }

        if (declaration.Corrections.Length == 0) return;
        Block($"**{Say(WorkbookTexts.Corrections)}**");
        List(declaration.Corrections.Select(CorrectionOf));
    }

    /// <summary>A link within the folder.</summary>
    /// <param name="text">Escaped text.</param>
    /// <param name="page">The page from here; empty for this one.</param>
    /// <param name="id">What it leads to there; null for the page.</param>
    public static string Link(string text, string page, string? id = null) =>
        $"[{text}]({string.Join('/', page.Split('/').Select(Uri.EscapeDataString))}{(id is null ? "" : "#" + Uri.EscapeDataString(id))})";

    /// <summary>A link to an address of the web; what is none is text.</summary>
    public static string LinkTo(string url)
    {
        var isAddress = Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
        return isAddress && uri is not null ? $"[{MarkdownText.InLink(url)}]({Destination(uri.AbsoluteUri)})" : MarkdownText.Inline(url);
    }

    private string CorrectionOf(Correction correction)
    {
        var said = MarkdownText.Inline(MarkdownTexts.Correction.Format(language, [correction.Printed, correction.Replacement]));
        string?[] asides = [Say(WorkbookTexts.Of(correction.Outcome, asPrinted)), correction.Reason];
        return WorkbookTexts.WithReason.Format(language, [said, string.Join(Say(MarkdownTexts.Comma), asides.OfType<string>().Select(MarkdownText.Inline))]);
    }

    // An address ends at a bracket, an ampersand may begin a character's name, and dollars a formula.
    private static string Destination(string address) => address
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        .Replace("$", "%24", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal);

    private static string Anchor(string id) => $"<a id=\"{HtmlText.Of(id)}\"></a>";

    private string Say(LocalizedText text) => text.In(language);
}
