using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Findings from 公開文書 without a public source; 非公開文書 and 未公開文書 are none.</summary>
internal sealed class UnpublishedEvidence() : FindingAccessRule(EvidenceDiagnostics.UnpublishedEvidence, SourceAccess.Public)
{
    private const string Document = "公開文書";

    protected override TextSpan? Phrase(string finding)
    {
        for (var at = finding.IndexOf(Document, StringComparison.Ordinal); at >= 0; at = finding.IndexOf(Document, at + 1, StringComparison.Ordinal))
            if (at == 0 || finding[at - 1] is not ('非' or '未')) return new TextSpan(at, Document.Length);
        return null;
    }
}
