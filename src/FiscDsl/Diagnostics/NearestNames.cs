using FiscDsl.Text;

namespace FiscDsl.Diagnostics;

/// <summary>
/// The names of a catalog, and which of them a misspelt one most likely meant. Where there are many, the work for a word
/// does not grow with them: a name that is one edit away is found, and one that is further away where it begins or ends
/// as the word does; else there is no suggestion.
/// </summary>
public sealed class NearestNames
{
    /// <summary>Names of which all are looked at.</summary>
    private const int Few = 256;

    /// <summary>Names that are looked at on either side of the place where a word would stand among them.</summary>
    private const int Neighbours = 16;

    private static readonly Comparer<FoldedName> ByKey = Comparer<FoldedName>.Create(static (a, b) =>
    {
        Effort.Spend(1);
        var order = string.CompareOrdinal(a.Key, b.Key);
        return order != 0 ? order : a.Number.CompareTo(b.Number);
    });

    private readonly string[] _names;
    private readonly Lazy<Dictionary<ulong, int>> _byEdit;
    private readonly Lazy<FoldedName[]> _byStart;
    private readonly Lazy<FoldedName[]> _byEnd;

    /// <summary>Takes the names in; they are indexed once a word is looked for.</summary>
    /// <param name="names">The names; of those that are as near to a word, the first is meant.</param>
    public NearestNames(IEnumerable<string> names)
    {
        _names = [.. names];
        _byEdit = new(ByEdit);
        _byStart = new(() => InOrder(Fold));
        _byEnd = new(() => InOrder(static name => Reverse(Fold(name))));
    }

    /// <summary>The name that differs least from a word, by at most a third of its length (one edit for short words); null where none is near.</summary>
    public string? Of(string word)
    {
        if (_names.Length <= Few || word.Length > SpellingSuggestion.LongestWord) return SpellingSuggestion.Of(word, _names);
        var folded = Fold(word);
        var (best, distance) = (-1, SpellingSuggestion.Limit(word.Length));
        foreach (var key in new Edits(folded).OfWord())
            if (_byEdit.Value.TryGetValue(key, out var name)) Try(name);
        if (distance > 1)
        {
            Around(_byStart.Value, folded);
            Around(_byEnd.Value, Reverse(folded));
        }

        return best < 0 ? null : _names[best];

        void Around(FoldedName[] sorted, string key)
        {
            var at = Array.BinarySearch(sorted, new FoldedName(key, -1), ByKey);
            if (at < 0) at = ~at;
            for (var i = Math.Max(0, at - Neighbours); i < Math.Min(sorted.Length, at + Neighbours); i++) Try(sorted[i].Number);
        }

        void Try(int name)
        {
            var limit = distance + (name < best ? 1 : 0);
            if (SpellingSuggestion.Distance(word, _names[name], limit) is var found && found < limit) (best, distance) = (name, found);
        }
    }

    private Dictionary<ulong, int> ByEdit()
    {
        var index = new Dictionary<ulong, int>();
        foreach (var (number, name) in _names.Index())
        {
            if (name.Length > SpellingSuggestion.LongestWord + 1) continue;
            foreach (var key in new Edits(Fold(name)).OfName()) index.TryAdd(key, number);
        }

        return index;
    }

    private FoldedName[] InOrder(Func<string, string> key)
    {
        FoldedName[] sorted = [.. _names.Select((name, number) => new FoldedName(key(name), number))];
        Array.Sort(sorted, ByKey);
        return sorted;
    }

    private static string Fold(string name) => string.Create(name.Length, name, static (folded, name) =>
    {
        for (var i = 0; i < name.Length; i++) folded[i] = SpellingSuggestion.Folded(name[i]);
    });

    private static string Reverse(string text) => string.Create(text.Length, text, static (reversed, text) =>
    {
        text.CopyTo(reversed);
        reversed.Reverse();
    });

    private readonly record struct FoldedName(string Key, int Number);

    /// <summary>Hashes of what an edit makes of a text: two texts are one edit apart where a hash of the one as a word is one of the other as a name.</summary>
    private sealed class Edits
    {
        private const ulong Base = 0x9E3779B97F4A7C15;

        private enum Kind : ulong
        {
            Whole,
            Shortened,
            Masked,
        }

        private readonly string _text;
        private readonly ulong[] _before;
        private readonly ulong[] _behind;
        private readonly ulong[] _powers;

        public Edits(string text)
        {
            Effort.Spend(text.Length);
            _text = text;
            (_before, _behind, _powers) = (new ulong[text.Length + 1], new ulong[text.Length + 1], new ulong[text.Length + 2]);
            _powers[0] = 1;
            for (var i = 0; i <= text.Length; i++) _powers[i + 1] = _powers[i] * Base;
            for (var i = 0; i < text.Length; i++) _before[i + 1] = (_before[i] * Base) + text[i] + 1UL;
            for (var i = text.Length - 1; i >= 0; i--) _behind[i] = ((text[i] + 1UL) * _powers[text.Length - 1 - i]) + _behind[i + 1];
        }

        public IEnumerable<ulong> OfName()
        {
            yield return Key(Kind.Whole, _behind[0]);
            for (var i = 0; i < _text.Length; i++)
            {
                yield return Key(Kind.Shortened, Without(i));
                yield return Key(Kind.Masked, Masked(i));
            }
        }

        public IEnumerable<ulong> OfWord()
        {
            yield return Key(Kind.Whole, _behind[0]);
            yield return Key(Kind.Shortened, _behind[0]);
            for (var i = 0; i < _text.Length; i++)
            {
                yield return Key(Kind.Whole, Without(i));
                yield return Key(Kind.Masked, Masked(i));
                if (i > 0) yield return Key(Kind.Whole, Swapped(i - 1));
            }
        }

        private ulong Without(int at) => (_before[at] * _powers[_text.Length - 1 - at]) + _behind[at + 1];

        private ulong Masked(int at) => (_before[at] * _powers[_text.Length - at]) + _behind[at + 1];

        private ulong Swapped(int at) =>
            (((((_before[at] * Base) + _text[at + 1] + 1UL) * Base) + _text[at] + 1UL) * _powers[_text.Length - 2 - at]) + _behind[at + 2];

        private static ulong Key(Kind kind, ulong hash) => (hash * 3) + (ulong)kind;
    }
}
