using System.Buffers;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>A fixed word with a reason behind it.</summary>
internal readonly record struct DispositionSyntax(TextSpan Word, TextSpan Reason);

/// <summary>
/// A word such as <c>none</c> or <c>n/a</c>, alone, or with a reason behind a blank or in brackets:
/// <c>N/A(利用者側対応事項)</c>. The word must end there: <c>none-such</c> is an id.
/// </summary>
internal sealed class DispositionGrammar
{
    private readonly Parser<TextSpan> _word;
    private readonly Parser<DispositionSyntax> _grammar;
    private readonly SearchValues<char> _firsts;
    private readonly int _longest;

    /// <summary>Makes the grammar of some words; case and width don't matter.</summary>
    /// <param name="words">The words, at least one, none of which another begins with.</param>
    public DispositionGrammar(IReadOnlyList<string> words)
    {
        _word = words.Select(Primitives.Word).Aggregate(static (one, other) => one.Or(other));
        _grammar =
            from found in _word
            from _ in EndsHere
            from reason in Primitives.Remainder
            select new DispositionSyntax(found, reason);
        _firsts = SearchValues.Create([.. words.Select(static w => w[..1]).SelectMany(static first => first + first.ToUpperInvariant()).SelectMany(static c => c + FullWidth.Widen([c]))]);
        _longest = words.Max(static w => w.Length);
    }

    private static Parser<bool> EndsHere => static input =>
        input.AtEnd || Blank.Is(input.Current) || input.Current is '(' or '（'
            ? Result.Success(true, input)
            : Primitives.Failure<bool>(input);

    /// <summary>Reads the word and the reason behind it, brackets left out; null where the value is something else.</summary>
    public DispositionSyntax? Read(string text, TextSpan span)
    {
        // A look at the first letter spares the words that most values are not.
        if (span.IsEmpty || !_firsts.Contains(text[span.Start])) return null;
        var read = Primitives.Parse(_grammar, text, span);
        return read.WasSuccessful ? read.Value with { Reason = WithoutBrackets(text, read.Value.Reason) } : null;
    }

    /// <summary>True where a text is one of the words and nothing else.</summary>
    public bool IsWord(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > _longest || !_firsts.Contains(text[0])) return false;
        var read = Primitives.Parse(_word, text.ToString(), new TextSpan(0, text.Length));
        return read.WasSuccessful && read.Remainder.AtEnd;
    }

    private static TextSpan WithoutBrackets(string text, TextSpan reason) =>
        reason.Length >= 2 && text[reason.Start] is '(' or '（' && text[reason.End - 1] is ')' or '）'
            && text.AsSpan(reason.Start + 1, reason.Length - 2).IndexOfAny("()（）") < 0
            ? Blank.Trim(text, new TextSpan(reason.Start + 1, reason.Length - 2))
            : reason;
}
