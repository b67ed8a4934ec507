namespace FiscDsl.Comparison.Meaning;

/// <summary>Expressions at a place in a sentence.</summary>
internal static class Expressions
{
    /// <summary>The longest of some expressions, given longest first, that stands at a place; null for none. A Latin one is a whole word, in any case.</summary>
    public static string? At(ReadOnlySpan<char> text, int at, string[] longestFirst)
    {
        foreach (var expression in longestFirst)
            if (StandsAt(text, at, expression)) return expression;
        return null;
    }

    /// <summary>True where an expression stands at a place.</summary>
    public static bool StandsAt(ReadOnlySpan<char> text, int at, string expression)
    {
        if (!char.IsAsciiLetter(expression[0])) return text[at..].StartsWith(expression, StringComparison.Ordinal);
        var end = at + expression.Length;
        return text[at..].StartsWith(expression, StringComparison.OrdinalIgnoreCase)
            && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));
    }

    /// <summary>How often an expression stands in a text.</summary>
    public static int Count(ReadOnlySpan<char> text, string expression)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!StandsAt(text, at, expression)) continue;
            count++;
            at += expression.Length - 1;
        }

        return count;
    }
}
