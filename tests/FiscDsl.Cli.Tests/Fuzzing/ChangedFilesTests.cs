using FiscDsl.Testing.Fuzzing;
using Xunit;

namespace FiscDsl.Cli.Tests.Fuzzing;

/// <summary>A directory of files that people, editors and broken disks have changed, for the process as a whole; <c>FuzzTests</c> tries many more in the library.</summary>
public sealed class ChangedFilesTests
{
    private const int FilesOfSeed = 40;

    public static TheoryData<int> Tried => [.. Seeds.Of(3)];

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task They_are_checked_formatted_once_compared_and_built_and_nothing_fails(int seed)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("前/見本.fisc", Fixtures.Reference);
        directory.Write("後/見本.fisc", Fixtures.Reference);
        foreach (var input in Enumerable.Range(1000, FilesOfSeed).Select(number => FuzzInput.Of(seed, number)))
        {
            directory.Write($"前/{input.Name}.fisc", input.Before);
            directory.Write($"後/{input.Name}.fisc", input.After);
        }

        await Ends(directory, "check", "後", "--format", "json");
        await Ends(directory, "diff", "前", "後");
        await Ends(directory, "build", "後", "-o", "out");
        await Ends(directory, "format", "後");
        var formatted = Contents(directory);
        var again = await Ends(directory, "format", "--check", "後");
        Assert.Equal("", again.Output);
        await Ends(directory, "format", "後");
        Assert.Equal(formatted, Contents(directory));
        Assert.DoesNotContain(directory.Names, static n => n.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private static async Task<FiscResult> Ends(TemporaryDirectory directory, params string[] arguments)
    {
        var result = await FiscProcess.Run(directory.Path, arguments);
        Assert.True(result.ExitCode is 0 or 1, $"{string.Join(' ', arguments)} ended with {result.ExitCode}: {result.Error}");
        return result;
    }

    private static SortedDictionary<string, string> Contents(TemporaryDirectory directory) =>
        new(directory.Names.Where(static n => n.EndsWith(".fisc", StringComparison.Ordinal)).ToDictionary(static n => n, n => Convert.ToHexString(File.ReadAllBytes(directory[n])), StringComparer.Ordinal), StringComparer.Ordinal);
}
