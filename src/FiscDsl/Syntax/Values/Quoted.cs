using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>A quoted text: <c>"…"</c> (also ＂…＂ “…” ”…”) or <c>「…」</c>, the latter balanced.</summary>
/// <param name="Content">What stands between the marks.</param>
/// <param name="Span">Marks included.</param>
public readonly record struct Quoted(TextSpan Content, TextSpan Span)
{
    /// <summary>The double quotation marks that count as <c>"</c>.</summary>
    internal const string DoubleMarks = "\"＂“”„‟";

    internal static readonly Parser<Quoted> Grammar = static input =>
        input.AtEnd || !Opens(input.Current) ? Leaf.Failure<Quoted>(input)
        : input.Current == '「' ? Balanced((ValueInput)input)
        : UntilDoubleMark((ValueInput)input);

    internal static bool Opens(char c) => c == '「' || DoubleMarks.Contains(c, StringComparison.Ordinal);

    private static IResult<Quoted> Balanced(ValueInput input) =>
        input.Corners.ClosingOf(input.Position) is { } close ? Success(input, close) : Leaf.Failure<Quoted>(input);

    // A mark without another behind it is the last of its line, so that no line is read through more than once.
    private static IResult<Quoted> UntilDoubleMark(ValueInput input)
    {
        for (var at = input.Position + 1; at < input.End; at++)
            if (DoubleMarks.Contains(input.Text[at], StringComparison.Ordinal)) return Success(input, at);
        return Leaf.Failure<Quoted>(input);
    }

    private static IResult<Quoted> Success(ValueInput input, int close) => Result.Success(
        new Quoted(TextSpan.FromBounds(input.Position + 1, close), TextSpan.FromBounds(input.Position, close + 1)), input.To(close + 1));
}
