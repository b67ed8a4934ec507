using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Formatting;

/// <summary>Values that stand on their field's line, in the canonical form. The field has no syntax error.</summary>
internal sealed class ValueWriter(string text, MessageLanguage? keywords)
{
    public string Value(FieldSchema field, TextSpan value) => field.Value switch
    {
        ValueKind.CodeList => Join(WordListGrammar.Read(text, value), w => IdGrammar.Normalize(w.Span.Of(text))),
        ValueKind.Date => DateGrammar.Read(text, value, out _) is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Of(value),
        ValueKind.Choice => Fixed(field.FixedValues, value),
        ValueKind.Parties => Parties(field, value),
        ValueKind.Evidence => Evidence(field, value),
        ValueKind.CategoryPath => string.Join(Category.PathSeparator, (CategoryPathGrammar.Read(text, value) ?? []).Select(id => IdGrammar.Normalize(id.Of(text)))),
        ValueKind.Acceptance => Acceptance(value),
        ValueKind.Correction => Correction(value),
        _ => Of(value),
    };

    /// <summary>A rule's name in a policy or an acceptance.</summary>
    public string RuleName(TextSpan name) => DiagnosticTable.Find(name.Of(text)) is { } rule && keywords is { } language
        ? rule.NameIn(language)
        : FullWidth.Fold(name.Of(text));

    /// <summary>A policy line's value.</summary>
    public string Severity(TextSpan value)
    {
        if (PolicyGrammar.Read(text, value) is not { } read) return Of(value);
        var severity = Fixed(LanguageSchema.Severities, read.Severity);
        if (read.Limit is { } limit) return $"{severity}, {FullWidth.Fold(limit.Of(text))} {(UsesJapanese(value, limit) ? "か月" : "months")}";
        return string.Join(", ", read.Wordings.Select(Quotation).Prepend(severity));
    }

    private bool UsesJapanese(TextSpan value, TextSpan limit) => keywords is { } language
        ? language == MessageLanguage.Ja
        : TextSpan.FromBounds(limit.End, value.End).Of(text).Contains('月');

    private string Parties(FieldSchema field, TextSpan value) => WordListGrammar.IsNobody(text, value)
        ? Fixed([Fields.NobodyParty], First(value)) + Behind(First(value), value)
        : Join(WordListGrammar.Read(text, value), w => Fixed(field.FixedValues, w.Span));

    private string Evidence(FieldSchema field, TextSpan value)
    {
        var read = EvidenceGrammar.Read(text, value);
        if (read.Disposition is { } word) return Fixed(field.FixedValues, word) + (read.Reason.IsEmpty ? "" : " " + Of(read.Reason));
        return read.Citations is { } citations ? Join(citations, Citation) : Of(value);
    }

    private string Citation(CitationSyntax citation)
    {
        var id = IdGrammar.Normalize(citation.Id.Of(text));
        return citation.Locator is { } locator ? $"{id} {Quotation(locator)}" : id;
    }

    private string Acceptance(TextSpan value)
    {
        var read = AcceptanceGrammar.Read(text, value);
        return $"{RuleName(read.Rule)} {Of(read.Reason)}";
    }

    private string Correction(TextSpan value)
    {
        if (CorrectionGrammar.Read(text, value) is not { } read) return Of(value);
        return $"{Quotation(read.Printed)}→{Quotation(read.Corrected)}{(read.Reason.IsEmpty ? "" : " " + Of(read.Reason))}";
    }

    private string Quotation(Quoted quoted) => text[quoted.Span.Start] == '「' ? Of(quoted.Span) : $"\"{Of(quoted.Content)}\"";

    private string Fixed(ImmutableArray<FixedValue> values, TextSpan word)
    {
        if (ChoiceReader.Find(values, word.Of(text)) is not { } value) return Of(word);
        if (keywords is { } language) return value.Spelling.In(language);
        var folded = FullWidth.Fold(word.Of(text));
        // NDA is written so in Japanese, and in English but for its case.
        var isEnglish = folded != value.Spelling.Japanese && folded.Equals(value.Spelling.English, StringComparison.OrdinalIgnoreCase);
        return isEnglish ? value.Spelling.English : value.Spelling.Japanese;
    }

    private TextSpan First(TextSpan value)
    {
        var end = value.Start;
        while (end < value.End && !Blank.Is(text[end]) && text[end] is not ('(' or '（')) end++;
        return TextSpan.FromBounds(value.Start, end);
    }

    private string Behind(TextSpan word, TextSpan value)
    {
        var rest = Blank.Trim(text, TextSpan.FromBounds(word.End, value.End));
        return rest.IsEmpty ? "" : " " + Of(rest);
    }

    private static string Join<T>(ListValue<T> list, Func<T, string> write)
        where T : class => string.Join(", ", list.Elements.Where(static e => e.Value is not null).Select(e => e.Value is { } value ? write(value) : ""));

    private string Of(TextSpan span) => span.Of(text).ToString();
}
