namespace FiscDsl.LanguageServer.Protocol;

/// <summary>An entry of the outline.</summary>
public sealed record DocumentSymbol(string Name, string? Detail, int Kind, IReadOnlyList<int>? Tags, Range Range, Range SelectionRange, IReadOnlyList<DocumentSymbol>? Children);

/// <summary>Lines that can be folded.</summary>
/// <param name="StartLine">The line that stays.</param>
/// <param name="EndLine">The last line that goes.</param>
/// <param name="Kind"><c>comment</c> or <c>region</c>; null for neither.</param>
public sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

/// <summary>Parameters of <c>textDocument/selectionRange</c>.</summary>
public sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<Position> Positions);

/// <summary>A stretch to select, and the next larger one.</summary>
public sealed record SelectionRange(Range Range, SelectionRange? Parent);

/// <summary>A note above a line.</summary>
public sealed record CodeLens(Range Range, Command? Command);

/// <summary>Parameters of <c>textDocument/inlayHint</c>.</summary>
public sealed record InlayHintParams(TextDocumentIdentifier TextDocument, Range Range);

/// <summary>A note within a line.</summary>
public sealed record InlayHint(Position Position, string Label, string? Tooltip, bool PaddingLeft);

/// <summary>Parameters of <c>textDocument/semanticTokens/full/delta</c>.</summary>
public sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

/// <summary>Tokens, five numbers each, as the protocol packs them.</summary>
public sealed record SemanticTokens(string? ResultId, IReadOnlyList<int> Data);

/// <summary>A change of packed tokens.</summary>
public sealed record SemanticTokensEdit(int Start, int DeleteCount, IReadOnlyList<int>? Data);

/// <summary>What has changed since a result; or, without edits, all tokens.</summary>
public sealed record SemanticTokensDelta(string? ResultId, IReadOnlyList<SemanticTokensEdit>? Edits, IReadOnlyList<int>? Data);
