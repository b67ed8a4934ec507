using FiscDsl.LanguageServer.Logging;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>The connection to the client: answers what comes too early or too late, and turns exceptions into errors.</summary>
internal sealed class LspConnection(IJsonRpcMessageHandler handler, Session session, ILogger logger) : JsonRpc(handler)
{
    private const int ServerNotInitialized = -32002;
    private const int RequestFailed = -32803;
    private const int ContentModified = -32801;

    /// <summary>What is said to whoever asks before <c>initialize</c>.</summary>
    public static JsonRpcError.ErrorDetail NotInitialized => new() { Code = (JsonRpcErrorCode)ServerNotInitialized, Message = "The server is not initialized." };

    /// <inheritdoc/>
    protected override ValueTask<JsonRpcMessage> DispatchRequestAsync(JsonRpcRequest request, TargetMethod targetMethod, CancellationToken cancellationToken)
    {
        if (session.Trace != "off") Log.Received(logger, request.Method);
        var isLifecycle = request.Method is "initialize" or "exit";
        if (session.State == SessionState.Initialized || isLifecycle) return base.DispatchRequestAsync(request, targetMethod, cancellationToken);
        var error = new JsonRpcError
        {
            RequestId = request.RequestId,
            Error = session.State == SessionState.Started ? NotInitialized : new() { Code = JsonRpcErrorCode.InvalidRequest, Message = "The server has shut down." },
        };
        return new ValueTask<JsonRpcMessage>(error);
    }

    /// <inheritdoc/>
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        switch (exception)
        {
            case RequestException refused:
                return new() { Code = (JsonRpcErrorCode)RequestFailed, Message = refused.Message, Data = refused.Reason };
            case SupersededException:
                return new() { Code = (JsonRpcErrorCode)ContentModified, Message = exception.Message };
            case JsonException fault:
                return new() { Code = JsonRpcErrorCode.InvalidParams, Message = $"The parameters are not as the protocol has them: {fault.Path}" };
            case LocalRpcException or OperationCanceledException:
                return base.CreateErrorDetails(request, exception);
            default:
                Log.RequestFailed(logger, request.Method, exception);
                return new() { Code = JsonRpcErrorCode.InternalError, Message = $"{exception.GetType().Name}: {exception.Message}" };
        }
    }
}

/// <summary>A request that cannot be fulfilled, with a reason for the user.</summary>
/// <param name="message">The reason.</param>
/// <param name="reason">The same for a client that knows a way on; null where there is none.</param>
internal sealed class RequestException(string message, string? reason = null) : Exception(message)
{
    /// <summary>The file holds a table of somebody else's, for which <c>fisc.plan</c> is.</summary>
    public const string ForeignTable = "foreignTable";

    /// <summary>The reason for a client; null where it has no way on.</summary>
    public string? Reason { get; } = reason;
}

/// <summary>A request whose text has changed meanwhile.</summary>
internal sealed class SupersededException() : Exception("The content was modified.");
