using System.IO.Compression;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>A workbook taken apart.</summary>
internal static class WorkbookParts
{
    /// <summary>Adds a workbook's parts, and what names all of its bytes and each part's place and time in it.</summary>
    public static void Record(CatalogRecord record, string name, string path)
    {
        using var workbook = ZipFile.OpenRead(path);
        record.Add($"{name}/index", CatalogRecord.DigestOf(File.ReadAllBytes(path)) + "\n" + string.Concat(workbook.Entries.Select(static e => $"{e.FullName} {e.Length} {e.LastWriteTime:yyyy-MM-dd HH:mm:ss}\n")));
        foreach (var entry in workbook.Entries)
        {
            using var part = entry.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            record.AddFile($"{name}/parts/{entry.FullName}", bytes.ToArray());
        }
    }
}
