using System.Text.Json;
using FiscDsl.LanguageServer.Features.Commands;
using FiscDsl.LanguageServer.Features.Editing;
using FiscDsl.LanguageServer.Features.Structure;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Outputs;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features;

/// <summary><c>initialize</c> to <c>exit</c>.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class Lifecycle(Session session, WatchedFiles watched, ProgressReporter progress, ServerExit exit)
{
    private InitializeParams? _parameters;

    /// <summary>Run when <c>initialize</c> has settled how to talk, before anything else is answered.</summary>
    public Action? Agreed { get; set; }

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public InitializeResult Initialize(InitializeParams parameters)
    {
        if (session.State != SessionState.Started) throw new LocalRpcException("The server is initialized already.") { ErrorCode = -32600 };
        session.Agree(parameters);
        session.State = SessionState.Initialized;
        _parameters = parameters;
        exit.With(parameters.ProcessId);
        Agreed?.Invoke();
        return new InitializeResult(
            new ServerCapabilities
            {
                PositionEncoding = session.Encoding.Name,
                SemanticTokensProvider = new(SemanticTokensRequests.Legend, Range: true, Full: new(Delta: true)),
                CodeActionProvider = new(CodeActionRequests.Kinds, ResolveProvider: false),
                ExecuteCommandProvider = new(ExecuteCommand.Names),
                DiagnosticProvider = session.PullsDiagnostics ? new("fisc", InterFileDependencies: true, WorkspaceDiagnostics: true) : null,
            },
            new ServerInfo("fisc", ToolVersion.Current));
    }

    [JsonRpcMethod("initialized")]
    public void Initialized()
    {
        if (_parameters is not { } parameters) return;
        _parameters = null;
        watched.Begin();
        using (var work = progress.Begin(ServerTexts.Reading.In(session.Language), null)) session.Workspace.AddFolders(Folders(parameters).Select(DocumentUri.KeyOf), work);
    }

    // Some clients send a null as the parameter that "shutdown" and "exit" do not have; a server that minded would stay.
    [JsonRpcMethod("shutdown")]
    public JsonElement? Shutdown(JsonElement? unused = null)
    {
        session.State = SessionState.ShutDown;
        return null;
    }

    // The connection must not be disposed of by the thread that reads from it, so the end is left to the host.
    [JsonRpcMethod("exit")]
    public void Exit(JsonElement? unused = null) => exit.End(session.State == SessionState.ShutDown ? 0 : 1);

    [JsonRpcMethod("$/setTrace", UseSingleObjectParameterDeserialization = true)]
    public void SetTrace(SetTraceParams parameters) => session.Trace = parameters.Value;

    private static IEnumerable<string> Folders(InitializeParams parameters)
    {
        if (parameters.WorkspaceFolders is { Count: > 0 } folders) return folders.Select(static f => f.Uri);
        if (parameters.RootUri is { } uri) return [uri];
        return parameters.RootPath is { } path ? [DocumentUri.Of(path.Replace('\\', '/'))] : [];
    }
}
