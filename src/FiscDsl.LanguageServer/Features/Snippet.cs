using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FiscDsl.Services;

namespace FiscDsl.LanguageServer.Features;

/// <summary>The protocol's syntax of snippets.</summary>
internal static class Snippet
{
    /// <summary>A text as a snippet that leads from stop to stop.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stops">The stops, in order, at least one.</param>
    public static string Of(string text, ImmutableArray<SnippetStop> stops)
    {
        var snippet = new StringBuilder(text.Length + stops.Length * 8);
        var (at, number) = (0, 1);
        foreach (var (offset, length, choices) in stops)
        {
            Append(snippet, text.AsSpan(at, offset - at));
            at = offset + length;
            if (!choices.IsEmpty) snippet.Append(CultureInfo.InvariantCulture, $"${{{number}|{string.Join(',', choices.Select(Choice))}|}}");
            else if (length > 0) Append(snippet.Append(CultureInfo.InvariantCulture, $"${{{number}:"), text.AsSpan(offset, length)).Append('}');
            // The last one ends the snippet; one with a value does not, or nothing could be chosen there.
            else snippet.Append(CultureInfo.InvariantCulture, $"${(number == stops.Length ? 0 : number)}");
            number++;
        }

        Append(snippet, text.AsSpan(at));
        return stops[^1] is { Choices.IsEmpty: true, Length: 0 } ? snippet.ToString() : snippet.Append("$0").ToString();
    }

    // In a list of choices, nothing else is escaped.
    private static string Choice(string choice) => choice.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static StringBuilder Append(StringBuilder snippet, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is '$' or '}' or '\\') snippet.Append('\\');
            snippet.Append(c);
        }

        return snippet;
    }
}
