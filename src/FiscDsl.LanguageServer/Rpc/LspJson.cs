using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FiscDsl.LanguageServer.Protocol;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>How the protocol's types are read and written, generated at build time.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, UseStringEnumConverter = false)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(DidOpenTextDocumentParams))]
[JsonSerializable(typeof(DidChangeTextDocumentParams))]
[JsonSerializable(typeof(DidCloseTextDocumentParams))]
[JsonSerializable(typeof(DidSaveTextDocumentParams))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(DidChangeWorkspaceFoldersParams))]
[JsonSerializable(typeof(IReadOnlyList<Diagnostic>))]
[JsonSerializable(typeof(Diagnostic[]))]
[JsonSerializable(typeof(DocumentDiagnosticParams))]
[JsonSerializable(typeof(DocumentDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
[JsonSerializable(typeof(WorkDoneProgress))]
[JsonSerializable(typeof(Registration[]))]
[JsonSerializable(typeof(Unregistration[]))]
[JsonSerializable(typeof(RelativePattern))]
[JsonSerializable(typeof(SetTraceParams))]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(TextDocumentRangeParams))]
[JsonSerializable(typeof(IReadOnlyList<DocumentSymbol>))]
[JsonSerializable(typeof(IReadOnlyList<FoldingRange>))]
[JsonSerializable(typeof(SelectionRangeParams))]
[JsonSerializable(typeof(IReadOnlyList<SelectionRange>))]
[JsonSerializable(typeof(IReadOnlyList<DocumentLink>))]
[JsonSerializable(typeof(IReadOnlyList<CodeLens>))]
[JsonSerializable(typeof(IReadOnlyList<Location>))]
[JsonSerializable(typeof(InlayHintParams))]
[JsonSerializable(typeof(IReadOnlyList<InlayHint>))]
[JsonSerializable(typeof(SemanticTokensDeltaParams))]
[JsonSerializable(typeof(SemanticTokens))]
[JsonSerializable(typeof(SemanticTokensDelta))]
[JsonSerializable(typeof(DocumentFormattingParams))]
[JsonSerializable(typeof(DocumentRangeFormattingParams))]
[JsonSerializable(typeof(DocumentOnTypeFormattingParams))]
[JsonSerializable(typeof(IReadOnlyList<TextEdit>))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(IReadOnlyList<CodeAction>))]
[JsonSerializable(typeof(CompletionParams))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(CompletionItem))]
[JsonSerializable(typeof(CompletionItemData))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(LocationLink))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(IReadOnlyList<JsonElement>))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(IReadOnlyList<DocumentHighlight>))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(PrepareRenameResult))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
[JsonSerializable(typeof(IReadOnlyList<WorkspaceSymbol>))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(CommandArgument))]
[JsonSerializable(typeof(BuildResult))]
[JsonSerializable(typeof(CoverageResult))]
[JsonSerializable(typeof(PreviewResult))]
[JsonSerializable(typeof(CatalogResult))]
[JsonSerializable(typeof(DiffResult))]
[JsonSerializable(typeof(ReturnResult))]
[JsonSerializable(typeof(CorrectionResult))]
[JsonSerializable(typeof(IReadOnlyList<PasteResult>))]
[JsonSerializable(typeof(PlanResult))]
[JsonSerializable(typeof(IReadOnlyList<ClauseEntry>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonElement?))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class LspJson : JsonSerializerContext
{
    /// <summary>Levels of JSON: a tree of clauses has two for each.</summary>
    private const int MostLevels = 256;

    /// <summary>The context as the wire has it.</summary>
    public static LspJson Wire { get; } = new(Apply(new JsonSerializerOptions()));

    /// <summary>A formatter of the protocol's messages. The naming policy has to stand on the options themselves, since a copy of them forgets the context's.</summary>
    public static MessageFormatter CreateFormatter()
    {
        var formatter = new MessageFormatter();
        Apply(formatter.JsonSerializerOptions).TypeInfoResolver = Default.WithAddedModifier(Require);
        return formatter;
    }

    private static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.TypeInfoResolver = Default;
        options.MaxDepth = MostLevels;
        options.RespectNullableAnnotations = true;
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new RawStringConverter());
        return options;
    }

    /// <summary>What may not be null may not be left out either.</summary>
    private static void Require(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AssociatedParameter is { IsNullable: false }) property.IsRequired = true;
    }
}
