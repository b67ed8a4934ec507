using FiscDsl.Diagnostics;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;

namespace FiscDsl.LanguageServer;

/// <summary>How far a session has come.</summary>
internal enum SessionState
{
    /// <summary>Nothing but <c>initialize</c> and <c>exit</c> is answered.</summary>
    Started,

    /// <summary>Between the answer to <c>initialize</c> and <c>shutdown</c>.</summary>
    Initialized,

    /// <summary>Nothing but <c>exit</c> is answered.</summary>
    ShutDown,
}

/// <summary>What was agreed with the client. Settled by <c>initialize</c>, before any other request is answered.</summary>
/// <param name="options">How the server was started.</param>
internal sealed class Session(ServerOptions options)
{
    private Workspace? _workspace;

    /// <summary>How far the session has come.</summary>
    public SessionState State { get; set; }

    /// <summary>The language of messages.</summary>
    public MessageLanguage Language { get; private set; } = options.Language;

    /// <summary>How the client counts characters.</summary>
    public PositionEncoding Encoding { get; private set; } = PositionEncoding.Utf16;

    /// <summary>What the client can do.</summary>
    public ClientCapabilities? Client { get; private set; }

    /// <summary>True where the client asks for diagnostics itself.</summary>
    public bool PullsDiagnostics { get; private set; }

    /// <summary><c>off</c>, <c>messages</c> or <c>verbose</c>.</summary>
    public string Trace { get; set; } = "off";

    /// <summary>The document that explains the rules; null where the client has none.</summary>
    public string? RulesUri { get; private set; }

    /// <summary>The client's command that shows places; null where it has none.</summary>
    public string? ReferencesCommand { get; private set; }

    /// <summary>The client's command that asks for the reason of an acceptance; null where it has none.</summary>
    public string? AcceptCommand { get; private set; }

    /// <summary>A command of the client that asks for a correction of a printed text; null where it has none.</summary>
    public string? CorrectCommand { get; private set; }

    /// <summary>How the server was started.</summary>
    public ServerOptions Options { get; } = options;

    /// <summary>The catalogs.</summary>
    public Workspace Workspace => _workspace ??= new Workspace(Language);

    /// <summary>Agrees on what the client says of itself.</summary>
    public void Agree(InitializeParams parameters)
    {
        var locale = parameters.InitializationOptions?.Locale ?? parameters.Locale;
        if (!string.IsNullOrEmpty(locale)) Language = locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? MessageLanguage.Ja : MessageLanguage.En;
        Client = parameters.Capabilities;
        Encoding = PositionEncoding.Choose(Client?.General?.PositionEncodings);
        RulesUri = parameters.InitializationOptions?.RulesUri;
        ReferencesCommand = parameters.InitializationOptions?.ReferencesCommand;
        AcceptCommand = parameters.InitializationOptions?.AcceptCommand;
        CorrectCommand = parameters.InitializationOptions?.CorrectCommand;
        Trace = parameters.Trace ?? Trace;
        // A server that pushes what is pulled as well makes findings flicker, so it is one or the other.
        var canPull = Client?.TextDocument?.Diagnostic is not null;
        var canPush = Client?.TextDocument?.PublishDiagnostics is not null || !canPull;
        PullsDiagnostics = canPull && (parameters.InitializationOptions?.Diagnostics == "pull" || !canPush);
    }
}
