using Microsoft.Win32.SafeHandles;

namespace FiscDsl.Files;

/// <summary>
/// What an output may go to that is no regular file: a pipe, a terminal, <c>/dev/null</c>, <c>&gt;(…)</c>. It is written to as it
/// stands; to replace it would take it away from everybody else.
/// </summary>
public static class DirectOutput
{
    private const string WindowsDevices = @"\\.\";

    /// <summary>True for a path that leads to such a thing, or to a stream that the process was started with.</summary>
    public static bool Is(string path)
    {
        if (OperatingSystem.IsWindows()) return path.StartsWith(WindowsDevices, StringComparison.Ordinal);
        var kind = UnixFile.KindOf(path, follow: true);
        return kind == FileKind.Other || (kind == FileKind.File && RealPath.OwnDescriptor(path) is not null);
    }

    /// <summary>Opens it for writing behind what was written before.</summary>
    /// <exception cref="IOException">As the file system has it.</exception>
    /// <exception cref="UnauthorizedAccessException">As the file system has it.</exception>
    public static Stream Open(string path) => (OperatingSystem.IsWindows() ? null : RealPath.OwnDescriptor(path)) switch
    {
        1 => Console.OpenStandardOutput(),
        2 => Console.OpenStandardError(),
        // Not by its name: that would begin a file anew whose first part another has written.
        { } number => new FileStream(new SafeFileHandle(number, ownsHandle: false), FileAccess.Write, bufferSize: 0),
        null => new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0),
    };

    /// <summary>Opens a file, or such a thing, for writing behind what it holds.</summary>
    /// <inheritdoc cref="Open" path="/exception"/>
    public static Stream Append(string path)
    {
        var full = Path.GetFullPath(path);
        return Is(full) ? Open(full) : new FileStream(full, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
    }

    /// <summary>Writes all of a content.</summary>
    /// <inheritdoc cref="Open" path="/exception"/>
    internal static void Write(string path, Stream content)
    {
        content.Position = 0;
        using var output = Open(path);
        content.CopyTo(output);
        output.Flush();
        // Asking for the handle moves it to where the stream is, for whoever writes to it next.
        if (output is FileStream { CanSeek: true } file) _ = file.SafeFileHandle;
    }
}
