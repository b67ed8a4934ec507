using System.Text;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>A file of a catalog.</summary>
/// <param name="Path">Its path in the catalog, with <c>/</c>.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record RecordedFile(string Path, byte[] Bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A file of a text.</summary>
    public RecordedFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>Its text without a byte order mark; null where it is not UTF-8.</summary>
    public string? Text
    {
        get
        {
            try
            {
                return Strict.GetString(Bytes.AsSpan(Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0));
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }
}

/// <summary>A catalog that is asked about.</summary>
/// <param name="Name">Where its recording goes, with <c>/</c>.</param>
/// <param name="Files">Its files.</param>
/// <param name="Sampling">Where in a file an editor asks.</param>
internal sealed record RecordedCatalog(string Name, IReadOnlyList<RecordedFile> Files, Sampling Sampling)
{
    /// <summary>True for a catalog whose answers are large: it is asked less.</summary>
    public bool IsHuge => Files.Sum(static f => f.Bytes.Length) > 1 << 17;

    /// <summary>Writes its files below a directory that is made.</summary>
    public void WriteTo(string directory) => Write(Files, directory);

    /// <summary>Writes files below a directory that is made.</summary>
    public static void Write(IEnumerable<RecordedFile> files, string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (var file in files)
        {
            var path = System.IO.Path.Join(directory, file.Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? directory);
            File.WriteAllBytes(path, file.Bytes);
        }
    }
}
