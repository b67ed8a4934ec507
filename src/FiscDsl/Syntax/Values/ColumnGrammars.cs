using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>The grammar of rows: <c>3</c> or <c>3-4</c>.</summary>
internal static class RowsGrammar
{
    private static readonly Parser<TextSpan> Number = Primitives.While(static c => char.IsAsciiDigit(FullWidth.Fold(c)));

    private static readonly Parser<(TextSpan First, TextSpan? Last)> Grammar =
        from first in Number
        from last in Last.Or(Parse.Return((TextSpan?)null))
        select (first, last);

    private static Parser<TextSpan?> Last =>
        from _ in Primitives.Run(static rest => rest.Length > 0 && (Dash.Is(rest[0]) || rest[0] is '～' or '〜' or '~') ? 1 : 0).Padded()
        from last in Number
        select (TextSpan?)last;

    /// <summary>Reads rows; null where the value is none.</summary>
    public static RowRange? Read(string text, TextSpan span)
    {
        var read = Primitives.Parse(Grammar, text, span);
        if (!read.WasSuccessful || !read.Remainder.AtEnd || RowOf(text, read.Value.First) is not { } first) return null;
        return (read.Value.Last is { } written ? RowOf(text, written) : first) is { } last && last >= first ? new RowRange(first, last) : null;
    }

    private static int? RowOf(string text, TextSpan number) =>
        int.TryParse(FullWidth.Fold(number.Of(text)), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= RowRange.MaxRow ? row : null;
}

/// <summary>The grammar of a column's name: its headings, each quoted, the upper one first, or its letters.</summary>
internal static class ColumnNameGrammar
{
    private const int MostLetters = 3;

    // The letters of the last column that Excel has.
    private const string LastLetters = "XFD";

    internal static readonly Parser<ColumnNameSyntax> Name = static input =>
        !input.AtEnd && QuotedGrammar.Opens(input.Current) ? Headings((ValueInput)input) : Letters((ValueInput)input);

    private static readonly Parser<ListSyntax<ColumnNameSyntax>> List = ListGrammar.Of(Name);

    /// <summary>Reads a list of names; an empty or malformed element has no value.</summary>
    public static ListSyntax<ColumnNameSyntax> Read(string text, TextSpan span) => Primitives.Parse(List, text, span).Value;

    /// <summary>True for the letters of a column, in capitals.</summary>
    public static bool IsLetters(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= MostLetters && word.IndexOfAnyExceptInRange('A', 'Z') < 0 && (word.Length < MostLetters || word.CompareTo(LastLetters, StringComparison.Ordinal) <= 0);

    /// <summary>True for a quotation that has more than blanks.</summary>
    internal static bool SaysSomething(string text, QuotedSyntax quoted) => !Blank.Trim(text, quoted.Content).IsEmpty;

    private static IResult<ColumnNameSyntax> Letters(ValueInput input)
    {
        var end = input.Position;
        while (end < input.End && char.IsAsciiLetterUpper(FullWidth.Fold(input.Text[end]))) end++;
        var span = TextSpan.FromBounds(input.Position, end);
        return IsLetters(FullWidth.Fold(span.Of(input.Text))) ? Result.Success(new ColumnNameSyntax(span, [], []), input.To(end)) : Primitives.Failure<ColumnNameSyntax>(input);
    }

    private static IResult<ColumnNameSyntax> Headings(ValueInput input)
    {
        var headings = ImmutableArray.CreateBuilder<QuotedSyntax>(1);
        var slashes = ImmutableArray.CreateBuilder<TextSpan>(0);
        IInput at = input;
        while (true)
        {
            var heading = QuotedGrammar.Quoted(at);
            if (!heading.WasSuccessful || !SaysSomething(input.Text, heading.Value)) return Primitives.Failure<ColumnNameSyntax>(input);
            headings.Add(heading.Value);
            var behind = Primitives.SkipBlanks(heading.Remainder);
            if (behind.AtEnd || behind.Current is not ('/' or '／'))
                return Result.Success(new ColumnNameSyntax(TextSpan.FromBounds(input.Position, heading.Remainder.Position), headings.DrainToImmutable(), slashes.DrainToImmutable()), heading.Remainder);
            slashes.Add(new(behind.Position, 1));
            at = Primitives.SkipBlanks(behind.Advance());
        }
    }
}

/// <summary>The parts of a column's line.</summary>
/// <param name="Name">The column.</param>
/// <param name="Arrow">The arrow.</param>
/// <param name="Role">What it gives.</param>
/// <param name="Party">The word behind that; null where there is none.</param>
/// <param name="Lead">The name that a note is led by; null where there is none.</param>
internal sealed record ColumnParts(ColumnNameSyntax Name, TextSpan Arrow, TextSpan Role, TextSpan? Party, QuotedSyntax? Lead);

/// <summary>The grammar of <c>column</c>: <c>「heading」 / 「heading」 → role</c>.</summary>
internal static class ColumnGrammar
{
    private static readonly Parser<TextSpan> Word = Primitives.While(static c => !Blank.Is(c) && !QuotedGrammar.Opens(c));

    private static readonly Parser<ColumnParts> Grammar =
        from name in ColumnNameGrammar.Name
        from arrow in ArrowGrammar.Arrow.Padded()
        from role in Word
        from party in Party.Or(Parse.Return((TextSpan?)null))
        from _ in Primitives.Blanks
        from lead in QuotedGrammar.Quoted.Select(static q => (QuotedSyntax?)q).Or(Parse.Return((QuotedSyntax?)null))
        select new ColumnParts(name, arrow, role, party, lead);

    private static Parser<TextSpan?> Party =>
        from _ in Primitives.While(Blank.Is)
        from party in Word
        select (TextSpan?)party;

    /// <summary>Reads a value; null where it is none.</summary>
    public static ColumnParts? Read(string text, TextSpan span)
    {
        var read = Primitives.Parse(Grammar, text, span);
        return read.WasSuccessful && read.Remainder.AtEnd && (read.Value.Lead is not { } lead || ColumnNameGrammar.SaysSomething(text, lead)) ? read.Value : null;
    }
}

/// <summary>The parts of a mark's line.</summary>
/// <param name="Marks">The marks; a malformed one has no value.</param>
/// <param name="Arrow">The arrow.</param>
/// <param name="Meanings">The words behind it.</param>
internal sealed record MarkParts(ListSyntax<MarkTextSyntax> Marks, TextSpan Arrow, ListSyntax<WordSyntax> Meanings);

/// <summary>The grammar of <c>mark</c>: <c>○, ◯ → yes</c>.</summary>
internal static class MarkGrammar
{
    private static readonly Parser<ListSyntax<MarkTextSyntax>> Marks = ListGrammar.Of<MarkTextSyntax>(static input =>
    {
        if (!input.AtEnd && QuotedGrammar.Opens(input.Current))
        {
            var quoted = QuotedGrammar.Quoted(input);
            return quoted.WasSuccessful ? Result.Success(new MarkTextSyntax(quoted.Value.Span, quoted.Value), quoted.Remainder) : Primitives.Failure<MarkTextSyntax>(input);
        }

        var value = (ValueInput)input;
        var end = value.Position;
        while (end < value.End && !EndsPlain(value.Text[end])) end++;
        var span = Blank.Trim(value.Text, TextSpan.FromBounds(value.Position, end));
        return span.IsEmpty ? Primitives.Failure<MarkTextSyntax>(input) : Result.Success(new MarkTextSyntax(span, null), value.To(span.End));
    });

    /// <summary>True for a mark that stands as it is: it is not empty, and has no blanks at its ends, separators, quotation marks or arrows.</summary>
    public static bool IsPlain(string mark) =>
        mark.Length > 0 && Blank.Trim(mark, new(0, mark.Length)).Length == mark.Length && !mark.Any(EndsPlain) && ArrowGrammar.Find(mark, new(0, mark.Length)) is null;

    private static bool EndsPlain(char c) => ListGrammar.Separators.Contains(c, StringComparison.Ordinal) || QuotedGrammar.Opens(c) || c == '」';

    /// <summary>Reads a value; null where it has no arrow, or nothing on a side of it.</summary>
    public static MarkParts? Read(string text, TextSpan span)
    {
        if (ArrowGrammar.Find(text, span) is not { } arrow) return null;
        var (marks, meanings) = (Blank.Trim(text, TextSpan.FromBounds(span.Start, arrow.Start)), Blank.Trim(text, TextSpan.FromBounds(arrow.End, span.End)));
        return marks.IsEmpty || meanings.IsEmpty ? null : new(Primitives.Parse(Marks, text, marks).Value, arrow, WordListGrammar.Read(text, meanings));
    }
}

/// <summary>The arrow between what is written and what is meant: <c>→</c> or <c>-&gt;</c>.</summary>
internal static class ArrowGrammar
{
    internal static readonly Parser<TextSpan> Arrow = Primitives.Word("→").Or(Primitives.Word("->"));

    /// <summary>The first arrow outside quotation marks; null where there is none. A mark without a partner is an ordinary character.</summary>
    public static TextSpan? Find(string text, TextSpan span)
    {
        var input = ValueInput.Of(text, span);
        for (var at = span.Start; at < span.End; at++)
        {
            if (FullWidth.Fold(text[at]) is '→' or '-' && Arrow(input.To(at)) is { WasSuccessful: true, Value: var arrow }) return arrow;
            if (!QuotedGrammar.Opens(text[at])) continue;
            var quoted = QuotedGrammar.Quoted(input.To(at));
            if (quoted.WasSuccessful) at = quoted.Remainder.Position - 1;
        }

        return null;
    }
}
