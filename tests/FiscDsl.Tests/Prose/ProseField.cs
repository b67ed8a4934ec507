using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;

namespace FiscDsl.Tests.Prose;

/// <summary>What the owner of a prose field does before it asks the reader: the first line stands beside the colon.</summary>
internal static class ProseField
{
    public static ProseValue Read(string text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = Blank.Trim(text, new TextSpan(start, line.Length));
            if (spans.Count == 0 || !ProseComment.Is(span.Of(text))) spans.Add(span);
            start += line.Length + 1;
        }

        return ProseReader.Read(text, spans.ToArray());
    }

    public static string Value(string text) => Read(text).Value;

    /// <summary>The lines below the field, or beside its colon where the first has to stand there.</summary>
    public static string Format(string value)
    {
        var below = string.Join("\n", ProseLayout.Lines(value));
        return ProseLayout.MustStartInline(value) ? below : "\n" + below;
    }
}
