using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Addresses without encryption.</summary>
internal sealed class InsecureUrl() : SourceRule(EvidenceDiagnostics.InsecureUrl)
{
    private const string Scheme = "http:";

    public override void Check(Source source, RuleContext context)
    {
        foreach (var url in source.Urls)
        {
            if (url.Value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
                context.Report(Descriptor, source, url.Span, [CodeFix.Replace(new TextSpan(url.Span.Start, Scheme.Length), "https:")], url.Value);
        }
    }
}
