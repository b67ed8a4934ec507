using FiscDsl.Text;
using FiscDsl.Diagnostics;

namespace FiscDsl.Files;

/// <summary>Reads the bytes of one file. Whatever the file system does becomes a fault that is reported as a finding.</summary>
public static class CatalogFileReader
{
    private const int Mebibyte = 1 << 20;

    /// <summary>Reads and compiles a file.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="name">What findings call it: its path below the catalog's root.</param>
    /// <param name="language">The language of the reason.</param>
    /// <param name="known">Blocks of another state; they make no difference to the result.</param>
    public static CompiledFile Read(string path, string name, MessageLanguage language, KnownBlocks? known = null)
    {
        try
        {
            // Pipes and devices have no length either.
            if (new FileInfo(path).Length == 0 && !RegularFile.Is(path)) return Faulty(name, new FileFault(FaultReason.NotARegularFile.In(language)));
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            if (TooLarge(length, language) is { } fault) return Faulty(name, fault);
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            return CompiledFile.Read(name, stream, known);
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            return Faulty(name, new FileFault(FaultReason.Of(exception, language)));
        }
    }

    /// <summary>Why a file of a length in bytes is not read; null for one that is.</summary>
    internal static FileFault? TooLarge(long length, MessageLanguage language) =>
        length > (long)SourceLimits.MaxFileMebibytes * Mebibyte ? new(FaultReason.FileTooLarge.In(language), (length + Mebibyte - 1) / Mebibyte) : null;

    /// <summary>A file without text and the reason why.</summary>
    public static CompiledFile Faulty(string name, FileFault fault) => CompiledFile.Create(new SourceFile(name, SourceText.From("")) { Fault = fault });
}
