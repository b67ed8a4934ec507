using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>A source's id with an optional place in it, as written: <c>1 "侵入テスト"</c>.</summary>
public sealed record CitationSyntax(TextSpan Id, Quoted? Locator);

/// <summary>An evidence field's value: a disposition with its reason, or citations.</summary>
/// <param name="Disposition">The word <c>none</c>, <c>n/a</c>, なし or 対象外; null for citations.</param>
/// <param name="Reason">What follows the word, brackets around it left out; empty where there is nothing.</param>
/// <param name="Citations">The citations; null for a disposition.</param>
public sealed record EvidenceSyntax(TextSpan? Disposition, TextSpan Reason, ListValue<CitationSyntax>? Citations);

/// <summary>The grammar of <c>evidence</c>.</summary>
public static class EvidenceGrammar
{
    private const string Firsts = "nNｎＮな対";

    // Written out, not as a query: a large catalog has tens of thousands of citations, and a query makes a closure a step.
    private static readonly Parser<CitationSyntax> Citation = static input =>
    {
        var id = IdGrammar.Id(input);
        if (!id.WasSuccessful || IsDisposition(id.Value.Of(((ValueInput)input).Text))) return Leaf.Failure<CitationSyntax>(input);
        var behind = Leaf.SkipBlanks(id.Remainder);
        if (behind.AtEnd || !Quoted.Opens(behind.Current)) return Result.Success(new CitationSyntax(id.Value, null), behind);
        var locator = Quoted.Grammar(behind);
        return locator.WasSuccessful
            ? Result.Success(new CitationSyntax(id.Value, locator.Value), locator.Remainder)
            : Leaf.Failure<CitationSyntax>(behind);
    };

    private static readonly Parser<TextSpan> Word =
        Leaf.Word("none").Or(Leaf.Word("n/a")).Or(Leaf.Word("なし")).Or(Leaf.Word("対象外"));

    private static readonly Parser<DispositionSyntax> Disposition = DispositionGrammar.Of(Word);

    private static readonly Parser<ListValue<CitationSyntax>> Citations = ListGrammar.Of(Citation);

    private static readonly Parser<EvidenceSyntax> Grammar = static input =>
    {
        // A look at the first letter spares the four words most values are not.
        var disposition = Firsts.Contains(input.Current, StringComparison.Ordinal) ? Disposition(input) : Leaf.Failure<DispositionSyntax>(input);
        if (disposition.WasSuccessful)
            return Result.Success(new EvidenceSyntax(disposition.Value.Word, DispositionGrammar.WithoutBrackets(((ValueInput)input).Text, disposition.Value.Reason), null), disposition.Remainder);
        var list = Citations(input);
        return Result.Success(new EvidenceSyntax(null, default, list.Value), list.Remainder);
    };

    /// <summary>True for an id that is a word of evidence, in any case and width: no source can have it.</summary>
    public static bool IsDisposition(ReadOnlySpan<char> id)
    {
        // The longest word; most ids are not looked at.
        if (id.Length is 0 or > 4 || !Firsts.Contains(id[0], StringComparison.Ordinal)) return false;
        var read = Leaf.Parse(Word, id.ToString(), new TextSpan(0, id.Length));
        return read.WasSuccessful && read.Remainder.AtEnd;
    }

    /// <summary>Reads a value; every text gives one, malformed citations marked.</summary>
    public static EvidenceSyntax Read(string text, TextSpan span) => Leaf.Parse(Grammar, text, span).Value;
}
