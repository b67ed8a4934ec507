namespace FiscDsl.Benchmarks.Recording;

/// <summary>Runs the verbs of <c>fisc</c> on a catalog.</summary>
internal sealed class CommandRecorder
{
    private const string Catalog = "catalog", Changed = "changed", Formatted = "formatted", Output = "out";
    private const int Seed = 1;

    private static readonly string[] Languages = ["ja", "en"];
    private static readonly string[] Reports = ["json", "sarif", "github", "gitlab", "junit"];

    private readonly FiscProgram _program;
    private readonly RecordedCatalog _catalog;
    private readonly string _place;

    /// <summary>Writes a catalog to a place of its own.</summary>
    public CommandRecorder(FiscProgram program, RecordedCatalog catalog, string place)
    {
        (_program, _catalog, _place) = (program, catalog, place);
        catalog.WriteTo(Folder);
    }

    /// <summary>The directory of the catalog.</summary>
    public string Folder => Path.Join(_place, Catalog);

    /// <summary>Runs few commands that say much.</summary>
    public async Task RecordBriefly(CatalogRecord record)
    {
        var reports = Reports.SelectMany(static r => new[] { "--report", $"{r}=report.{r}" });
        record.Add("check.ja.txt", await Run(["check", Catalog, "--lang", "ja", "--severity", "hint", .. reports]));
        foreach (var report in Reports) AddIfThere(record, $"check.ja.{report}", $"report.{report}");
        record.Add("check.en.txt", await Run("check", Catalog, "--lang", "en"));
        await RecordFormat(record, "format", Catalog, Formatted);
        await RecordBuild(record, "build", Catalog, "ja");
        RecordedCatalog.Write(ChangedText.Of(_catalog.Files, Seed, 3), Path.Join(_place, Changed));
        record.Add("diff.json", await Run("diff", Catalog, Changed, "--format", "json", "--lang", "ja"));
    }

    /// <summary>Runs every verb in every form.</summary>
    public async Task Record(CatalogRecord record)
    {
        foreach (var language in Languages)
        {
            foreach (var format in Reports.Prepend("text")) record.Add($"check/{format}.{language}", await Run("check", Catalog, "--format", format, "--lang", language));
            foreach (var severity in new[] { "error", "warning", "hint" }) record.Add($"check/{severity}.{language}", await Run("check", Catalog, "--severity", severity, "--lang", language));
            foreach (var format in new[] { "text", "json" }) record.Add($"rules/{format}.{language}", await Run("rules", Catalog, "--format", format, "--lang", language));
            record.Add($"format/check.{language}", await Run("format", Catalog, "--check", "--lang", language));
            await RecordBuild(record, $"build.{language}", Catalog, language);
            await RecordBuild(record, $"build-as-printed.{language}", Catalog, language, "--as-printed");
        }

        await RecordFormats(record);
        await RecordDiffs(record);
        await RecordBaseline(record);
    }

    private async Task RecordFormats(CatalogRecord record)
    {
        await RecordFormat(record, "format/plain", Catalog, Formatted);
        record.Add("format/again", await Run("format", Formatted, "--check", "--lang", "ja"));
        foreach (var keywords in Languages)
        {
            var name = "keywords-" + keywords;
            RecordedCatalog.Write(_catalog.Files.Select(f => f.Text is { } text ? new RecordedFile(f.Path, ChangedText.WithKeywords(text, keywords)) : f), Path.Join(_place, name));
            await RecordFormat(record, "format/" + name, name, "formatted-" + name);
        }
    }

    private async Task RecordDiffs(CatalogRecord record)
    {
        foreach (var (changes, seed) in _catalog.IsHuge ? [(60, 1)] : new[] { (3, 1), (8, 2), (40, 3) })
        {
            var changed = $"{Changed}-{changes}";
            RecordedCatalog.Write(ChangedText.Of(_catalog.Files, seed, changes), Path.Join(_place, changed));
            foreach (var language in Languages)
            {
                foreach (var format in new[] { "text", "markdown", "html", "json" }) record.Add($"diff-{changes}/{format}.{language}", await Run("diff", Catalog, changed, "--format", format, "--lang", language));
                var workbook = $"{changed}.{language}.xlsx";
                record.Add($"diff-{changes}/xlsx.{language}", await Run("diff", Catalog, changed, "--format", "xlsx", "-o", workbook, "--lang", language));
                if (File.Exists(Path.Join(_place, workbook))) await RecordWorkbook(record, $"diff-{changes}/xlsx.{language}.parts", workbook, language);
                record.Add($"diff-{changes}/check.{language}", await Run("check", changed, "--lang", language));
            }

            record.Add($"diff-{changes}/markdown", await Run("diff", changed, Catalog, "--format", "markdown", "--fail-on", "any"));
            await RecordFormat(record, $"diff-{changes}/format", changed, $"formatted-{changes}");
        }
    }

    private async Task RecordBaseline(CatalogRecord record)
    {
        record.Add("baseline/write", await Run("check", Catalog, "--write-baseline", "baseline.json", "--lang", "ja"));
        AddIfThere(record, "baseline/baseline.json", "baseline.json");
        RecordedCatalog.Write(ChangedText.Of(_catalog.Files, Seed, 12), Path.Join(_place, "later"));
        foreach (var language in Languages) record.Add($"baseline/check.{language}", await Run("check", "later", "--baseline", "baseline.json", "--lang", language));
    }

    // In place, on a copy.
    private async Task RecordFormat(CatalogRecord record, string name, string from, string to)
    {
        Directory.CreateDirectory(Path.Join(_place, to));
        foreach (var path in Directory.EnumerateFiles(Path.Join(_place, from), "*.fisc", SearchOption.AllDirectories))
        {
            var copy = Path.Join(_place, to, Path.GetRelativePath(Path.Join(_place, from), path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? _place);
            File.Copy(path, copy, overwrite: true);
        }

        record.Add(name, await Run("format", to, "--lang", "ja"));
        foreach (var path in Directory.EnumerateFiles(Path.Join(_place, to), "*.fisc", SearchOption.AllDirectories))
            record.AddFile($"{name}.files/{Path.GetRelativePath(Path.Join(_place, to), path).Replace('\\', '/')}", await File.ReadAllBytesAsync(path));
    }

    private async Task RecordBuild(CatalogRecord record, string name, string catalog, string language, params string[] options)
    {
        var output = Path.Join(_place, Output, name);
        record.Add(name, await Run(["build", catalog, "-o", $"{Output}/{name}", "--lang", language, .. options]));
        if (!Directory.Exists(output)) return;
        foreach (var path in Directory.EnumerateFiles(output))
        {
            var file = Path.GetFileName(path);
            if (file.EndsWith(".xlsx", StringComparison.Ordinal)) await RecordWorkbook(record, $"{name}.files/{file}", $"{Output}/{name}/{file}", language);
            else record.AddFile($"{name}.files/{file}", await File.ReadAllBytesAsync(path));
        }
    }

    private async Task RecordWorkbook(CatalogRecord record, string name, string path, string language)
    {
        WorkbookParts.Record(record, name, Path.Join(_place, path));
        record.Add($"{name}/text", await Run("text", path, "--lang", language));
    }

    private void AddIfThere(CatalogRecord record, string name, string file)
    {
        if (File.Exists(Path.Join(_place, file))) record.AddFile(name, File.ReadAllBytes(Path.Join(_place, file)));
    }

    private Task<string> Run(params string[] arguments) => _program.Run(_place, arguments);
}
