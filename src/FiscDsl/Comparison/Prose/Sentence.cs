using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Prose;

/// <summary>A sentence of a prose value.</summary>
/// <param name="Owner">The declaration.</param>
/// <param name="Value">The value it is part of.</param>
/// <param name="Span">Where it stands in the corrected text, which is what is published.</param>
/// <param name="Text">Its text, without blanks at its ends.</param>
/// <param name="LinesBefore">Line breaks before it: 0 on the same line as the sentence before, 1 for an item, 2 for a paragraph.</param>
internal sealed record Sentence(Declaration Owner, TextValue Value, TextSpan Span, string Text, int LinesBefore)
{
    /// <summary>The text as it is read, without blanks: sentences with equal ones differ in white space at most, or in what does not show.</summary>
    public string Letters { get; } = Blank.Removed(PlainText.Of(Text));

    /// <summary>Where it stands, for a change.</summary>
    public ChangeSite Site => new(Owner, Value.ToBlock(Span.Start, Span.Length));

    /// <summary>The sentences of a value, in order.</summary>
    public static List<Sentence> Of(Declaration owner, TextValue? value)
    {
        var sentences = new List<Sentence>();
        if (value is null) return sentences;
        var text = value.Corrected;
        var lines = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var from = start;
            foreach (var next in Sentences.Breaks(text.AsSpan(start, end - start)).Append(end - start))
            {
                var span = Blank.Trim(text, TextSpan.FromBounds(from, start + next));
                if (!span.IsEmpty)
                {
                    sentences.Add(new Sentence(owner, value, span, span.Of(text).ToString(), sentences.Count == 0 ? 0 : lines));
                    lines = 0;
                }

                from = start + next;
            }

            start = end + 1;
            lines++;
        }

        return sentences;
    }
}
