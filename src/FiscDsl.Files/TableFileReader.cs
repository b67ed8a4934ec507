using FiscDsl.Exchange.Tables;

namespace FiscDsl.Files;

/// <summary>Reads the tables of a file that the user names.</summary>
public static class TableFileReader
{
    /// <summary>Reads a file, also while Excel shows it, as far as Excel lets others read.</summary>
    /// <param name="path">The file; links are followed.</param>
    /// <exception cref="TableFaultException">It holds no table that can be read, or another program holds it.</exception>
    /// <exception cref="FileKindException">It is no regular file.</exception>
    /// <exception cref="IOException">As the file system has it.</exception>
    /// <exception cref="UnauthorizedAccessException">As the file system has it.</exception>
    public static TableFile Read(string path)
    {
        if (Directory.Exists(path)) throw new FileKindException(FileKind.Directory, path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return stream.CanSeek ? TableFile.Read(stream, path) : throw new FileKindException(FileKind.Other, path);
        }
        catch (IOException exception) when (FaultReason.IsInUse(exception))
        {
            throw TableFaultException.InUse(Path.GetFileName(path));
        }
    }
}
