namespace FiscDsl.Outputs.Release;

/// <summary>A file and what its bytes are.</summary>
/// <param name="Path">Its path below the catalog's root or the release's directory, with <c>/</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 hexadecimal digits in lower case.</param>
public sealed record FileDigest(string Path, long Length, string Sha256);
