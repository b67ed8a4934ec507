using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Testing;
using FiscDsl.Tests.Cases;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>The catalogs that are recorded, in an order that does not change.</summary>
internal static class RecordedCatalogs
{
    private const int Controls = 1_000, LargeFile = 1 << 16;

    private static readonly string CaseFolder = Path.Join(RepositoryRoot.Path, "tests/FiscDsl.Tests/Cases");
    private static readonly Sampling Sparse = new(Step: 5, Most: 150);
    private static readonly Sampling Dense = new(Step: 3, Most: 400);
    private static readonly Sampling Densest = new(Step: 3, Most: 1_000);
    private static readonly Sampling Few = new(Step: 5, Most: 40);

    /// <summary>Every case of a diagnostic, as the tests of the library have it.</summary>
    public static IEnumerable<RecordedCatalog> Cases()
    {
        var prelude = new RecordedFile("前提.fisc", File.ReadAllBytes(Path.Join(CaseFolder, "prelude.fisc")));
        foreach (var path in Directory.EnumerateFiles(CaseFolder, "FISC*.fisc").Order(StringComparer.Ordinal))
        {
            foreach (var (single, index) in CaseReader.Read(File.ReadAllText(path)).Select(static (c, i) => (c, i)))
            {
                var files = single.Files.Select(static f => new RecordedFile(f.Path, f.Bytes()));
                yield return new(
                    string.Create(CultureInfo.InvariantCulture, $"cases/{Path.GetFileNameWithoutExtension(path)}/{index + 1:00}"),
                    [.. single.IsWholeCatalog ? files : files.Append(prelude)], Sparse);
            }
        }
    }

    /// <summary>The catalogs in <c>examples</c>.</summary>
    public static IEnumerable<RecordedCatalog> Examples() => new[] { "minimal", "aws-fisc" }.Select(static name =>
    {
        var folder = Path.Join(RepositoryRoot.Path, "examples", name);
        return new RecordedCatalog("examples/" + name, [.. FilesBelow(folder).Select(path => new RecordedFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)))], Densest);
    });

    /// <summary>Large catalogs: as they are generated, with gaps, with Japanese keywords, with CRLF.</summary>
    public static IEnumerable<RecordedCatalog> Generated()
    {
        var plain = new CatalogGenerator(seed: 1, withGaps: false).Generate(Controls);
        var gaps = new CatalogGenerator(seed: 2, withGaps: true).Generate(Controls);
        yield return Of("plain", plain);
        yield return Of("gaps", gaps);
        yield return Of("japanese", Respelling.Of(gaps, MessageLanguage.Ja));
        yield return Of("crlf", gaps.ReplaceLineEndings("\r\n"));

        static RecordedCatalog Of(string name, string text) => new("generated/" + name, [new("catalog.fisc", text)], Dense);
    }

    /// <summary>Every catalog file below a directory, as a catalog of its own. Large ones may be of any shape, slow ones too: they are asked little.</summary>
    public static IEnumerable<RecordedCatalog> Below(string directory) => FilesBelow(directory).Select(path =>
    {
        var file = new RecordedFile("catalog.fisc", File.ReadAllBytes(path));
        return new RecordedCatalog("more/" + Path.GetRelativePath(directory, path).Replace('\\', '/'), [file], file.Bytes.Length > LargeFile ? Few : Dense);
    });

    private static IEnumerable<string> FilesBelow(string directory) => Directory.EnumerateFiles(directory, "*.fisc", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
