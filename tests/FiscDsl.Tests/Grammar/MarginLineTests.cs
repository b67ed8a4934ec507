using FiscDsl.Schema;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Grammar;

/// <summary>A line on the margin below prose: a sentence and a field end nothing, and what may be a keyword does.</summary>
public class MarginLineTests
{
    private static readonly HashSet<string> Keywords = [.. LanguageSchema.Declarations.SelectMany(static d => new[] { d.Spelling.English, d.Spelling.Japanese })];

    public static TheoryData<string> OfDeclarations => [.. Keywords];

    public static TheoryData<string> OfFields => [.. LanguageSchema.Declarations.SelectMany(static d => d.Fields).SelectMany(static f => new[] { f.Spelling.English, f.Spelling.Japanese }).Distinct(StringComparer.Ordinal).Except(Keywords)];

    [Theory]
    [MemberData(nameof(OfDeclarations))]
    public void A_keyword_begins_a_declaration_misspelt_or_not(string word)
    {
        Assert.Equal(2, BlocksWith($"{word} 𠮷野家は監査を行う"));
        if (word.Length < 3) return;
        for (var at = 1; at < word.Length; at++) Assert.Equal(2, BlocksWith($"{word.Remove(at, 1)} 𠮷野家は監査を行う"));
    }

    [Theory]
    [MemberData(nameof(OfFields))]
    public void A_field_lacks_nothing_but_its_indentation_and_ends_nothing(string word)
    {
        foreach (var colon in new[] { ":", "：", " ： ", "；", "＝", "∶" }) Assert.Equal(1, BlocksWith($"{word}{colon}𠮷野家"));
        // An English word without a colon may be the misspelt beginning of a declaration as well.
        Assert.Equal(char.IsAsciiLetter(word[0]) ? 2 : 1, BlocksWith($"{word} 𠮷野家"));
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
