using System.Text.Json;

namespace FiscDsl.LanguageServer.Protocol;

/// <summary>Parameters of <c>initialize</c>; what the server has no use for is left out.</summary>
public sealed record InitializeParams(
    int? ProcessId, string? Locale, string? RootPath, string? RootUri, IReadOnlyList<WorkspaceFolder>? WorkspaceFolders,
    ClientCapabilities? Capabilities, InitializationOptions? InitializationOptions, string? Trace);

/// <summary>What a client may ask of this server beyond the protocol.</summary>
/// <param name="Diagnostics"><c>push</c> or <c>pull</c>; by default the server pushes where the client takes it.</param>
/// <param name="Locale">The language of messages, over the client's own.</param>
/// <param name="RulesUri">A document that explains the rules, with a fragment for each code; findings link to it.</param>
/// <param name="ReferencesCommand">A command of the client that shows places: (uri, position, locations), as VS Code's <c>editor.action.showReferences</c>. Lenses call it.</param>
/// <param name="AcceptCommand">A command of the client that asks for a reason, puts it behind an edit's text and applies that: (uri, edit, rule). Without it, the edit is made as it is.</param>
/// <param name="CorrectCommand">A command of the client that asks for what a printed text should say, and why, and has <c>fisc.correction</c> write it: (uri, range, printed). Without it, a correction is inserted that is to be completed.</param>
public sealed record InitializationOptions(string? Diagnostics, string? Locale, string? RulesUri, string? ReferencesCommand, string? AcceptCommand, string? CorrectCommand);

/// <summary>What a client can do, as far as it makes a difference here.</summary>
public sealed record ClientCapabilities(GeneralCapabilities? General, WindowCapabilities? Window, WorkspaceCapabilities? Workspace, TextDocumentCapabilities? TextDocument);

/// <summary>See <see cref="ClientCapabilities"/>.</summary>
public sealed record GeneralCapabilities(IReadOnlyList<string>? PositionEncodings);

/// <summary>See <see cref="ClientCapabilities"/>.</summary>
public sealed record WindowCapabilities(bool? WorkDoneProgress);

/// <summary>See <see cref="ClientCapabilities"/>.</summary>
public sealed record WorkspaceCapabilities(
    WatchedFilesCapability? DidChangeWatchedFiles, RefreshCapability? SemanticTokens, RefreshCapability? CodeLens, RefreshCapability? InlayHint, RefreshCapability? Diagnostics,
    WorkspaceEditCapability? WorkspaceEdit);

/// <summary>See <see cref="ClientCapabilities"/>.</summary>
public sealed record WorkspaceEditCapability(bool? DocumentChanges, bool? SnippetEditSupport, IReadOnlyList<string>? ResourceOperations = null);

/// <summary>See <see cref="ClientCapabilities"/>.</summary>
public sealed record RefreshCapability(bool? RefreshSupport);

/// <summary>See <see cref="ClientCapabilities"/>.</summary>
public sealed record TextDocumentCapabilities(JsonElement? PublishDiagnostics, JsonElement? Diagnostic, CompletionCapability? Completion, HoverCapability? Hover, DefinitionCapability? Definition);

/// <summary>See <see cref="ClientCapabilities"/>.</summary>
public sealed record HoverCapability(IReadOnlyList<string>? ContentFormat);

/// <summary>See <see cref="ClientCapabilities"/>.</summary>
public sealed record DefinitionCapability(bool? LinkSupport);

/// <summary>See <see cref="ClientCapabilities"/>.</summary>
public sealed record WatchedFilesCapability(bool? DynamicRegistration, bool? RelativePatternSupport);

/// <summary>The answer to <c>initialize</c>.</summary>
public sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>Which server this is.</summary>
public sealed record ServerInfo(string Name, string Version);
