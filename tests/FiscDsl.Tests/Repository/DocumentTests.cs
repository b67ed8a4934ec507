using System.Text.RegularExpressions;
using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using Xunit;

namespace FiscDsl.Tests.Repository;

public partial class DocumentTests
{
    [Fact]
    public void Every_link_to_a_file_leads_somewhere()
    {
        var broken =
            from document in RepositoryTree.Documents
            from link in Markdown.Read(document).Links
            let target = link.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(RepositoryTree.Root, Path.GetDirectoryName(document) ?? "", Uri.UnescapeDataString(target)))
            select $"{document}: {link}";
        Offences.None(broken);
    }

    [Fact]
    public void Every_link_to_a_heading_leads_somewhere()
    {
        var broken =
            from document in RepositoryTree.Documents
            let text = Markdown.Read(document)
            from link in text.Links
            where link.StartsWith('#') && !text.Anchors.Contains(Uri.UnescapeDataString(link[1..]), StringComparer.Ordinal)
            select $"{document}: {link}";
        Offences.None(broken);
    }

    [Theory]
    [InlineData("README.md", "README.ja.md")]
    [InlineData("grammar/language.md", "grammar/language.ja.md")]
    [InlineData("editor/vscode/README.md", "editor/vscode/README.ja.md")]
    public void Both_languages_have_the_same_sections_and_examples(string english, string japanese)
    {
        var (en, ja) = (Markdown.Read(english), Markdown.Read(japanese));
        Assert.NotEmpty(en.CodeBlocks);
        Assert.Equal(en.Headings.Select(Level), ja.Headings.Select(Level));
        Assert.Equal(en.CodeBlocks.Select(InJapanese), ja.CodeBlocks.Select(InJapanese));
        // The language's own reference shows one example in the other spelling.
        Assert.True(ja.CodeBlocks.Count(static b => b.Language == "fisc" && Respelling.Of(b.Text, MessageLanguage.Ja) != b.Text) <= 1);
    }

    [Fact]
    public void Every_test_that_the_guides_name_exists()
    {
        var named = new[] { "CONTRIBUTING.md", "src/FiscDsl/README.md", "grammar/README.md" }
            .SelectMany(static guide => Markdown.Read(guide).InlineCode).Where(static code => TestClass().IsMatch(code)).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(named);
        Offences.None(named.Except(RepositoryTree.Files(["tests"], "Tests.cs").Select(static path => Path.GetFileNameWithoutExtension(path))));
    }

    private static int Level(string heading) => heading.TakeWhile(static c => c == '#').Count();

    private static string InJapanese(CodeBlock block) => WithoutComments(block.Language == "fisc" ? block with { Text = Respelling.Of(block.Text, MessageLanguage.Ja) } : block);

    private static string WithoutComments(CodeBlock block) => Comment().Replace(block.Text, "");

    [GeneratedRegex(@"[ \t]*# .*$", RegexOptions.Multiline, 10_000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^[A-Z]\w+Tests$", RegexOptions.None, 10_000)]
    private static partial Regex TestClass();
}
