namespace FiscDsl.Testing.Fuzzing;

/// <summary>Stretches of catalogs to begin with: the examples, and the cases of every rule.</summary>
public static class CatalogCorpus
{
    private const int MaxLines = 60;

    private static readonly string[] Examples =
        [.. Files(Path.Join(RepositoryRoot.Path, "examples"), "*.fisc").SelectMany(static path => Cut(File.ReadAllText(path), static line => line.Length > 0 && char.IsLetter(line[0])))];

    private static readonly string[] Cases =
        [.. Files(Path.Join(RepositoryRoot.Path, "tests", "FiscDsl.Tests", "Cases"), "FISC*.fisc").SelectMany(static path => Cut(File.ReadAllText(path), IsHeading))];

    /// <summary>A stretch of a few dozen lines at the most, which ends its last line.</summary>
    public static string Piece(Random random)
    {
        var piece = Any(random);
        var lines = piece.Split('\n');
        if (lines.Length <= MaxLines) return piece;
        // A long control keeps its header and some of its clauses.
        var clauses = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("  clause ", StringComparison.Ordinal)).DefaultIfEmpty(0).ToArray();
        var from = clauses[random.Next(clauses.Length)];
        return string.Join('\n', lines.Take(clauses[0]).Concat(lines.Skip(from).Take(random.Next(5, MaxLines)))) + "\n";
    }

    /// <summary>A line of some catalog, without its indentation.</summary>
    public static string Line(Random random)
    {
        var lines = Any(random).Split('\n');
        return lines[random.Next(lines.Length)].Trim();
    }

    // Most cases hold an error, and what cannot be read is not worth much here.
    private static string Any(Random random)
    {
        var pieces = random.Next(3) == 0 ? Cases : Examples;
        return pieces[random.Next(pieces.Length)];
    }

    private static bool IsHeading(string line) => line.StartsWith("===", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Cut(string text, Predicate<string> begins)
    {
        var piece = new List<string>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (begins(line) && piece.Count > 0)
            {
                yield return string.Join('\n', piece) + "\n";
                piece.Clear();
            }

            if (!IsHeading(line)) piece.Add(line);
        }

        if (piece.Count > 0) yield return string.Join('\n', piece) + "\n";
    }
}
