using System.Text;

namespace FiscDsl.Testing.Fuzzing;

/// <summary>A file that somebody has changed.</summary>
/// <param name="Name">The seed it comes from and its number there, or the file it was read from.</param>
/// <param name="Before">The text before the change.</param>
/// <param name="After">The bytes behind it.</param>
public sealed record FuzzInput(string Name, string Before, byte[] After)
{
    private const string BeforeExtension = ".before";

    /// <summary>The inputs to try: those of a seed, or the one of <c>FISC_FUZZ_INPUT</c>.</summary>
    /// <param name="usualSeeds">How many seeds are tried where nobody asks for others.</param>
    /// <param name="countOfSeed">How many inputs a seed makes.</param>
    public static IEnumerable<FuzzInput> All(int usualSeeds, int countOfSeed) =>
        Environment.GetEnvironmentVariable("FISC_FUZZ_INPUT") is { Length: > 0 } path
            ? [Load(path)]
            : Seeds.Of(usualSeeds).SelectMany(seed => Enumerable.Range(0, countOfSeed).Select(number => Of(seed, number)));

    /// <summary>An input; the same each time.</summary>
    public static FuzzInput Of(int seed, int number)
    {
        var random = new Random((seed * 1009) + number);
        var mutation = new CatalogMutation(random);
        var before = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => CatalogCorpus.Piece(random) + (random.Next(3) == 0 ? "\n" : "")));
        var after = (number % 8) switch
        {
            < 4 => Encoding.UTF8.GetBytes(mutation.Gently(before)),
            < 7 => Encoding.UTF8.GetBytes(mutation.Roughly(before)),
            _ => mutation.Bytewise(before),
        };
        return new($"{seed}.{number}", before, after);
    }

    /// <summary>Writes the input where <c>tests/fuzz.sh</c> finds it again.</summary>
    /// <returns>The path of the changed file; what it was stands beside it.</returns>
    public string Save()
    {
        var path = Path.Join(RepositoryRoot.Path, "TestResults", "fuzz", Name + ".fisc");
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        File.WriteAllBytes(path, After);
        File.WriteAllText(path + BeforeExtension, Before);
        return path;
    }

    /// <summary>The input with fewer lines that a test fails for all the same.</summary>
    /// <param name="fails">True for an input that the test still fails for.</param>
    /// <param name="attempts">How many inputs may be tried.</param>
    public FuzzInput Shrunk(Predicate<FuzzInput> fails, int attempts = 2000)
    {
        var shrunk = this;
        for (var size = Math.Max(1, Lines(After).Count / 2); size > 0;)
        {
            if (shrunk.Without(size, fails, ref attempts) is { } smaller) shrunk = smaller;
            else size /= 2;
        }

        return shrunk;
    }

    private static FuzzInput Load(string path) =>
        new(Path.GetFileNameWithoutExtension(path), File.Exists(path + BeforeExtension) ? File.ReadAllText(path + BeforeExtension) : "", File.ReadAllBytes(path));

    /// <summary>The first input without a run of so many lines that fails; null where none does.</summary>
    private FuzzInput? Without(int size, Predicate<FuzzInput> fails, ref int attempts)
    {
        var lines = Lines(After);
        for (var at = 0; at < lines.Count && attempts > 0; at += size, attempts--)
        {
            var smaller = this with { After = [.. lines[..at].Concat(lines[Math.Min(lines.Count, at + size)..]).SelectMany(static l => l)] };
            if (fails(smaller)) return smaller;
        }

        return null;
    }

    private static List<byte[]> Lines(byte[] bytes)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            end = end < 0 ? bytes.Length : end + 1;
            lines.Add(bytes[start..end]);
            start = end;
        }

        return lines;
    }
}
