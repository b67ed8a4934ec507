using System.Globalization;
using FiscDsl.Tests.Repository;
using Sprache;

namespace FiscDsl.Tests.Grammar;

/// <summary>An expression of grammar/fisc.ebnf.</summary>
internal abstract record EbnfExpression;

/// <summary>A string; <paramref name="Folded"/> where case and width don't matter.</summary>
internal sealed record EbnfLiteral(string Text, bool Folded) : EbnfExpression;

/// <summary>One character in, or where negated out of, some ranges.</summary>
internal sealed record EbnfClass(bool Negated, IReadOnlyList<(char First, char Last)> Ranges) : EbnfExpression;

/// <summary>A rule or a terminal by its name.</summary>
internal sealed record EbnfName(string Name) : EbnfExpression;

/// <summary>One after the other.</summary>
internal sealed record EbnfSequence(IReadOnlyList<EbnfExpression> Parts) : EbnfExpression;

/// <summary>One of several.</summary>
internal sealed record EbnfChoice(IReadOnlyList<EbnfExpression> Alternatives) : EbnfExpression;

/// <summary>Often: <paramref name="AtLeastOnce"/> and, where <paramref name="AtMostOnce"/>, no more than that.</summary>
internal sealed record EbnfRepeat(EbnfExpression Part, bool AtLeastOnce, bool AtMostOnce) : EbnfExpression;

/// <summary>What the one derives and the other does not.</summary>
internal sealed record EbnfExcept(EbnfExpression Part, EbnfExpression Excluded) : EbnfExpression;

/// <summary>grammar/fisc.ebnf, read. Sprache's texts are short here, so that its own strings serve.</summary>
internal static class EbnfGrammar
{
    private static readonly CommentParser Comments = new() { MultiOpen = "/*", MultiClose = "*/" };

    private static readonly Parser<char> Code =
        from mark in Parse.String("#x")
        from digits in Parse.Chars("0123456789ABCDEF").AtLeastOnce().Text()
        select (char)int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static readonly Parser<(char, char)> Range =
        from first in Code.Or(Parse.CharExcept(']'))
        from last in Parse.Char('-').Then(static _ => Code.Or(Parse.CharExcept(']'))).Optional()
        select (first, last.GetOrElse(first));

    private static readonly Parser<EbnfExpression> Class =
        from open in Parse.Char('[')
        from negation in Parse.Char('^').Optional()
        from ranges in Range.Many()
        from close in Parse.Char(']')
        select new EbnfClass(negation.IsDefined, [.. ranges]);

    private static readonly Parser<EbnfExpression> Literal = Quoted('"', folded: false).Or(Quoted('\'', folded: true));

    private static readonly Parser<string> Identifier = Parse.Letter.Then(static first => Parse.Letter.Or(Parse.Char('-')).Many().Text().Select(rest => first + rest));

    private static readonly Parser<IEnumerable<string>> Space = Comments.MultiLineComment.Or(Parse.WhiteSpace.AtLeastOnce().Text()).Many();

    // A name that "::=" follows begins the next rule.
    private static readonly Parser<EbnfExpression> Name =
        from name in Identifier
        from next in Space.Then(static _ => Parse.String("::=")).Not()
        select new EbnfName(name);

    private static readonly Parser<EbnfExpression> Group =
        from open in Token(Parse.Char('('))
        from inner in Parse.Ref(() => Choice)
        from close in Parse.Char(')')
        select inner;

    private static readonly Parser<EbnfExpression> Part =
        from part in Repeated
        from excluded in Token(Parse.Char('-')).Then(static _ => Repeated).Optional()
        select excluded.IsDefined ? new EbnfExcept(part, excluded.Get()) : part;

    private static Parser<EbnfExpression> Repeated =>
        from item in Class.Or(Literal).Or(Group).Or(Name)
        from times in Parse.Chars("?*+").Optional()
        from _ in Space
        select times.IsDefined ? new EbnfRepeat(item, times.Get() == '+', times.Get() == '?') : item;

    private static readonly Parser<EbnfExpression> Choice =
        from alternatives in Part.AtLeastOnce().Select(static parts => (EbnfExpression)new EbnfSequence([.. parts])).DelimitedBy(Token(Parse.Char('|')))
        select new EbnfChoice([.. alternatives]);

    private static readonly Parser<(string Name, EbnfExpression Body)> Rule =
        from name in Token(Identifier)
        from sign in Token(Parse.String("::="))
        from body in Choice
        select (name, body);

    /// <summary>The rules by name.</summary>
    public static IReadOnlyDictionary<string, EbnfExpression> Rules { get; } = Space.Then(static _ => Rule.Many()).End()
        .Parse(RepositoryTree.Read("grammar/fisc.ebnf")).ToDictionary(static r => r.Name, static r => r.Body, StringComparer.Ordinal);

    /// <summary>An expression and all within it.</summary>
    public static IEnumerable<EbnfExpression> SelfAndInner(EbnfExpression expression) => (expression switch
    {
        EbnfSequence sequence => sequence.Parts,
        EbnfChoice choice => choice.Alternatives,
        EbnfRepeat repeat => [repeat.Part],
        EbnfExcept except => [except.Part, except.Excluded],
        _ => [],
    }).SelectMany(SelfAndInner).Prepend(expression);

    private static Parser<EbnfExpression> Quoted(char mark, bool folded) =>
        from open in Parse.Char(mark)
        from text in Parse.CharExcept(mark).AtLeastOnce().Text()
        from close in Parse.Char(mark)
        select new EbnfLiteral(text, folded);

    private static Parser<T> Token<T>(Parser<T> parser) =>
        from value in parser
        from _ in Space
        select value;
}
