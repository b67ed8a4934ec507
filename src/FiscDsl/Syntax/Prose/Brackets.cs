using System.Buffers;

namespace FiscDsl.Syntax.Prose;

/// <summary>A bracket of an output line.</summary>
/// <param name="Position">Offset in the line.</param>
/// <param name="Partner">Offset of the other one, or <see cref="Alone"/>.</param>
internal readonly record struct Bracket(int Position, int Partner)
{
    internal const int Alone = -1;

    internal bool Opens => Partner > Position;
}

/// <summary>The brackets of Japanese and Latin text. Full-width and ASCII forms pair with each other, as authors mix them.</summary>
internal static class Brackets
{
    private const string Openers = "(（[［{｛「｢『【〔〈《“〝〖〘〚｟＜≪";
    private const string Closers = ")）]］}｝」｣』】〕〉》”〟〗〙〛｠＞≫";
    private static readonly SearchValues<char> All = SearchValues.Create(Openers + Closers);
    private static readonly SearchValues<char> Closing = SearchValues.Create(Closers);

    internal static bool IsCloser(char c) => Closing.Contains(c);

    /// <summary>True for the opening marks of speech and titles, as opposed to those of asides.</summary>
    internal static bool OpensQuote(char c) => c is '「' or '｢' or '『' or '“' or '〝';

    /// <summary>
    /// The brackets of a line, in order. A closing bracket takes the nearest open one of its kind, and those opened
    /// in between stay alone. Linear, however many stay alone.
    /// </summary>
    internal static List<Bracket> Pair(ReadOnlySpan<char> line)
    {
        var brackets = new List<Bracket>();
        var open = new Stack<(int Kind, int Index)>();
        Span<int> openOfKind = stackalloc int[Openers.Length];
        openOfKind.Clear();
        for (var i = Next(line, 0); i >= 0; i = Next(line, i + 1))
        {
            var kind = Openers.IndexOf(OneWidth(line[i]));
            if (kind >= 0)
            {
                open.Push((kind, brackets.Count));
                openOfKind[kind]++;
                brackets.Add(new Bracket(i, Bracket.Alone));
                continue;
            }

            kind = Closers.IndexOf(OneWidth(line[i]));
            var partner = Bracket.Alone;
            while (partner == Bracket.Alone && openOfKind[kind] > 0)
            {
                var (top, index) = open.Pop();
                openOfKind[top]--;
                if (top != kind) continue;
                partner = brackets[index].Position;
                brackets[index] = new Bracket(partner, i);
            }

            brackets.Add(new Bracket(i, partner));
        }

        return brackets;
    }

    private static int Next(ReadOnlySpan<char> line, int from)
    {
        var found = line[from..].IndexOfAny(All);
        return found < 0 ? -1 : from + found;
    }

    // One form for the kinds that come in two widths.
    private static char OneWidth(char c) => c switch
    {
        '（' => '(', '）' => ')', '［' => '[', '］' => ']', '｛' => '{', '｝' => '}', '｢' => '「', '｣' => '」', _ => c,
    };
}
