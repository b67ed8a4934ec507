using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;
using FiscDsl.Text;

namespace FiscDsl.Files;

/// <summary>Reads the bytes of one file. Whatever the file system does becomes a fault that is reported as a finding.</summary>
public static class CatalogFileReader
{
    private const int Mebibyte = 1 << 20;

    /// <summary>Reads and compiles a file.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="directory">A directory above it; no link below this one is followed, and none of the file's own.</param>
    /// <param name="language">The language of the reason.</param>
    /// <param name="known">Blocks of another state; they make no difference to the result.</param>
    /// <returns>The file, under its path.</returns>
    public static CompiledFile Read(string path, string directory, MessageLanguage language, KnownBlocks? known = null)
    {
        try
        {
            using var handle = RegularFile.Open(path, directory);
            var length = RandomAccess.GetLength(handle);
            if (TooLarge(length, language) is { } fault) return Faulty(path, fault);
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            return CompiledFile.Read(path, stream, known);
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            return Faulty(path, FaultOf(exception, language));
        }
    }

    /// <summary>Why a file could not be read.</summary>
    /// <param name="exception">What the file system said.</param>
    /// <param name="language">The language of the reason.</param>
    public static FileFault FaultOf(Exception exception, MessageLanguage language) =>
        exception is FileKindException { Kind: FileKind.Link } ? Link(language) : new FileFault(FaultReason.Of(exception, language));

    /// <summary>Why a link is not read.</summary>
    public static FileFault Link(MessageLanguage language) => new(FaultReason.Link.In(language)) { IsLink = true };

    /// <summary>Why a file of a length in bytes is not read; null for one that is.</summary>
    internal static FileFault? TooLarge(long length, MessageLanguage language) =>
        length > (long)SourceLimits.MaxFileMebibytes * Mebibyte ? new(FaultReason.FileTooLarge.In(language), (length + Mebibyte - 1) / Mebibyte) : null;

    /// <summary>A file without text and the reason why.</summary>
    public static CompiledFile Faulty(string name, FileFault fault) => CompiledFile.Create(new SourceFile(name, SourceText.From("")) { Fault = fault });
}
