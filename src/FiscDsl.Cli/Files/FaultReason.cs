using System.Runtime.InteropServices;

namespace FiscDsl.Cli.Files;

/// <summary>
/// What went wrong with a file, in the user's language where the cause is a common one. The exceptions' own messages
/// are of no use: the native binary leaves the framework's texts out.
/// </summary>
internal static class FaultReason
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    /// <summary>True for what the file system can do to anybody: no defect of the tool.</summary>
    public static bool IsFileFault(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or System.Security.SecurityException;

    /// <summary>One short phrase, without the path.</summary>
    public static string Of(Exception exception, Messages messages) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => messages.NoSuchFile,
        UnauthorizedAccessException or System.Security.SecurityException => messages.PermissionDenied,
        PathTooLongException => messages.PathTooLong,
        _ when IsLocked(exception.HResult) => messages.FileInUse,
        // Above the runtime's own codes, an HResult on Unix is the number the system gave.
        _ when exception.HResult > 0 && !OperatingSystem.IsWindows() => Marshal.GetPInvokeErrorMessage(exception.HResult),
        _ => exception.Message,
    };

    // EWOULDBLOCK differs between Linux and the BSDs.
    private static bool IsLocked(int code) => OperatingSystem.IsWindows()
        ? code == WindowsSharingViolation
        : code == (OperatingSystem.IsLinux() ? 11 : 35);
}
