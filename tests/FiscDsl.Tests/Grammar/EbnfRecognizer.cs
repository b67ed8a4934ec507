using System.Globalization;
using System.Text;
using FiscDsl.Text;

namespace FiscDsl.Tests.Grammar;

/// <summary>
/// Tells whether a text can be derived from a rule of grammar/fisc.ebnf. It follows every alternative at once and knows
/// nothing of the language but what the file says, so that the file is the only thing it can agree with.
/// </summary>
internal sealed class EbnfRecognizer
{
    /// <summary>Stands for INDENT; no text of the language holds it.</summary>
    public const char Indent = '\u0002';

    /// <summary>Stands for DEDENT.</summary>
    public const char Dedent = '\u0003';

    private readonly string _text;
    private readonly Dictionary<(string Rule, int Start), IReadOnlyCollection<int>> _known = [];

    private EbnfRecognizer(string text) => _text = text;

    /// <summary>True where the whole text is derived from the rule.</summary>
    public static bool Matches(string rule, string text) => new EbnfRecognizer(text).Ends(new EbnfName(rule), 0).Contains(text.Length);

    /// <summary>Where the expression can end when it begins at an offset.</summary>
    private IReadOnlyCollection<int> Ends(EbnfExpression expression, int start) => expression switch
    {
        EbnfLiteral literal => Matches(literal, start) ? [start + literal.Text.Length] : [],
        EbnfClass characters => start < _text.Length && !IsStructure(_text[start]) && characters.Negated != characters.Ranges.Any(r => _text[start] >= r.First && _text[start] <= r.Last) ? [start + 1] : [],
        EbnfName name => Named(name.Name, start),
        EbnfSequence sequence => sequence.Parts.Aggregate((IReadOnlyCollection<int>)[start], (ends, part) => Union(ends.Select(end => Ends(part, end)))),
        EbnfChoice choice => Union(choice.Alternatives.Select(a => Ends(a, start))),
        EbnfRepeat repeat => Repeated(repeat, start),
        EbnfExcept except => [.. Ends(except.Part, start).Except(Ends(except.Excluded, start))],
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private IReadOnlyCollection<int> Named(string name, int start)
    {
        if (Terminal(name, start) is { } length) return length > 0 ? [start + length] : [];
        if (_known.TryGetValue((name, start), out var known)) return known;
        return _known[(name, start)] = Ends(EbnfGrammar.Rules[name], start);
    }

    private HashSet<int> Repeated(EbnfRepeat repeat, int start)
    {
        var ends = new HashSet<int>();
        if (!repeat.AtLeastOnce) ends.Add(start);
        var open = new Queue<int>([start]);
        while (open.TryDequeue(out var from))
        {
            foreach (var end in Ends(repeat.Part, from))
                if (ends.Add(end) && !repeat.AtMostOnce) open.Enqueue(end);
        }

        return ends;
    }

    private bool Matches(EbnfLiteral literal, int start)
    {
        if (start + literal.Text.Length > _text.Length) return false;
        var there = _text.AsSpan(start, literal.Text.Length);
        return literal.Folded
            ? FullWidth.Fold(there).Equals(literal.Text, StringComparison.OrdinalIgnoreCase)
            : there.SequenceEqual(literal.Text);
    }

    /// <summary>The length of a terminal at an offset, 0 where it does not stand there; null for the name of a rule.</summary>
    private int? Terminal(string name, int start) => name switch
    {
        "NEWLINE" => Is(start, '\n'),
        "INDENT" => Is(start, Indent),
        "DEDENT" => Is(start, Dedent),
        "CHAR" => start < _text.Length && !IsStructure(_text[start]) ? 1 : 0,
        "LETTER" => OfCategory(start, UnicodeCategory.UppercaseLetter, UnicodeCategory.LowercaseLetter, UnicodeCategory.TitlecaseLetter, UnicodeCategory.ModifierLetter, UnicodeCategory.OtherLetter, UnicodeCategory.LetterNumber),
        "DIGIT" => OfCategory(start, UnicodeCategory.DecimalDigitNumber),
        "MARK" => OfCategory(start, UnicodeCategory.NonSpacingMark),
        _ => null,
    };

    private int Is(int start, char terminal) => start < _text.Length && _text[start] == terminal ? 1 : 0;

    private int OfCategory(int start, params ReadOnlySpan<UnicodeCategory> categories) =>
        Rune.TryGetRuneAt(_text.PadRight(start + 1), start, out var rune) && categories.Contains(Rune.GetUnicodeCategory(rune)) ? rune.Utf16SequenceLength : 0;

    private static bool IsStructure(char c) => c is Indent or Dedent or '\n';

    private static HashSet<int> Union(IEnumerable<IReadOnlyCollection<int>> sets)
    {
        var union = new HashSet<int>();
        foreach (var set in sets) union.UnionWith(set);
        return union;
    }
}
