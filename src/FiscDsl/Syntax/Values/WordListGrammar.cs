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

    private static readonly Parser<DispositionSyntax> NobodyGrammar = DispositionGrammar.Of(Leaf.Word("none").Or(Leaf.Word("なし")));

    /// <summary>Reads the words; an empty or malformed element has no value.</summary>
    public static ListValue<WordSyntax> Read(string text, TextSpan span) => Leaf.Parse(Grammar, text, span).Value;

    /// <summary>True where the value says that nobody is responsible: <c>none</c> or なし, with or without a reason.</summary>
    public static bool IsNobody(string text, TextSpan span) => Nobody(text, span) is not null;

    /// <summary>The word that says that nobody is responsible, and the reason behind it, brackets left out; null where the value says something else.</summary>
    internal static DispositionSyntax? Nobody(string text, TextSpan span)
    {
        if (span.IsEmpty || !"nNｎＮな".Contains(text[span.Start], StringComparison.Ordinal)) return null;
        var read = Leaf.Parse(NobodyGrammar, text, span);
        return read.WasSuccessful ? read.Value with { Reason = DispositionGrammar.WithoutBrackets(text, read.Value.Reason) } : null;
    }
}
