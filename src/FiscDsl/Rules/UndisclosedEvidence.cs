using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Findings from NDA情報 without an NDA source.</summary>
internal sealed class UndisclosedEvidence() : FindingAccessRule(EvidenceDiagnostics.UndisclosedEvidence, SourceAccess.Nda)
{
    private const string Agreement = "NDA";
    private const string Information = "情報";

    protected override TextSpan? Phrase(string finding)
    {
        for (var at = finding.IndexOf(Information, StringComparison.Ordinal); at >= 0; at = finding.IndexOf(Information, at + 1, StringComparison.Ordinal))
        {
            var end = at;
            while (end > 0 && Blank.Is(finding[end - 1])) end--;
            var start = end - Agreement.Length;
            if (start >= 0 && FullWidth.Fold(finding.AsSpan(start, Agreement.Length)) == Agreement) return TextSpan.FromBounds(start, at + Information.Length);
        }

        return null;
    }
}
