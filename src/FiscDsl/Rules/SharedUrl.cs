using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>
/// Addresses that two sources share, reported on the later id. Scheme, case of the host and a slash at the end make no
/// other document; a fragment does, since it is how a publisher names a part.
/// </summary>
internal sealed class SharedUrl() : CatalogRule(EvidenceDiagnostics.SharedUrl)
{
    private static readonly LocalizedText First = new("同じURL", "The same address");

    public override void Check(Catalog catalog, RuleContext context)
    {
        var owners = new Dictionary<string, (Source Source, TextSpan Span)>(StringComparer.Ordinal);
        foreach (var source in catalog.Sources)
        {
            foreach (var url in source.Urls)
            {
                if (owners.TryAdd(Document(url.Value), (source, url.Span))) continue;
                var (owner, span) = owners[Document(url.Value)];
                if (owner != source) context.Report(Descriptor, source, url.Span, [], [new(owner.At(span), First)], url.Value, owner.Id);
            }
        }
    }

    private static string Document(string url)
    {
        var address = url.AsSpan(url.IndexOf("//", StringComparison.Ordinal) + 2).TrimEnd('/');
        var host = address.IndexOfAny('/', '?', '#') is >= 0 and var end ? end : address.Length;
        return string.Concat(address[..host].ToString().ToLowerInvariant(), address[host..]);
    }
}
