using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.TypedSyntax;
using S = FiscDsl.Schema.Fields;

namespace FiscDsl.Comparison.Values;

/// <summary>Values of fields as a reader of a comparison sees them.</summary>
internal static class FieldTexts
{
    private const string Yes = "○";
    // A dash that is struck through cannot be told from one that is not.
    private const string No = "×";

    // As the language of the prose quotes, whoever reads it.
    private static readonly LocalizedText Quoted = new("「{0}」", "\"{0}\"");
    private static readonly LocalizedText Corrected = new("「{0}」→「{1}」", "\"{0}\" → \"{1}\"");

    /// <summary>What a field of a declaration says, in one text; empty where it is absent.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="field">The field.</param>
    /// <param name="language">The language of fixed values.</param>
    /// <param name="prose">The language of the prose, which says how it is quoted.</param>
    public static string Of(Declaration declaration, FieldSchema field, MessageLanguage language, MessageLanguage prose) => field is { IsCorrectable: true, Repeats: false }
        ? declaration.TextOf(field.Kind)?.Corrected ?? ""
        : string.Join(", ", FieldValue.Of(declaration, field).Select(v => Of(v, field, language, prose)));

    /// <summary>What a field says, a line each of a field that stands on several; none where it is absent.</summary>
    public static IEnumerable<string> LinesOf(Declaration declaration, FieldSchema field, MessageLanguage language, MessageLanguage prose) => field.Value is ValueKind.Column or ValueKind.Mark
        ? FieldValue.Of(declaration, field).Select(v => Printed(v, field, language))
        : Of(declaration, field, language, prose) is { Length: > 0 } text ? [text] : [];

    /// <summary>A value as the language has it.</summary>
    public static string Printed(FieldValue value, FieldSchema field, MessageLanguage language) =>
        SyntaxFactory.Field(field, value) is { Value: { } syntax } made ? new ValuePrinter(made.Text, language).Print(syntax) : "";

    /// <summary>A citation as it is written.</summary>
    public static string Citation(string source, string? locator, MessageLanguage prose) => locator is null ? source : $"{source} {Quoted.Format(prose, [locator])}";

    /// <summary>A correction as it is written.</summary>
    public static string Correction(Correction correction, MessageLanguage prose) =>
        Corrected.Format(prose, [correction.Printed, correction.Replacement]) + (correction.Reason is null ? "" : " " + correction.Reason);

    /// <summary>An acceptance: the rule's name and the reason.</summary>
    public static string Acceptance(Acceptance acceptance, MessageLanguage language) => $"{acceptance.Rule?.NameIn(language)} {acceptance.Reason}";

    /// <summary>A line of a policy.</summary>
    public static string PolicyLine(PolicyLine line, MessageLanguage language)
    {
        var severity = LanguageSchema.Severities[(int)line.Severity].Spelling.In(language);
        var limit = line.LimitMonths is { } months ? string.Create(CultureInfo.InvariantCulture, $", {months}{(language == MessageLanguage.Ja ? "か月" : " months")}") : "";
        return $"{line.Rule.NameIn(language)}: {severity}{limit}{string.Concat(line.Wordings.Select(static w => $", 「{w}」"))}";
    }

    private static string Of(FieldValue value, FieldSchema field, MessageLanguage language, MessageLanguage prose) => value switch
    {
        FieldValue.Text text => text.Printed,
        FieldValue.List list => string.Join(field.Value switch { ValueKind.UrlList => " ", ValueKind.CategoryPath => Category.PathSeparator, _ => ", " }, list.Items),
        FieldValue.Date date => date.Printed.ToString(),
        FieldValue.Choice choice => choice.Value.Spelling.In(language),
        FieldValue.Parties { Responsibility: var parties } => Parties(parties, language),
        FieldValue.Rows or FieldValue.Roles or FieldValue.Columns => Printed(value, field, language),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Spelling.English, "It is compared by itself."),
    };

    /// <summary>Both parties with their marks, and why it is neither.</summary>
    public static string Parties(Responsibility responsibility, MessageLanguage language) =>
        $"{S.ProviderParty.Spelling.In(language)} {(responsibility.Provider ? Yes : No)}, {S.UserParty.Spelling.In(language)} {(responsibility.User ? Yes : No)}{(responsibility.Reason is null ? "" : $" {responsibility.Reason}")}";
}
