using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>Prints values that stand on one line, in the canonical form. What could not be read is left out of a list, and else stays as written.</summary>
/// <param name="text">The text that the spans of the values are of.</param>
/// <param name="keywords">Which spelling to write; null leaves each as it is.</param>
internal sealed class ValuePrinter(string text, MessageLanguage? keywords)
{
    /// <summary>What stands between what is written and what is meant.</summary>
    public const string Arrow = "→";

    /// <summary>What stands between the elements of a list.</summary>
    public const string Separator = ", ";

    /// <summary>True where a reason that is not there yet is to be filled in, behind a blank.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>The stretches of the value last printed that are to be changed: sides of a correction that are empty, or do not correct anything yet, and an empty heading of a column.</summary>
    public ImmutableArray<TextSpan> Stops { get; private set; } = [];

    /// <summary>A value as text.</summary>
    public string Print(ValueSyntax value) => value switch
    {
        CodesSyntax codes => Join(codes.Codes, w => IdGrammar.Normalize(w.Span.Of(text))),
        DateSyntax { Date: { } date } => date.ToString(),
        ChoiceSyntax choice => Word(choice.Word),
        PartiesSyntax { Nobody: { } nobody } parties => Word(nobody) + Behind(parties, nobody),
        PartiesSyntax parties => Join(parties.Parties),
        EvidenceSyntax { Disposition: { } word } evidence => Word(word) + Reason(evidence.Reason),
        EvidenceSyntax { Citations: { } citations } => Join(citations, Citation),
        CategoryPathSyntax path => path.IsSound ? string.Join(" / ", path.Ids.Elements.Select(id => IdGrammar.Normalize(id.Span.Of(text)))) : "",
        AcceptanceSyntax acceptance => $"{RuleName(acceptance.Name, acceptance.Rule)} {Of(acceptance.Reason)}",
        CorrectionSyntax { Sides: { } sides } correction => Correction(sides, correction.Reason),
        RowsSyntax { Rows: { } rows } => rows.ToString(),
        ColumnSyntax { Sides: { } sides } => Column(sides),
        MarkSyntax { Sides: { } sides } => $"{Join(sides.Marks, Mark)} {Arrow} {Join(sides.Meanings)}",
        RolesSyntax roles => Join(roles.Roles),
        ColumnsSyntax columns => Join(columns.Columns, ColumnName),
        _ => Of(value.Span),
    };

    /// <summary>A rule's name in a policy or an acceptance.</summary>
    public string RuleName(TextSpan name, DiagnosticDescriptor? rule) => rule is not null && keywords is { } language ? rule.NameIn(language) : FullWidth.Fold(name.Of(text));

    /// <summary>A policy line's value.</summary>
    public string Severity(PolicyValueSyntax value)
    {
        var severity = Word(value.Severity);
        if (value.Limit is { } limit) return $"{severity}{Separator}{Limit(FullWidth.Fold(limit.Number.Of(text)), UsesJapanese(limit))}";
        return string.Join(Separator, value.Wordings.Select(Quotation).Prepend(severity));
    }

    /// <summary>A limit in months as text.</summary>
    public static string Limit(string months, bool isJapanese) => $"{months} {(isJapanese ? "か月" : "months")}";

    private string Correction(CorrectionSides sides, TextSpan reason)
    {
        var (printed, corrected) = (Quotation(sides.Printed), Quotation(sides.Corrected));
        var second = new TextSpan(printed.Length + Arrow.Length + 1, sides.Corrected.Content.Length);
        if (sides.Printed.Content.IsEmpty) Stops = [new(1, 0), second];
        else if (sides.Printed.Content.Of(text).SequenceEqual(sides.Corrected.Content.Of(text))) Stops = [second];
        return $"{printed}{Arrow}{corrected}{(IsTemplate && reason.IsEmpty ? " " : Reason(reason))}";
    }

    /// <summary>A column and what it gives.</summary>
    private string Column(ColumnSides sides)
    {
        if (sides.Name.Headings is [{ Content.IsEmpty: true }, ..]) Stops = [new(1, 0)];
        var role = sides.Party is { } party ? $"{Word(sides.Role)} {Word(party)}" : Word(sides.Role);
        return $"{ColumnName(sides.Name)} {Arrow} {role}{(sides.Lead is { } lead ? " " + Quotation(lead) : "")}";
    }

    /// <summary>A column's name.</summary>
    public string ColumnName(ColumnNameSyntax name) => name.Letters is { } letters ? FullWidth.Fold(letters.Of(text)) : string.Join(" / ", name.Headings.Select(Quotation));

    private string Mark(MarkTextSyntax mark) => mark.Quoted is { } quoted ? Quotation(quoted) : Of(mark.Span);

    private bool UsesJapanese(LimitSyntax limit) => keywords is { } language ? language == MessageLanguage.Ja : limit.IsJapanese;

    // The reason keeps its brackets.
    private string Behind(PartiesSyntax parties, FixedWord nobody) => Reason(Blank.Trim(text, TextSpan.FromBounds(nobody.Span.End, parties.Span.End)));

    private string Reason(TextSpan reason) => reason.IsEmpty ? "" : " " + Of(reason);

    private string Citation(CitationSyntax citation)
    {
        var id = IdGrammar.Normalize(citation.Id.Of(text));
        return citation.Locator is { } locator ? $"{id} {Quotation(locator)}" : id;
    }

    private string Quotation(QuotedSyntax quoted) => text[quoted.Span.Start] == '「' ? Of(quoted.Span) : $"\"{Of(quoted.Content)}\"";

    private string Word(FixedWord word)
    {
        if (word.Value is not { } value) return Of(word.Span);
        if (keywords is { } language) return value.Spelling.In(language);
        if (word.Span.IsEmpty) return value.Spelling.English;
        var folded = FullWidth.Fold(word.Span.Of(text));
        // NDA is written so in Japanese, and in English but for its case.
        var isEnglish = folded != value.Spelling.Japanese && folded.Equals(value.Spelling.English, StringComparison.OrdinalIgnoreCase);
        return isEnglish ? value.Spelling.English : value.Spelling.Japanese;
    }

    private string Join(ImmutableArray<FixedWord> words) => string.Join(Separator, words.Where(static w => !w.Span.IsEmpty || w.Value is not null).Select(Word));

    private static string Join<T>(ListSyntax<T> list, Func<T, string> write)
        where T : class => string.Join(Separator, list.Elements.Where(static e => e.Value is not null).Select(e => e.Value is { } value ? write(value) : ""));

    private string Of(TextSpan span) => span.Of(text).ToString();
}
