using FiscDsl.Outputs;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>What pages are called on every system.</summary>
public class PageNameTests
{
    [Theory]
    [InlineData("運113")]
    [InlineData("技43-1")]
    [InlineData("AC-2.1")]
    [InlineData("𠮷1")]
    [InlineData("サイバー々")]
    public void An_id_that_may_be_a_name_is_one(string id) => Assert.Equal(id, PageName.Of(id));

    [Theory]
    [InlineData("ac-2", "^ac-2~[0-9a-f]{12}$")]
    [InlineData("運a", "^運a~[0-9a-f]{12}$")]
    [InlineData("CON", "^_CON~[0-9a-f]{12}$")]
    [InlineData("nul.txt", @"^_nul\.txt~[0-9a-f]{12}$")]
    [InlineData("COM1", "^_COM1~[0-9a-f]{12}$")]
    [InlineData("A.", @"^A\.~[0-9a-f]{12}$")]
    [InlineData("ｶ1", "^ｶ1~[0-9a-f]{12}$")]
    [InlineData("あ\u3099", "^あ-~[0-9a-f]{12}$")]
    public void Any_other_has_a_sum_behind_what_may_stand_there(string id, string name) => Assert.Matches(name, PageName.Of(id));

    [Fact]
    public void A_long_id_is_cut_to_what_file_systems_hold()
    {
        var (one, other) = (PageName.Of(new string('運', 200)), PageName.Of(new string('運', 201)));
        Assert.NotEqual(one, other);
        Assert.All([one, other], static n => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(n), 100, 140));
    }

    [Fact]
    [Statement("A page is named by its control's id; where a file system might take that for another name, a sum of the id follows it (`ac-2~….md`).")]
    public void Names_differ_for_whoever_takes_cases_and_widths_for_the_same()
    {
        string[] ids = ["AC-2", "ac-2", "Ac-2", "ガ1", "ｶﾞ1", "ﬀ", "FF", "ff", "ß", "SS", "ẞ", "CON", "con", "Con", "運1", "运1"];
        var names = ids.Select(PageName.Of).ToList();
        Assert.Equal(ids.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
