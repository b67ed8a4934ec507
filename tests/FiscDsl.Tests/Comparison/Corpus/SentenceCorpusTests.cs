using Xunit;

namespace FiscDsl.Tests.Comparison.Corpus;

/// <summary>
/// Amendments of sentences and what they are called, in rates: the first file was written before the code that reads meaning, the
/// second and the third by people who had not read it. On the third the rates were, before its spellings were looked at: hidden 0.6 %,
/// spelling raised 32 %, told 97.0 %, exact 96.7 %, as text alone 2.3 %; with kanji read by their readings, whatever the word, 8 % were raised.
/// </summary>
public class SentenceCorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("third")]
    public void Changes_of_meaning_are_told_and_changes_of_spelling_are_not(string file)
    {
        var pairs = SentencePair.Of(file);
        var (meaning, wording) = (pairs.Where(static p => !p.IsWording).ToList(), pairs.Where(static p => p.IsWording).ToList());
        var told = pairs.Where(static p => p.IsMeaning).ToList();
        foreach (var pair in pairs.Where(static p => p.IsHidden || p.IsRaised || (p.IsMeaning && !p.IsExact))) output.WriteLine(pair.ToString());
        foreach (var kind in pairs.GroupBy(static p => p.Kind)) output.WriteLine($"{kind.Key}: {kind.Count(static p => p.IsExact)} of {kind.Count()} exact");
        double hidden = Rate(meaning, static p => p.IsHidden), raised = Rate(wording, static p => p.IsRaised), five = Rate(told, static p => p.IsTold), exact = Rate(told, static p => p.IsExact), text = Rate(told, static p => !p.IsTold && !p.IsHidden);
        output.WriteLine($"{file}: {pairs.Length} pairs, hidden {hidden:P1}, spelling raised {raised:P1}, told {five:P1}, exact {exact:P1}, as text alone {text:P1}");
        Assert.True(hidden <= 0.01 && raised <= 0.20 && five >= 0.90 && exact >= 0.75 && text <= 0.10);
    }

    [Theory]
    [InlineData("modality")]
    [InlineData("negation")]
    [InlineData("number")]
    [InlineData("actor")]
    public void Two_that_exchange_their_places_in_a_sentence_have_both_changed(string kind)
    {
        var pairs = SentencePair.Of("exchange").Where(p => p.Kind == kind).SelectMany(static p => new[] { p, p.Reversed }).ToList();
        foreach (var pair in pairs.Where(static p => !p.IsExact)) output.WriteLine(pair.ToString());
        double told = Rate(pairs, static p => p.IsTold), exact = Rate(pairs, static p => p.IsExact);
        output.WriteLine($"{kind} exchanged: {pairs.Count} pairs, told {told:P1}, exact {exact:P1}");
        Assert.NotEmpty(pairs);
        Assert.True(told >= 0.90 && exact >= 0.75);
    }

    /// <summary>Sentences by somebody who was to turn the meaning round unseen: by particles, voices, old denials, letters whose case counts.</summary>
    [Fact]
    public void What_was_to_be_hidden_is_told()
    {
        var hidden = SentencePair.Of("attacks").Where(static p => p.IsHidden).ToList();
        output.WriteLine($"attacks: {SentencePair.Of("attacks").Length} pairs, hidden {hidden.Count}");
        Assert.Empty(hidden.Select(static p => p.ToString()));
    }

    private static double Rate(IReadOnlyCollection<SentencePair> pairs, Func<SentencePair, bool> isSo) => pairs.Count(isSo) / (double)pairs.Count;
}
