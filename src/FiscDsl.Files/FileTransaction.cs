namespace FiscDsl.Files;

/// <summary>
/// Files that are written whole or not at all: each goes to a temporary file beside its target, and only when all are
/// complete and on disk are they renamed. Temporary names are unique, so that several processes may write to one
/// directory; none is left behind, whether by failure or by Ctrl-C.
/// </summary>
public sealed class FileTransaction : IDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly List<(FileStream Stream, string Temporary, string Target)> _files = [];
    private readonly List<string> _directories = [];
    private readonly IDisposable _cleanup;

    /// <summary>Begins with no files.</summary>
    public FileTransaction() => _cleanup = Interruption.Cleanup(Delete);

    /// <summary>Opens a file for writing, and for reading again what was written. Missing directories are made; a link is followed, and stays a link.</summary>
    /// <param name="path">The file to create or to replace.</param>
    /// <exception cref="IOException">As the file system has it.</exception>
    /// <exception cref="UnauthorizedAccessException">As the file system has it, and where the target is a directory.</exception>
    public Stream Create(string path)
    {
        var target = RealPath.Of(path) ?? path;
        // Known before anything is renamed, so that of several files none is.
        if (Directory.Exists(target)) throw new UnauthorizedAccessException(target);
        var directory = Path.GetDirectoryName(target) ?? target;
        var temporary = Path.Join(directory, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read | FileShare.Delete, BufferSize = BufferSize };
        FileStream? created = null;
        Interruption.Atomically(() =>
        {
            for (var missing = directory; missing is not null && !Directory.Exists(missing); missing = Path.GetDirectoryName(missing)) _directories.Add(missing);
            Directory.CreateDirectory(directory);
            created = new FileStream(temporary, options);
            _files.Add((created, temporary, target));
        });
        return created ?? Stream.Null;
    }

    /// <summary>Opens a file that exists for writing it anew. Its permissions stay, and where they forbid writing it is not replaced.</summary>
    /// <inheritdoc cref="Create" path="/exception"/>
    public Stream Replace(string path)
    {
        using (File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            var stream = Create(path);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_files[^1].Temporary, File.GetUnixFileMode(path));
            return stream;
        }
    }

    /// <summary>Puts all files in their places.</summary>
    /// <returns>The length of each in bytes, in the order of their creation.</returns>
    public IReadOnlyList<long> Commit()
    {
        var lengths = new List<long>(_files.Count);
        foreach (var (stream, _, _) in _files)
        {
            stream.Flush(flushToDisk: true);
            lengths.Add(stream.Length);
            stream.Dispose();
        }

        Interruption.Atomically(() =>
        {
            foreach (var (_, temporary, target) in _files) File.Move(temporary, target, overwrite: true);
            _files.Clear();
            _directories.Clear();
        });
        return lengths;
    }

    /// <summary>Takes away what was not committed.</summary>
    public void Dispose()
    {
        foreach (var (stream, _, _) in _files) Attempt(stream.Dispose);
        Interruption.Atomically(Delete);
        _cleanup.Dispose();
    }

    // On interruption another thread may still be writing: its file loses its name and goes when the process does.
    private void Delete()
    {
        foreach (var (_, temporary, _) in _files) Attempt(() => File.Delete(temporary));
        // A directory that somebody else has begun to use is not empty and stays.
        foreach (var directory in _directories) Attempt(() => Directory.Delete(directory));
        _files.Clear();
        _directories.Clear();
    }

    private static void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            // The disk is full or gone; what can be taken away still is.
        }
    }
}
