using System.Collections.Concurrent;
using System.IO.Pipelines;
using Nerdbank.Streams;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;
using StreamJsonRpc.Reflection;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>
/// Messages behind headers, as the protocol has them. What a frame holds may be no JSON, or no message: that is
/// answered as JSON-RPC says, and the next frame is read. So it is with answers to what was never asked, or twice. A
/// broken header leaves no way to find the next frame, and ends the connection.
/// </summary>
/// <param name="output">To the client.</param>
/// <param name="input">From the client.</param>
/// <param name="formatter">Reads and writes what stands in the frames.</param>
/// <param name="isEarly">True until the client has said <c>initialize</c>.</param>
/// <param name="report">Told of what is passed over.</param>
internal sealed class MessageHandler(Stream output, Stream input, IJsonRpcMessageFormatter formatter, Func<bool> isEarly, Action<string> report)
    : HeaderDelimitedMessageHandler(PipeWriter.Create(output, new(MessageBuffers.Shared)), input.UsePipeReader(), formatter)
{
    private readonly ConcurrentDictionary<RequestId, bool> _asked = new();
    private readonly ConcurrentDictionary<RequestId, bool> _initializations = new();
    private string _header = "";

    /// <inheritdoc/>
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await CheckHeaderAsync(cancellationToken).ConfigureAwait(false);
                var message = await base.ReadCoreAsync(cancellationToken).ConfigureAwait(false);
                var answered = message switch
                {
                    JsonRpcResult result => result.RequestId,
                    JsonRpcError error => error.RequestId,
                    _ => (RequestId?)null,
                };
                if (message is JsonRpcRequest { Method: "initialize", IsResponseExpected: true } request) _initializations[request.RequestId] = true;
                if (message is null || answered is not { } id || _asked.TryRemove(id, out _)) return message;
                ((IJsonRpcMessageBufferManager)this).DeserializationComplete(message);
                report($"nothing was asked as {id}");
            }
            catch (MalformedMessageException exception)
            {
                report(exception.Message);
                await WriteAsync(exception.Answer, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not (BadHeaderException or OperationCanceledException or IOException or ObjectDisposedException))
            {
                // Whatever the content is, the formatter has its way with it; what is left is the header.
                throw new BadHeaderException(MessageHeader.FirstLine(_header), exception.Message);
            }
        }
    }

    /// <summary>Looks at the next header before it is read, for the library waits for whatever length it names, and for its end without end.</summary>
    private async ValueTask CheckHeaderAsync(CancellationToken cancellationToken)
    {
        if (Reader is not { } reader) return;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var header = MessageHeader.In(result.Buffer);
            header?.Rename(result.Buffer);
            _header = header?.Text ?? "";
            if (header is { IsEmpty: true })
            {
                reader.AdvanceTo(header.End);
                throw new MalformedMessageException(JsonRpcErrorCode.ParseError, RequestId.Null, new BadRpcHeaderException("The message is empty."));
            }

            var isKnown = header is not null || result.IsCompleted;
            reader.AdvanceTo(result.Buffer.Start, isKnown ? result.Buffer.Start : result.Buffer.End);
            if (isKnown) return;
        }
    }

    /// <inheritdoc/>
    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } request) _asked[request.RequestId] = true;
        // The library looks at a request's parameters before it asks whether it may be answered at all.
        if (content is JsonRpcError { Error: { } error } answer && !_initializations.TryRemove(answer.RequestId, out _) && isEarly()
            && error.Code is JsonRpcErrorCode.InvalidParams or JsonRpcErrorCode.MethodNotFound) answer.Error = LspConnection.NotInitialized;
        base.Write(content, cancellationToken);
    }
}

/// <summary>Something else than a header, behind which no message can be found.</summary>
/// <param name="line">The first line of it, as far as it is ASCII.</param>
/// <param name="reason">What is wrong with it.</param>
internal sealed class BadHeaderException(string line, string reason) : Exception(reason)
{
    /// <summary>The first line of it.</summary>
    public string Line => line;
}
