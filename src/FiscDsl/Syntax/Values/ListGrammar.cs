using System.Collections.Immutable;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>
/// Lists on one line, separated by <c>,</c> <c>，</c> or <c>、</c>. A malformed element is an element with no value and
/// not the list's end, so that the others are still read and the reader is told about the right one.
/// </summary>
internal static class ListGrammar
{
    internal const string Separators = ",，、";

    /// <summary>Elements of one list; what goes on beyond is one malformed element. The longest of the printed reference has four.</summary>
    internal const int MaxElements = 10_000;

    internal static Parser<ListSyntax<T>> Of<T>(Parser<T> element, string separators = Separators)
        where T : class => input =>
    {
        var elements = ImmutableArray.CreateBuilder<ElementSyntax<T>>(1);
        var found = ImmutableArray.CreateBuilder<TextSpan>(0);
        while (true)
        {
            var start = Primitives.SkipBlanks(input);
            if (elements.Count == MaxElements) return Rest(elements, found, (ValueInput)start);
            var read = element(start);
            var after = read.WasSuccessful ? Primitives.SkipBlanks(read.Remainder) : start;
            var whole = read.WasSuccessful && (after.AtEnd || separators.Contains(after.Current, StringComparison.Ordinal));
            var rest = whole ? after : Skip((ValueInput)start, separators);
            var value = (ValueInput)start;
            var end = whole ? read.Remainder.Position : rest.Position;
            elements.Add(new ElementSyntax<T>(whole ? read.Value : null, Blank.Trim(value.Text, TextSpan.FromBounds(value.Position, end))));
            if (rest.AtEnd) return Result.Success(new ListSyntax<T>(elements.DrainToImmutable(), found.DrainToImmutable()), rest);
            found.Add(new TextSpan(rest.Position, 1));
            input = rest.Advance();
        }
    };

    private static IResult<ListSyntax<T>> Rest<T>(
        ImmutableArray<ElementSyntax<T>>.Builder elements, ImmutableArray<TextSpan>.Builder separators, ValueInput rest)
        where T : class
    {
        elements.Add(new ElementSyntax<T>(null, Blank.Trim(rest.Text, TextSpan.FromBounds(rest.Position, rest.End))));
        return Result.Success(new ListSyntax<T>(elements.ToImmutable(), separators.ToImmutable()), rest.To(rest.End));
    }

    /// <summary>Goes to the next separator outside quotation marks; a mark without a partner is an ordinary character.</summary>
    private static ValueInput Skip(ValueInput input, string separators)
    {
        var position = input.Position;
        while (position < input.End && !separators.Contains(input.Text[position], StringComparison.Ordinal))
        {
            var quoted = QuotedGrammar.Quoted(input.To(position));
            position = quoted.WasSuccessful ? quoted.Remainder.Position : position + 1;
        }

        return input.To(position);
    }
}
