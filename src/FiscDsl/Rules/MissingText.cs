using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Rules;

/// <summary>Clauses without a text. A run needs none where its items are nested in it: they have the text.</summary>
internal sealed class MissingText() : AssessmentRule(CompletenessDiagnostics.MissingText)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (declaration is not Clause || declaration.Site(FieldKind.Text) is not null) return;
        if (!declaration.Clauses.IsEmpty && LabelGrammar.Run(declaration.Id) is not null) return;
        // Text behind the label has an error of its own, and a mend that makes it this.
        if (declaration.Block.Lines[declaration.Line].ContentEnd > declaration.Name.End) return;
        if (!UnreadLines.Any(declaration)) context.Report(Descriptor, declaration, declaration.Name, [BlockFixes.AddField(declaration, FieldKind.Text)], declaration.Subject);
    }
}
