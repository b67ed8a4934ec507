using System.Runtime.InteropServices;

namespace FiscDsl.Files;

/// <summary>
/// What a system may allow a process at most (setrlimit(2), <c>ulimit</c>), so that reaching it is an error that can be
/// told, and not the end of the process.
/// </summary>
public static partial class ProcessLimits
{
    private const int FileSize = 1;
    private const int LinuxAddressSpace = 9;
    private const int FileSizeSignal = 25;
    private const nint Ignore = 1;
    private const int MostArenas = -8;

    /// <summary>Where files may have only so many bytes, a write beyond is an <see cref="ArgumentOutOfRangeException"/> of the runtime.</summary>
    internal static bool LimitsFileSize => !OperatingSystem.IsWindows() && IsLimited(FileSize);

    /// <summary>To be called before anything else.</summary>
    public static void Prepare()
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            // By default a write beyond the limit ends the process; ignored, it fails.
            Signal(FileSizeSignal, Ignore);
            // The allocator of the C library reserves 64 MiB for every thread, which soon is all there is.
            if (OperatingSystem.IsLinux() && IsLimited(LinuxAddressSpace)) _ = SetAllocator(MostArenas, 1);
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library, whose allocator reserves nothing.
        }
    }

    private static bool IsLimited(int resource) => GetLimit(resource, out var limit) == 0 && limit.Present < long.MaxValue;

    [LibraryImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Signal(int number, nint handler);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetAllocator(int parameter, int value);

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetLimit(int resource, out Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Present;
        public ulong Most;
    }
}
