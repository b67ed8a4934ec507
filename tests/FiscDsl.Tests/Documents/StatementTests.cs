using FiscDsl.Tests.Repository;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>Holds grammar/language.md and the tests to each other: a sentence is tried by a test that quotes it, or it is said why it cannot be.</summary>
public class StatementTests
{
    private static readonly IReadOnlyList<string> Sentences = DocumentSentences.Of(RepositoryTree.Read("grammar/language.md"));

    [Fact]
    public void Every_sentence_is_tried_or_it_is_said_why_not() =>
        Offences.None(Sentences.Except(QuotedStatements.All.Select(static q => q.Sentence)).Except(UntriedSentences.All.Keys));

    [Fact]
    public void Every_quotation_stands_in_the_document()
    {
        Offences.None(QuotedStatements.All.Where(static q => !Sentences.Contains(q.Sentence, StringComparer.Ordinal)).Select(static q => $"{q.Path}: {q.Sentence}"));
        Offences.None(UntriedSentences.All.Keys.Except(Sentences));
    }

    [Fact]
    public void What_is_tried_is_not_said_to_be_untriable() =>
        Offences.None(QuotedStatements.All.Select(static q => q.Sentence).Intersect(UntriedSentences.All.Keys));

    [Fact]
    public void No_quotation_is_missed_by_its_form() =>
        Offences.None(
            from path in RepositoryTree.Files(["tests"], ".cs")
            let written = RepositoryTree.Lines(path).Count(static l => l.StartsWith("    [Statement", StringComparison.Ordinal))
            where written != QuotedStatements.All.Count(q => q.Path == path)
            select $"{path}: {written} are written");

    [Theory]
    [InlineData("Ids are `運1.` and so on. **Both** count.", "Ids are `運1.` and so on.", "**Both** count.")]
    [InlineData("**Files.** UTF-8,\n  with or without. `#` is text", "**Files.**", "UTF-8, with or without.", "`#` is text")]
    [InlineData("- One (see 2.) is\n- 「…こと。 Two」 is one.", "One (see 2.) is", "「…こと。 Two」 is one.")]
    [InlineData("A.\n\n```fisc\ncontrol 運1. Text\n```\n\n<!-- generated: x -->\n\n| B. | C. |\n\n<!-- end generated -->\n\nD.", "A.", "D.")]
    public void Sentences_are_those_that_a_reader_sees(string markdown, params string[] sentences) => Assert.Equal(sentences, DocumentSentences.Of(markdown));
}
