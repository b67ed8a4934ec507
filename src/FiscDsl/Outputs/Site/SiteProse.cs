using System.Text;
using FiscDsl.Model;
using FiscDsl.Outputs.Markup;
using FiscDsl.Syntax.Names;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Outputs.Site;

/// <summary>Prose as markup: paragraphs, mentions as links, and what corrections replace beside what they put there.</summary>
/// <param name="site">The site.</param>
/// <param name="linkTo">The address of a control's page.</param>
internal sealed class SiteProse(SiteContext site, Func<Control, string> linkTo)
{
    /// <summary>A text in paragraphs; a dash where it is said that there is none.</summary>
    public string Paragraphs(TextValue text) => text.IsNothing ? $"<p>{Row.Dash}</p>" : $"<p>{Inline(text).Replace("<br><br>", "</p>\n<p>", StringComparison.Ordinal)}</p>";

    /// <summary>A text as it stands in a line.</summary>
    public string Inline(TextValue text)
    {
        if (text.Corrections.IsEmpty || site.AsPrinted) return Linked(text.Text(site.AsPrinted));
        var html = new StringBuilder();
        var at = 0;
        foreach (var correction in text.Corrections)
        {
            var printed = text.Printed.Substring(correction.Start, correction.Length);
            html.Append(Linked(text.Printed[at..correction.Start]));
            if (correction.NewText.Length > 0) html.Append($"<ins class=\"corrected\" title=\"{site.Say(SiteTexts.PrintedAs, printed)}\">{Linked(correction.NewText)}</ins>");
            html.Append($"<span class=\"printed\">{Linked(printed)}</span>");
            at = correction.Start + correction.Length;
        }

        return html.Append(Linked(text.Printed[at..])).ToString();
    }

    private string Linked(string text)
    {
        if (!text.Contains(MentionGrammar.Opening)) return HtmlText.Of(text);
        var plain = PlainText.Map(text);
        var html = new StringBuilder();
        var at = 0;
        foreach (var found in MentionGrammar.Find(plain.Text))
        {
            if (!site.Catalog.ControlById.TryGetValue(IdGrammar.Normalize(found.Of(plain.Text)), out var control)) continue;
            var span = plain.ToOriginal(found);
            html.Append(HtmlText.Of(text[at..span.Start])).Append($"<a href=\"{linkTo(control)}\">{HtmlText.Of(text.Substring(span.Start, span.Length))}</a>");
            at = span.End;
        }

        return html.Append(HtmlText.Of(text[at..])).ToString();
    }
}
