using System.Collections.Immutable;
using System.Text;
using FiscDsl.Outputs.Markup;
using FiscDsl.Text;

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
                ExplanationKind.Heading => $"**{MarkdownText.InEditor(part.Text)}**",
                ExplanationKind.Address => $"- <{part.Text}>",
                ExplanationKind.Fact => $"- {MarkdownText.InEditor(part.Text)}",
                _ => MarkdownText.InEditor(part.Text),
            });
        }

        return text.ToString();
    }

    /// <summary>As plain text, a line for each part.</summary>
    public static string PlainText(ImmutableArray<ExplanationPart> parts) =>
        string.Join('\n', parts.Select(static part => IsListed(part.Kind) ? "- " + Visible.Of(part.Text) : Visible.Of(part.Text)));

    private static bool IsListed(ExplanationKind kind) => kind is ExplanationKind.Fact or ExplanationKind.Address;
}
