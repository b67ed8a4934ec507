using Microsoft.Win32.SafeHandles;

namespace FiscDsl.Files;

/// <summary>What stands at a path.</summary>
public enum FileKind
{
    /// <summary>Nothing that can be seen.</summary>
    None,

    /// <summary>A regular file; a placeholder of a cloud, and whatever else has no target of its own, is one too.</summary>
    File,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A symbolic link, or a junction or mount point of Windows, whatever it leads to.</summary>
    Link,

    /// <summary>A pipe, a socket, a device: what has no end, or no beginning.</summary>
    Other,
}

/// <summary>A path holds something else than the regular file that was looked for.</summary>
/// <param name="kind">What it holds.</param>
/// <param name="path">The path; for a link that one leads through, the link's.</param>
public sealed class FileKindException(FileKind kind, string path) : IOException($"{path}: {kind}")
{
    /// <summary>What it holds.</summary>
    public FileKind Kind { get; } = kind;

    /// <summary>The path; for a link that one leads through, the link's.</summary>
    public string Path { get; } = path;
}

/// <summary>
/// Files that were found, and not named by the user: whoever wrote the directory may have put anything there. No link
/// below the directory is followed, and nothing but a regular file is opened, however things change meanwhile.
/// </summary>
public static class RegularFile
{
    /// <summary>What stands at a path. A link in the path is followed, one at its end is not.</summary>
    public static FileKind KindOf(string path)
    {
        if (!OperatingSystem.IsWindows()) return UnixFile.KindOf(path, follow: false);
        var entry = new FileInfo(path);
        var attributes = entry.Attributes;
        if ((int)attributes == -1) return FileKind.None;
        if (IsLink(entry)) return FileKind.Link;
        if (attributes.HasFlag(FileAttributes.Device)) return FileKind.Other;
        return attributes.HasFlag(FileAttributes.Directory) ? FileKind.Directory : FileKind.File;
    }

    /// <summary>The first link on the way from a directory to a path below it, the path itself included; null where there is none.</summary>
    /// <param name="directory">The directory, which may be a link itself.</param>
    /// <param name="path">A path in the same form.</param>
    public static string? LinkBelow(string directory, string path)
    {
        for (var end = EndOfName(path, directory.Length); end > directory.Length; end = EndOfName(path, end))
        {
            if (KindOf(path[..end]) == FileKind.Link) return path[..end];
            if (end == path.Length) break;
        }

        return null;
    }

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="directory">A directory above it, which may be a link itself.</param>
    /// <exception cref="FileKindException">It is no regular file, or a link leads to it.</exception>
    /// <exception cref="IOException">As the file system has it.</exception>
    /// <exception cref="UnauthorizedAccessException">As the file system has it.</exception>
    public static SafeFileHandle Open(string path, string directory)
    {
        if (!OperatingSystem.IsWindows()) return UnixFile.Open(path, directory);
        HoldToFile(path, directory);
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        try
        {
            HoldToFile(path, directory);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Reads a file whole.</summary>
    /// <inheritdoc cref="Open"/>
    public static byte[] ReadAllBytes(string path, string directory)
    {
        using var stream = new FileStream(Open(path, directory), FileAccess.Read, bufferSize: 0);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>True for what Windows or Unix leads away from by a target of its own.</summary>
    internal static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;

    private static void HoldToFile(string path, string directory)
    {
        if (LinkBelow(directory, path) is { } link) throw new FileKindException(FileKind.Link, link);
        if (KindOf(path) is var kind and not (FileKind.File or FileKind.None)) throw new FileKindException(kind, path);
    }

    // Behind the slashes at a place, the end of the name that follows.
    private static int EndOfName(string path, int at)
    {
        while (at < path.Length && IsSlash(path[at])) at++;
        while (at < path.Length && !IsSlash(path[at])) at++;
        return at;
    }

    private static bool IsSlash(char c) => c == Path.DirectorySeparatorChar || c == Path.AltDirectorySeparatorChar;
}
