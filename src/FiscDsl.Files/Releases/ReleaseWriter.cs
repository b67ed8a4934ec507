using System.Collections.Immutable;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>What came of writing a release.</summary>
/// <param name="Files">The files of the release.</param>
/// <param name="IsNew">False where the directory held them already, to the byte.</param>
public sealed record WrittenRelease(IReadOnlyList<FileDigest> Files, bool IsNew);

/// <summary>A directory holds something else than the release that was to be written there.</summary>
/// <param name="files">The names of files that are of no release, or of another one.</param>
public sealed class ReleaseConflictException(IReadOnlyList<string> files) : Exception
{
    /// <summary>The names, at least one.</summary>
    public IReadOnlyList<string> Files { get; } = files;
}

/// <summary>Writes releases. A directory that holds one is never given another: what was published stays what it was.</summary>
public static class ReleaseWriter
{
    /// <summary>Writes a release, whole or not at all.</summary>
    /// <param name="directory">Where to; made where it is missing.</param>
    /// <param name="content">What it says.</param>
    /// <param name="manifest">The content's manifest.</param>
    /// <param name="progress">Where to report the share that is written.</param>
    /// <exception cref="OutputFaultException">A file could not be written; none was.</exception>
    /// <exception cref="ReleaseConflictException">The directory holds something else; it stays as it is.</exception>
    public static WrittenRelease Write(string directory, ReleaseContent content, ReleaseManifest manifest, IProgress<double> progress)
    {
        var full = Path.GetFullPath(directory);
        var before = OutputFaultException.Guard(full, () => Before(full));
        using var transaction = new FileTransaction();
        var files = new List<FileDigest>();
        var outputs = content.Outputs;
        foreach (var (name, write) in outputs)
        {
            Add(name, write);
            progress.Report((double)files.Count / outputs.Count);
        }

        var complete = manifest with { Outputs = [.. files.OrderBy(static f => f.Path, StringComparer.Ordinal)] };
        Add(ReleaseFiles.Manifest, stream => ManifestOutput.Write(stream, complete));
        var sums = ChecksumList.Format(files);
        Add(ReleaseFiles.Checksums, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(sums)));

        if (before.Length > 0 && before.Except(files.Select(static f => f.Path), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } foreign)
            throw new ReleaseConflictException(foreign);
        if (before.Length > 0 && Different(full, files) is { Count: > 0 } different) throw new ReleaseConflictException(different);
        if (before.Length == 0) OutputFaultException.Guard(full, transaction.Commit);
        return new WrittenRelease(files, IsNew: before.Length == 0);

        void Add(string name, Action<Stream> write)
        {
            var path = Path.Join(full, name);
            files.Add(OutputFaultException.Guard(path, () =>
            {
                var stream = transaction.Create(path);
                write(stream);
                return FileDigests.Of(name, stream);
            }));
        }
    }

    // Temporary files of a writer that is at work at the same time begin with a dot, as all that counts as beside.
    private static ImmutableArray<string> Before(string directory) =>
        Directory.Exists(directory)
            ? [.. Directory.EnumerateFileSystemEntries(directory).Select(static p => Path.GetFileName(p)).Where(static name => !ReleaseFiles.IsBeside(name))]
            : [];

    private static List<string> Different(string directory, IEnumerable<FileDigest> files) =>
        [.. files.Where(file => OutputFaultException.Guard(Path.Join(directory, file.Path), () => IsDifferent(directory, file))).Select(static f => f.Path)];

    private static bool IsDifferent(string directory, FileDigest file)
    {
        var path = Path.Join(directory, file.Path);
        return !File.Exists(path) || FileDigests.OfFile(file.Path, path) != file;
    }
}
