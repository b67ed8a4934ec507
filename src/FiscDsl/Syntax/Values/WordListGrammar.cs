using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>The grammar of lists of fixed values and of codes: words on one line.</summary>
internal static class WordListGrammar
{
    private static readonly Parser<ListSyntax<WordSyntax>> Grammar = ListGrammar.Of(
        Primitives.While(static c => !Blank.Is(c) && !ListGrammar.Separators.Contains(c, StringComparison.Ordinal)).Select(static s => new WordSyntax(s)));

    /// <summary>Reads the words; an empty or malformed element has no value.</summary>
    public static ListSyntax<WordSyntax> Read(string text, TextSpan span) => Primitives.Parse(Grammar, text, span).Value;
}
