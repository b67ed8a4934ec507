using System.Diagnostics;

namespace FiscDsl.Files;

/// <summary>
/// Files that are written whole or not at all: each goes to a temporary file beside its target, and only when all are
/// complete and on disk are they renamed. Temporary names are unique, so that several processes may write to one
/// directory; none is left behind, whether by failure or by Ctrl-C. What is replaced keeps its permissions, and is not
/// replaced where they forbid writing or another program holds it. What cannot be replaced, a pipe or a device, is
/// written to when all others are complete.
/// </summary>
public sealed class FileTransaction : IDisposable
{
    private const int BufferSize = 1 << 16;

    /// <summary>Files that are written to disk one by one; more are written at one go, where the system can, for each takes some milliseconds.</summary>
    private const int FewFiles = 64;

    private readonly List<Output> _files = [];
    private readonly List<string> _directories = [];
    private readonly IDisposable _cleanup;
    private int _written;

    /// <summary>Begins with no files.</summary>
    public FileTransaction() => _cleanup = Interruption.Cleanup(Delete);

    /// <summary>A file on its way.</summary>
    /// <param name="Stream">What was written so far.</param>
    /// <param name="Path">Where it goes, as the user sees it.</param>
    /// <param name="Target">The file to replace; null for what is written to directly.</param>
    /// <param name="Temporary">Where it is written until then; null for a file that is to go.</param>
    /// <param name="Directory">The directory below which no link is followed; null where the whole path is the user's.</param>
    private sealed record Output(Stream Stream, string Path, string? Target, string? Temporary, string? Directory)
    {
        /// <summary>Its length, where it is complete and closed already.</summary>
        public long? Length { get; set; }

        /// <summary>True where it is closed and may be on its way to the disk.</summary>
        public bool IsUnderWay { get; set; }
    }

    /// <summary>
    /// Opens a file that the user has named for writing, and for reading again what was written. Missing directories are
    /// made; a link is followed, and stays a link.
    /// </summary>
    /// <param name="path">The file to create or to replace, a pipe or a device.</param>
    /// <exception cref="OutputFaultException">The file system would not, or there is a directory.</exception>
    public Stream Create(string path)
    {
        var full = Path.GetFullPath(path);
        return OutputFaultException.Guard(full, () => DirectOutput.Is(full) ? Direct(full) : Begin(full, RealPath.Of(full) ?? full, null).Stream);
    }

    /// <summary>Opens a file whose place the user has not named to the end: below the directory no link is followed, and only a regular file is replaced.</summary>
    /// <param name="path">The file to create or to replace.</param>
    /// <param name="directory">The directory above it that the user has named, or stands in.</param>
    /// <inheritdoc cref="Create(string)" path="/exception"/>
    public Stream Create(string path, string directory)
    {
        var full = Path.GetFullPath(path);
        return OutputFaultException.Guard(full, () => Begin(full, full, Path.GetFullPath(directory)).Stream);
    }

    /// <summary>Writes a whole file as <see cref="Create(string, string)"/> does, and keeps nothing open: of many small files, more than the system lets a program open.</summary>
    /// <param name="path">The file to create or to replace.</param>
    /// <param name="directory">The directory above it that the user has named, or stands in.</param>
    /// <param name="content">What it is to hold.</param>
    /// <inheritdoc cref="Create(string)" path="/exception"/>
    public void Write(string path, string directory, ReadOnlySpan<byte> content)
    {
        var full = Path.GetFullPath(path);
        var file = OutputFaultException.Guard(full, () => Begin(full, full, Path.GetFullPath(directory), bufferSize: 0));
        try
        {
            file.Stream.Write(content);
            file.IsUnderWay = Interlocked.Increment(ref _written) > FewFiles;
            file.Length = Complete(file.Stream, !file.IsUnderWay);
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new OutputFaultException(full, exception);
        }
    }

    /// <summary>Opens a file that exists for writing it anew.</summary>
    /// <param name="path">The file to replace.</param>
    /// <param name="directory">The directory below which no link is followed; null where the user has named the whole path.</param>
    /// <inheritdoc cref="Create(string)" path="/exception"/>
    public Stream Replace(string path, string? directory = null)
    {
        var full = Path.GetFullPath(path);
        if (!Path.Exists(full)) throw new OutputFaultException(full, new FileNotFoundException(full));
        return directory is null ? Create(full) : Create(full, directory);
    }

    /// <summary>Takes a regular file away, behind what was written before and before what is written after.</summary>
    /// <param name="path">The file.</param>
    /// <param name="directory">The directory above it that the user has named, or stands in.</param>
    public void Delete(string path, string directory)
    {
        var full = Path.GetFullPath(path);
        Interruption.Atomically(() => _files.Add(new(Stream.Null, full, full, null, Path.GetFullPath(directory)) { Length = 0 }));
    }

    /// <summary>Puts all files in their places, one behind the other, in the order of their creation.</summary>
    /// <returns>The length of each in bytes, in that order; 0 of one that is gone.</returns>
    /// <exception cref="OutputFaultException">The file system would not.</exception>
    public IReadOnlyList<long> Commit()
    {
        var lengths = new List<long>(_files.Count);
        foreach (var file in _files)
        {
            lengths.Add(file.Length ?? OutputFaultException.Guard(file.Path, () => Complete(file.Stream, isFlushed: true)));
        }

        Flush();

        // It may have been opened, or have become a link, since it was looked at.
        foreach (var file in _files)
            if (file.Target is { } target) OutputFaultException.Guard(file.Path, () => HoldToFile(target, file.Directory));
        foreach (var file in _files)
            if (file.Target is null) OutputFaultException.Guard(file.Path, () => DirectOutput.Write(file.Path, file.Stream));
        Interruption.Atomically(() =>
        {
            foreach (var file in _files)
                if (file.Target is { } target) OutputFaultException.Guard(file.Path, () => Put(file.Temporary, target));
            _files.Clear();
            _directories.Clear();
        });
        return lengths;
    }

    /// <summary>Takes away what was not committed.</summary>
    public void Dispose()
    {
        foreach (var file in _files) Attempt(file.Stream.Dispose);
        Interruption.Atomically(Delete);
        _cleanup.Dispose();
    }

    private static void Put(string? temporary, string target)
    {
        if (temporary is null) File.Delete(target);
        else File.Move(temporary, target, overwrite: true);
    }

    private MemoryStream Direct(string path)
    {
        var content = new MemoryStream();
        Interruption.Atomically(() => _files.Add(new(content, path, null, null, null)));
        return content;
    }

    // Files that were closed before they were on disk.
    private void Flush()
    {
        foreach (var directory in _files.Where(static f => f.IsUnderWay).GroupBy(static f => Path.GetDirectoryName(f.Temporary), StringComparer.Ordinal))
        {
            if (directory.Key is { } path && !OperatingSystem.IsWindows() && UnixFile.Sync(path)) continue;
            foreach (var file in directory)
                if (file.Temporary is { } temporary) OutputFaultException.Guard(file.Path, () => Flush(temporary));
        }
    }

    private static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        RandomAccess.FlushToDisk(file);
    }

    private Output Begin(string path, string target, string? box, int bufferSize = BufferSize)
    {
        HoldToFile(target, box);
        var directory = Path.GetDirectoryName(target) ?? target;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read | FileShare.Delete, BufferSize = bufferSize };
        var temporary = Path.Join(directory, $".{Path.GetRandomFileName()}.tmp");
        UnixFileMode? mode = !OperatingSystem.IsWindows() && File.Exists(target) ? File.GetUnixFileMode(target) : null;
        if (mode is { } known && !OperatingSystem.IsWindows()) options.UnixCreateMode = known;
        Output? begun = null;
        Interruption.Atomically(() =>
        {
            for (var missing = directory; missing is not null && !Directory.Exists(missing); missing = Path.GetDirectoryName(missing)) _directories.Add(missing);
            Directory.CreateDirectory(directory);
            begun = new(new FileStream(temporary, options), path, target, temporary, box);
            _files.Add(begun);
        });
        // Exactly: a mask has been laid over it.
        if (mode is { } exact && !OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, exact);
        return begun ?? throw new UnreachableException();
    }

    // Known before anything is renamed, so that of several files none is.
    private static void HoldToFile(string target, string? directory)
    {
        if (directory is not null)
        {
            if (RegularFile.LinkBelow(directory, target) is { } link) throw new FileKindException(FileKind.Link, link);
            if (RegularFile.KindOf(target) is FileKind.Other) throw new FileKindException(FileKind.Other, target);
        }

        if (Directory.Exists(target)) throw new UnauthorizedAccessException(target);
        if (!File.Exists(target)) return;
        // The superuser may write it all the same, and would find out too late that he was not meant to.
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(target) & AnyWrite) == UnixFileMode.None) throw new UnauthorizedAccessException(target);
        File.OpenHandle(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
    }

    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private static long Complete(Stream stream, bool isFlushed)
    {
        if (stream is not FileStream file) return stream.Length;
        file.Flush(isFlushed);
        var length = file.Length;
        file.Dispose();
        return length;
    }

    // On interruption another thread may still be writing: its file loses its name and goes when the process does.
    private void Delete()
    {
        foreach (var file in _files)
            if (file.Temporary is { } temporary) Attempt(() => File.Delete(temporary));
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
