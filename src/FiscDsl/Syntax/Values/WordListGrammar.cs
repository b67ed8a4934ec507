using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>A word of a list, as written.</summary>
public sealed record WordSyntax(TextSpan Span);

/// <summary>The grammar of lists of fixed values and of codes: words on one line.</summary>
public static class WordListGrammar
{
    private static readonly Parser<ListValue<WordSyntax>> Grammar = ListGrammar.Of(
        Leaf.While(static c => !Blank.Is(c) && !ListGrammar.Separators.Contains(c, StringComparison.Ordinal)).Select(static s => new WordSyntax(s)));

    private static readonly Parser<DispositionSyntax> Nobody = DispositionGrammar.Of(Leaf.Word("none").Or(Leaf.Word("なし")));

    /// <summary>Reads the words; an empty or malformed element has no value.</summary>
    public static ListValue<WordSyntax> Read(string text, TextSpan span) => Leaf.Parse(Grammar, text, span).Value;

    /// <summary>True where the value says that nobody is responsible: <c>none</c> or なし, with or without a reason.</summary>
    public static bool IsNobody(string text, TextSpan span) => IsNobody(text, span, out _);

    /// <summary>True where the value says that nobody is responsible.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The value in it.</param>
    /// <param name="reason">What follows the word, brackets around it left out; empty where there is nothing.</param>
    public static bool IsNobody(string text, TextSpan span, out TextSpan reason)
    {
        reason = default;
        if (span.IsEmpty || !"nNｎＮな".Contains(text[span.Start], StringComparison.Ordinal)) return false;
        var read = Leaf.Parse(Nobody, text, span);
        if (read.WasSuccessful) reason = DispositionGrammar.WithoutBrackets(text, read.Value.Reason);
        return read.WasSuccessful;
    }
}
