using System.Text.Json;

namespace FiscDsl.LanguageServer.Protocol;

/// <summary>Parameters of <c>textDocument/completion</c>.</summary>
public sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionContext? Context) : TextDocumentPositionParams(TextDocument, Position);

/// <summary>Why completion is asked for.</summary>
/// <param name="TriggerKind">1 by a person or a letter, 2 by a trigger character, 3 again for an incomplete list.</param>
/// <param name="TriggerCharacter">The character of kind 2.</param>
public sealed record CompletionContext(int TriggerKind, string? TriggerCharacter);

/// <summary>What may be inserted.</summary>
/// <param name="IsIncomplete">True where more typing brings other items.</param>
/// <param name="Items">The items.</param>
public sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <summary>One thing that may be inserted.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="LabelDetails">What it shows behind that, fainter.</param>
/// <param name="Kind">As the protocol numbers kinds.</param>
/// <param name="Detail">What a client shows that knows no label details.</param>
/// <param name="Documentation">More on it; sent when it is asked for.</param>
/// <param name="SortText">What orders the list.</param>
/// <param name="FilterText">What typing is compared with.</param>
/// <param name="InsertTextFormat">1 plain, 2 snippet.</param>
/// <param name="InsertTextMode">1 where the lines have their indentation, 2 where later ones are indented against the first.</param>
/// <param name="TextEdit">What is inserted, and what it replaces.</param>
/// <param name="Data">What names the item when its documentation is asked for.</param>
public sealed record CompletionItem(
    string Label, CompletionItemLabelDetails? LabelDetails, int? Kind, string? Detail, MarkupContent? Documentation, string? SortText, string? FilterText,
    int? InsertTextFormat, int? InsertTextMode, TextEdit? TextEdit, JsonElement? Data);

/// <summary>What stands behind a label.</summary>
public sealed record CompletionItemLabelDetails(string? Detail, string? Description);

/// <summary>What names an item: its kind and key, in the catalog of a document.</summary>
public sealed record CompletionItemData(string Uri, string Kind, string Key);

/// <summary>What a client can do with completion.</summary>
public sealed record CompletionCapability(CompletionItemCapability? CompletionItem);

/// <summary>See <see cref="CompletionCapability"/>.</summary>
public sealed record CompletionItemCapability(bool? SnippetSupport, bool? LabelDetailsSupport, IReadOnlyList<string>? DocumentationFormat, InsertTextModeCapability? InsertTextModeSupport);

/// <summary>See <see cref="CompletionCapability"/>.</summary>
public sealed record InsertTextModeCapability(IReadOnlyList<int>? ValueSet);
