using System.Globalization;
using FiscDsl.Testing.Fuzzing;
using Xunit;

namespace FiscDsl.Tests.Fuzzing;

/// <summary>
/// Catalogs that people, editors and broken disks have changed, through all that is done to a catalog. A failure names its
/// seed and leaves the input, shrunk; <c>tests/fuzz.sh</c> tries others, for as long as one likes, and tries one again.
/// </summary>
public sealed class FuzzTests
{
    private const int UsualSeeds = 12;
    private const int InputsOfSeed = 100;
    private const int MaxFaults = 5;

    [Fact]
    public void Whatever_a_file_holds_it_is_checked_formatted_built_compared_and_merged()
    {
        var rates = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var faults = new List<string>();
        var count = 0;
        foreach (var input in FuzzInput.All(UsualSeeds, InputsOfSeed))
        {
            count++;
            if (Fault(input, rates) is not { } fault) continue;
            var shrunk = input.Shrunk(smaller => Fault(smaller)?.Stage == fault.Stage);
            faults.Add($"{input.Name}, in {shrunk.Save()}: {fault.Stage}: {(Fault(shrunk) ?? fault).Exception}");
            if (faults.Count == MaxFaults) break;
        }

        var summary = $"{count} inputs: {string.Join(", ", rates.Select(static r => $"{r.Value.ToString(CultureInfo.InvariantCulture)} {r.Key}"))}";
        Console.WriteLine($"  Fuzzing: {summary}");
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Prepend(summary)));
        if (count == UsualSeeds * InputsOfSeed) Assert.All(["built", "formatted", "left in part", "merged", "not UTF-8", "sound", "with a conflict", "with changes", "with errors"], rate => Assert.InRange(rates.GetValueOrDefault(rate), 10, count));
    }

    private static (string Stage, Exception Exception)? Fault(FuzzInput input, SortedDictionary<string, int>? rates = null)
    {
        FuzzedFile? file = null;
        try
        {
            file = new FuzzedFile(input);
            file.Run();
        }
        catch (Exception exception)
        {
            return (file?.Stage ?? "read", exception);
        }

        foreach (var outcome in file.Outcomes)
            if (rates is not null) rates[outcome] = rates.GetValueOrDefault(outcome) + 1;
        return null;
    }
}
