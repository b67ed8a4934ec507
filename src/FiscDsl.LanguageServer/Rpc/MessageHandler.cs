using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>
/// Messages behind headers, as the protocol has them. What a frame holds may be no JSON, or no message: that is
/// answered as JSON-RPC says, and the next frame is read. A broken header leaves no way to find the next frame, and
/// ends the connection.
/// </summary>
internal sealed class MessageHandler(Stream output, Stream input, IJsonRpcMessageFormatter formatter, Action<Exception> report)
    : HeaderDelimitedMessageHandler(output, input, formatter)
{
    private static readonly JsonRpcError ParseErrorAnswer = new()
    {
        RequestId = RequestId.Null,
        Error = new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)(-32700), Message = "The message is no JSON-RPC." },
    };

    /// <inheritdoc/>
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await base.ReadCoreAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (JsonException exception)
            {
                report(exception);
                await WriteAsync(ParseErrorAnswer, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
