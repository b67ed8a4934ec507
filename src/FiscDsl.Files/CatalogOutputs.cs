using FiscDsl.Model;
using FiscDsl.Outputs;

namespace FiscDsl.Files;

/// <summary>A file that a catalog is compiled to.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Format">Its form.</param>
/// <param name="Catalog">The catalog, which has no errors.</param>
/// <param name="Directory">Where it goes.</param>
public sealed record CatalogOutput(string Path, OutputFormat Format, Catalog Catalog, OutputDirectory Directory);

/// <summary>Writes what catalogs are compiled to. The files appear together or not at all.</summary>
public static class CatalogOutputs
{
    /// <summary>Controls from which on it pays to start threads.</summary>
    private const int ParallelFrom = 500;

    /// <summary>The files of a catalog in a directory, named by the reference's id.</summary>
    public static IEnumerable<CatalogOutput> Of(Catalog catalog, OutputDirectory directory, IEnumerable<OutputFormat> formats, OutputOptions options) =>
        formats.Select(format => new CatalogOutput(Path.Join(directory.Path, format.FileName(catalog.Reference?.Id ?? "", options)), format, catalog, directory));

    /// <summary>Writes files.</summary>
    /// <param name="outputs">The files, each path once.</param>
    /// <param name="options">How to compile.</param>
    /// <param name="progress">Where to report the share that is written.</param>
    /// <returns>The length of each in bytes.</returns>
    /// <exception cref="OutputFaultException">One could not be written; none was.</exception>
    public static IReadOnlyList<long> Write(IReadOnlyList<CatalogOutput> outputs, OutputOptions options, IProgress<double> progress)
    {
        using var transaction = new FileTransaction();
        var streams = outputs.Select(o => transaction.Create(o.Path, o.Directory.Named)).ToList();
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

        return transaction.Commit();

        void WriteAt(int i)
        {
            OutputFaultException.Guard(outputs[i].Path, () => outputs[i].Format.Write(streams[i], outputs[i].Catalog, options));
            progress.Report((double)Interlocked.Increment(ref done) / outputs.Count);
        }
    }
}
