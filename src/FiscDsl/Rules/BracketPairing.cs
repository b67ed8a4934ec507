namespace FiscDsl.Rules;

/// <summary>
/// Pairs the brackets of a text. Half-width and full-width parentheses pair with each other, as Japanese typing mixes
/// them. The parenthesis of an enumerator (<c>1)</c>, <c>ア）</c>, <c>①)</c>) needs no partner; where it took one, in
/// （次の1)から3)まで）, a later one of the same line may do without.
/// </summary>
internal sealed class BracketPairing
{
    private const int Shapes = 3;

    private readonly string _text;
    private readonly List<(int Offset, Shape Shape)> _open = [];
    private readonly int[] _openOf = new int[Shapes];
    private readonly List<int> _lone = [];
    private int _lent;
    private int _lentAt;

    private BracketPairing(string text) => _text = text;

    private enum Shape
    {
        Corner,
        Lenticular,
        Parenthesis,
    }

    /// <summary>The offsets of the brackets that have no partner, in no particular order. Linear in the length of the text.</summary>
    public static IReadOnlyList<int> Lone(string text)
    {
        if (IsPlain(text)) return [];
        var pairing = new BracketPairing(text);
        var marks = new Marks(text);
        while (marks.Next() is var at && at < text.Length) pairing.Take(at);
        foreach (var (offset, _) in pairing._open) pairing._lone.Add(offset);
        return pairing._lone;
    }

    /// <summary>True where every bracket closes the last that was opened, and none is an enumerator's: so it is in most texts, and to see that takes no memory.</summary>
    private static bool IsPlain(string text)
    {
        Span<Shape> open = stackalloc Shape[16];
        var depth = 0;
        var marks = new Marks(text);
        while (marks.Next() is var at && at < text.Length)
        {
            var shape = ShapeOf(text[at]);
            if (Opens(text[at]))
            {
                if (depth == open.Length) return false;
                open[depth++] = shape;
            }
            else if (depth == 0 || open[--depth] != shape || (shape == Shape.Parenthesis && Enumerators.EndingAt(text, at) != EnumeratorPlace.None))
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static Shape ShapeOf(char bracket) => bracket switch { '「' or '」' => Shape.Corner, '【' or '】' => Shape.Lenticular, _ => Shape.Parenthesis };

    private static bool Opens(char bracket) => bracket is '「' or '【' or '(' or '（';

    private void Take(int at)
    {
        var shape = ShapeOf(_text[at]);
        if (Opens(_text[at]))
        {
            _open.Add((at, shape));
            _openOf[(int)shape]++;
            return;
        }

        var enumerator = shape == Shape.Parenthesis ? Enumerators.EndingAt(_text, at) : EnumeratorPlace.None;
        if (enumerator == EnumeratorPlace.LineStart) return;
        if (_openOf[(int)shape] > 0)
        {
            if (enumerator == EnumeratorPlace.InLine) Lend(at);
            Close(shape);
        }
        else if (enumerator == EnumeratorPlace.None && !(shape == Shape.Parenthesis && TakeBack(at)))
        {
            _lone.Add(at);
        }
    }

    /// <summary>Pairs with the nearest open bracket of the shape; those opened since then are lone.</summary>
    private void Close(Shape shape)
    {
        while (true)
        {
            var (offset, opened) = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            _openOf[(int)opened]--;
            if (opened == shape) return;
            _lone.Add(offset);
        }
    }

    private void Lend(int at)
    {
        _lent++;
        _lentAt = at;
    }

    private bool TakeBack(int at)
    {
        if (_lent > 0 && _text.AsSpan(_lentAt, at - _lentAt).Contains('\n')) _lent = 0;
        return _lent > 0 && _lent-- > 0;
    }

    /// <summary>
    /// Goes through the brackets of a text by two searches that the processor does at many characters a step; one for a
    /// set of all eight is several times slower on Japanese text.
    /// </summary>
    private struct Marks(string text)
    {
        private int _corner = NextCorner(text, 0);
        private int _parenthesis = NextParenthesis(text, 0);

        /// <summary>The offset of the next bracket; the length of the text where there is none.</summary>
        public int Next()
        {
            var at = Math.Min(_corner, _parenthesis);
            if (at == text.Length) return at;
            if (at == _corner) _corner = NextCorner(text, at + 1);
            else _parenthesis = NextParenthesis(text, at + 1);
            return at;
        }

        private static int NextCorner(string text, int start)
        {
            for (; text.AsSpan(start).IndexOfAnyInRange('「', '】') is >= 0 and var found; start += found + 1)
                if (text[start + found] is not ('『' or '』')) return start + found;
            return text.Length;
        }

        private static int NextParenthesis(string text, int start) =>
            text.AsSpan(start).IndexOfAny("()（）") is >= 0 and var found ? start + found : text.Length;
    }
}
