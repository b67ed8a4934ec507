using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Findings from what is given under an agreement, without an NDA source.</summary>
internal sealed class UndisclosedEvidence() : FindingAccessRule(EvidenceDiagnostics.UndisclosedEvidence, SourceAccess.Nda);
