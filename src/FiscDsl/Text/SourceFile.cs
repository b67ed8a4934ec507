namespace FiscDsl.Text;

/// <summary>A file of a catalog.</summary>
/// <param name="Path">Its path below the catalog's root, with <c>/</c>; names the file in findings and orders categories.</param>
/// <param name="Text">Its text; empty for a file that could not be read.</param>
public sealed record SourceFile(string Path, SourceText Text)
{
    /// <summary>Why the file could not be read; null for a file that was.</summary>
    public FileFault? Fault { get; init; }
}

/// <summary>Why a file could not be read.</summary>
/// <param name="Reason">What the operating system says; shown as it is.</param>
/// <param name="SizeInMebibytes">The file's size where it is over the limit; null for any other reason.</param>
public sealed record FileFault(string Reason, long? SizeInMebibytes = null)
{
    /// <summary>True for a link: what it leads to is not looked at, and what is said depends on its name alone.</summary>
    public bool IsLink { get; init; }
}

/// <summary>How large an input may be. Beyond, the tool says so and reads no further.</summary>
public static class SourceLimits
{
    /// <summary>The largest file, in MiB. The printed reference has 0.2; ten thousand controls in one file have 34.</summary>
    public const int MaxFileMebibytes = 256;
}
