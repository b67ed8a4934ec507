using System.Collections.Immutable;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>A directory holds something else than the release that was to be written there.</summary>
/// <param name="files">The names of files that are of no release, or of another one.</param>
public sealed class ReleaseConflictException(IReadOnlyList<string> files) : Exception
{
    /// <summary>The names, at least one.</summary>
    public IReadOnlyList<string> Files { get; } = files;
}

/// <summary>
/// A release that is complete but for its place. A directory that holds one is never given another: what was published
/// stays what it was.
/// </summary>
public sealed class PreparedRelease : IDisposable
{
    private readonly OutputDirectory _directory;
    private readonly FileTransaction? _transaction;
    private readonly List<FileDigest> _files = [];

    private PreparedRelease(OutputDirectory directory, FileTransaction? transaction)
    {
        _directory = directory;
        _transaction = transaction;
    }

    /// <summary>The files of the release.</summary>
    public IReadOnlyList<FileDigest> Files => _files;

    /// <summary>False where the directory holds them already, to the byte.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Makes the files of a release.</summary>
    /// <param name="directory">Where they are to stand; made where it is missing.</param>
    /// <param name="content">What the release says.</param>
    /// <param name="manifest">The content's manifest.</param>
    /// <param name="isTrial">True to make them in memory alone, and nothing on disk.</param>
    /// <param name="progress">Where to report the share that is made.</param>
    /// <exception cref="OutputFaultException">A file could not be written; none was.</exception>
    /// <exception cref="ReleaseConflictException">The directory holds something else; it stays as it is.</exception>
    public static PreparedRelease Create(OutputDirectory directory, ReleaseContent content, ReleaseManifest manifest, bool isTrial, IProgress<double> progress)
    {
        var prepared = new PreparedRelease(directory, isTrial ? null : new FileTransaction());
        try
        {
            prepared.Make(content, manifest, progress);
            return prepared;
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    /// <summary>Puts the files in their place, whole or not at all; where they are there already, nothing is touched.</summary>
    /// <exception cref="OutputFaultException">A file could not be written; none was.</exception>
    public void Write()
    {
        if (IsNew && _transaction is { } transaction) transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose() => _transaction?.Dispose();

    private void Make(ReleaseContent content, ReleaseManifest manifest, IProgress<double> progress)
    {
        var before = OutputFaultException.Guard(Path.Join(_directory.Path, ReleaseFiles.Manifest), () => Before(_directory));
        var outputs = content.Outputs(ReleaseNames.Of(content.Reference.Id));
        foreach (var output in outputs)
        {
            Add(output.Name, output.Write);
            progress.Report((double)_files.Count / outputs.Count);
        }

        var complete = manifest with { Outputs = [.. _files.OrderBy(static f => f.Path, StringComparer.Ordinal)] };
        Add(ReleaseFiles.Manifest, stream => ManifestOutput.Write(stream, complete));
        var sums = ChecksumList.Format(_files);
        Add(ReleaseFiles.Checksums, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(sums)));

        IsNew = before.Length == 0;
        if (IsNew) return;
        if (before.Except(_files.Select(static f => f.Path), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } foreign) throw new ReleaseConflictException(foreign);
        if (Different() is { Count: > 0 } different) throw new ReleaseConflictException(different);
    }

    private void Add(string name, Action<Stream> write)
    {
        var path = Path.Join(_directory.Path, name);
        _files.Add(OutputFaultException.Guard(path, () =>
        {
            using var memory = _transaction is null ? new MemoryStream() : null;
            var stream = memory ?? _transaction?.Create(path, _directory.Named) ?? Stream.Null;
            write(stream);
            return FileDigests.Of(name, stream);
        }));
    }

    // Temporary files of a writer that is at work at the same time begin with a dot, as much that counts as beside.
    private static ImmutableArray<string> Before(OutputDirectory directory)
    {
        if (RegularFile.LinkBelow(directory.Named, directory.Path) is { } link) throw new FileKindException(FileKind.Link, link);
        if (IsBelowFile(directory.Path)) throw new DirectoryNotFoundException();
        return Directory.Exists(directory.Path) ? [.. Directory.EnumerateFileSystemEntries(directory.Path).Select(static p => Path.GetFileName(p)).Where(static name => !ReleaseFiles.IsBeside(name))] : [];
    }

    private static bool IsBelowFile(string directory)
    {
        for (var at = directory; at is not null; at = Path.GetDirectoryName(at))
            if (Path.Exists(at)) return !Directory.Exists(at);
        return false;
    }

    private List<string> Different() =>
        [.. _files.Where(file => OutputFaultException.Guard(Path.Join(_directory.Path, file.Path), () => IsDifferent(file))).Select(static f => f.Path)];

    private bool IsDifferent(FileDigest file)
    {
        var path = Path.Join(_directory.Path, file.Path);
        return !File.Exists(path) || FileDigests.OfFile(file.Path, _directory.Path) != file;
    }
}
