namespace FiscDsl;

/// <summary>How large an input may be. Beyond, the tool says so and reads no further.</summary>
public static class SourceLimits
{
    /// <summary>The largest file, in MiB. The printed reference has 0.2; ten thousand controls in one file have 34.</summary>
    public const int MaxFileMebibytes = 256;
}
