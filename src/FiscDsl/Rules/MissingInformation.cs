using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows the provider owes for which no information is given, here or above.</summary>
internal sealed class MissingInformation() : AssessmentRule(CompletenessDiagnostics.MissingInformation)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (!declaration.IsOwedByProvider || IsGiven(declaration, FieldKind.Information, context.Symbols)) return;
        Report(FieldKind.Information, Descriptor, declaration, context);
    }

    /// <summary>Reports that a field is owed: where it says <c>-</c>, there, else by the declaration's name and with a fix that begins it.</summary>
    internal static void Report(FieldKind field, DiagnosticDescriptor rule, AssessedDeclaration declaration, RuleContext context)
    {
        if (UnreadLines.Any(declaration)) return;
        if (declaration.Site(field) is { } site) context.Report(rule, declaration, site.Value, declaration.Subject);
        else context.Report(rule, declaration, declaration.Name, [BlockFixes.AddField(declaration, field)], declaration.Subject);
    }

    /// <summary>
    /// True where a field that rows inherit is given here or above. <c>-</c> says that nothing is taken over, and not that
    /// nothing is owed; a field that is there and cannot be read has an error of its own.
    /// </summary>
    internal static bool IsGiven(AssessedDeclaration declaration, FieldKind field, SymbolTable symbols)
    {
        Declaration? at = declaration;
        while (at is not null && at.Site(field) is null) at = symbols.Above(at);
        return at is not null && at.TextOf(field) is not { IsNothing: true };
    }
}
