using System.Text.Json;

namespace FiscDsl.LanguageServer.Protocol;

/// <summary>Parameters of <c>textDocument/completion</c>.</summary>
public sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position) : TextDocumentPositionParams(TextDocument, Position);

/// <summary>What may be inserted.</summary>
/// <param name="IsIncomplete">True where more typing brings other items.</param>
/// <param name="Items">The items.</param>
public sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <summary>One thing that may be inserted.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="LabelDetails">What it shows behind that, fainter.</param>
/// <param name="Kind">As the protocol numbers kinds.</param>
/// <param name="Documentation">More on it; sent when it is asked for.</param>
/// <param name="SortText">What orders the list.</param>
/// <param name="FilterText">What typing is compared with.</param>
/// <param name="InsertTextFormat">1 plain, 2 snippet.</param>
/// <param name="TextEdit">What is inserted, and what it replaces.</param>
/// <param name="Data">What names the item when its documentation is asked for.</param>
public sealed record CompletionItem(
    string Label, CompletionItemLabelDetails? LabelDetails, int Kind, MarkupContent? Documentation, string? SortText, string? FilterText,
    int? InsertTextFormat, TextEdit? TextEdit, JsonElement? Data);

/// <summary>What stands behind a label.</summary>
public sealed record CompletionItemLabelDetails(string? Detail, string? Description);
