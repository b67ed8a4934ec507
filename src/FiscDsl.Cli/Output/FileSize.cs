using System.Globalization;

namespace FiscDsl.Cli.Output;

/// <summary>Lengths of files for people.</summary>
internal static class FileSize
{
    /// <summary>A length in bytes, in the unit that suits it.</summary>
    public static string Of(long bytes) => bytes switch
    {
        < 1 << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:F1} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:F1} MiB"),
    };
}
