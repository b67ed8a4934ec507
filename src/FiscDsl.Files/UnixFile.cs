using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace FiscDsl.Files;

/// <summary>
/// What the runtime does not say of files on Unix: their kind, and how to open one without following links or waiting for
/// a pipe. Names are opened one below the other, so that nobody can put a link in the way meanwhile.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal static unsafe partial class UnixFile
{
    private const int StatLength = 256;
    private const int NoSuchFile = 2;
    private const int NoSuchDevice = 6;
    private const int NotADirectory = 20;

    private static readonly bool IsMac = OperatingSystem.IsMacOS();
    private static readonly bool IsOnArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 or Architecture.Armv6 or Architecture.Ppc64le;
    private static readonly bool IsMacOnIntel = IsMac && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    // fcntl.h of the systems: O_…, AT_….
    private static readonly int CloseOnExec = IsMac ? 0x0100_0000 : 0x8_0000;
    private static readonly int NonBlock = IsMac ? 0x4 : 0x800;
    private static readonly int NoFollow = IsMac ? 0x100 : IsOnArm ? 0x8000 : 0x2_0000;
    private static readonly int DirectoryOnly = IsMac ? 0x10_0000 : IsOnArm ? 0x4000 : 0x1_0000;
    private static readonly int PathOnly = IsMac ? 0 : 0x20_0000;
    private static readonly int CurrentDirectory = IsMac ? -2 : -100;
    private static readonly int StatNoFollow = IsMac ? 0x20 : 0x100;
    private static readonly int TooManyLinks = IsMac ? 62 : 40;
    private static readonly int NameTooLong = IsMac ? 63 : 36;
    private static readonly int WouldBlock = IsMac ? 35 : 11;

    /// <summary>What stands at a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="follow">True for what a link at its end leads to.</param>
    public static FileKind KindOf(string path, bool follow) => KindAt(CurrentDirectory, path, follow);

    /// <inheritdoc cref="RegularFile.Open"/>
    public static SafeFileHandle Open(string path, string directory)
    {
        var names = path[directory.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = OpenFile(directory, PathOnly | DirectoryOnly | CloseOnExec);
        try
        {
            if (at.IsInvalid) throw Fault(Marshal.GetLastPInvokeError(), directory, FileKind.None);
            foreach (var name in names.AsSpan(..^1))
            {
                var next = OpenAt(Number(at), name, PathOnly | DirectoryOnly | NoFollow | CloseOnExec);
                if (next.IsInvalid) throw Fault(Marshal.GetLastPInvokeError(), path, KindAt(Number(at), name, follow: false));
                at.Dispose();
                at = next;
            }

            return OpenFileAt(at, names[^1], path);
        }
        finally
        {
            at.Dispose();
        }
    }

    private static SafeFileHandle OpenFileAt(SafeFileHandle directory, string name, string path)
    {
        // Before it is opened, for opening a device may do something, and behind it, for a name may have been given to something else.
        var kind = KindAt(Number(directory), name, follow: false);
        if (kind is not (FileKind.File or FileKind.None)) throw new FileKindException(kind, path);
        var file = OpenAt(Number(directory), name, NoFollow | NonBlock | CloseOnExec);
        try
        {
            if (file.IsInvalid) throw Fault(Marshal.GetLastPInvokeError(), path, kind);
            var opened = KindOf(file);
            if (opened != FileKind.File) throw new FileKindException(opened, path);
            // As the runtime does, so that who holds a file for himself alone is respected; not every file system knows how.
            if (Lock(file, SharedLock | WithoutWaiting) < 0 && Marshal.GetLastPInvokeError() == WouldBlock) throw new IOException(path, WouldBlock);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static FileKind KindAt(int directory, string path, bool follow)
    {
        var stat = stackalloc byte[StatLength];
        var flags = follow ? 0 : StatNoFollow;
        var result = !IsMac ? StatLinux(directory, path, flags, StatType, stat)
            : IsMacOnIntel ? StatMacIntel(directory, path, stat, flags)
            : StatMac(directory, path, stat, flags);
        return result == 0 ? Kind(stat) : FileKind.None;
    }

    private static FileKind KindOf(SafeFileHandle file)
    {
        var stat = stackalloc byte[StatLength];
        var result = !IsMac ? StatLinux(Number(file), "", StatOfHandle, StatType, stat)
            : IsMacOnIntel ? StatMacIntel(file, stat)
            : StatMac(file, stat);
        return result == 0 ? Kind(stat) : FileKind.Other;
    }

    /// <summary>Writes all that a directory's file system still holds in memory to its disk; false where the system cannot, or did not.</summary>
    internal static bool Sync(string directory)
    {
        if (!OperatingSystem.IsLinux()) return false;
        using var handle = OpenFile(directory, DirectoryOnly | CloseOnExec);
        return !handle.IsInvalid && SyncFileSystem(handle) == 0;
    }

    // sys/stat.h: stx_mode of statx, st_mode of the BSDs' stat, and S_IFMT.
    private static FileKind Kind(byte* stat) => (*(ushort*)(stat + (IsMac ? 4 : 28)) & 0xF000) switch
    {
        0x8000 => FileKind.File,
        0x4000 => FileKind.Directory,
        0xA000 => FileKind.Link,
        _ => FileKind.Other,
    };

    private static Exception Fault(int code, string path, FileKind kind)
    {
        if (code == TooManyLinks || kind == FileKind.Link) return new FileKindException(FileKind.Link, path);
        // A socket, or a device without a driver.
        if (code == NoSuchDevice) return new FileKindException(FileKind.Other, path);
        if (code is NoSuchFile or NotADirectory) return new FileNotFoundException(path);
        if (code == NameTooLong) return new PathTooLongException(path);
        return code is 1 or 13 ? new UnauthorizedAccessException(path) : new IOException(path, code);
    }

    // Handles are the caller's, who disposes of them.
    private static int Number(SafeFileHandle handle) => (int)handle.DangerousGetHandle();

    private const int SharedLock = 1;
    private const int WithoutWaiting = 4;
    private const int StatType = 1;
    private const int StatOfHandle = 0x1000;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle OpenAt(int directory, string name, int flags);

    [LibraryImport("libc", EntryPoint = "syncfs")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFileSystem(SafeFileHandle directory);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Lock(SafeFileHandle file, int operation);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatLinux(int directory, string path, int flags, uint mask, byte* stat);

    [LibraryImport("libc", EntryPoint = "fstatat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatMac(int directory, string path, byte* stat, int flags);

    [LibraryImport("libc", EntryPoint = "fstatat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatMacIntel(int directory, string path, byte* stat, int flags);

    [LibraryImport("libc", EntryPoint = "fstat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatMac(SafeFileHandle file, byte* stat);

    [LibraryImport("libc", EntryPoint = "fstat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatMacIntel(SafeFileHandle file, byte* stat);
}
