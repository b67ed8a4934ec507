namespace FiscDsl.Outputs.Release;

/// <summary>A file and what its bytes are.</summary>
/// <param name="Path">Its path below the catalog's root or the release's directory, with <c>/</c>.</param>
/// <param name="Length">Bytes; of a source, as below.</param>
/// <param name="Sha256">SHA-256 of the bytes, of a source with every CRLF as LF (of the bytes as they are in a manifest of the format 1.0), 64 hexadecimal digits in lower case.</param>
public sealed record FileDigest(string Path, long Length, string Sha256);
