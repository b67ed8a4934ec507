using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using S = FiscDsl.Schema.Fields;

namespace FiscDsl.Comparison.Values;

/// <summary>Values of fields as a reader of a comparison sees them.</summary>
internal static class FieldTexts
{
    private const string Yes = "○";
    private const string No = "—";

    // As the language of the prose quotes, whoever reads it.
    private static readonly LocalizedText Quoted = new("「{0}」", "\"{0}\"");
    private static readonly LocalizedText Corrected = new("「{0}」→「{1}」", "\"{0}\" → \"{1}\"");

    /// <summary>Both parties with their marks, as the tables have them, and why it is neither; empty where the field is absent.</summary>
    public static string Responsibility(Responsibility? responsibility, MessageLanguage language) => responsibility is null
        ? ""
        : $"{S.ProviderParty.Spelling.In(language)} {(responsibility.Provider ? Yes : No)}, {S.UserParty.Spelling.In(language)} {(responsibility.User ? Yes : No)}{(responsibility.Reason is null ? "" : $" {responsibility.Reason}")}";

    /// <summary>Evidence as it is written; empty where the field is absent.</summary>
    public static string Evidence(Evidence? evidence, MessageLanguage language, MessageLanguage prose) => evidence?.Status switch
    {
        EvidenceStatus.Cited => string.Join(", ", evidence.Citations.Select(c => Citation(c, prose))),
        EvidenceStatus.None => WithReason(S.None, evidence.Reason, language),
        EvidenceStatus.NotApplicable => WithReason(S.NotApplicable, evidence.Reason, language),
        _ => "",
    };

    /// <summary>A citation as it is written.</summary>
    public static string Citation(Citation citation, MessageLanguage prose) => citation.Locator is { } locator ? $"{citation.Source} {Quoted.Format(prose, [locator])}" : citation.Source;

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

    /// <summary>Who may read a source; empty where it is not given.</summary>
    public static string Access(SourceAccess? access, MessageLanguage language) => access switch
    {
        SourceAccess.Public => S.PublicAccess.Spelling.In(language),
        SourceAccess.Nda => S.NdaAccess.Spelling.In(language),
        _ => "",
    };

    /// <summary>A date as YYYY-MM-DD; empty for none.</summary>
    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string WithReason(FixedValue value, string? reason, MessageLanguage language) => reason is null ? value.Spelling.In(language) : $"{value.Spelling.In(language)} {reason}";
}
