using System.Text;
using Markdig.Syntax.Inlines;

namespace FiscDsl.Exchange.Tables.Texts;

/// <summary>What a reader of rendered Markdown sees.</summary>
internal static class MarkdownText
{
    /// <summary>The text, with LF for a break.</summary>
    /// <param name="inline">The inline elements.</param>
    /// <param name="links">Takes the links.</param>
    public static string Of(ContainerInline inline, List<CellLink> links)
    {
        var text = new StringBuilder();
        Append(inline, text, links);
        return text.ToString();
    }

    private static void Append(ContainerInline container, StringBuilder text, List<CellLink> links)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline { IsHard: var isHard }:
                    text.Append(isHard ? '\n' : ' ');
                    break;
                // What a tag does to the text is not seen in it, but for a break.
                case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append('\n');
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    links.Add(new(link.Url, link.IsEmail ? "mailto:" + link.Url : link.Url));
                    break;
                case LinkInline link:
                    var start = text.Length;
                    Append(link, text, links);
                    if (link is { IsImage: false, Url: { Length: > 0 } url }) links.Add(new(text.ToString(start, text.Length - start), url));
                    break;
                case ContainerInline inner:
                    Append(inner, text, links);
                    break;
            }
        }
    }
}
