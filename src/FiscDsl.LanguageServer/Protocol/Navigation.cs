namespace FiscDsl.LanguageServer.Protocol;

/// <summary>The answer to <c>textDocument/hover</c>.</summary>
public sealed record Hover(MarkupContent Contents, Range? Range);

/// <summary>Whether the declaration counts as a reference.</summary>
public sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>Parameters of <c>textDocument/references</c>.</summary>
public sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context);

/// <summary>A place of what the cursor is at.</summary>
/// <param name="Range">Where.</param>
/// <param name="Kind">2 read, 3 write.</param>
public sealed record DocumentHighlight(Range Range, int Kind);

/// <summary>Parameters of <c>textDocument/rename</c>.</summary>
public sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

/// <summary>What may be renamed at a place.</summary>
public sealed record PrepareRenameResult(Range Range, string Placeholder);

/// <summary>Parameters of <c>workspace/symbol</c>.</summary>
public sealed record WorkspaceSymbolParams(string Query);

/// <summary>A name of the workspace.</summary>
public sealed record WorkspaceSymbol(string Name, int Kind, string? ContainerName, Location Location);

/// <summary>An address in a document.</summary>
public sealed record DocumentLink(Range Range, string Target, string? Tooltip);
