using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>
/// Ids of controls that are of the standard's shape but for a character of similar shape (連113), and citations of a
/// source that is not declared where one that looks like it is.
/// </summary>
internal sealed class LookalikeId() : DeclarationRule(TextDiagnostics.LookalikeCharacter)
{
    public override void Check(Declaration declaration, RuleContext context)
    {
        if (declaration is not AssessedDeclaration assessed) return;
        if (declaration is Control && LookalikeIndex.Shape(declaration.Id) is { } meant)
            Report(declaration, declaration.Name, declaration.Id, meant, isFree: !context.Symbols.HasControl(meant), context);
        foreach (var citation in assessed.Evidence?.Citations ?? [])
        {
            if (!context.Symbols.Sources.ContainsKey(citation.Source) && context.Symbols.Lookalikes.Source(citation.Source) is { } source)
                Report(declaration, citation.IdSpan, citation.Source, source, isFree: true, context);
        }
    }

    // To give a second control the id of the first is no mend.
    private void Report(Declaration declaration, TextSpan span, string found, string meant, bool isFree, RuleContext context) =>
        context.Report(Descriptor, declaration, span, isFree ? [CodeFix.Replace(span, meant)] : [], found, meant);
}
