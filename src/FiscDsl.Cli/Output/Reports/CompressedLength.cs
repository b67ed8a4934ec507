using System.IO.Compression;

namespace FiscDsl.Cli.Output.Reports;

/// <summary>Passes what is written on, and says how long it is compressed, which is how reports are uploaded; the stream behind it stays open.</summary>
internal sealed class CompressedLength : Stream
{
    private readonly Stream _inner;
    private readonly CountingStream _compressed = new();
    private readonly GZipStream _compressor;

    public CompressedLength(Stream inner)
    {
        _inner = inner;
        _compressor = new GZipStream(_compressed, CompressionLevel.Fastest);
    }

    /// <summary>Bytes so far, but for those that the compressor still holds.</summary>
    public long Compressed => _compressed.Length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _inner.Write(buffer);
        _compressor.Write(buffer);
    }

    public override void Flush() => _inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _compressor.Dispose();
        base.Dispose(disposing);
    }

    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
