using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Findings from public documents, without a public source.</summary>
internal sealed class UnpublishedEvidence() : FindingAccessRule(EvidenceDiagnostics.UnpublishedEvidence, SourceAccess.Public);
