using FiscDsl.Schema;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Grammar;

/// <summary>A line on the margin below prose: a sentence ends nothing, and what may be a word of the language does.</summary>
public class MarginLineTests
{
    public static TheoryData<string> Words =>
        [.. LanguageSchema.Declarations.SelectMany(static d => d.Fields.Select(static f => f.Spelling).Append(d.Spelling)).SelectMany(static s => new[] { s.English, s.Japanese }).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_of_the_language_begins_a_declaration_misspelt_or_not(string word)
    {
        Assert.Equal(2, BlocksWith($"{word} 𠮷野家は監査を行う"));
        // Hiragana makes a sentence of a word that is not quite one.
        if (word.Length < 3 || word.Any(static c => c is >= 'ぁ' and <= 'ゟ')) return;
        for (var at = 1; at < word.Length; at++) Assert.Equal(2, BlocksWith($"{word.Remove(at, 1)} 𠮷野家は監査を行う"));
    }

    [Theory]
    [InlineData("また、𠮷野家は監査を行う")]
    [InlineData("監査 の結果を確認した")]
    [InlineData("サーバ　室ごとに整備する")]
    [InlineData("and reports the results")]
    [InlineData("iPhone を使う")]
    [InlineData("第8版による")]
    public void A_sentence_ends_nothing(string line) => Assert.Equal(1, BlocksWith(line));

    [Theory]
    [InlineData("監査")]
    [InlineData("abc")]
    [InlineData("メモ: 監査を行う")]
    public void A_word_alone_may_be_one_that_is_being_typed(string line) => Assert.Equal(2, BlocksWith(line));

    private static int BlocksWith(string line) => SourceText.From($"基準 運113 監査を行うこと。\r\n  考え方: 監査の方法は\r\n{line}\r\n  項 1\r\n    内容: 監査\r\n").Blocks.Length;
}
