using FiscDsl.Model;
using FiscDsl.Outputs;

namespace FiscDsl.Files;

/// <summary>A file, or a folder of files, that a catalog is compiled to.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Catalog">The catalog, which has no errors.</param>
/// <param name="Directory">Where it goes.</param>
public sealed record CatalogOutput(string Path, Catalog Catalog, OutputDirectory Directory)
{
    /// <summary>The file; null for a folder.</summary>
    public OutputFile? File { get; init; }

    /// <summary>The folder; null for a file.</summary>
    public OutputFolder? Folder { get; init; }
}

/// <summary>What was written.</summary>
/// <param name="Path">The full path of the file or the folder.</param>
/// <param name="Length">Bytes, of a folder those of all its files.</param>
public sealed record WrittenOutput(string Path, long Length)
{
    /// <summary>What of a folder there is to say; null for a file.</summary>
    public WrittenFolder? Folder { get; init; }
}

/// <summary>Writes what catalogs are compiled to. The files appear together or not at all.</summary>
public static class CatalogOutputs
{
    /// <summary>Controls from which on it pays to start threads.</summary>
    private const int ParallelFrom = 500;

    /// <summary>The files and folders of a catalog in a directory, named by the reference's id.</summary>
    public static IEnumerable<CatalogOutput> Of(Catalog catalog, OutputDirectory directory, IEnumerable<OutputFormat> formats, OutputOptions options)
    {
        var id = catalog.Reference?.Id ?? "";
        foreach (var format in formats)
        {
            if (format.Folder(id, catalog, options) is { } folder) yield return new(Path.Join(directory.Path, folder.Name), catalog, directory) { Folder = folder };
            else
                foreach (var file in format.Files(id, catalog, options)) yield return new(Path.Join(directory.Path, file.Name), catalog, directory) { File = file };
        }
    }

    /// <summary>Writes files and folders.</summary>
    /// <param name="outputs">The files and folders, each path once.</param>
    /// <param name="progress">Where to report the share that is written.</param>
    /// <returns>What of each was written.</returns>
    /// <exception cref="OutputFaultException">One could not be written; none was.</exception>
    public static IReadOnlyList<WrittenOutput> Write(IReadOnlyList<CatalogOutput> outputs, IProgress<double> progress)
    {
        using var transaction = new FileTransaction();
        var streams = outputs.Select(o => o.File is null ? null : transaction.Create(o.Path, o.Directory.Named)).ToList();
        var folders = new WrittenFolder?[outputs.Count];
        var done = 0;
        // A catalog is immutable, and each output is a function of it alone.
        if (outputs.Sum(static o => o.Catalog.ControlsAsWritten.Length) < ParallelFrom)
        {
            for (var i = 0; i < outputs.Count; i++) WriteAt(i);
        }
        else
        {
            Task.WhenAll(Enumerable.Range(0, outputs.Count).Select(i => Task.Run(() => WriteAt(i)))).GetAwaiter().GetResult();
        }

        using var lengths = transaction.Commit().GetEnumerator();
        return [.. outputs.Select((output, i) => new WrittenOutput(output.Path, folders[i]?.Length ?? (lengths.MoveNext() ? lengths.Current : 0)) { Folder = folders[i] })];

        void WriteAt(int i)
        {
            var (output, stream) = (outputs[i], streams[i]);
            if (output.File is { } file && stream is not null) OutputFaultException.Guard(output.Path, () => file.Write(stream));
            if (output.Folder is { } folder) folders[i] = FolderOutput.Write(transaction, folder, output.Path, output.Directory.Named);
            progress.Report((double)Interlocked.Increment(ref done) / outputs.Count);
        }
    }
}
