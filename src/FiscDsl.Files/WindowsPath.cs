using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace FiscDsl.Files;

/// <summary>Paths of Windows, which has several for one file: with and without a prefix, short and long names, either case, drives that stand for folders.</summary>
public static unsafe partial class WindowsPath
{
    private const uint ShareAll = 7, OpenExisting = 3, BackupSemantics = 0x0200_0000;

    /// <summary>A path without the prefix <c>\\?\</c>, by which programs pass long ones: <c>C:\…</c> and <c>\\server\share\…</c> are as long by now, and everybody knows them.</summary>
    public static string Plain(string path)
    {
        if (path.Length < 4 || !IsSlash(path[0]) || !IsSlash(path[1]) || path[2] != '?' || !IsSlash(path[3])) return path;
        var rest = path[4..];
        if (rest.Length > 4 && rest.StartsWith("UNC", StringComparison.OrdinalIgnoreCase) && IsSlash(rest[3])) return path[..2] + rest[4..];
        // A volume or a device has no other name.
        return rest.Length > 2 && char.IsAsciiLetter(rest[0]) && rest[1] == ':' && IsSlash(rest[2]) ? rest : path;
    }

    /// <summary>The one path that a file or directory has, as git says it too; what does not exist is taken as it is below what does.</summary>
    [SupportedOSPlatform("windows")]
    internal static string Real(string path)
    {
        var full = Plain(Path.GetFullPath(path));
        for (var at = full; at is not null; at = Path.GetDirectoryName(at))
            if (Final(at) is { } real) return at.Length == full.Length ? Plain(real) : Path.Join(Plain(real), full[at.Length..]);
        return full;
    }

    [SupportedOSPlatform("windows")]
    private static string? Final(string path)
    {
        // Asked for no access, it opens what is in use or may not be read.
        var handle = CreateFile(path, 0, ShareAll, 0, OpenExisting, BackupSemantics, 0);
        if (handle == -1) return null;
        try
        {
            var name = new char[short.MaxValue];
            fixed (char* start = name)
            {
                var length = GetFinalPathNameByHandle(handle, start, (uint)name.Length, 0);
                return length is > 0 and <= (uint)short.MaxValue ? new(name, 0, (int)length) : null;
            }
        }
        finally
        {
            _ = CloseHandle(handle);
        }
    }

    private static bool IsSlash(char c) => c is '\\' or '/';

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint CreateFile(string name, uint access, uint share, nint security, uint creation, uint flags, nint template);

    [LibraryImport("kernel32", EntryPoint = "GetFinalPathNameByHandleW")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial uint GetFinalPathNameByHandle(nint handle, char* name, uint length, uint flags);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int CloseHandle(nint handle);
}
