using System.Globalization;

namespace FiscDsl.Testing.Fuzzing;

/// <summary>
/// Which random numbers a test begins with: few and always the same, so that it fails for everybody or for nobody.
/// <c>FISC_SEEDS=1000-2000</c> tries others; a seed costs each test a second or a few.
/// </summary>
public static class Seeds
{
    /// <summary>The seeds to try.</summary>
    /// <param name="usual">How many there are where nobody asks for others, from 1.</param>
    public static IReadOnlyList<int> Of(int usual)
    {
        var range = Environment.GetEnvironmentVariable("FISC_SEEDS") is { Length: > 0 } given ? given.Split('-') : ["1", usual.ToString(CultureInfo.InvariantCulture)];
        var first = Number(range[0]);
        return [.. Enumerable.Range(first, Number(range[^1]) - first + 1)];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
