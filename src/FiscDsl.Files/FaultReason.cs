using System.Runtime.InteropServices;
using FiscDsl.Diagnostics;
using FiscDsl.Text;

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

    /// <summary>A link that was found, and so may lead anywhere.</summary>
    internal static readonly LocalizedText Link = new("リンクである（リンクの先は読まない）", "a link, which is not followed");

    internal static readonly LocalizedText NoSuchFile = new("ファイルが見つからない", "no such file");
    private static readonly LocalizedText IsADirectory = new("ファイルではなく、フォルダーである", "not a file but a directory");
    private static readonly LocalizedText PermissionDenied = new("アクセスが許されていない", "permission denied");
    private static readonly LocalizedText PathTooLong = new("パスが長すぎる", "the path is too long");
    private static readonly LocalizedText FileInUse = new("ほかのソフトが使っている", "another program holds it");
    private static readonly LocalizedText DiskFull = new("ディスクの空きが足りない", "the disk is full");
    private static readonly LocalizedText FileSizeLimit = new("ファイルの大きさの上限（ulimit -f）を超える", "beyond the limit on the size of files (ulimit -f)");
    private static readonly LocalizedText ReadOnlyDisk = new("読み取り専用のディスクである", "the disk is read-only");
    private static readonly LocalizedText OnlyInTheCloud = new(
        "クラウドにだけあり、取り出せない（接続を確かめ、OneDrive なら「常にこのデバイス上に保持する」を選ぶ）",
        "it is in the cloud alone and cannot be fetched; check the connection or, with OneDrive, choose 'Always keep on this device'");

    private static readonly LocalizedText OutputIsLink = new(
        "「{0}」はリンクなので、その先には書き込まない（リンクを削除するか、別の出力先を指定する）", "'{0}' is a link, and nothing is written behind it; delete it, or name another place");

    private static readonly LocalizedText OutputIsNoFile = new(
        "通常のファイルではなく、パイプやデバイスなどである（削除するか、別の出力先を指定する）", "not a regular file but a pipe, a device or the like; delete it, or name another place");

    private static readonly LocalizedText OutputIsForeign = new(
        "fisc が書いたファイルではないので、置き換えない（移すか、別の出力先を指定する）", "no build has written it, and it is not replaced; move it, or name another place");

    private static readonly LocalizedText OutputInUse = new(
        "ほかのソフトが使っている（Excel で開いている場合は閉じてから、もう一度実行する）", "another program holds it; if it is open in Excel, close it there and run this again");

    private static readonly LocalizedText OutputIsProtected = new(
        "書き込みが許可されていない（ファイルとフォルダーの読み取り専用の設定とアクセス権を確かめる）", "writing is not permitted; check whether the file or its directory is read-only, and who may write there");

    private static readonly LocalizedText OutputDiskIsFull = new(
        "ディスクの空きが足りない（空きを増やしてから、もう一度実行する）", "the disk is full; free some space and run this again");

    // Errors of Windows, as an HResult has them (winerror.h).
    private const int Windows = unchecked((int)0x8007_0000);
    private const int WindowsWriteProtected = 19;
    private const int WindowsSharingViolation = 32;
    private const int WindowsLockViolation = 33;
    private const int WindowsHandleDiskFull = 39;
    private const int WindowsDiskFull = 112;
    private const int WindowsCloudFirst = 362;
    private const int WindowsCloudLast = 398;

    // errno.h; those that differ between Linux and the BSDs are told apart below.
    private const int FileTooBig = 27;
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;

    /// <summary>True for what the file system can do to anybody: no defect of the tool.</summary>
    public static bool IsFileFault(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or System.Security.SecurityException || IsBeyondFileSize(exception);

    /// <summary>True where another program holds a file, as Excel holds the workbook that it shows.</summary>
    public static bool IsInUse(Exception exception) => exception is IOException && IsLocked(exception.HResult);

    /// <summary>Why a file could not be written, and what to do.</summary>
    /// <param name="exception">What the file system said.</param>
    /// <param name="language">The language.</param>
    /// <param name="show">How a path is shown.</param>
    public static string OfWriting(Exception exception, MessageLanguage language, Func<string, string> show) => exception switch
    {
        OutputFaultException { Cause: var cause } => OfWriting(cause, language, show),
        FileKindException { Kind: FileKind.Link, Path: var link } => OutputIsLink.Format(language, [show(link)]),
        FileKindException => OutputIsNoFile.In(language),
        ForeignFileException => OutputIsForeign.In(language),
        UnauthorizedAccessException => OutputIsProtected.In(language),
        _ when IsLocked(exception.HResult) => OutputInUse.In(language),
        _ when IsFull(exception.HResult) => OutputDiskIsFull.In(language),
        _ => Of(exception, language),
    };

    /// <summary>One short phrase, without the path.</summary>
    public static string Of(Exception exception, MessageLanguage language) => exception switch
    {
        OutputFaultException { Cause: var cause } => Of(cause, language),
        FileKindException { Kind: FileKind.Link } => Link.In(language),
        FileKindException { Kind: FileKind.Directory } => IsADirectory.In(language),
        FileKindException => NotARegularFile.In(language),
        FileNotFoundException or DirectoryNotFoundException => NoSuchFile.In(language),
        UnauthorizedAccessException or System.Security.SecurityException => PermissionDenied.In(language),
        PathTooLongException => PathTooLong.In(language),
        ArgumentOutOfRangeException => FileSizeLimit.In(language),
        _ when Known(exception.HResult) is { } known => known.In(language),
        // Above the runtime's own codes, an HResult on Unix is the number the system gave.
        _ when exception.HResult > 0 && !OperatingSystem.IsWindows() => Marshal.GetPInvokeErrorMessage(exception.HResult),
        _ => exception.Message,
    };

    private static LocalizedText? Known(int code)
    {
        if (IsLocked(code)) return FileInUse;
        if (IsFull(code)) return DiskFull;
        return code switch
        {
            Windows | WindowsWriteProtected or ReadOnlyFileSystem => ReadOnlyDisk,
            FileTooBig => FileSizeLimit,
            >= (Windows | WindowsCloudFirst) and <= (Windows | WindowsCloudLast) => OnlyInTheCloud,
            _ => null,
        };
    }

    private static bool IsLocked(int code) => code is (Windows | WindowsSharingViolation) or (Windows | WindowsLockViolation)
        || (!OperatingSystem.IsWindows() && code == (OperatingSystem.IsLinux() ? 11 : 35));

    private static bool IsFull(int code) => code is (Windows | WindowsDiskFull) or (Windows | WindowsHandleDiskFull) or NoSpace
        || (!OperatingSystem.IsWindows() && code == (OperatingSystem.IsLinux() ? 122 : 69));

    // What the runtime makes of EFBIG.
    private static bool IsBeyondFileSize(Exception exception) => exception is ArgumentOutOfRangeException { ParamName: "value" } && ProcessLimits.LimitsFileSize;
}
