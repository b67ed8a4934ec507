using System.Text;

namespace FiscDsl.Services.Navigation;

/// <summary>Explanations as text. What the catalog says is data: nothing in it is markup.</summary>
public static class ExplanationMarkup
{
    /// <summary>As Markdown: paragraphs, and facts as a list.</summary>
    public static string Markdown(Explanation explanation)
    {
        var text = new StringBuilder();
        foreach (var (index, part) in explanation.Parts.Index())
        {
            if (index > 0) text.Append(IsListed(part.Kind) && IsListed(explanation.Parts[index - 1].Kind) ? "\n" : "\n\n");
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
    public static string PlainText(Explanation explanation) =>
        string.Join('\n', explanation.Parts.Select(static part => IsListed(part.Kind) ? "- " + part.Text : part.Text));

    private static bool IsListed(ExplanationKind kind) => kind is ExplanationKind.Fact or ExplanationKind.Address;
}
