using System.Globalization;
using FiscDsl.Syntax.Values;
using FiscDsl.Text.Unicode;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Names;

/// <summary>
/// Labels of clauses as printed: <c>1</c>, <c>1.</c>, <c>1)</c>, <c>(1)</c>, <c>①</c>, <c>(注1)</c>, a run
/// <c>(4)～(9)</c>, and <c>-</c> for a clause without one.
/// </summary>
public static class LabelGrammar
{
    private const string Circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
    private const string CircledStyle = "○";
    private const int LongestNumber = 6;

    private static readonly Parser<TextSpan> Single = Primitives.Run(static rest => rest switch
    {
        [] => 0,
        ['(' or '（', .. var inner] => IdGrammar.Scan(inner) is > 0 and var length && length < inner.Length && inner[length] is ')' or '）' ? length + 2 : 0,
        [var first, ..] when IsCircled(first) => 1,
        // "1." ends in its full stop, which an id may hold; "1)" and "1．" in what it may not.
        _ => IdGrammar.Scan(rest) is > 0 and var length && length < rest.Length && rest[length] is ')' or '）' ? length + 1 : IdGrammar.Scan(rest),
    });

    private static readonly Parser<TextSpan> Grammar = static input =>
    {
        var first = Single(input);
        if (!first.WasSuccessful || first.Remainder.AtEnd || first.Remainder.Current is not ('～' or '〜' or '~')) return first;
        var last = Single(first.Remainder.Advance());
        return last.WasSuccessful ? Result.Success(TextSpan.FromBounds(first.Value.Start, last.Value.End), last.Remainder) : first;
    };

    /// <summary>Reads the label at the start of a header's rest; null where there is none.</summary>
    public static TextSpan? Read(string text, TextSpan span)
    {
        var end = span.Start;
        while (end < span.End && !Blank.Is(text[end])) end++;
        if (end == span.Start + 1 && Dash.Is(text[span.Start])) return new TextSpan(span.Start, 1);
        var read = Primitives.Parse(Grammar, text, span);
        return read.WasSuccessful ? read.Value : null;
    }

    /// <summary>The label as it is compared and compiled: ASCII digits, hyphens and brackets, NFC, ～ in a run.</summary>
    public static string Normalize(ReadOnlySpan<char> label)
    {
        if (Dash.IsAlone(label)) return "-";
        var folded = FullWidth.Fold(label);
        return Nfc.Normalize(folded.Replace('~', '～').Replace('〜', '～'));
    }

    /// <summary>The first label of a normalized run; null for a label that is none.</summary>
    public static (string First, string Last)? Run(string label) =>
        label.IndexOf('～', StringComparison.Ordinal) is > 0 and var at ? (label[..at], label[(at + 1)..]) : null;

    /// <summary>The last number in a normalized label (of 2.1 it is 1), and the label around it; null where it holds none that counts up.</summary>
    public static LabelNumber? Number(string label)
    {
        if (label.Length == 1 && Circled.IndexOf(label[0], StringComparison.Ordinal) is >= 0 and var circled) return new(CircledStyle, circled + 1);
        var end = label.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(label[start - 1])) start--;
        return end - start is > 0 and <= LongestNumber
            ? new(string.Concat(label.AsSpan(0, start), "#", label.AsSpan(end)), int.Parse(label.AsSpan(start, end - start), CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>A label in the style of <paramref name="label"/> with another number; in digits where there is no such circled one.</summary>
    public static string WithNumber(LabelNumber label, int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (label.Style != CircledStyle) return label.Style.Replace("#", digits, StringComparison.Ordinal);
        return number >= 1 && number <= Circled.Length ? Circled[number - 1].ToString() : digits;
    }

    internal static bool IsCircled(char c) => c is >= '①' and <= '⓿' or >= '㉑' and <= '㉟' or >= '㊱' and <= '㊿' or >= '❶' and <= '➓';
}

/// <summary>A label's number and style: <c>(3)</c> is 3 in the style <c>(#)</c>.</summary>
public readonly record struct LabelNumber(string Style, int Value);
