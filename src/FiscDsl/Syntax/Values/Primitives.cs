using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>
/// The primitives of the value grammars: each scans a span and returns once. Failures carry no text; what a reader is
/// told comes from the diagnostic table.
/// </summary>
internal static class Primitives
{
    /// <summary>The length of what is read at the start of a stretch; 0 is a failure.</summary>
    internal delegate int Scanner(ReadOnlySpan<char> rest);

    internal static readonly Parser<TextSpan> Blanks = Run(static rest =>
    {
        var length = 0;
        while (length < rest.Length && Blank.Is(rest[length])) length++;
        return length;
    }, mayBeEmpty: true);

    /// <summary>All that is left, without blanks at its ends; may be empty.</summary>
    internal static readonly Parser<TextSpan> Remainder = input =>
    {
        var value = (ValueInput)input;
        return Result.Success(Blank.Trim(value.Text, TextSpan.FromBounds(value.Position, value.End)), value.To(value.End));
    };

    /// <summary>The input behind any blanks.</summary>
    internal static IInput SkipBlanks(IInput input)
    {
        var value = (ValueInput)input;
        var at = value.Position;
        while (at < value.End && Blank.Is(value.Text[at])) at++;
        return at == value.Position ? input : value.To(at);
    }

    internal static Parser<TextSpan> Run(Scanner scan, bool mayBeEmpty = false) => input =>
    {
        var value = (ValueInput)input;
        var length = scan(value.Rest);
        return length > 0 || mayBeEmpty
            ? Result.Success(new TextSpan(value.Position, length), value.To(value.Position + length))
            : Failure<TextSpan>(input);
    };

    /// <summary>A run of characters that satisfy a condition.</summary>
    internal static Parser<TextSpan> While(Func<char, bool> condition) => Run(rest =>
    {
        var length = 0;
        while (length < rest.Length && condition(rest[length])) length++;
        return length;
    });

    /// <summary>Exactly one of a few characters.</summary>
    internal static Parser<TextSpan> One(string characters) =>
        Run(rest => rest.Length > 0 && characters.Contains(rest[0], StringComparison.Ordinal) ? 1 : 0);

    /// <summary>A fixed word; full-width letters and case are tolerated.</summary>
    internal static Parser<TextSpan> Word(string word) => Run(rest =>
    {
        if (rest.Length < word.Length) return 0;
        for (var i = 0; i < word.Length; i++)
            if (char.ToLowerInvariant(FullWidth.Fold(rest[i])) != char.ToLowerInvariant(word[i])) return 0;
        return word.Length;
    });

    /// <summary>What <paramref name="parser"/> reads with blanks around it.</summary>
    internal static Parser<T> Padded<T>(this Parser<T> parser) => input =>
    {
        var read = parser(SkipBlanks(input));
        return read.WasSuccessful ? Result.Success(read.Value, SkipBlanks(read.Remainder)) : read;
    };

    /// <summary>Runs a grammar over a whole stretch.</summary>
    internal static IResult<T> Parse<T>(Parser<T> grammar, string text, TextSpan span) => grammar(ValueInput.Of(text, span));

    internal static IResult<T> Failure<T>(IInput at) => Result.Failure<T>(at, "", []);
}
