using System.Buffers;

namespace FiscDsl.Syntax.Prose;

/// <summary>
/// Finds where sentences begin in one output line of a prose value (grammar/language.md, "Prose"). A sentence ends after
/// <c>。</c> <c>！</c> <c>？</c> and any closing brackets, outside brackets; after a Latin <c>.</c> <c>!</c> <c>?</c> before one
/// space and a capital, but for names and abbreviations (<see cref="LatinSentence"/>). Mentions behind it, <c>【選112】4</c>, stay with it.
/// </summary>
/// <remarks>
/// Inside brackets a sentence ends only together with a bracket that opened where the sentence began:
/// <c>（ただし、…を除く。）なお、</c> breaks before なお; <c>委託先（再委託先を含む。）は</c> and <c>「…すること。」とは</c> go on.
/// </remarks>
public ref struct Sentences
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("。！？.!?");
    private readonly ReadOnlySpan<char> _line;
    private readonly List<Bracket> _brackets;

    // Next bracket; how many are open; where the outermost one opened; where the sentence at hand began; offset.
    private int _bracket, _depth, _outer, _begin, _at;

    private Sentences(ReadOnlySpan<char> line)
    {
        _line = line;
        _brackets = Brackets.Pair(line);
        _begin = Enumerators.Length(line);
        while (_begin < line.Length && Blank.Is(line[_begin])) _begin++;
        _at = _begin;
    }

    /// <summary>The offsets at which a sentence begins behind another one, in order. Linear.</summary>
    public static List<int> Breaks(ReadOnlySpan<char> line)
    {
        var breaks = new List<int>();
        if (line.IndexOfAny(Marks) < 0) return breaks;
        var sentences = new Sentences(line);
        while (sentences.Next() is var next && next < line.Length) breaks.Add(next);
        return breaks;
    }

    private int Next()
    {
        while (_line[_at..].IndexOfAny(Marks) is var found && found >= 0)
        {
            _at += found;
            CountBrackets(_at);
            var ended = Punctuation.IsTerminator(_line[_at]) ? EndsJapanese() : EndsLatin();
            if (!ended) continue;
            _begin = _at;
            return _at;
        }

        return _line.Length;
    }

    // Steps over the mark; over the space too where a sentence ends.
    private bool EndsLatin()
    {
        var mark = _at++;
        if (_depth > 0 || _line[_at..] is not [' ', var capital, ..] || !char.IsUpper(capital)) return false;
        if (!LatinSentence.MayEnd(_line[_begin..mark], _line[mark])) return false;
        _at++;
        return true;
    }

    // Steps over everything that belongs to the sentence's end: 。」）, then mentions, which may be followed by 。 again.
    private bool EndsJapanese()
    {
        if (LatinSentence.IsInsideName(_line, _at))
        {
            _at++;
            return false;
        }

        var inside = true;
        StepOverEnd(ref inside);
        if (_depth > 0 || (inside && !EndsWithBracket())) return false;
        while (StepOverMention()) StepOverEnd(ref inside);
        return true;
    }

    // 「…すること。【技43】を参照のこと。」: a mention that a particle follows begins the next sentence.
    private readonly bool BeginsSentence(int behindMention) =>
        behindMention < _line.Length && _line[behindMention] is (>= 'ぁ' and <= 'ゖ') or '、' or '，';

    // Every 。, the ! of ？!, every closing bracket; but a ” without a partner may as well open something.
    private void StepOverEnd(ref bool inside)
    {
        for (; _at < _line.Length; _at++)
        {
            CountBrackets(_at);
            var c = _line[_at];
            if (Punctuation.IsTerminator(c)) inside &= _depth > 0;
            else if (Brackets.IsCloser(c) ? c == '”' && !HasPartner(_at) : c is not ('!' or '?')) break;
        }

        CountBrackets(_at);
    }

    private readonly bool EndsWithBracket() =>
        _outer == _begin && !(Brackets.OpensQuote(_line[_outer]) && _at < _line.Length && _line[_at] is (>= 'ぁ' and <= 'ゖ') or '、' or '，');

    private bool StepOverMention()
    {
        if (_at == _line.Length || _line[_at] != '【' || !HasPartner(_at)) return false;
        var behind = _brackets[_bracket].Partner + 1;
        while (behind < _line.Length && Punctuation.IsDigit(_line[behind])) behind++;
        if (BeginsSentence(behind)) return false;
        _at = behind;
        CountBrackets(_at);
        return true;
    }

    // All brackets before _at are counted, so the next one is the one at _at.
    private readonly bool HasPartner(int at) =>
        _bracket < _brackets.Count && _brackets[_bracket].Position == at && _brackets[_bracket].Partner != Bracket.Alone;

    private void CountBrackets(int end)
    {
        for (; _bracket < _brackets.Count && _brackets[_bracket].Position < end; _bracket++)
        {
            var bracket = _brackets[_bracket];
            if (bracket.Partner == Bracket.Alone) continue;
            if (!bracket.Opens) _depth--;
            else if (_depth++ == 0) _outer = bracket.Position;
        }
    }
}
