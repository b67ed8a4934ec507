using System.Collections.Immutable;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>An acceptance as written: a rule's name and the reason.</summary>
public sealed record AcceptanceSyntax(TextSpan Rule, TextSpan Reason);

/// <summary>The grammar of <c>accept</c>.</summary>
public static class AcceptanceGrammar
{
    private static readonly Parser<AcceptanceSyntax> Grammar =
        from rule in Leaf.While(static c => !Blank.Is(c))
        from reason in Leaf.Remainder
        select new AcceptanceSyntax(rule, reason);

    /// <summary>Reads a value that is not empty.</summary>
    public static AcceptanceSyntax Read(string text, TextSpan span) => Leaf.Parse(Grammar, text, span).Value;
}

/// <summary>A policy line's value as written.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Limit">A limit in months, for rules that have one; null where there is none.</param>
/// <param name="Wordings">More wordings, for rules that look for some.</param>
/// <param name="Separators">Where the separators before the limit or the wordings stand.</param>
public sealed record PolicySyntax(TextSpan Severity, TextSpan? Limit, ImmutableArray<Quoted> Wordings, ImmutableArray<TextSpan> Separators);

/// <summary>The grammar of a policy line's value: <c>warning</c>, <c>warning, 24 months</c> or <c>warning, 「機密資料」, "restricted report"</c>.</summary>
public static class PolicyGrammar
{
    private static readonly Parser<TextSpan> Months =
        from number in Leaf.While(static c => char.IsAsciiDigit(FullWidth.Fold(c)))
        from _ in Leaf.Blanks
        from unit in Leaf.Word("months").Or(Leaf.Word("month")).Or(Leaf.One("かカヶケ箇ヵ").Then(static _ => Leaf.One("月")))
        select number;

    private static readonly Parser<PolicySyntax> Grammar =
        from severity in Leaf.While(static c => !Blank.Is(c) && !ListGrammar.Separators.Contains(c, StringComparison.Ordinal))
        from limit in Limit.Or(Parse.Return(((TextSpan Separator, TextSpan Months)?)null))
        from wordings in limit is null ? Wording.Many() : Parse.Return(Enumerable.Empty<(TextSpan, Quoted)>())
        from _ in Leaf.Blanks
        select Of(severity, limit, [.. wordings]);

    private static Parser<(TextSpan Separator, TextSpan Months)?> Limit =>
        from separator in Leaf.One(ListGrammar.Separators).Padded()
        from months in Months
        select ((TextSpan, TextSpan)?)(separator, months);

    private static Parser<(TextSpan Separator, Quoted Quoted)> Wording =>
        from separator in Leaf.One(ListGrammar.Separators).Padded()
        from quoted in Quoted.Grammar
        select (separator, quoted);

    private static PolicySyntax Of(TextSpan severity, (TextSpan Separator, TextSpan Months)? limit, ImmutableArray<(TextSpan Separator, Quoted Quoted)> wordings) => new(
        severity, limit?.Months, [.. wordings.Select(static w => w.Quoted)],
        limit is { } one ? [one.Separator] : [.. wordings.Select(static w => w.Separator)]);

    /// <summary>Reads a value; null where it is none.</summary>
    public static PolicySyntax? Read(string text, TextSpan span)
    {
        var read = Leaf.Parse(Grammar, text, span);
        return read.WasSuccessful && read.Remainder.AtEnd ? read.Value : null;
    }
}

/// <summary>A correction as written.</summary>
/// <param name="Printed">What the print says.</param>
/// <param name="Corrected">What it should say; empty to delete.</param>
/// <param name="Arrow">The arrow between them.</param>
/// <param name="Reason">The rest of the line; may be empty.</param>
public sealed record CorrectionSyntax(Quoted Printed, Quoted Corrected, TextSpan Arrow, TextSpan Reason);

/// <summary>The grammar of <c>correction</c>: <c>「printed」→「corrected」 reason</c>.</summary>
public static class CorrectionGrammar
{
    private static readonly Parser<CorrectionSyntax> Grammar =
        from printed in Quoted.Grammar.Padded()
        from arrow in Leaf.Word("→").Or(Leaf.Word("->"))
        from _ in Leaf.Blanks
        from corrected in Quoted.Grammar
        from reason in Leaf.Remainder
        select new CorrectionSyntax(printed, corrected, arrow, reason);

    /// <summary>Reads a value; null where it is none.</summary>
    public static CorrectionSyntax? Read(string text, TextSpan span)
    {
        var read = Leaf.Parse(Grammar, text, span);
        return read.WasSuccessful && !read.Value.Printed.Content.IsEmpty ? read.Value : null;
    }
}
