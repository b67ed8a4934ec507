using FiscDsl.Cli.Output;
using FiscDsl.Files.Git;
using FiscDsl.Model.Linking;

namespace FiscDsl.Cli.Git;

/// <summary>How git is to write the lines of catalogs, and what it does about it (gitattributes(5), "End-of-line conversion").</summary>
internal static class LineEndings
{
    /// <summary>The attributes by which every checkout has LF.</summary>
    public const string Attributes = $"*{CatalogLayout.Extension} text eol=lf";

    private static readonly string[] Patterns = ["*", "**", "*.*", $"*{CatalogLayout.Extension}", $"**/*{CatalogLayout.Extension}"];

    /// <summary>What a <c>.gitattributes</c> says of catalogs: as with git, a later line prevails.</summary>
    /// <returns>The line that has them with LF, the line that has them otherwise, or neither.</returns>
    public static (string? Lf, string? Contrary) Said(string text)
    {
        (string? Lf, string? Contrary) said = default;
        foreach (var line in ListedLines.Lines(text).Select(static l => l.Trim()))
        {
            if (line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var pattern, .. var attributes] || !Patterns.Contains(pattern.Trim('"'), StringComparer.OrdinalIgnoreCase)) continue;
            if (attributes.Contains("eol=lf", StringComparer.Ordinal)) said = (line, null);
            else if (Array.Exists(attributes, static a => a is "-text" or "binary" or "-crlf" or "eol=crlf")) said = (null, line);
        }

        return said;
    }

    /// <summary>What is to be said of the catalog files below a directory that git knows.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="directory">The directory from the top of the work tree; empty for the top.</param>
    /// <param name="messages">The words.</param>
    /// <returns>A line for those whose commit has CRLF though their attributes say LF, and one for those of which attributes say something else.</returns>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public static IEnumerable<string> Remarks(GitRepository repository, string directory, Messages messages)
    {
        var (due, otherwise) = (new List<string>(), new List<string>());
        // 「i/crlf  w/lf    attr/text eol=lf\tpath」: read from the contents and the attributes, without converting anything.
        foreach (var entry in repository.Ask(["ls-files", "--eol", "-z", .. directory.Length == 0 ? Array.Empty<string>() : ["--", directory]]).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = Math.Max(0, entry.IndexOf('\t', StringComparison.Ordinal));
            var path = entry[(tab + 1)..];
            if (!CatalogLayout.IsCatalogFile(Path.GetFileName(path)) || entry[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var index, _, .. var attributes]) continue;
            if (!attributes.Contains("eol=lf", StringComparer.Ordinal)) otherwise.Add(path);
            else if (index is "i/crlf" or "i/mixed") due.Add(path);
        }

        if (due.Count > 0) yield return messages.ToRenormalize(due.Count, VisibleText.Of(due[0]));
        if (otherwise.Count > 0) yield return messages.OtherLineEndings(otherwise.Count, VisibleText.Of(otherwise[0]));
    }
}
