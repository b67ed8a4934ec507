using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FiscDsl.Files;

/// <summary>
/// Tells a regular file from a pipe, a socket or a terminal, on which opening or reading would wait for ever. The
/// runtime does not say what kind of file a path names, so the file is opened without waiting and asked to seek.
/// </summary>
public static partial class RegularFile
{
    /// <summary>False for a pipe, a socket or a terminal. True for everything else, missing files too: those are reported when they are read.</summary>
    public static bool Is(string path)
    {
        if (OperatingSystem.IsWindows()) return true;
        var descriptor = Open(path, OperatingSystem.IsMacOS() ? 0x4 : 0x800);
        // ENXIO: a socket, or a device without a driver.
        if (descriptor < 0) return Marshal.GetLastPInvokeError() != 6;
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            RandomAccess.GetLength(handle);
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    // open(2) with O_RDONLY and O_NONBLOCK, whose value depends on the system.
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
