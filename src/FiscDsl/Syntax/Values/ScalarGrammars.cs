using System.Buffers;
using System.Globalization;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>The grammar of dates: <c>YYYY-MM-DD</c>, and <c>YYYY-MM</c> where the month alone is known.</summary>
internal static class DateGrammar
{
    private const string Form = "YYYY-MM-DD";

    private const int LengthOfMonth = 7;

    private static readonly Parser<TextSpan> Digits = Primitives.While(static c => char.IsAsciiDigit(FullWidth.Fold(c)));

    private static readonly Parser<TextSpan> Hyphen = Primitives.Run(static rest => rest.Length > 0 && Dash.Is(rest[0]) ? 1 : 0);

    // Other orders are recognised only to offer the mend; they are not dates of the language.
    private static readonly Parser<(TextSpan Year, TextSpan Month, TextSpan? Day)> Day =
        from year in Digits
        from _ in Hyphen.Or(Primitives.One("/／.．年"))
        from month in Digits
        from __ in Hyphen.Or(Primitives.One("/／.．月"))
        from day in Digits
        from ___ in Primitives.One("日").Or(Primitives.Blanks)
        select (year, month, (TextSpan?)day);

    private static readonly Parser<(TextSpan Year, TextSpan Month, TextSpan? Day)> Month =
        from year in Digits
        from _ in Hyphen.Or(Primitives.One("/／.．年"))
        from month in Digits
        from __ in Primitives.One("月").Or(Primitives.Blanks)
        select (year, month, (TextSpan?)null);

    /// <summary>True for what is <c>YYYY-MM-DD</c> or <c>YYYY-MM</c> but for the width of its digits and the form of its hyphens.</summary>
    public static bool IsInOrder(ReadOnlySpan<char> date)
    {
        if (date.Length != Form.Length && date.Length != LengthOfMonth) return false;
        for (var i = 0; i < date.Length; i++)
            if (Form[i] == '-' ? !Dash.Is(date[i]) : !char.IsAsciiDigit(FullWidth.Fold(date[i]))) return false;
        return true;
    }

    /// <summary>Reads a date; null where the text is none. <paramref name="isCanonical"/> tells whether it is written as the language wants it.</summary>
    public static PartialDate? Read(string text, TextSpan span, out bool isCanonical)
    {
        var date = PartialDate.Read(span.Of(text));
        isCanonical = date is not null;
        if (isCanonical) return date;
        var read = Primitives.Parse(Day, text, span);
        if (!read.WasSuccessful || !read.Remainder.AtEnd) read = Primitives.Parse(Month, text, span);
        // A year of two digits may be of any century.
        if (!read.WasSuccessful || !read.Remainder.AtEnd || read.Value.Year.Length != 4) return null;
        return PartialDate.Read($"{Folded(read.Value.Year)}-{Folded(read.Value.Month).PadLeft(2, '0')}{(read.Value.Day is { } day ? "-" + Folded(day).PadLeft(2, '0') : "")}");

        string Folded(TextSpan digits) => FullWidth.Fold(digits.Of(text));
    }
}

/// <summary>The grammar of addresses: <c>http://</c> or <c>https://</c>, a host, and no blanks (RFC 3986; letters beyond ASCII as in RFC 3987).</summary>
internal static class UrlGrammar
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\"<>\\^`{|}");

    private static readonly Parser<TextSpan> Grammar =
        from scheme in Scheme("https://").Or(Scheme("http://"))
        from rest in Primitives.While(static c => !Blank.Is(c) && !Forbidden.Contains(c) && !char.IsControl(c))
        select TextSpan.FromBounds(scheme.Start, rest.End);

    // Full-width letters make no address that anybody can open, so none is understood as one.
    private static Parser<TextSpan> Scheme(string scheme) =>
        Primitives.Run(rest => rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? scheme.Length : 0);

    /// <summary>Why the whole span is no address; <see cref="UrlFault.None"/> where it is one.</summary>
    public static UrlFault FaultOf(string text, TextSpan span)
    {
        if (!Primitives.Parse(Scheme("https://").Or(Scheme("http://")), text, span).WasSuccessful) return UrlFault.Scheme;
        var read = Primitives.Parse(Grammar, text, span);
        var rest = span.Of(text)[(span.Of(text)[4] == ':' ? 7 : 8)..];
        if (!rest.IsEmpty && !(read.WasSuccessful && read.Remainder.AtEnd)) return UrlFault.Character;
        for (var at = rest.IndexOf('%'); at >= 0;)
        {
            if (at + 2 >= rest.Length || !char.IsAsciiHexDigit(rest[at + 1]) || !char.IsAsciiHexDigit(rest[at + 2])) return UrlFault.Escape;
            at = rest[(at + 3)..].IndexOf('%') is >= 0 and var next ? at + 3 + next : -1;
        }

        return AuthorityFault(rest.IndexOfAny("/?#") is >= 0 and var end ? rest[..end] : rest);
    }

    /// <summary>True where the whole span is an address.</summary>
    public static bool Matches(string text, TextSpan span) => FaultOf(text, span) == UrlFault.None;

    // A name or number, or a number of IPv6 in brackets; then a port. What stands before an @ only misleads.
    private static UrlFault AuthorityFault(ReadOnlySpan<char> authority)
    {
        var end = authority.StartsWith('[') ? authority.IndexOf(']') + 1 : authority.IndexOf(':') is >= 0 and var colon ? colon : authority.Length;
        var host = authority[..end];
        var port = authority[end..];
        if (host.IsEmpty || !IsHost(host)) return UrlFault.Host;
        if (port.IsEmpty) return UrlFault.None;
        return port[0] == ':' && ushort.TryParse(port[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? UrlFault.None : UrlFault.Port;
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        if (host[0] == '[') return Uri.CheckHostName(host.ToString()) == UriHostNameType.IPv6;
        if (host.EndsWith('.')) host = host[..^1];
        foreach (var label in host.Split('.'))
            if (host[label].IsEmpty) return false;
        foreach (var c in host)
            if (c < 0x80 && !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')) return false;
        // What ends in a number is one: 999.1.1.1 is no host.
        var last = host[(host.LastIndexOf('.') + 1)..];
        return !host.IsEmpty && (last.ContainsAnyExceptInRange('0', '9') || Uri.CheckHostName(host.ToString()) == UriHostNameType.IPv4);
    }
}

/// <summary>The grammar of a control's category: an id, or the path of ids from the 大項目, separated by <c>/</c>.</summary>
internal static class CategoryPathGrammar
{
    private static readonly Parser<ListSyntax<WordSyntax>> Grammar = ListGrammar.Of<WordSyntax>(static input =>
    {
        var id = IdGrammar.Id(input);
        return id.WasSuccessful ? Result.Success(new WordSyntax(id.Value), id.Remainder) : Primitives.Failure<WordSyntax>(input);
    }, "/／");

    /// <summary>Reads the ids of a path; what is no id has no value.</summary>
    public static ListSyntax<WordSyntax> Read(string text, TextSpan span) => Primitives.Parse(Grammar, text, span).Value;
}
