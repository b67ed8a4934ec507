using System.Runtime.InteropServices;
using FiscDsl.Diagnostics;

namespace FiscDsl.Files;

/// <summary>
/// What went wrong with a file, in the user's language where the cause is a common one. The exceptions' own messages
/// are of no use: the native binary leaves the framework's texts out.
/// </summary>
public static class FaultReason
{
    /// <summary>Not a file that can be read to an end.</summary>
    internal static readonly LocalizedText NotARegularFile = new("通常のファイルではなく、パイプやデバイスである", "not a regular file but a pipe or a device");

    /// <summary>Over <see cref="SourceLimits.MaxFileMebibytes"/>.</summary>
    internal static readonly LocalizedText FileTooLarge = new("大きすぎる", "too large");

    internal static readonly LocalizedText NoSuchFile = new("ファイルがない", "no such file");
    private static readonly LocalizedText PermissionDenied = new("アクセスが許されていない", "permission denied");
    private static readonly LocalizedText PathTooLong = new("パスが長すぎる", "the path is too long");
    private static readonly LocalizedText FileInUse = new("ほかのソフトが使っている", "another program holds it");

    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    /// <summary>True for what the file system can do to anybody: no defect of the tool.</summary>
    public static bool IsFileFault(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or System.Security.SecurityException;

    /// <summary>One short phrase, without the path.</summary>
    public static string Of(Exception exception, MessageLanguage language) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => NoSuchFile.In(language),
        UnauthorizedAccessException or System.Security.SecurityException => PermissionDenied.In(language),
        PathTooLongException => PathTooLong.In(language),
        _ when IsLocked(exception.HResult) => FileInUse.In(language),
        // Above the runtime's own codes, an HResult on Unix is the number the system gave.
        _ when exception.HResult > 0 && !OperatingSystem.IsWindows() => Marshal.GetPInvokeErrorMessage(exception.HResult),
        _ => exception.Message,
    };

    // EWOULDBLOCK differs between Linux and the BSDs.
    private static bool IsLocked(int code) => OperatingSystem.IsWindows()
        ? code == WindowsSharingViolation
        : code == (OperatingSystem.IsLinux() ? 11 : 35);
}
