using Microsoft.Extensions.Logging;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Logging;

/// <summary>What the server logs, for those who look into a fault; in English, as the stack traces beside it are.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Trace, Message = "{Method}")]
    public static partial void Received(ILogger logger, string? method);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} failed")]
    public static partial void RequestFailed(ILogger logger, string? method, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message was passed over: {Reason}")]
    public static partial void NoMessage(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Disconnected: {Reason}, {Description}")]
    public static partial void Disconnected(ILogger logger, DisconnectedReason reason, string description);

    [LoggerMessage(Level = LogLevel.Error, Message = "The connection broke: {Reason}")]
    public static partial void ConnectionBroke(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The findings could not be published")]
    public static partial void NotPublished(ILogger logger, Exception exception);
}
