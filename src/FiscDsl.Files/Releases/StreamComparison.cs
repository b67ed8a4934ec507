namespace FiscDsl.Files.Releases;

/// <summary>Compares streams to the byte.</summary>
internal static class StreamComparison
{
    private const int BufferSize = 1 << 16;

    /// <summary>The line, from 1, in which two streams first differ; null where they are the same. Reads no further.</summary>
    public static long? FirstDifference(Stream one, Stream other)
    {
        var (a, b) = (new byte[BufferSize], new byte[BufferSize]);
        long line = 1;
        while (true)
        {
            var read = one.ReadAtLeast(a, BufferSize, throwOnEndOfStream: false);
            var otherRead = other.ReadAtLeast(b, BufferSize, throwOnEndOfStream: false);
            var common = a.AsSpan(0, read).CommonPrefixLength(b.AsSpan(0, otherRead));
            line += a.AsSpan(0, common).Count((byte)'\n');
            if (common < Math.Max(read, otherRead)) return line;
            if (read == 0) return null;
        }
    }
}
