using System.Globalization;
using System.Text;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>
/// What formats of Japanese dates say (ISO/IEC 29500-1, 18.8.31: <c>g</c>, <c>e</c>, <c>aaa</c>): eras, their years and
/// days of the week, and text outside quotation marks, which Excel allows for letters that mean nothing.
/// </summary>
internal static class JapaneseDates
{
    private static readonly (DateTime First, string Long, string Short, string Latin)[] Eras =
    [
        (new(2019, 5, 1), "令和", "令", "R"), (new(1989, 1, 8), "平成", "平", "H"), (new(1926, 12, 25), "昭和", "昭", "S"), (new(1912, 7, 30), "大正", "大", "T"), (new(1868, 1, 1), "明治", "明", "M"),
    ];

    /// <summary>The format with text where it has such parts of a date, and with all text in quotation marks; the same where there are none.</summary>
    /// <param name="format">The format of a date.</param>
    /// <param name="date">The date; null where only the text is to be marked.</param>
    public static string Spelled(string format, DateTime? date)
    {
        var spelled = new StringBuilder(format.Length + 16);
        for (var at = 0; at < format.Length;)
        {
            var end = EndOfToken(format, at);
            var token = format.AsSpan(at, end - at);
            if (date is { } day && Part(token, day) is { } part) spelled.Append('"').Append(part).Append('"');
            else if (token[0] > '\x7F') spelled.Append('"').Append(token).Append('"');
            else spelled.Append(token);
            at = end;
        }

        return spelled.ToString();
    }

    /// <summary>True where a format says more than <see cref="Spelled"/> can write once for all dates.</summary>
    public static bool HasParts(string format)
    {
        for (var at = 0; at < format.Length; at = EndOfToken(format, at))
            if (Part(format.AsSpan(at, EndOfToken(format, at) - at), DateTime.UnixEpoch) is not null) return true;
        return false;
    }

    private static string? Part(ReadOnlySpan<char> token, DateTime date)
    {
        // The format "General" begins like an era.
        if (token[0] is 'g' or 'G' && token.Length <= 3)
        {
            var era = Eras.FirstOrDefault(e => date >= e.First);
            return token.Length switch { 1 => era.Latin, 2 => era.Short, _ => era.Long };
        }

        if (token is "e" or "E" or "ee" or "EE")
        {
            var year = date.Year - (Array.Find(Eras, e => date >= e.First) is { Long: not null } era ? era.First.Year - 1 : 0);
            return year.ToString(token.Length == 2 ? "00" : "0", CultureInfo.InvariantCulture);
        }

        if (token.Length is not (3 or 4) || token.ContainsAnyExcept('a', 'A')) return null;
        var weekday = "日月火水木金土"[(int)date.DayOfWeek];
        return token.Length == 3 ? $"{weekday}" : $"{weekday}曜日";
    }

    private static int EndOfToken(string format, int at)
    {
        var c = format[at];
        if (c is '"' or '[') return format.IndexOf(c == '"' ? '"' : ']', at + 1) is >= 0 and var close ? close + 1 : format.Length;
        if (c is '\\' or '_' or '*') return Math.Min(at + 2, format.Length);
        if (string.Compare(format, at, "General", 0, 7, StringComparison.OrdinalIgnoreCase) == 0) return at + 7;
        // E+ and E- are an exponent's.
        if (c is 'e' or 'E' && at + 1 < format.Length && format[at + 1] is '+' or '-') return at + 2;
        var end = at + 1;
        while (end < format.Length && (c > '\x7F' ? format[end] > '\x7F' : char.IsAsciiLetter(c) && (format[end] | ' ') == (c | ' '))) end++;
        return end;
    }
}
