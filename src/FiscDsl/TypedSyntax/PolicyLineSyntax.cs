using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>A line of a policy as written.</summary>
/// <param name="Text">The text that every span is of.</param>
/// <param name="Line">Index of the line in the block.</param>
/// <param name="Head">The line: the rule's name, the colon, and what follows.</param>
/// <param name="Rule">The rule; null for a name that none has.</param>
/// <param name="Value">The value; null where there is none, and where it could not be read.</param>
/// <param name="Deeper">The first line that is indented deeper, where none may be; null where there is none.</param>
public sealed record PolicyLineSyntax(string Text, int Line, LineHead Head, DiagnosticDescriptor? Rule, PolicyValueSyntax? Value, TextSpan? Deeper)
{
    /// <summary>Reads a line of a policy.</summary>
    public static PolicyLineSyntax Read(SyntaxBlock block, int line)
    {
        var head = LineHead.Read(block.Text, block.Lines[line].Content);
        return new(block.Text, line, head, DiagnosticTable.Find(head.Name.Of(block.Text)), head.Rest.IsEmpty ? null : PolicyValueSyntax.Read(block.Text, head.Rest), FieldSyntax.DeeperLine(block, line));
    }
}

/// <summary>The value of a policy line: a severity, and behind it a limit or wordings.</summary>
/// <param name="Span">The whole value.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Limit">The limit, for rules that have one; null where there is none.</param>
/// <param name="Wordings">More wordings, for rules that look for some.</param>
/// <param name="Separators">Where the separators before the limit or the wordings stand.</param>
public sealed record PolicyValueSyntax(TextSpan Span, FixedWord Severity, LimitSyntax? Limit, ImmutableArray<QuotedSyntax> Wordings, ImmutableArray<TextSpan> Separators)
{
    /// <summary>Reads a value; null where it is none.</summary>
    internal static PolicyValueSyntax? Read(string text, TextSpan span)
    {
        if (PolicyGrammar.Read(text, span) is not { } read) return null;
        int? months = read.Limit is { } limit && int.TryParse(FullWidth.Fold(limit.Of(text)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new(span, FixedWord.Read(text, read.Severity, LanguageSchema.Severities), read.Limit is { } written ? new(written, months, text[read.Unit.End - 1] == '月') : null, read.Wordings, read.Separators);
    }
}

/// <summary>A number of months.</summary>
/// <param name="Number">The number as written.</param>
/// <param name="Months">What it says; null for one that is too large.</param>
/// <param name="IsJapanese">True where か月 stands behind it, and not <c>months</c>.</param>
public readonly record struct LimitSyntax(TextSpan Number, int? Months, bool IsJapanese);
