using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Tests.Generators;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Prose;

/// <summary>What holds for every text anybody may type.</summary>
public sealed class ProsePropertyTests
{
    [Property(Arbitrary = [typeof(JapaneseText)], MaxTest = 3000)]
    public void Formatting_never_changes_the_value(ProseLines source)
    {
        var value = ProseField.Value(source.Text);
        Assert.Equal(value, ProseField.Value(ProseField.Format(value)));
    }

    [Property(Arbitrary = [typeof(JapaneseText)], MaxTest = 1000)]
    public void Formatting_twice_is_formatting_once(ProseLines source)
    {
        var once = ProseField.Format(ProseField.Value(source.Text));
        Assert.Equal(once, ProseField.Format(ProseField.Value(once)));
    }

    [Property(Arbitrary = [typeof(JapaneseText)], MaxTest = 1000)]
    public void Every_character_of_the_value_maps_to_the_same_character_of_the_source(ProseLines source)
    {
        var prose = ProseField.Read(source.Text);
        var taken = 0;
        foreach (var piece in prose.Pieces)
        {
            Assert.Equal(source.Text.AsSpan(piece.SourceStart, piece.Length), prose.Value.AsSpan(piece.ValueStart, piece.Length));
            Assert.Equal(piece.SourceStart, prose.ToSource(piece.ValueStart));
            taken += piece.Length;
        }

        // What is not from the source is spaces and line breaks.
        Assert.InRange(prose.Value.Length - taken, 0, prose.Value.Count(c => c is ' ' or '\n'));
    }

    [Property(Arbitrary = [typeof(JapaneseText)], MaxTest = 1000)]
    public void Only_white_space_and_comments_are_lost(ProseLines source)
    {
        var kept = source.Text.Split('\n').Where((line, i) => i == 0 || !ProseComment.Is(line.AsSpan().Trim(" \t\u3000")));
        Assert.Equal(WithoutBlanks(string.Concat(kept)), WithoutBlanks(ProseField.Value(source.Text)));
    }

    [Property(Arbitrary = [typeof(JapaneseText)], MaxTest = 1000)]
    public void No_line_of_the_layout_is_a_comment_or_has_blanks_at_its_ends(ProseLines source)
    {
        var value = ProseField.Value(source.Text);
        foreach (var line in ProseLayout.Lines(value).Skip(ProseLayout.MustStartInline(value) ? 1 : 0))
        {
            Assert.False(ProseComment.Is(line));
            Assert.Equal(line.Trim(' ', '\t', '\u3000'), line);
        }
    }

    [Property(Arbitrary = [typeof(JapaneseText)], MaxTest = 1000)]
    public void A_line_that_stands_alone_is_its_own_value(JapaneseLine line)
    {
        var text = string.Concat(line.Text.Where(c => !Blank.Is(c)));
        Assert.Equal(text, ProseField.Value(text));
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !Blank.Is(c) && c != '\n'));
}
