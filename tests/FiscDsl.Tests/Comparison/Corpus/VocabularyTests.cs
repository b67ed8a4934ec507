using FiscDsl.Tests.Repository;
using Xunit;

namespace FiscDsl.Tests.Comparison.Corpus;

/// <summary>Each row of the vocabulary holds spellings of one meaning, and two rows two meanings.</summary>
public class VocabularyTests
{
    private const string Path = "src/FiscDsl/Comparison/Meaning/Vocabulary.cs";

    public static TheoryData<string, string> Rows =>
    [
        .. RepositoryTree.Read(Path).Split("\"\"\"")[1].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#') && !line.StartsWith("C: =", StringComparison.Ordinal))
            .Select(static line => line.Split('=')).Select(static parts => (parts[0].Trim(), parts[1].Trim())),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_expressions_of_a_row_say_the_same(string adds, string expressions)
    {
        // What counts in a place of its own is tried by the sentences of the corpus.
        var spellings = expressions.Split(' ').Where(static e => e.Length > 0 && char.IsLetter(e[0]) && e[0] is not '^' and not '~' && e[^1] != '$').ToList();
        Assert.All(spellings.Skip(1), spelling =>
        {
            var pair = new SentencePair(adds, [Schema.ChangeClass.Wording], Sentence(spellings[0]), Sentence(spelling));
            Assert.False(pair.IsRaised, pair.ToString());
        });
    }

    private static string Sentence(string expression) => $"計画は、{expression}記録簿を綴じる。";
}
