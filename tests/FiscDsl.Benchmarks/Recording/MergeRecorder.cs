using System.Globalization;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>Merges two changes of each file, as git has <c>fisc</c> do it.</summary>
internal sealed class MergeRecorder(FiscProgram program, RecordedCatalog catalog, string place)
{
    private const int Merges = 12, HugeMerges = 3;

    /// <summary>Merges with few and with many changes.</summary>
    public async Task Record(CatalogRecord record)
    {
        foreach (var (file, index) in catalog.Files.Select(static (f, i) => (f, i)))
        {
            for (var seed = 1; seed <= (catalog.IsHuge ? HugeMerges : Merges); seed++)
            {
                var changes = catalog.IsHuge ? 30 * seed : seed;
                var (ours, theirs) = (ChangedText.Of([file], seed, changes), ChangedText.Of([file], seed + 1_000, changes));
                RecordedCatalog.Write([file with { Path = "base" }, ours[0] with { Path = "ours" }, theirs[0] with { Path = "theirs" }], Path.Join(place, "merge"));
                var language = seed % 2 == 0 ? "en" : "ja";
                var answer = await program.Run(Path.Join(place, "merge"), "merge-file", "base", "ours", "theirs", file.Path, "--ours", "手元", "--theirs", "相手", "--lang", language);
                var name = string.Create(CultureInfo.InvariantCulture, $"merge/{index}/{seed:00}");
                record.Add(name, answer);
                record.AddFile(name + ".merged", await File.ReadAllBytesAsync(Path.Join(place, "merge/ours")));
            }
        }
    }
}
