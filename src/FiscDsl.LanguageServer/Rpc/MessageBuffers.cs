using System.Buffers;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>
/// What a message is gathered in before it is sent, which is one piece however long it is. The pool that all share
/// would keep one for each thread that ever sent a message.
/// </summary>
internal sealed class MessageBuffers : MemoryPool<byte>
{
    private const int LongestKept = 1024 * 1024;
    private const int KeptOfALength = 2;
    private const int Usual = 4096;

    private readonly ArrayPool<byte> _arrays = ArrayPool<byte>.Create(LongestKept, KeptOfALength);

    private MessageBuffers()
    {
    }

    /// <summary>The one pool.</summary>
    public static new MessageBuffers Shared { get; } = new();

    /// <inheritdoc/>
    public override int MaxBufferSize => Array.MaxLength;

    /// <inheritdoc/>
    public override IMemoryOwner<byte> Rent(int minBufferSize = -1) => new Buffer(_arrays, minBufferSize < 0 ? Usual : minBufferSize);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }

    private sealed class Buffer(ArrayPool<byte> arrays, int length) : IMemoryOwner<byte>
    {
        private byte[]? _array = arrays.Rent(length);

        public Memory<byte> Memory => _array;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _array, null) is { } array) arrays.Return(array);
        }
    }
}
