using System.Text;

namespace FiscDsl.Outputs.Release;

/// <summary>A line of <c>SHA256SUMS</c>.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Name">The file; null for a line that cannot be read.</param>
/// <param name="Sha256">64 hexadecimal digits in lower case.</param>
public sealed record ChecksumLine(int Line, string? Name, string Sha256);

/// <summary>The format of <c>sha256sum</c> (GNU coreutils): the sum, two characters, the file's name.</summary>
public static class ChecksumList
{
    private const int DigestLength = 64;
    private const int NameStart = DigestLength + 2;

    /// <summary>The list of files, in ordinal order of their paths; <c>sha256sum --check</c> understands it.</summary>
    public static string Format(IEnumerable<FileDigest> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(static f => f.Path, StringComparer.Ordinal)) text.Append(file.Sha256).Append("  ").Append(file.Path).Append('\n');
        return text.ToString();
    }

    /// <summary>Reads a list; lines may end in CRLF, and binary mode (<c>*</c>) counts as text mode.</summary>
    public static IEnumerable<ChecksumLine> Read(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var content = line.TrimEnd('\r');
            if (content.Length > 0) yield return IsEntry(content) ? new(number, content[NameStart..], content[..DigestLength].ToLowerInvariant()) : new(number, null, "");
        }
    }

    private static bool IsEntry(string line) =>
        line.Length > NameStart && line.AsSpan(0, DigestLength).IndexOfAnyExcept(Hexadecimal) < 0 && line[DigestLength] == ' ' && line[DigestLength + 1] is ' ' or '*';

    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
