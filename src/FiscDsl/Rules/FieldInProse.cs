using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;

namespace FiscDsl.Rules;

/// <summary>
/// Lines of prose that begin as a field or a declaration does. Looks at all that is nested in a declaration on the margin at
/// once, for two lines may want to become the same field of what is around both.
/// </summary>
internal sealed class FieldInProse() : DeclarationRule(TextDiagnostics.FieldInProse)
{
    public override void Check(Declaration declaration, RuleContext context)
    {
        if (declaration.Container is not null) return;
        Outdents? outdents = null;
        foreach (var nested in declaration.SelfAndNested())
        {
            foreach (var site in nested.Fields)
            {
                var lines = SwallowedLines.In(nested, site);
                if (lines.Count == 0) continue;
                outdents ??= new Outdents(context.Symbols);
                foreach (var (line, fix) in outdents.Of(nested, site, lines))
                    context.Report(Descriptor, nested, line.Word, fix is null ? [] : [fix], line.Word.Of(nested.Block.Text).ToString());
            }
        }
    }
}
