using System.Collections.Immutable;
using System.Text;

namespace FiscDsl.Services.Navigation;

/// <summary>Explanations as text. What the catalog says is data: nothing in it is markup.</summary>
public static class ExplanationMarkup
{
    /// <summary>As Markdown: paragraphs, and facts as a list.</summary>
    public static string Markdown(ImmutableArray<ExplanationPart> parts)
    {
        var text = new StringBuilder();
        foreach (var (index, part) in parts.Index())
        {
            if (index > 0) text.Append(IsListed(part.Kind) && IsListed(parts[index - 1].Kind) ? "\n" : "\n\n");
            text.Append(part.Kind switch
            {
                ExplanationKind.Heading => $"**{Services.Markdown.Escape(part.Text)}**",
                ExplanationKind.Address => $"- {Services.Markdown.Link(part.Text)}",
                ExplanationKind.Fact => $"- {Services.Markdown.Escape(part.Text)}",
                _ => Services.Markdown.Escape(part.Text),
            });
        }

        return text.ToString();
    }

    /// <summary>As plain text, a line for each part.</summary>
    public static string PlainText(ImmutableArray<ExplanationPart> parts) =>
        string.Join('\n', parts.Select(static part => IsListed(part.Kind) ? "- " + part.Text : part.Text));

    private static bool IsListed(ExplanationKind kind) => kind is ExplanationKind.Fact or ExplanationKind.Address;
}
