using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>
/// Reads and writes messages. What is none fails in one way, <see cref="MalformedMessageException"/>, for the library
/// throws what comes, and would end the connection on most of it.
/// </summary>
internal sealed class MessageFormatter : SystemTextJsonFormatter, IJsonRpcMessageTextFormatter
{
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Every type on the wire is known to the context.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Every type on the wire is known to the context.")]
    public MessageFormatter()
    {
    }

    JsonRpcMessage IJsonRpcMessageTextFormatter.Deserialize(ReadOnlySequence<byte> contentBuffer, Encoding encoding)
    {
        try
        {
            return Deserialize(contentBuffer, encoding);
        }
        catch (Exception exception)
        {
            throw Malformed(contentBuffer.ToArray(), exception);
        }
    }

    private static MalformedMessageException Malformed(byte[] content, Exception cause)
    {
        try
        {
            if (!Utf8.IsValid(content)) return new(JsonRpcErrorCode.ParseError, RequestId.Null, cause);
            using var document = JsonDocument.Parse(content);
            return new(JsonRpcErrorCode.InvalidRequest, IdOf(document.RootElement), cause);
        }
        catch (JsonException)
        {
            return new(JsonRpcErrorCode.ParseError, RequestId.Null, cause);
        }
    }

    /// <summary>The id of what is a request but for its contents, so that nobody waits for its answer; else none.</summary>
    private static RequestId IdOf(JsonElement message) =>
        message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("method", out _) || !message.TryGetProperty("id", out var id) ? RequestId.Null
        : id.ValueKind == JsonValueKind.String ? new RequestId(id.GetString())
        : id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? new RequestId(number)
        : RequestId.Null;
}

/// <summary>The content of a frame that is no message.</summary>
/// <param name="code">What JSON-RPC calls the fault.</param>
/// <param name="id">The request to answer; none where that cannot be told.</param>
/// <param name="cause">What the library said.</param>
internal sealed class MalformedMessageException(JsonRpcErrorCode code, RequestId id, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>The answer to it.</summary>
    public JsonRpcError Answer => new()
    {
        RequestId = id,
        Error = new() { Code = code, Message = code == JsonRpcErrorCode.ParseError ? "The message is no JSON." : "The message is no JSON-RPC." },
    };
}
