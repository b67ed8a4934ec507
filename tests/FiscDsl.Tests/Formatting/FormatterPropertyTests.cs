using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Formatting;

public class FormatterPropertyTests
{
    private static readonly string[] Files = [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples", "aws-fisc"), "*.fisc", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText)];

    private static readonly string[] Everything = [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.fisc", SearchOption.AllDirectories)
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
    [Statement("The formatter's layout is a function of what the text says: the same text always stands in the same lines, so that how an author broke it never shows in a diff.")]
    public void The_layout_depends_on_the_value_alone(int seed, byte file)
    {
        var text = Files[file % Files.Length];
        Assert.Equal(text, FormattedText.Of(new Disarray(seed).Of(text)));
    }

    [Property(MaxTest = 60)]
    public void Formatting_twice_changes_nothing_even_after_lines_are_lost_or_moved(byte file, (ushort Line, ushort To, bool IsMoved)[] changes)
    {
        var lines = Everything[file % Everything.Length].Split('\n').ToList();
        foreach (var (line, to, isMoved) in changes)
        {
            var changed = lines[line % lines.Count];
            lines.RemoveAt(line % lines.Count);
            if (isMoved || lines.Count == 0) lines.Insert(to % (lines.Count + 1), changed);
        }

        var once = FormattedText.Of(string.Join('\n', lines));
        Assert.Equal(once, FormattedText.Of(once));
    }
}
