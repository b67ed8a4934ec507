using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using FiscDsl.Testing;

namespace FiscDsl.Benchmarks;

/// <summary>
/// What it costs to take a workbook back, beside writing it, and beside exceljs that does no more than read it: a generated
/// catalog, its workbook for review with 100 edited cells, and processor time, time and memory of each process.
/// </summary>
internal static partial class ReviewBenchmark
{
    private const int Edits = 100;

    /// <summary>Controls up to which exceljs is given the workbook, too: of more it holds gigabytes.</summary>
    private const int MostForPeer = 10_000;

    /// <summary>Measures, at several sizes.</summary>
    /// <param name="fisc">The program, native or <c>fisc.dll</c>.</param>
    public static async Task Run(string fisc)
    {
        fisc = Path.GetFullPath(fisc);
        var root = Directory.CreateTempSubdirectory("fisc-review-").FullName;
        try
        {
            var peer = await Peer(root);
            Console.WriteLine("controls   what               processor       time     memory     to build");
            foreach (var controls in (int[])[324, 1_000, 10_000, 50_000])
            {
                var catalog = Path.Combine(root, controls.ToString(CultureInfo.InvariantCulture));
                Directory.CreateDirectory(catalog);
                await File.WriteAllTextAsync(Path.Combine(catalog, "catalog.fisc"), new CatalogGenerator(seed: 1, withGaps: false).Generate(controls));
                var build = await Fisc("build", catalog, "--format", "review", "-o", catalog);
                Print(controls, "build review", build, build);
                var workbook = Directory.EnumerateFiles(catalog, "*-review.xlsx").Single();
                Edit(workbook);
                Print(controls, "import, 100 edits", await Fisc("import", workbook, "--into", catalog), build);
                if (peer is not null && controls <= MostForPeer) Print(controls, "exceljs reads it", await Run(peer, "node", ["read.js", workbook]), build);
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        Task<Cost> Fisc(params string[] arguments) => fisc.EndsWith(".dll", StringComparison.Ordinal) ? Run(root, "dotnet", [fisc, .. arguments]) : Run(root, fisc, arguments);
    }

    // Null where there is no npm, or nowhere that it can install from.
    private static async Task<string?> Peer(string root)
    {
        var peer = Directory.CreateDirectory(Path.Combine(root, "exceljs")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Join(RepositoryRoot.Path, "tests/FiscDsl.Benchmarks/exceljs"))) File.Copy(file, Path.Combine(peer, Path.GetFileName(file)));
        try
        {
            await Run(peer, "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
            return peer;
        }
        catch (InvalidOperationException exception)
        {
            Console.WriteLine($"exceljs is not measured: {exception.Message}");
            return null;
        }
    }

    // A sentence more at the end of texts that lie far apart.
    private static void Edit(string workbook)
    {
        using var archive = ZipFile.Open(workbook, ZipArchiveMode.Update);
        var entry = archive.GetEntry("xl/worksheets/sheet2.xml") ?? throw new InvalidOperationException("The workbook has no table.");
        string xml;
        using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
        var ends = TextEnd().Matches(xml);
        var step = Math.Max(1, ends.Count / Edits);
        var edited = new StringBuilder(xml);
        foreach (var end in ends.Where((_, i) => i % step == 0).Take(Edits).Reverse()) edited.Insert(end.Index + 1, "追記した文である。");
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet2.xml", CompressionLevel.Fastest).Open());
        writer.Write(edited);
    }

    private static async Task<Cost> Run(string directory, string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", "TIMEFORMAT='cost %U %S %R'; time \"$@\"", "bash", program, .. arguments]) { WorkingDirectory = directory, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var memory = 0L;
        while (!process.HasExited)
        {
            memory = Math.Max(memory, PeakOf(process.Id));
            await Task.Delay(5);
        }

        var said = await errors;
        var cost = CostLine().Match(said);
        if (process.ExitCode != 0 || !cost.Success) throw new InvalidOperationException($"{program}: {await output}{said}");
        return new(Seconds("user") + Seconds("system"), Seconds("elapsed"), memory);

        double Seconds(string group) => double.Parse(cost.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    // Of the child that bash waits for.
    private static long PeakOf(int shell)
    {
        try
        {
            var child = File.ReadAllText($"/proc/{shell}/task/{shell}/children").Trim();
            var line = File.ReadLines($"/proc/{child}/status").FirstOrDefault(static l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).TrimEnd("kB \t").Trim(), CultureInfo.InvariantCulture) << 10;
        }
        catch (Exception exception) when (exception is IOException or FormatException or UnauthorizedAccessException)
        {
            // It has ended in between.
            return 0;
        }
    }

    private static void Print(int controls, string what, Cost cost, Cost build) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{controls,8}   {what,-17} {cost.Seconds,8:0.00} s {cost.Elapsed,8:0.00} s {cost.Memory >> 20,6} MiB   {cost.Seconds / build.Seconds:0.00} × {(double)cost.Memory / build.Memory:0.00} ×"));

    private readonly record struct Cost(double Seconds, double Elapsed, long Memory);

    [GeneratedRegex("。(?=</t></is></c><c r=\"H)", RegexOptions.ExplicitCapture)]
    private static partial Regex TextEnd();

    [GeneratedRegex("^cost (?<user>[0-9.]+) (?<system>[0-9.]+) (?<elapsed>[0-9.]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CostLine();
}
