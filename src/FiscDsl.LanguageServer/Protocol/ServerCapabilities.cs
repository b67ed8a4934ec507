namespace FiscDsl.LanguageServer.Protocol;

/// <summary>What the server can do.</summary>
public sealed record ServerCapabilities
{
    /// <summary><c>utf-8</c>, <c>utf-16</c> or <c>utf-32</c>.</summary>
    public required string PositionEncoding { get; init; }

    /// <summary>How documents are kept in step.</summary>
    public TextDocumentSyncOptions TextDocumentSync { get; } = new(OpenClose: true, Change: 2, Save: new(IncludeText: false));

    /// <summary>Completion.</summary>
    public CompletionOptions CompletionProvider { get; } = new(["【", ":", "：", ",", "，", "、", " ", "\u3000", "\"", "「"], ResolveProvider: true);

    /// <summary>Hover.</summary>
    public bool HoverProvider { get; } = true;

    /// <summary>Definition.</summary>
    public bool DefinitionProvider { get; } = true;

    /// <summary>References.</summary>
    public bool ReferencesProvider { get; } = true;

    /// <summary>Highlights.</summary>
    public bool DocumentHighlightProvider { get; } = true;

    /// <summary>Renaming.</summary>
    public RenameOptions RenameProvider { get; } = new(PrepareProvider: true);

    /// <summary>The outline.</summary>
    public bool DocumentSymbolProvider { get; } = true;

    /// <summary>Names of the whole workspace.</summary>
    public bool WorkspaceSymbolProvider { get; } = true;

    /// <summary>Folding.</summary>
    public bool FoldingRangeProvider { get; } = true;

    /// <summary>Growing selections.</summary>
    public bool SelectionRangeProvider { get; } = true;

    /// <summary>Addresses.</summary>
    public DocumentLinkOptions DocumentLinkProvider { get; } = new(ResolveProvider: false);

    /// <summary>Lenses.</summary>
    public CodeLensOptions CodeLensProvider { get; } = new(ResolveProvider: false);

    /// <summary>Inlay hints.</summary>
    public bool InlayHintProvider { get; } = true;

    /// <summary>Semantic tokens.</summary>
    public required SemanticTokensOptions SemanticTokensProvider { get; init; }

    /// <summary>Code actions.</summary>
    public required CodeActionOptions CodeActionProvider { get; init; }

    /// <summary>Formatting.</summary>
    public bool DocumentFormattingProvider { get; } = true;

    /// <summary>Formatting of a stretch.</summary>
    public bool DocumentRangeFormattingProvider { get; } = true;

    /// <summary>Formatting while typing.</summary>
    public DocumentOnTypeFormattingOptions DocumentOnTypeFormattingProvider { get; } = new(":", ["：", "\n"]);

    /// <summary>Commands.</summary>
    public required ExecuteCommandOptions ExecuteCommandProvider { get; init; }

    /// <summary>Pulled diagnostics; null where they are pushed.</summary>
    public DiagnosticOptions? DiagnosticProvider { get; init; }

    /// <summary>The workspace.</summary>
    public WorkspaceServerCapabilities Workspace { get; } = new(new(Supported: true, ChangeNotifications: true));
}

/// <summary>See <see cref="ServerCapabilities.TextDocumentSync"/>; <paramref name="Change"/> 2 is incremental.</summary>
public sealed record TextDocumentSyncOptions(bool OpenClose, int Change, SaveOptions Save);

/// <summary>Whether <c>didSave</c> brings the text.</summary>
public sealed record SaveOptions(bool IncludeText);

/// <summary>See <see cref="ServerCapabilities.CompletionProvider"/>.</summary>
public sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters, bool ResolveProvider);

/// <summary>See <see cref="ServerCapabilities.RenameProvider"/>.</summary>
public sealed record RenameOptions(bool PrepareProvider);

/// <summary>See <see cref="ServerCapabilities.DocumentLinkProvider"/>.</summary>
public sealed record DocumentLinkOptions(bool ResolveProvider);

/// <summary>See <see cref="ServerCapabilities.CodeLensProvider"/>.</summary>
public sealed record CodeLensOptions(bool ResolveProvider);

/// <summary>The names behind the numbers of semantic tokens.</summary>
public sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);

/// <summary>Whether changes of tokens can be asked for.</summary>
public sealed record SemanticTokensFullOptions(bool Delta);

/// <summary>See <see cref="ServerCapabilities.SemanticTokensProvider"/>.</summary>
public sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Range, SemanticTokensFullOptions Full);

/// <summary>See <see cref="ServerCapabilities.CodeActionProvider"/>.</summary>
public sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds, bool ResolveProvider);

/// <summary>See <see cref="ServerCapabilities.DocumentOnTypeFormattingProvider"/>.</summary>
public sealed record DocumentOnTypeFormattingOptions(string FirstTriggerCharacter, IReadOnlyList<string> MoreTriggerCharacter);

/// <summary>See <see cref="ServerCapabilities.ExecuteCommandProvider"/>.</summary>
public sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);

/// <summary>See <see cref="ServerCapabilities.DiagnosticProvider"/>.</summary>
public sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

/// <summary>See <see cref="ServerCapabilities.Workspace"/>.</summary>
public sealed record WorkspaceServerCapabilities(WorkspaceFoldersServerCapabilities WorkspaceFolders);

/// <summary>Several folders, and changes of them.</summary>
public sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);
