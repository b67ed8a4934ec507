using System.Globalization;
using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Comparison;
using Xunit;

namespace FiscDsl.Tests.Comparison;

/// <summary>What reviewers are shown of <see cref="NextEdition"/>.</summary>
public class ComparisonSnapshotTests
{
    [Fact]
    public Task Markdown() => Verifier.Verify(ComparisonMarkdown.Of(NextEdition.Document(MessageLanguage.Ja)), "md");

    [Fact]
    public Task Markdown_in_English() => Verifier.Verify(ComparisonMarkdown.Of(NextEdition.Document(MessageLanguage.En)), "md");

    [Fact]
    public async Task Html()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        ComparisonHtml.Write(writer, NextEdition.Document(MessageLanguage.Ja));
        await Verifier.Verify(writer.ToString(), "html");
    }

    [Fact]
    public async Task Json()
    {
        using var stream = new MemoryStream();
        ComparisonJson.Write(stream, NextEdition.Document(MessageLanguage.Ja));
        await Verifier.Verify(Encoding.UTF8.GetString(stream.ToArray()), "json");
    }
}
