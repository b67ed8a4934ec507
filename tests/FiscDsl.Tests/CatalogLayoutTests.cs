using FiscDsl.Model.Linking;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests;

public class CatalogLayoutTests
{
    private static readonly CatalogLayout Nested = Layout("/蔵/甲/見本.fisc*", "/蔵/甲/運用/運9.fisc", "/蔵/甲/運用/運113.fisc", "/蔵/甲/下/下.fisc*", "/蔵/甲/下/奥/技1.fisc", "/蔵/乙/見本.fisc*", "/蔵/はぐれ.fisc");

    [Theory]
    [InlineData("/蔵/甲", "/蔵/甲")]
    [InlineData("/蔵/甲/運用", "/蔵/甲")]
    [InlineData("/蔵/甲/運用/運9.fisc", "/蔵/甲")]
    [InlineData("/蔵/甲/まだない.fisc", "/蔵/甲")]
    [InlineData("/蔵/甲/下/奥/技1.fisc", "/蔵/甲/下")]
    [InlineData("/蔵/はぐれ.fisc", null)]
    [InlineData("/蔵/甲乙", null)]
    [InlineData("/蔵/甲/out/a.fisc", null)]
    [InlineData("/蔵/甲/.下書き/a.fisc", null)]
    [InlineData("/", null)]
    public void A_path_lies_in_the_nearest_catalog_above(string path, string? root) => Assert.Equal(root, Nested.RootOf(path));

    [Theory]
    [InlineData("C:/")]
    [InlineData("c:/台帳")]
    [InlineData("//サーバー/共有")]
    [InlineData("//server/share/𠮷")]
    public void A_catalog_may_lie_on_a_drive_or_a_network_share_of_Windows(string root)
    {
        var below = root.TrimEnd('/') + "/";
        var layout = Layout($"{below}見本.fisc*", $"{below}運用/運113.fisc", $"{below}out/古い.fisc");
        Assert.Equal(root, layout.RootOf($"{below}運用/運113.fisc"));
        Assert.Null(layout.RootOf($"{below}out/古い.fisc"));
        var catalog = Assert.Single(layout.Select(root));
        Assert.Equal((root, true), (catalog.Root, catalog.HasReference));
        Assert.Equal(["見本.fisc", "運用/運113.fisc"], catalog.Files.Select(catalog.PathOf));
        Assert.Equal(catalog.Files, catalog.Files.Select(catalog.PathOf).Select(catalog.FileAt));
    }

    [Fact]
    public void A_catalog_has_the_files_below_it_but_for_deeper_catalogs_in_natural_order()
    {
        var catalog = Assert.Single(Nested.Select("/蔵/甲/運用/運9.fisc"));
        Assert.True(catalog.HasReference);
        Assert.Equal(["/蔵/甲/見本.fisc", "/蔵/甲/運用/運9.fisc", "/蔵/甲/運用/運113.fisc"], catalog.Files);
        Assert.Equal(["見本.fisc", "運用/運9.fisc", "運用/運113.fisc"], catalog.Files.Select(catalog.PathOf));
        Assert.Equal(catalog.Files, catalog.Files.Select(catalog.PathOf).Select(catalog.FileAt));
    }

    [Theory]
    [InlineData("/蔵")]
    [InlineData("/")]
    public void Above_catalogs_a_path_means_all_of_them(string path)
    {
        Assert.Equal(["/蔵/乙", "/蔵/甲", "/蔵/甲/下"], Nested.Select(path).Select(static c => c.Root));
        Assert.Equal(["/蔵/はぐれ.fisc"], Nested.Strays(path));
    }

    [Fact]
    public void Without_a_reference_a_path_means_the_files_below_it()
    {
        var layout = Layout("/蔵/a.fisc", "/蔵/下/b.fisc", "/外/c.fisc");
        var catalog = Assert.Single(layout.Select("/蔵"));
        Assert.False(catalog.HasReference);
        Assert.Equal(("/蔵", "a.fisc 下/b.fisc"), (catalog.Root, string.Join(' ', catalog.Files.Select(catalog.PathOf))));
        Assert.Empty(layout.Strays("/蔵"));
    }

    [Fact]
    public void Without_a_reference_a_file_stands_alone()
    {
        var catalog = Assert.Single(Layout("/蔵/a.fisc", "/蔵/b.fisc").Select("/蔵/a.fisc"));
        Assert.Equal(["/蔵/a.fisc"], catalog.Files);
        Assert.Equal(("a.fisc", "/蔵/a.fisc"), (catalog.PathOf("/蔵/a.fisc"), catalog.FileAt("a.fisc")));
    }

    [Fact]
    public void Paths_may_be_relative()
    {
        var layout = Layout("見本.fisc*", "運用/運113.fisc");
        var catalog = Assert.Single(layout.Select("運用/運113.fisc"));
        Assert.Equal(("", "見本.fisc 運用/運113.fisc"), (catalog.Root, string.Join(' ', catalog.Files.Select(catalog.PathOf))));
    }

    [Fact]
    public void Files_at_a_path_are_of_any_catalog() =>
        Assert.Equal(["/蔵/甲/下/下.fisc", "/蔵/甲/下/奥/技1.fisc", "/蔵/甲/見本.fisc", "/蔵/甲/運用/運9.fisc", "/蔵/甲/運用/運113.fisc"], Nested.FilesAt("/蔵/甲"));

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        string[] files = ["/蔵/甲/見本.fisc*", "/蔵/甲/運9.fisc", "/蔵/甲/運113.fisc"];
        Assert.Equal(Layout(files).Select("/蔵")[0].Files, Layout([.. files.Reverse()]).Select("/蔵")[0].Files);
    }

    [Theory]
    [InlineData("運113.fisc", true)]
    [InlineData("運113.FISC", true)]
    [InlineData(".#運113.fisc", false)]
    [InlineData("運113.fisc~", false)]
    [InlineData("fisc", false)]
    public void Files_are_known_by_their_names(string name, bool isCatalogFile) => Assert.Equal(isCatalogFile, CatalogLayout.IsCatalogFile(name));

    [Theory]
    [InlineData("out", true)]
    [InlineData(".git", true)]
    [InlineData("outer", false)]
    [InlineData("運用", false)]
    public void Some_directories_are_not_looked_into(string name, bool isSkipped) => Assert.Equal(isSkipped, CatalogLayout.IsSkippedDirectory(name));

    [Theory]
    [InlineData("# 前書き\nリファレンス 見本\n", true)]
    [InlineData("reference\n", true)]
    [InlineData("control 運113 リファレンス\n  note: reference 見本\n", false)]
    [InlineData("", false)]
    public void A_file_declares_a_reference_as_the_parser_reads_it(string text, bool declares) =>
        Assert.Equal(declares, CatalogLayout.DeclaresReference(CompiledFile.Create(new SourceFile("a.fisc", SourceText.From(text)))));

    // A path that ends in an asterisk declares a reference.
    private static CatalogLayout Layout(params string[] files) => CatalogLayout.Create(files.Select(static f => new LayoutFile(f.TrimEnd('*'), f.EndsWith('*'))));
}
