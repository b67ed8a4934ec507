namespace FiscDsl.LanguageServer.Protocol;

/// <summary>Which actions are asked for. The findings that a client sends back are not needed: the range finds them.</summary>
public sealed record CodeActionContext(IReadOnlyList<string>? Only);

/// <summary>Parameters of <c>textDocument/codeAction</c>.</summary>
public sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

/// <summary>A change that is offered.</summary>
public sealed record CodeAction(string Title, string Kind, IReadOnlyList<Diagnostic>? Diagnostics, bool? IsPreferred, WorkspaceEdit? Edit, Command? Command);

/// <summary>How the client wants text laid out; the language knows one layout alone.</summary>
public sealed record FormattingOptions(int TabSize, bool InsertSpaces);

/// <summary>Parameters of <c>textDocument/formatting</c>.</summary>
public sealed record DocumentFormattingParams(TextDocumentIdentifier TextDocument, FormattingOptions? Options);

/// <summary>Parameters of <c>textDocument/rangeFormatting</c>.</summary>
public sealed record DocumentRangeFormattingParams(TextDocumentIdentifier TextDocument, Range Range, FormattingOptions? Options);

/// <summary>Parameters of <c>textDocument/onTypeFormatting</c>.</summary>
public sealed record DocumentOnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch, FormattingOptions? Options);
