using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Formatting;

public class FormatterPropertyTests
{
    private static readonly string[] Files = [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples", "aws-fisc"), "*.fisc", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText)];

    [Fact]
    public void The_printed_reference_stands_in_the_canonical_layout()
    {
        Assert.Equal(7, Files.Length);
        Assert.All(Files, static text => Assert.Equal(text, FormattedText.Of(text)));
    }

    [Fact]
    public void It_does_not_matter_where_the_margin_is() =>
        Assert.All(Files, static text => Assert.Equal(text, FormattedText.Of("　" + text.TrimEnd('\n').Replace("\n", "\n　", StringComparison.Ordinal))));

    [Property(MaxTest = 60)]
    public void The_layout_depends_on_the_value_alone(int seed, byte file)
    {
        var text = Files[file % Files.Length];
        Assert.Equal(text, FormattedText.Of(new Disarray(seed).Of(text)));
    }

    [Property(MaxTest = 60)]
    public void Formatting_twice_changes_nothing_even_after_a_line_is_lost(int line, byte file)
    {
        var lines = Files[file % Files.Length].Split('\n').ToList();
        lines.RemoveAt((int)((uint)line % lines.Count));
        var once = FormattedText.Of(string.Join('\n', lines));
        Assert.Equal(once, FormattedText.Of(once));
    }
}
