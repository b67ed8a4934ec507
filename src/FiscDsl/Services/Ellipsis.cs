namespace FiscDsl.Services;

/// <summary>As much of a text as fits beside other things.</summary>
public static class Ellipsis
{
    /// <summary>How much of a text stands for it in a tree or a list, in code units.</summary>
    public const int OfLine = 40;

    /// <summary>The first line of a text, cut where it is longer than <paramref name="longest"/> code units.</summary>
    public static string Of(string text, int longest)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var found ? found : text.Length;
        if (end <= longest) return end == text.Length ? text : string.Concat(text.AsSpan(0, end), "…");
        return string.Concat(text.AsSpan(0, longest - (char.IsHighSurrogate(text[longest - 1]) ? 1 : 0)), "…");
    }
}
