using System.Text.RegularExpressions;

namespace FiscDsl.Tests.Formatting;

/// <summary>
/// Takes a formatted file apart as people and IMEs do, without changing what it says: other indentation, sentences broken
/// or joined, blank lines, full-width colons, CRLF.
/// </summary>
internal sealed partial class Disarray(int seed)
{
    private readonly Random _random = new(seed);

    public string Of(string formatted)
    {
        var lines = formatted.TrimEnd('\n').Split('\n').ToList();
        lines = Sentences(lines);
        var unit = _random.Next(4) switch { 0 => "    ", 1 => " ", 2 => "\u3000", _ => "  " };
        var result = new List<string>();
        foreach (var line in lines)
        {
            var content = line.TrimStart(' ');
            var depth = (line.Length - content.Length) / 2;
            if (FieldName().IsMatch(content) && _random.Next(5) == 0) content = FieldName().Replace(content, "$1：", 1);
            result.Add(string.Concat(Enumerable.Repeat(unit, depth)) + content + (_random.Next(9) == 0 ? " \u3000" : ""));
        }

        return string.Join("\n", result) + "\n";
    }

    /// <summary>Breaks some sentences between two kana or kanji, and joins some with the sentence before.</summary>
    private List<string> Sentences(List<string> lines)
    {
        var result = new List<string>();
        var inProse = false;
        foreach (var line in lines)
        {
            var content = line.TrimStart(' ');
            var indent = line[..(line.Length - content.Length)];
            if (ProseField().IsMatch(content)) inProse = true;
            else if (FieldName().IsMatch(content) || content.StartsWith("control ", StringComparison.Ordinal) || content.StartsWith("clause ", StringComparison.Ordinal)) inProse = false;
            var isSentence = inProse && content.Length > 0 && !content.StartsWith('#') && !ProseField().IsMatch(content);
            if (isSentence && result[^1].EndsWith('。') && Plain().IsMatch(content) && _random.Next(3) == 0)
            {
                result[^1] += (_random.Next(2) == 0 ? "" : " ") + content;
            }
            else if (isSentence && Break(content) is { } at)
            {
                result.Add(indent + content[..at]);
                result.Add(indent + content[at..]);
            }
            else
            {
                result.Add(line);
            }
        }

        return result;
    }

    private int? Break(string sentence)
    {
        if (sentence.Length < 8 || _random.Next(3) > 0) return null;
        var at = _random.Next(4, sentence.Length - 2);
        return Kana().IsMatch(sentence[(at - 1)..(at + 1)]) ? at : null;
    }

    [GeneratedRegex(@"^(reference|title|version|issued|standard|provider|publishers|preface|url|access|checked|category|code|intent|text|responsibility|evidence|information|finding|user-action|accept|note|correction):")]
    private static partial Regex FieldName();

    [GeneratedRegex("^(preface|intent|text|information|finding|user-action|note):")]
    private static partial Regex ProseField();

    [GeneratedRegex(@"^[ぁ-んァ-ヶ一-龥]")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[ぁ-ん一-龥]{2}$")]
    private static partial Regex Kana();
}
