using FiscDsl.Diagnostics;

namespace FiscDsl.Model.Binding;

/// <summary>Checks that cited sources are declared.</summary>
internal static class SourceResolver
{
    public static void Check(Control control, Dictionary<string, Source> sources, List<Diagnostic> findings)
    {
        foreach (var declaration in control.SelfAndDescendants())
        {
            foreach (var citation in declaration.Evidence?.Citations ?? [])
            {
                if (sources.ContainsKey(citation.Source)) continue;
                var near = Nearest.Of(citation.Source, sources.Keys.Order(NaturalOrder.Instance));
                findings.Add(new Diagnostic(NameDiagnostics.UnknownSource, declaration.At(citation.IdSpan), [citation.Source])
                {
                    Subject = declaration.Subject,
                    Fixes = near is null ? [] : [Fixes.Replace(citation.IdSpan, near)],
                });
            }
        }
    }
}
