using System.Collections.Immutable;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.Services.Navigation;

namespace FiscDsl.LanguageServer.Features;

/// <summary>Explanations in a form that the client can show.</summary>
internal static class ExplanationContent
{
    /// <summary>Markdown where the client knows it, else plain text.</summary>
    /// <param name="parts">What there is to say.</param>
    /// <param name="formats">The forms that the client knows; null where it does not say.</param>
    public static MarkupContent Of(ImmutableArray<ExplanationPart> parts, IReadOnlyList<string>? formats) =>
        formats?.Contains("markdown", StringComparer.Ordinal) == true
            ? MarkupContent.Markdown(ExplanationMarkup.Markdown(parts))
            : MarkupContent.PlainText(ExplanationMarkup.PlainText(parts));
}
