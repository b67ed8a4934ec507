using System.Diagnostics;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Prose;

/// <summary>Nothing in a text makes reading or layout quadratic; a quadratic step would take hours here.</summary>
public sealed class ProseScaleTests
{
    [Theory]
    [InlineData("甲")]
    [InlineData("甲。 ")]
    [InlineData("（")]
    [InlineData("（「）")]
    [InlineData("。）")]
    [InlineData("。【")]
    [InlineData("。【1】1")]
    [InlineData("A. ")]
    [InlineData("。・")]
    [InlineData("®")]
    [InlineData("A.®")]
    [InlineData("a! A")]
    [InlineData("1")]
    public void One_line_of_millions_of_characters(string fragment)
    {
        var text = string.Concat(Enumerable.Repeat(fragment, 2_000_000)).TrimEnd();
        AssertQuick(text, [new TextSpan(0, text.Length)]);
    }

    [Theory]
    [InlineData("甲")]
    [InlineData("A")]
    [InlineData("）")]
    [InlineData(")")]
    [InlineData("。")]
    [InlineData("(1) 甲")]
    [InlineData("・】【】")]
    [InlineData("・【】1")]
    [InlineData("- 】")]
    [InlineData("1.")]
    [InlineData("®")]
    [InlineData("")]
    public void A_million_lines(string line)
    {
        var text = "。" + string.Concat(Enumerable.Repeat(line + "\n", 1_000_000));
        var lines = new TextSpan[1_000_001];
        lines[0] = new TextSpan(0, 1);
        for (var i = 1; i < lines.Length; i++) lines[i] = new TextSpan(1 + ((i - 1) * (line.Length + 1)), line.Length);
        AssertQuick(text, lines);
    }

    private static void AssertQuick(string text, TextSpan[] lines)
    {
        var watch = Stopwatch.StartNew();
        var prose = ProseReader.Read(text, lines);
        Assert.NotEmpty(ProseLayout.Lines(prose.Value));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
