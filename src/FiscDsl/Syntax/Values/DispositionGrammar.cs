using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>A fixed word with a reason behind it.</summary>
internal readonly record struct DispositionSyntax(TextSpan Word, TextSpan Reason);

/// <summary>
/// A word such as <c>none</c> or <c>n/a</c>, alone, or with a reason behind a blank or in brackets:
/// <c>N/A(利用者側対応事項)</c>. The word must end there: <c>none-such</c> is an id.
/// </summary>
internal static class DispositionGrammar
{
    internal static Parser<DispositionSyntax> Of(Parser<TextSpan> word) =>
        from found in word
        from _ in EndsHere
        from reason in Leaf.Remainder
        select new DispositionSyntax(found, reason);

    internal static TextSpan WithoutBrackets(string text, TextSpan reason) =>
        reason.Length >= 2 && text[reason.Start] is '(' or '（' && text[reason.End - 1] is ')' or '）'
            && text.AsSpan(reason.Start + 1, reason.Length - 2).IndexOfAny("()（）") < 0
            ? Blank.Trim(text, new TextSpan(reason.Start + 1, reason.Length - 2))
            : reason;

    private static readonly Parser<bool> EndsHere = static input =>
        input.AtEnd || Blank.Is(input.Current) || input.Current is '(' or '（'
            ? Result.Success(true, input)
            : Leaf.Failure<bool>(input);
}
