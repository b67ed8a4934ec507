using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Diagnostics;

public class NearestNamesTests
{
    /// <summary>So many names that no word is compared with all of them.</summary>
    private static readonly string[] Many = [.. Enumerable.Range(0, 3000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"情報源{i:0000}")), "SOC2-Type2", "コンプライアンスプログラム", "責任共有モデル", "𠮷野家", "ISO27001"];

    private static readonly NearestNames Names = new(Many);

    /// <summary>A name and what a person has made of it with one slip.</summary>
    public sealed record Typo(string Name, string Word);

    [Theory]
    [InlineData("SOC2-Typ2", "SOC2-Type2")]
    [InlineData("SOC2Type2", "SOC2-Type2")]
    [InlineData("soc2-type2", "SOC2-Type2")]
    [InlineData("ＳＯＣ２－Ｔｙｐｅ２", "SOC2-Type2")]
    [InlineData("SCO2-Type2", "SOC2-Type2")]
    [InlineData("SOC2-Type2報告書", "SOC2-Type2")]
    [InlineData("旧SOC2-Type2", "SOC2-Type2")]
    [InlineData("コンプライアスプログラム", "コンプライアンスプログラム")]
    [InlineData("コンプライアンス・プログラム", "コンプライアンスプログラム")]
    [InlineData("ISO-27001", "ISO27001")]
    [InlineData("𠮷野屋", "𠮷野家")]
    [InlineData("情報源0O12", "情報源0012")]
    [InlineData("情報源99999", "情報源9999", "")]
    [InlineData("まったく別の名前", "")]
    public void A_slip_is_known_among_thousands(string word, params string[] expected)
    {
        var meant = expected[^1].Length == 0 ? null : expected[^1];
        Assert.Equal(meant ?? SpellingSuggestion.Of(word, Many), Names.Of(word));
    }

    [Property(Arbitrary = [typeof(NearestNamesTests)], MaxTest = 500)]
    public void One_edit_is_found_as_if_all_names_were_looked_at(Typo typo) => Assert.Equal(SpellingSuggestion.Of(typo.Word, Many), Names.Of(typo.Word));

    [Fact]
    public void Few_names_are_all_looked_at() => Assert.Equal("責任共有モデル", new NearestNames(Many[^4..]).Of("責任分担モデル"));

    public static Arbitrary<Typo> Typos() => Arb.From(
        from name in Gen.Elements(Many)
        from at in Gen.Choose(0, name.Length - 1)
        from edit in Gen.Choose(0, 3)
        from letter in Gen.Elements("1a情ア-".ToCharArray())
        select new Typo(name, edit switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, letter.ToString()),
            2 => name.Remove(at, 1).Insert(at, letter.ToString()),
            _ => at == 0 ? name : name[..(at - 1)] + name[at] + name[at - 1] + name[(at + 1)..],
        }));
}
