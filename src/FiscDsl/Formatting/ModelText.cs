using System.Globalization;
using System.Text;
using FiscDsl.Model;

namespace FiscDsl.Formatting;

/// <summary>What a declaration says by itself, as one string without places: equal strings, equal models but for what is nested in them.</summary>
internal static class ModelText
{
    // Unit separators: no text of the language can hold one without a syntax error.
    private const char Separator = '\u001F';

    public static string Of(Declaration declaration)
    {
        var text = new StringBuilder();
        Add(text, declaration.Kind, declaration.Id, declaration.Subject, declaration.Container?.Id);
        foreach (var value in declaration.Texts) Add(text, value.Field, value.Printed, value.Corrected);
        foreach (var correction in declaration.Corrections) Add(text, correction.Printed, correction.Replacement, correction.Reason, correction.Outcome);
        foreach (var acceptance in declaration.Acceptances) Add(text, acceptance.Rule?.Code, acceptance.Reason);
        switch (declaration)
        {
            case Reference reference:
                Add(text, reference.Version, reference.Issued, reference.Standard, reference.Provider, reference.Language, reference.Keywords);
                Add(text, [.. reference.Publishers]);
                break;
            case Source source:
                Add(text, source.Access, source.Checked);
                Add(text, [.. source.Urls.Select(static u => u.Value)]);
                break;
            case Policy policy:
                foreach (var rule in policy.Rules) Add(text, [rule.Rule.Code, rule.Severity, rule.LimitMonths, .. rule.Wordings]);
                break;
            case AssessedDeclaration assessed:
                Write(text, assessed);
                break;
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, AssessedDeclaration assessed)
    {
        Add(text, [.. assessed.Codes]);
        Add(text, [.. assessed is Control control ? control.CategoryPath : []]);
        Add(text, assessed.Responsibility?.Provider, assessed.Responsibility?.User, assessed.Evidence?.Status, assessed.Evidence?.Reason);
        foreach (var citation in assessed.Evidence?.Citations ?? []) Add(text, citation.Source, citation.Locator);
    }

    private static void Add(StringBuilder text, params ReadOnlySpan<object?> values)
    {
        foreach (var value in values) text.Append(CultureInfo.InvariantCulture, $"{value}").Append(Separator);
        text.Append('\n');
    }
}
