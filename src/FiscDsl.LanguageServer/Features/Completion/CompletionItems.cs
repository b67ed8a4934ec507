using System.Globalization;
using System.Text.Json;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services.Completion;

namespace FiscDsl.LanguageServer.Features.Completion;

/// <summary>What may be inserted, as the protocol has it.</summary>
internal sealed class CompletionItems(Session session, FileInCatalog file)
{
    // Numbers of the protocol's CompletionItemKind.
    private const int Text = 1, Class = 7, Module = 9, Property = 10, Value = 12, Keyword = 14, Template = 15, Reference = 18, EnumMember = 20, Constant = 21;

    private const int PlainText = 1, SnippetText = 2, AsIs = 1, AdjustIndentation = 2;

    private readonly CompletionItemCapability? _client = session.Client?.TextDocument?.Completion?.CompletionItem;

    /// <summary>An entry; its index in the list orders it.</summary>
    public CompletionItem Of(CompletionEntry entry, int index)
    {
        var isSnippet = !entry.Stops.IsEmpty && _client?.SnippetSupport == true;
        var edit = file.Edit(entry.Edit with { NewText = isSnippet ? Snippet.Of(entry.Edit.NewText, entry.Stops) : PlainTextOf(entry) }, session.Encoding);
        var mode = entry.HasIndentation ? AsIs : AdjustIndentation;
        var hasDetails = _client?.LabelDetailsSupport == true;
        return new(
            entry.Label, hasDetails && (entry.Detail ?? entry.Description) is not null ? new(entry.Detail is null ? null : " " + entry.Detail, entry.Description) : null,
            KindOf(entry.Kind), hasDetails ? null : entry.Detail ?? entry.Description, Documentation: null,
            index.ToString("D4", CultureInfo.InvariantCulture), entry.FilterText,
            isSnippet ? SnippetText : PlainText, isSnippet && _client?.InsertTextModeSupport?.ValueSet?.Contains(mode) == true ? mode : null,
            edit, entry.Key is null ? null : JsonSerializer.SerializeToElement(new(file.File.Uri, entry.Kind.ToString(), entry.Key), LspJson.Wire.CompletionItemData));
    }

    /// <summary>What names an item; null where it has no such data.</summary>
    public static CompletionItemData? DataOf(CompletionItem item)
    {
        try
        {
            return item.Data is { ValueKind: JsonValueKind.Object } data && data.Deserialize(LspJson.Wire.CompletionItemData) is { Uri: not null, Kind: not null, Key: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Declaration => Keyword,
        CompletionKind.Snippet => Template,
        CompletionKind.Field => Property,
        CompletionKind.Value or CompletionKind.Severity => EnumMember,
        CompletionKind.Rule => Constant,
        CompletionKind.Category => Module,
        CompletionKind.Source => Reference,
        CompletionKind.Control => Class,
        CompletionKind.Locator => Text,
        _ => Value,
    };

    /// <summary>Without stops to go to, what is inserted ends where the first would be, and in its first line, since nothing indents the next.</summary>
    private static string PlainTextOf(CompletionEntry entry)
    {
        var text = entry.Stops.IsEmpty ? entry.Edit.NewText : entry.Edit.NewText[..entry.Stops[0].Offset];
        return text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text;
    }
}
