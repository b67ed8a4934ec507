using Xunit;

namespace FiscDsl.Tests.Repository;

public class SourceSizeTests(ITestOutputHelper output)
{
    private const int Longest = 500;
    private const int NinetiethPercentile = 300;
    private const int Median = 120;
    private const int Tiny = 20;
    private const double TinyShare = 0.085;

    [Fact]
    public void No_source_file_is_over_500_lines() =>
        Offences.None(Sizes(RepositoryTree.Files(["src", "tests", "editor"], ".cs", ".ts")).Where(static f => f.Lines > Longest).Select(static f => $"{f.Path}: {f.Lines} lines"));

    [Fact]
    public void Product_files_keep_a_median_of_120_and_a_ninetieth_percentile_of_300_lines()
    {
        var sizes = Sizes(RepositoryTree.ProductCSharp).Select(static f => f.Lines).Order().ToList();
        Assert.NotEmpty(sizes);
        Assert.InRange(sizes[sizes.Count / 2], 1, Median);
        Assert.InRange(sizes[sizes.Count * 9 / 10], 1, NinetiethPercentile);
    }

    /// <summary>A type that only serves another stands in the other's file; a rule of a few lines has its own.</summary>
    [Fact]
    public void Hardly_any_product_file_is_under_20_lines()
    {
        var sizes = Sizes(RepositoryTree.ProductCSharp).ToList();
        var tiny = sizes.Count(static f => f.Lines < Tiny);
        output.WriteLine($"{tiny} of {sizes.Count} files of the product have fewer than {Tiny} lines.");
        Assert.InRange((double)tiny / sizes.Count, 0, TinyShare);
    }

    private static IEnumerable<(string Path, int Lines)> Sizes(IEnumerable<string> files) =>
        files.Select(static path => (path, RepositoryTree.Lines(path).Length));
}
