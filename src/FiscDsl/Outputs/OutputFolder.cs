using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Outputs;

/// <summary>A page of a folder.</summary>
/// <param name="Name">Its path in the folder, with <c>/</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Page(string Name, byte[] Content)
{
    /// <summary>A page of text: UTF-8, LF.</summary>
    internal static Page Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}

/// <summary>A folder that a catalog is compiled to. Besides its pages it has their sums, by which a later build knows what it may replace and take away.</summary>
public sealed class OutputFolder
{
    /// <summary>The sums of all pages: a <see cref="ChecksumList"/> by a name that nobody else gives to one.</summary>
    public const string Checksums = "fisc-pages.sha256";

    private readonly IEnumerable<Page> _pages;

    internal OutputFolder(string name, string index, IEnumerable<Page> pages)
    {
        Name = name;
        Index = index;
        _pages = pages;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The page that is opened first.</summary>
    public string Index { get; }

    /// <summary>The files, made one by one, the list of sums last.</summary>
    public IEnumerable<(Page Page, FileDigest Digest)> Files()
    {
        var digests = new List<FileDigest>();
        foreach (var page in _pages)
        {
            digests.Add(DigestOf(page));
            yield return (page, digests[^1]);
        }

        var sums = Page.Of(Checksums, ChecksumList.Format(digests));
        yield return (sums, DigestOf(sums));
    }

    /// <summary>Writes the files as an archive whose bytes are a function of them; the stream stays open.</summary>
    /// <exception cref="IOException">What the stream throws.</exception>
    internal void WriteArchive(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (page, _) in Files())
        {
            var entry = archive.CreateEntry(page.Name, CompressionLevel.Fastest);
            entry.LastWriteTime = Stamp;
            using var content = entry.Open();
            content.Write(page.Content);
        }
    }

    /// <summary>The earliest time that a ZIP archive can hold.</summary>
    internal static DateTimeOffset Stamp { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static FileDigest DigestOf(Page page) => new(page.Name, page.Content.Length, Convert.ToHexStringLower(SHA256.HashData(page.Content)));
}
