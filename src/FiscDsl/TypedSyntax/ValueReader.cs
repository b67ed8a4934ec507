using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>Reads the values that stand on one line: the one place that knows their grammars.</summary>
internal static class ValueReader
{
    private static readonly DispositionGrammar Dispositions = GrammarOf(Fields.Evidence.FixedValues);

    private static readonly DispositionGrammar Nobody = GrammarOf([Fields.NobodyParty]);

    private static readonly CitationGrammar Citations = new(Dispositions);

    /// <summary>Reads a value that is not empty.</summary>
    /// <param name="field">The field, of a kind that stands on one line.</param>
    /// <param name="text">The text.</param>
    /// <param name="span">The value.</param>
    public static ValueSyntax Read(FieldSchema field, string text, TextSpan span) => field.Value switch
    {
        ValueKind.CodeList => new CodesSyntax(span, WordListGrammar.Read(text, span)),
        ValueKind.Date => Date(text, span),
        ValueKind.Choice => new ChoiceSyntax(FixedWord.Read(text, span, field.FixedValues)),
        ValueKind.Parties => Parties(field, text, span),
        ValueKind.Evidence => Evidence(text, span),
        ValueKind.CategoryPath => CategoryPath(text, span),
        ValueKind.Acceptance => Acceptance(text, span),
        ValueKind.Correction => Correction(text, span),
        ValueKind.Rows => new RowsSyntax(span, RowsGrammar.Read(text, span)),
        ValueKind.Column => Column(text, span),
        ValueKind.Mark => Mark(text, span),
        ValueKind.Roles => Roles(text, span),
        ValueKind.Columns => new ColumnsSyntax(span, ColumnNameGrammar.Read(text, span)),
        _ => new LineSyntax(span),
    };

    /// <summary>Reads evidence.</summary>
    public static EvidenceSyntax Evidence(string text, TextSpan span) => Dispositions.Read(text, span) is { } disposition
        ? new(span, FixedWord.Read(text, disposition.Word, Fields.Evidence.FixedValues), disposition.Reason, null)
        : new(span, null, default, Citations.Read(text, span));

    /// <summary>Reads who is responsible.</summary>
    public static PartiesSyntax Parties(FieldSchema field, string text, TextSpan span)
    {
        if (Nobody.Read(text, span) is { } nobody) return new(span, new(nobody.Word, Fields.NobodyParty), nobody.Reason, [], []);
        var list = WordListGrammar.Read(text, span);
        return new(span, null, default, Words(text, list, field.FixedValues), list.Separators);
    }

    private static ImmutableArray<FixedWord> Words(string text, ListSyntax<WordSyntax> list, ImmutableArray<FixedValue> values)
    {
        var words = ImmutableArray.CreateBuilder<FixedWord>(list.Elements.Length);
        foreach (var element in list.Elements) words.Add(FixedWord.Read(text, element.Span, values));
        return words.MoveToImmutable();
    }

    private static ColumnSyntax Column(string text, TextSpan span) => new(span, ColumnGrammar.Read(text, span) is not { } read ? null : new(
        read.Name, FixedWord.Read(text, read.Role, ColumnRoles.Values), read.Party is { } party ? FixedWord.Read(text, party, ColumnRoles.Parties) : null, read.Lead));

    private static MarkSyntax Mark(string text, TextSpan span) => new(span, MarkGrammar.Read(text, span) is not { } read ? null : new(
        read.Marks, Words(text, read.Meanings, MarkMeanings.Values), read.Meanings.Separators));

    private static RolesSyntax Roles(string text, TextSpan span)
    {
        var list = WordListGrammar.Read(text, span);
        return new(span, Words(text, list, ColumnRoles.Values), list.Separators);
    }

    /// <summary>Reads the path of a category.</summary>
    public static CategoryPathSyntax CategoryPath(string text, TextSpan span) => new(span, CategoryPathGrammar.Read(text, span));

    /// <summary>True for an id that is a word of evidence, in any case and width: no source can have it.</summary>
    public static bool IsDisposition(ReadOnlySpan<char> id) => Dispositions.IsWord(id);

    /// <summary>The first arrow of a stretch outside quotation marks; null where there is none.</summary>
    public static TextSpan? ArrowIn(string text, TextSpan span) => ArrowGrammar.Find(text, span);

    /// <summary>True for a mark of a cell that needs no quotation marks.</summary>
    public static bool IsPlainMark(string mark) => MarkGrammar.IsPlain(mark);

    /// <summary>Why a stretch is no address; <see cref="UrlFault.None"/> where it is one.</summary>
    public static UrlFault FaultOfUrl(string text, TextSpan span) => UrlGrammar.FaultOf(text, span);

    private static DateSyntax Date(string text, TextSpan span)
    {
        var date = DateGrammar.Read(text, span, out var isCanonical);
        var form = isCanonical ? DateForm.Canonical : date is not null && DateGrammar.IsInOrder(span.Of(text)) ? DateForm.FullWidth : DateForm.Other;
        return new(span, date, form);
    }

    private static AcceptanceSyntax Acceptance(string text, TextSpan span)
    {
        var (rule, reason) = AcceptanceGrammar.Read(text, span);
        return new(span, rule, DiagnosticTable.Find(rule.Of(text)), reason);
    }

    private static CorrectionSyntax Correction(string text, TextSpan span) =>
        CorrectionGrammar.Read(text, span) is { } read ? new(span, new(read.Printed, read.Corrected), read.Reason) : new(span, null, default);

    private static DispositionGrammar GrammarOf(IEnumerable<FixedValue> values) => new([.. values.SelectMany(static v => new[] { v.Spelling.English, v.Spelling.Japanese })]);
}
