using FiscDsl.Diagnostics;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using Diagnostic = FiscDsl.LanguageServer.Protocol.Diagnostic;

namespace FiscDsl.LanguageServer.Features.Diagnostics;

/// <summary>Findings as the protocol has them.</summary>
internal static class DiagnosticConverter
{
    private const int Unnecessary = 1;

    /// <summary>The findings of a file.</summary>
    public static Diagnostic[] Of(FileInCatalog file, Session session)
    {
        var findings = file.Catalog.Compilation.DiagnosticsOf(file.Index);
        var converted = new Diagnostic[findings.Length];
        for (var i = 0; i < converted.Length; i++) converted[i] = Convert(findings[i], file, session);
        return converted;
    }

    private static Diagnostic Convert(FileDiagnostic found, FileInCatalog file, Session session)
    {
        var finding = found.Diagnostic;
        return new Diagnostic(
            file.Catalog.Range(file.Index, found.Span, session.Encoding), SeverityOf(finding.Severity), finding.Descriptor.Code,
            session.RulesUri is { } rules ? new CodeDescription($"{rules}#{finding.Descriptor.Code}") : null,
            "fisc", finding.Message(session.Language), TagsOf(finding.Descriptor), Related(finding, file.Catalog, session), new DiagnosticData(finding.Descriptor.Name, finding.Subject));
    }

    private static int SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 1,
        DiagnosticSeverity.Warning => 2,
        DiagnosticSeverity.Info => 3,
        _ => 4,
    };

    /// <summary>What could be taken away without a loss is drawn faded.</summary>
    private static int[]? TagsOf(DiagnosticDescriptor rule) =>
        rule == EvidenceDiagnostics.UnusedAcceptance || rule == EvidenceDiagnostics.UnusedSource || rule == CompletenessDiagnostics.EmptyCategory || rule == CorrectionDiagnostics.EmptyCorrection
            ? [Unnecessary]
            : null;

    private static DiagnosticRelatedInformation[]? Related(FiscDsl.Diagnostics.Diagnostic finding, CatalogSnapshot catalog, Session session) =>
        finding.Related.IsEmpty ? null : [.. finding.Related.Select(related =>
        {
            var (file, span) = catalog.Compilation.Locate(related.Location);
            return new DiagnosticRelatedInformation(catalog.Location(file, span, session.Encoding), related.Message.In(session.Language));
        })];
}
