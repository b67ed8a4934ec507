using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>The grammar of quoted texts.</summary>
internal static class QuotedGrammar
{
    /// <summary>The double quotation marks that count as <c>"</c>.</summary>
    internal const string DoubleMarks = "\"＂“”„‟";

    internal static readonly Parser<QuotedSyntax> Quoted = static input =>
        input.AtEnd || !Opens(input.Current) ? Primitives.Failure<QuotedSyntax>(input)
        : input.Current == '「' ? Balanced((ValueInput)input)
        : UntilDoubleMark((ValueInput)input);

    internal static bool Opens(char c) => c == '「' || DoubleMarks.Contains(c, StringComparison.Ordinal);

    private static IResult<QuotedSyntax> Balanced(ValueInput input) =>
        input.Corners.ClosingOf(input.Position) is { } close ? Success(input, close) : Primitives.Failure<QuotedSyntax>(input);

    // A mark without another behind it is the last of its line, so that no line is read through more than once.
    private static IResult<QuotedSyntax> UntilDoubleMark(ValueInput input)
    {
        for (var at = input.Position + 1; at < input.End; at++)
            if (DoubleMarks.Contains(input.Text[at], StringComparison.Ordinal)) return Success(input, at);
        return Primitives.Failure<QuotedSyntax>(input);
    }

    private static IResult<QuotedSyntax> Success(ValueInput input, int close) => Result.Success(
        new QuotedSyntax(TextSpan.FromBounds(input.Position + 1, close), TextSpan.FromBounds(input.Position, close + 1)), input.To(close + 1));
}
