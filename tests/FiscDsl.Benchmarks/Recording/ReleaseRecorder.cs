using System.Text.RegularExpressions;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>Releases a catalog outside of git, then two versions of it from a repository, and verifies them.</summary>
internal sealed partial class ReleaseRecorder(FiscProgram program, RecordedCatalog catalog, string place)
{
    private const string NextVersion = "99.9";

    private readonly string _repository = Path.Join(place, "repository");

    /// <summary>Records the releases; a catalog that names no version is refused in the same way each time.</summary>
    public async Task Record(CatalogRecord record)
    {
        var version = catalog.Files.Select(static f => Version().Match(f.Text ?? "")).FirstOrDefault(static m => m.Success)?.Groups["version"].Value ?? "1.0";
        record.Add("release/alone.txt", await program.Run(place, "release", "catalog", "--version", version, "--first", "-o", "released", "--lang", "ja"));
        AddFiles(record, "release/alone", Path.Join(place, "released"));
        record.Add("release/verify.ja", await program.Run(place, "verify", "released", "--source", "catalog", "--lang", "ja"));
        record.Add("release/verify.en", await program.Run(place, "verify", "released", "--lang", "en"));
        if (catalog.IsHuge) return;
        catalog.WriteTo(_repository);
        await FiscProgram.Git(_repository, "init", "-q");
        await Commit("v" + version);
        RecordedCatalog.Write(ChangedText.Revised(catalog.Files, 1, 4).Select(f => f.Text is { } text ? new RecordedFile(f.Path, Version().Replace(text, $"${{head}}{NextVersion}", 1)) : f), _repository);
        await Commit(null);
        record.Add("release/dry-run", await program.Run(_repository, "release", "--version", NextVersion, "--dry-run", "--lang", "en"));
        record.Add("release/next.txt", await program.Run(_repository, "release", "--version", NextVersion, "--lang", "ja"));
        AddFiles(record, "release/next", Path.Join(_repository, "out"));
        await new HistoryRecorder(program, _repository).Record(record, catalog.Files[0]);
    }

    private async Task Commit(string? tag)
    {
        await FiscProgram.Git(_repository, "add", "-A");
        await FiscProgram.Git(_repository, "commit", "-q", "--allow-empty", "-m", "記録");
        if (tag is not null) await FiscProgram.Git(_repository, "tag", tag);
    }

    private static void AddFiles(CatalogRecord record, string name, string directory)
    {
        if (!Directory.Exists(directory)) return;
        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
            record.AddFile($"{name}/{Path.GetRelativePath(directory, path).Replace('\\', '/')}", File.ReadAllBytes(path));
    }

    [GeneratedRegex(@"(?<head>^\s+(version|版)\s*[:：]\s*)(?<version>[\w.]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex Version();
}
