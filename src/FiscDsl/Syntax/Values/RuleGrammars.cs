using System.Collections.Immutable;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>The grammar of <c>accept</c>.</summary>
internal static class AcceptanceGrammar
{
    private static readonly Parser<(TextSpan Rule, TextSpan Reason)> Grammar =
        from rule in Primitives.While(static c => !Blank.Is(c))
        from reason in Primitives.Remainder
        select (rule, reason);

    /// <summary>Reads a value that is not empty.</summary>
    public static (TextSpan Rule, TextSpan Reason) Read(string text, TextSpan span) => Primitives.Parse(Grammar, text, span).Value;
}

/// <summary>The parts of a policy line's value.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Limit">A limit in months, for rules that have one; null where there is none.</param>
/// <param name="Unit">What stands behind the limit; empty where there is none.</param>
/// <param name="Wordings">More wordings, for rules that look for some.</param>
/// <param name="Separators">Where the separators before the limit or the wordings stand.</param>
internal sealed record PolicyParts(TextSpan Severity, TextSpan? Limit, TextSpan Unit, ImmutableArray<QuotedSyntax> Wordings, ImmutableArray<TextSpan> Separators);

/// <summary>The grammar of a policy line's value: <c>warning</c>, <c>warning, 24 months</c> or <c>warning, 「機密資料」, "restricted report"</c>.</summary>
internal static class PolicyGrammar
{
    private static readonly Parser<TextSpan> JapaneseUnit =
        from counter in Primitives.One("かカヶケ箇ヵ")
        from month in Primitives.One("月")
        select TextSpan.FromBounds(counter.Start, month.End);

    private static readonly Parser<(TextSpan Number, TextSpan Unit)> Months =
        from number in Primitives.While(static c => char.IsAsciiDigit(FullWidth.Fold(c)))
        from _ in Primitives.Blanks
        from unit in Primitives.Word("months").Or(Primitives.Word("month")).Or(JapaneseUnit)
        select (number, unit);

    private static readonly Parser<PolicyParts> Grammar =
        from severity in Primitives.While(static c => !Blank.Is(c) && !ListGrammar.Separators.Contains(c, StringComparison.Ordinal))
        from limit in Limit.Or(Parse.Return(((TextSpan Separator, TextSpan Number, TextSpan Unit)?)null))
        from wordings in limit is null ? Wording.Many() : Parse.Return(Enumerable.Empty<(TextSpan, QuotedSyntax)>())
        from _ in Primitives.Blanks
        select Of(severity, limit, [.. wordings]);

    private static Parser<(TextSpan Separator, TextSpan Number, TextSpan Unit)?> Limit =>
        from separator in Primitives.One(ListGrammar.Separators).Padded()
        from months in Months
        select ((TextSpan, TextSpan, TextSpan)?)(separator, months.Number, months.Unit);

    private static Parser<(TextSpan Separator, QuotedSyntax Quoted)> Wording =>
        from separator in Primitives.One(ListGrammar.Separators).Padded()
        from quoted in QuotedGrammar.Quoted
        select (separator, quoted);

    private static PolicyParts Of(TextSpan severity, (TextSpan Separator, TextSpan Number, TextSpan Unit)? limit, ImmutableArray<(TextSpan Separator, QuotedSyntax Quoted)> wordings) => new(
        severity, limit?.Number, limit?.Unit ?? default, [.. wordings.Select(static w => w.Quoted)],
        limit is { } one ? [one.Separator] : [.. wordings.Select(static w => w.Separator)]);

    /// <summary>Reads a value; null where it is none.</summary>
    public static PolicyParts? Read(string text, TextSpan span)
    {
        var read = Primitives.Parse(Grammar, text, span);
        return read.WasSuccessful && read.Remainder.AtEnd ? read.Value : null;
    }
}

/// <summary>The parts of a correction.</summary>
/// <param name="Printed">What the print says; not empty.</param>
/// <param name="Corrected">What it should say; empty to delete.</param>
/// <param name="Reason">The rest of the line; may be empty.</param>
internal sealed record CorrectionParts(QuotedSyntax Printed, QuotedSyntax Corrected, TextSpan Reason);

/// <summary>The grammar of <c>correction</c>: <c>「printed」→「corrected」 reason</c>.</summary>
internal static class CorrectionGrammar
{
    private static readonly Parser<CorrectionParts> Grammar =
        from printed in QuotedGrammar.Quoted.Padded()
        from arrow in ArrowGrammar.Arrow
        from _ in Primitives.Blanks
        from corrected in QuotedGrammar.Quoted
        from reason in Primitives.Remainder
        select new CorrectionParts(printed, corrected, reason);

    /// <summary>Reads a value; null where it is none.</summary>
    public static CorrectionParts? Read(string text, TextSpan span)
    {
        var read = Primitives.Parse(Grammar, text, span);
        return read.WasSuccessful && !read.Value.Printed.Content.IsEmpty ? read.Value : null;
    }
}
