using System.Globalization;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Comparison.Meaning;

/// <summary>A number, a period or a standard's name in a text.</summary>
/// <param name="Numeral">Where it stands, without its unit.</param>
/// <param name="Unit">Where its unit stands; empty behind the numeral where it has none.</param>
/// <param name="Value">What it says: the number in ASCII digits, and its unit. Equal values, equal figures: 五年, 5年 and ５年.</param>
internal readonly record struct Figure(TextSpan Numeral, TextSpan Unit, string Value);

/// <summary>Finds figures in Japanese text.</summary>
internal static class Figures
{
    private const string KanjiNumerals = "〇一二三四五六七八九";
    private const string KanjiPowers = "十百千万億";

    /// <summary>Powers that stand behind digits, too.</summary>
    private static readonly Dictionary<char, decimal> Powers = new() { ['千'] = 1000m, ['万'] = 10_000m, ['億'] = 100_000_000m };

    /// <summary>The figures of a text, in order. Linear.</summary>
    public static List<Figure> Find(string text)
    {
        var figures = new List<Figure>();
        for (var at = 0; at < text.Length;)
        {
            var figure = Script.Of(text, at) switch
            {
                ScriptKind.Latin => Latin(text, at),
                ScriptKind.Kanji => Kanji(text, at),
                _ => null,
            };
            if (figure is { } found) figures.Add(found);
            at = figure?.Numeral.End ?? Next(text, at);
        }

        return figures;
    }

    // A run of Latin letters and digits is passed as a whole, whether or not it is a figure.
    private static int Next(string text, int at)
    {
        if (Script.Of(text, at) != ScriptKind.Latin) return at + 1;
        while (at < text.Length && Script.Of(text, at) == ScriptKind.Latin) at++;
        return at;
    }

    private static Figure? Latin(string text, int start)
    {
        var end = start;
        while (end < text.Length && (Script.Of(text, end) == ScriptKind.Latin || IsThousandsSeparator(text, end))) end++;
        // A full stop ends the sentence, not the number.
        while (end > start + 1 && text[end - 1] is '.' or '．') end--;
        var written = FullWidth.Fold(text.AsSpan(start, end - start));
        var folded = written.ToUpperInvariant();
        var isNumber = folded.All(static c => !char.IsAsciiLetter(c));
        if (isNumber && !folded.Any(char.IsAsciiDigit)) return null;
        if (!isNumber && !folded.Any(char.IsAsciiDigit) && !folded.Split('/', '-').Any(Lexicon.Standards.Contains)) return null;
        return isNumber ? Large(text, start, end, folded.Replace(",", "", StringComparison.Ordinal)) : new Figure(TextSpan.FromBounds(start, end), new(end, 0), char.IsAsciiDigit(written[0]) ? written : folded);
    }

    // 1億2000万円: 一億二千万円.
    private static Figure Large(string text, int start, int end, string digits)
    {
        if (end == text.Length || !Powers.ContainsKey(text[end]) || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return Number(text, start, end, digits);
        decimal total = 0;
        while (true)
        {
            // 1千万 is ten million, 1万千 eleven thousand.
            for (var last = 0m; end < text.Length && Powers.TryGetValue(text[end], out var power) && power > last; last = power, end++) number *= power;
            if (end < text.Length && Powers.TryGetValue(text[end], out var more))
            {
                number += more;
                end++;
            }

            total += number;
            var next = end;
            while (next < text.Length && IsDigit(text[next])) next++;
            // A number behind it that has no power of its own ends it, or is another.
            if (next == end || next - end > 8) break;
            number = decimal.Parse(FullWidth.Fold(text.AsSpan(end, next - end)), CultureInfo.InvariantCulture);
            end = next;
        }

        return Number(text, start, end, total.ToString("0.############", CultureInfo.InvariantCulture));
    }

    private static bool IsThousandsSeparator(string text, int at) =>
        text[at] is ',' or '，' && at > 0 && IsDigit(text[at - 1]) && at + 3 < text.Length && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && IsDigit(text[at + 3])
        && (at + 4 == text.Length || !IsDigit(text[at + 4]));

    private static bool IsDigit(char c) => char.IsAsciiDigit(FullWidth.Fold(c));

    private static Figure? Kanji(string text, int start)
    {
        if (Expressions.At(text, start, Lexicon.Periods) is { } period) return new Figure(new(start, period.Length), new(start + period.Length, 0), period);
        var end = start;
        while (end < text.Length && (KanjiNumerals.Contains(text[end]) || KanjiPowers.Contains(text[end]))) end++;
        if (end == start) return null;
        var numeral = text.AsSpan(start, end - start);
        var hasUnit = Expressions.At(text, end, Lexicon.Units) is not null;
        var isOrdinal = start > 0 && text[start - 1] == '第' && !text.AsSpan(end).StartsWith("者");
        // 十分 is enough, 一時 for a while, 一人ひとり each: words, not numbers.
        if (!isOrdinal && (!hasUnit || (numeral is "十" && text[end] == '分'))) return null;
        return Number(text, start, end, Value(numeral).ToString(CultureInfo.InvariantCulture));
    }

    private static Figure Number(string text, int start, int end, string value)
    {
        var unit = Expressions.At(text, end, Lexicon.Units) ?? "";
        var common = unit switch { "ヶ月" or "カ月" or "ケ月" or "箇月" => "か月", "％" => "%", _ => unit };
        return new Figure(TextSpan.FromBounds(start, end), new(end, unit.Length), value + common);
    }

    private static decimal Value(ReadOnlySpan<char> numeral)
    {
        decimal total = 0, section = 0, digit = 0;
        var hasDigit = false;
        // No number in prose is longer, and none longer can overflow.
        foreach (var c in numeral[..Math.Min(numeral.Length, 20)])
        {
            var value = KanjiNumerals.IndexOf(c);
            if (value >= 0)
            {
                digit = (digit * 10) + value;
                hasDigit = true;
                continue;
            }

            var power = c switch { '十' => 10m, '百' => 100m, _ => Powers[c] };
            if (power < 10_000m)
            {
                section += (hasDigit ? digit : 1) * power;
            }
            else
            {
                total += Math.Max(1, section + digit) * power;
                section = 0;
            }

            (digit, hasDigit) = (0, false);
        }

        return total + section + digit;
    }
}
