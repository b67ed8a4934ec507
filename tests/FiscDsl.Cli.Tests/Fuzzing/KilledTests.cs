using System.Diagnostics;
using FiscDsl.Cli.Tests.Releases;
using FiscDsl.Testing.Fuzzing;
using Xunit;

namespace FiscDsl.Cli.Tests.Fuzzing;

/// <summary>
/// Killed at any time, a command leaves every file as it was or as it is to be, whole; and where it can still clean up,
/// nothing else. The next run is as if nothing had happened.
/// </summary>
public sealed class KilledTests
{
    private const int KillsOfSeed = 3;

    private static readonly (string Name, int ExitCode)[] Signals = [("KILL", 137), ("TERM", 143), ("INT", 130)];

    public static TheoryData<int> Tried => [.. Seeds.Of(2)];

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task A_build(int seed)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Large(100));
        await Kill(directory.Path, "out", seed, "build");
    }

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task A_build_of_pages(int seed)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Large(100));
        await Kill(directory.Path, "out", seed, "build", "--format", "markdown");
    }

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task A_run_of_format(int seed)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        for (var i = 0; i < 150; i++) directory.Write($"運用/運{i}.fisc", Fixtures.Unformatted.Replace("運１１３", $"運{i}", StringComparison.Ordinal));
        await Kill(directory.Path, "運用", seed, "format");
    }

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task A_merge(int seed)
    {
        using var directory = new TemporaryDirectory();
        var origin = Fixtures.Large(60);
        directory.Write("元.fisc", origin);
        directory.Write("作業/自分.fisc", origin.Replace("第3項の体制を、", "第3項の𠮷野の体制を、", StringComparison.Ordinal));
        directory.Write("相手.fisc", origin.Replace("responsibility: user", "responsibility: provider, user", StringComparison.Ordinal));
        await Kill(directory.Path, "作業", seed, "merge-file", "元.fisc", "作業/自分.fisc", "相手.fisc", "見本.fisc");
    }

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task A_release(int seed)
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        await Kill(catalog.Path, "発行", seed, "release", "カタログ", "--version", "1.1", "-o", "発行");
    }

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task A_workbook_that_is_taken_back(int seed)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("カタログ/見本.fisc", Fixtures.Reference);
        Write("𠮷田の連絡体制を、書面で整備すること。");
        var sent = await FiscProcess.Run(directory.Path, "build", "カタログ", "--format", "review", "-o", ".");
        Assert.True(sent.ExitCode == 0, sent.Error);
        Write("𠮷田の連絡体制を整備すること。");
        await Kill(directory.Path, "カタログ/運用", seed, "import", "見本-review.xlsx", "--into", "カタログ", "--two-way");

        void Write(string text)
        {
            for (var i = 0; i < 100; i++) directory.Write($"カタログ/運用/運{i}.fisc", Fixtures.Control.Replace("運113", $"運{i}", StringComparison.Ordinal).Replace("𠮷田の連絡体制を整備すること。", text, StringComparison.Ordinal));
        }
    }

    private static async Task Kill(string directory, string written, int seed, params string[] arguments)
    {
        var random = new Random((seed * 31) + arguments[0].Length);
        var folder = Path.Join(directory, written);
        var before = Contents(folder);
        var watch = Stopwatch.StartNew();
        var undisturbed = await FiscProcess.Run(directory, arguments);
        var usual = watch.Elapsed;
        Assert.True(undisturbed.ExitCode == 0, undisturbed.Error);
        var after = Contents(folder);
        var ends = new List<string>();
        for (var kill = 0; kill < KillsOfSeed; kill++)
        {
            Restore(folder, before);
            var signal = Signals[random.Next(Signals.Length)];
            using var process = FiscProcess.Start(directory, ("FISC_LANG", "ja"), arguments);
            // Any time at all, or amid the writing.
            if (random.Next(3) == 0) await Task.Delay(usual * random.NextDouble());
            else while (!process.HasEnded && !Temporary(folder).Any()) await Task.Delay(1);
            await Task.Delay(random.Next(10));
            if (!process.HasEnded) await process.Signal(signal.Name);
            var result = await process.End();
            var context = $"seed {seed}, kill {kill} by SIG{signal.Name}: exit code {result.ExitCode}, {result.Error}";
            Assert.True(result.ExitCode == signal.ExitCode || result.ExitCode == 0, context);
            var now = Contents(folder);
            var left = Temporary(folder).Count();
            Assert.True(left == 0 || result.ExitCode == 137, context);
            Assert.All(now.Where(static f => !IsTemporary(f.Key)), file => Assert.True(file.Value == before.GetValueOrDefault(file.Key) || file.Value == after.GetValueOrDefault(file.Key), $"{context}: {file.Key} is torn"));
            Assert.All(before.Keys, name => Assert.True(now.ContainsKey(name), $"{context}: {name} is gone"));
            ends.Add($"SIG{signal.Name} {(result.ExitCode == 0 ? "too late" : left > 0 ? "amid writing" : Same(now, before) ? "with nothing written" : "with files written")}");
            if (Same(now, before) || Same(now, after)) continue;
            foreach (var file in Temporary(folder)) File.Delete(file);
            Assert.Equal(0, (await FiscProcess.Run(directory, arguments)).ExitCode);
            Assert.True(Same(after, Contents(folder)), $"{context}: the next run ends otherwise");
        }

        Console.WriteLine($"  Killed, seed {seed}: {arguments[0]}: {string.Join(", ", ends)}");
    }

    private static bool IsTemporary(string name) => name.EndsWith(".tmp", StringComparison.Ordinal);

    private static IEnumerable<string> Temporary(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.tmp", SearchOption.AllDirectories) : [];

    private static bool Same(Dictionary<string, string> a, Dictionary<string, string> b) => a.Count == b.Count && a.All(f => b.GetValueOrDefault(f.Key) == f.Value);

    private static Dictionary<string, string> Contents(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f), static f => Convert.ToHexString(File.ReadAllBytes(f)), StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    private static void Restore(string folder, Dictionary<string, string> contents)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        if (contents.Count == 0) return;
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in contents)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(folder, name)) ?? folder);
            File.WriteAllBytes(Path.Join(folder, name), Convert.FromHexString(content));
        }
    }
}
