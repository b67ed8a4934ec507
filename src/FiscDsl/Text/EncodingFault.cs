namespace FiscDsl.Text;

/// <summary>What is wrong with a file's bytes.</summary>
public enum EncodingFaultKind
{
    /// <summary>A byte sequence that is not UTF-8.</summary>
    InvalidUtf8,

    /// <summary>The file is UTF-16 or UTF-32, by its byte order mark or its pattern of NUL bytes; it is not decoded.</summary>
    NotUtf8,
}

/// <summary>The first fault in a file's bytes.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="ByteOffset">Zero-based offset in the file, byte order mark included.</param>
/// <param name="Offset">Where the fault stands in the decoded text, in UTF-16 code units.</param>
/// <param name="Detail">The offending byte in hexadecimal, or the name of the encoding found.</param>
public sealed record EncodingFault(EncodingFaultKind Kind, long ByteOffset, int Offset, string Detail);
