using FiscDsl.Diagnostics;

namespace FiscDsl.Model.Binding;

/// <summary>Checks that cited sources are declared.</summary>
internal sealed class SourceResolver(Dictionary<string, Source> sources, List<Diagnostic> findings)
{
    private readonly Dictionary<string, string?> _nearest = new(StringComparer.Ordinal);
    private List<string>? _ids;

    public void Check(Control control)
    {
        foreach (var declaration in control.SelfAndDescendants())
        {
            foreach (var citation in declaration.Evidence?.Citations ?? [])
            {
                if (sources.ContainsKey(citation.Source)) continue;
                findings.Add(new Diagnostic(NameDiagnostics.UnknownSource, declaration.At(citation.IdSpan), Diagnostic.Shorten([citation.Source]))
                {
                    Subject = declaration.Subject,
                    Fixes = NearestTo(citation.Source) is { } near ? [Fixes.Replace(citation.IdSpan, near)] : [],
                });
            }
        }
    }

    /// <summary>Looked for once for every id: a source whose declaration was lost may be cited in every clause.</summary>
    private string? NearestTo(string id)
    {
        if (_nearest.TryGetValue(id, out var known)) return known;
        _ids ??= [.. sources.Keys.Order(NaturalOrder.Instance)];
        return _nearest[id] = Nearest.Of(id, _ids);
    }
}
