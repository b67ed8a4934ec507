using System.Text.Json.Serialization;

namespace FiscDsl.LanguageServer.Protocol;

/// <summary>A finding as editors show it.</summary>
/// <param name="Range">Where.</param>
/// <param name="Severity">1 error, 2 warning, 3 information, 4 hint.</param>
/// <param name="Code">The stable code: <c>FISC3001</c>; null for what is said of the document, and not of what it says.</param>
/// <param name="CodeDescription">Where the rule is explained.</param>
/// <param name="Source">Always <c>fisc</c>.</param>
/// <param name="Message">For people, in the client's language.</param>
/// <param name="Tags">1 unnecessary, 2 deprecated; null for none.</param>
/// <param name="RelatedInformation">Other places to look at; null for none.</param>
public sealed record Diagnostic(
    Range Range, int Severity, string? Code, CodeDescription? CodeDescription, string Source, string Message,
    IReadOnlyList<int>? Tags, IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation);

/// <summary>Where a rule is explained.</summary>
public sealed record CodeDescription(string Href);

/// <summary>Another place that explains a finding.</summary>
public sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>Parameters of <c>textDocument/publishDiagnostics</c>.</summary>
public sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Parameters of <c>textDocument/diagnostic</c>.</summary>
public sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId);

/// <summary>The findings of a document: <c>full</c>, or <c>unchanged</c> since the result that the client names.</summary>
public sealed record DocumentDiagnosticReport(string Kind, string? ResultId, IReadOnlyList<Diagnostic>? Items);

/// <summary>A result that the client has.</summary>
public sealed record PreviousResultId(string Uri, string Value);

/// <summary>Parameters of <c>workspace/diagnostic</c>.</summary>
public sealed record WorkspaceDiagnosticParams(IReadOnlyList<PreviousResultId> PreviousResultIds);

/// <summary>The findings of one of several documents.</summary>
public sealed record WorkspaceDocumentDiagnosticReport(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version, string Kind, string? ResultId, IReadOnlyList<Diagnostic>? Items);

/// <summary>The findings of all documents.</summary>
public sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentDiagnosticReport> Items);
