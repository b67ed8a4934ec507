using FiscDsl.Syntax.Names;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>The grammar of citations: ids of sources, each with an optional place in it.</summary>
/// <param name="reserved">The words that are no ids here.</param>
internal sealed class CitationGrammar(DispositionGrammar reserved)
{
    private readonly Parser<ListSyntax<CitationSyntax>> _grammar = ListGrammar.Of(Citation(reserved));

    /// <summary>Reads a value; every text gives one, malformed citations marked.</summary>
    public ListSyntax<CitationSyntax> Read(string text, TextSpan span) => Primitives.Parse(_grammar, text, span).Value;

    // Written out, not as a query: a large catalog has tens of thousands of citations, and a query makes a closure a step.
    private static Parser<CitationSyntax> Citation(DispositionGrammar reserved) => input =>
    {
        var id = IdGrammar.Id(input);
        if (!id.WasSuccessful || reserved.IsWord(id.Value.Of(((ValueInput)input).Text))) return Primitives.Failure<CitationSyntax>(input);
        var behind = Primitives.SkipBlanks(id.Remainder);
        if (behind.AtEnd || !QuotedGrammar.Opens(behind.Current)) return Result.Success(new CitationSyntax(id.Value, null), behind);
        var locator = QuotedGrammar.Quoted(behind);
        return locator.WasSuccessful
            ? Result.Success(new CitationSyntax(id.Value, locator.Value), locator.Remainder)
            : Primitives.Failure<CitationSyntax>(behind);
    };
}
