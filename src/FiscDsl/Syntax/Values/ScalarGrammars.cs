using System.Globalization;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>The grammar of dates: <c>YYYY-MM-DD</c>.</summary>
public static class DateGrammar
{
    private static readonly Parser<TextSpan> Digits = Leaf.While(static c => char.IsAsciiDigit(FullWidth.Fold(c)));

    // Other orders are recognised only to offer the mend; they are not dates of the language.
    private static readonly Parser<(TextSpan Year, TextSpan Month, TextSpan Day)> Grammar =
        from year in Digits
        from _ in Leaf.One("-－/／.．年")
        from month in Digits
        from __ in Leaf.One("-－/／.．月")
        from day in Digits
        from ___ in Leaf.One("日").Or(Leaf.Blanks)
        select (year, month, day);

    /// <summary>Reads a date; null where the text is none. <paramref name="isCanonical"/> tells whether it is written as <c>YYYY-MM-DD</c>.</summary>
    public static DateOnly? Read(string text, TextSpan span, out bool isCanonical)
    {
        isCanonical = DateOnly.TryParseExact(span.Of(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        if (isCanonical) return date;
        var read = Leaf.Parse(Grammar, text, span);
        if (!read.WasSuccessful || !read.Remainder.AtEnd) return null;
        return Number(read.Value.Year) is { } year && Number(read.Value.Month) is { } month && Number(read.Value.Day) is { } day
            && year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

        int? Number(TextSpan digits) =>
            int.TryParse(FullWidth.Fold(digits.Of(text)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

/// <summary>The grammar of addresses: <c>http://</c> or <c>https://</c>, a host, and no blanks.</summary>
public static class UrlGrammar
{
    private static readonly Parser<TextSpan> Grammar =
        from scheme in Scheme("https://").Or(Scheme("http://"))
        from rest in Leaf.While(static c => !Blank.Is(c) && c is not ('"' or '<' or '>') && !char.IsControl(c))
        select TextSpan.FromBounds(scheme.Start, rest.End);

    // Full-width letters make no address that anybody can open, so none is understood as one.
    private static Parser<TextSpan> Scheme(string scheme) =>
        Leaf.Run(rest => rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? scheme.Length : 0);

    /// <summary>True where the whole span is an address.</summary>
    public static bool Matches(string text, TextSpan span)
    {
        var read = Leaf.Parse(Grammar, text, span);
        return read.WasSuccessful && read.Remainder.AtEnd && text[read.Value.Start + (IsInsecure(read.Value.Of(text)) ? 7 : 8)] is not ('/' or '?' or '#');
    }

    /// <summary>True for what begins as an address does.</summary>
    public static bool HasScheme(string text, TextSpan span) => Leaf.Parse(Scheme("https://").Or(Scheme("http://")), text, span).WasSuccessful;

    /// <summary>True for an address without encryption.</summary>
    public static bool IsInsecure(ReadOnlySpan<char> url) => url.StartsWith("http:", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The grammar of a control's category: an id, or the path of ids from the 大項目, separated by <c>/</c>.</summary>
public static class CategoryPathGrammar
{
    private static readonly Parser<ListValue<WordSyntax>> Grammar = ListGrammar.Of<WordSyntax>(static input =>
    {
        var id = IdGrammar.Id(input);
        return id.WasSuccessful ? Result.Success(new WordSyntax(id.Value), id.Remainder) : Leaf.Failure<WordSyntax>(input);
    }, "/／");

    /// <summary>Reads the ids of a path; null where the text is none.</summary>
    public static IReadOnlyList<TextSpan>? Read(string text, TextSpan span)
    {
        var path = Leaf.Parse(Grammar, text, span).Value;
        return path.Elements.All(static e => e.Value is not null) ? [.. path.Elements.Select(static e => e.Span)] : null;
    }
}
