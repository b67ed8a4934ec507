using System.Collections.Immutable;
using FiscDsl.Comparison.Meaning;
using FiscDsl.Matching;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Prose;

/// <summary>Compares prose sentence by sentence, and what became of a sentence word by word.</summary>
/// <param name="field">The field.</param>
/// <param name="class">What a change of the field is about, where its meaning does not say more.</param>
internal sealed class ProseComparison(FieldKind field, ChangeClass @class)
{
    /// <summary>Likeness from which on a sentence is taken to be another one's new wording.</summary>
    private const double Alike = 0.35;

    /// <summary>How much of a sentence stands in the one that it was split off, or merged into.</summary>
    private const double Part = 0.5;

    /// <summary>Sentences that one is taken to have become, at most.</summary>
    private const int MostParts = 8;

    /// <summary>Pairs of sentences above which the middle of a field is not searched for the best pairing.</summary>
    private const int MaxPairs = 10_000;

    private readonly List<Change> _changes = [];

    /// <summary>The changes from some sentences to others, in the order of the new ones, what was removed at its place.</summary>
    public static IReadOnlyList<Change> Of(IReadOnlyList<Sentence> old, IReadOnlyList<Sentence> now, FieldKind field, ChangeClass @class)
    {
        if (SaysTheSame(old, now)) return [];
        var comparison = new ProseComparison(field, @class);
        comparison.Compare(old, now);
        return comparison._changes;
    }

    private static bool SaysTheSame(IReadOnlyList<Sentence> old, IReadOnlyList<Sentence> now)
    {
        if (old.Count != now.Count) return false;
        for (var i = 0; i < old.Count; i++)
            if (!IsSame(old[i].Text, now[i].Text) || old[i].LinesBefore != now[i].LinesBefore) return false;
        return true;
    }

    private static bool IsSame(string old, string now) => CanonicalComparer.Instance.Equals(old, now);

    private void Compare(IReadOnlyList<Sentence> old, IReadOnlyList<Sentence> now)
    {
        int i = 0, j = 0;
        foreach (var (a, b) in CommonSubsequence.Of([.. old.Select(static s => s.Letters)], [.. now.Select(static s => s.Letters)], StringComparer.Ordinal).Append((old.Count, now.Count)))
        {
            var follows = a == i && b == j && i > 0 && j > 0;
            Gap([.. old.Skip(i).Take(a - i)], [.. now.Skip(j).Take(b - j)]);
            if (a < old.Count && (!IsSame(old[a].Text, now[b].Text) || (follows && old[a].LinesBefore != now[b].LinesBefore)))
                _changes.Add(Change(ChangeKind.Modified, BlanksOf(old[a].Text, now[b].Text), old[a], now[b]) with { Text = DiffText.Of(Spaced(old[a], now[b], follows)), Remarks = ForeignWords.New(old[a].Text, now[b].Text) });
            (i, j) = (a + 1, b + 1);
        }
    }

    // 80 443 is two numbers, 80443 one.
    private ImmutableArray<ChangeClass> BlanksOf(string old, string now) => SentenceMeaning.Differences(old, now) is { IsEmpty: false } classes
        ? @class == ChangeClass.Text ? classes : [.. classes.Remove(ChangeClass.Text).Add(@class).Order()]
        : [IsSame(Blank.Removed(old), Blank.Removed(now)) ? ChangeClass.Whitespace : ChangeClass.Wording];

    // What two fields have between sentences that both hold.
    private void Gap(Sentence[] old, Sentence[] now)
    {
        int i = 0, j = 0;
        var pairs = Pairs(old, now);
        foreach (var (number, (a, b)) in pairs.Append((old.Length, now.Length)).Index())
        {
            var next = number + 1 < pairs.Count ? pairs[number + 1] : (Old: old.Length, Now: now.Length);
            var (parts, wholes) = a < old.Length ? (Parts(old[a], now, b, j, next.Now), Parts(now[b], old, a, i, next.Old)) : (b..b, a..a);
            // One that became several, or several that became one; what is both at once is neither.
            var (before, after) = parts.End.Value - parts.Start.Value > 1 ? (a..(a + 1), parts) : (wholes, b..(b + 1));
            if (a == old.Length) (before, after) = (wholes, parts);
            for (; i < before.Start.Value; i++) _changes.Add(Removed(old[i]));
            for (; j < after.Start.Value; j++) _changes.Add(Added(now[j]));
            if (a == old.Length) return;
            if (old[before].Length + now[after].Length > 2) _changes.Add(Several(old[before], now[after]));
            else _changes.Add(Modified(old[a], now[b]));
            (i, j) = (before.End.Value, after.End.Value);
        }
    }

    // The neighbours of a sentence with which it is more like another than alone, each for the most part in that one.
    private static Range Parts(Sentence whole, Sentence[] parts, int at, int start, int end)
    {
        if (end - start == 1) return at..(at + 1);
        var (shingles, text, first, last) = (new Shingles(whole.Text), parts[at].Text, at, at + 1);
        var likeness = shingles.Likeness(new(text));
        while (last < end && Joins(last, text + parts[last].Text)) last++;
        while (first > start && Joins(first - 1, parts[first - 1].Text + text)) first--;
        return first..last;

        bool Joins(int neighbour, string joined)
        {
            if (last - first == MostParts || new Shingles(parts[neighbour].Text).Within(shingles) < Part || shingles.Likeness(new(joined)) is var more && more <= likeness) return false;
            (likeness, text) = (more, joined);
            return true;
        }
    }

    private static List<(int Old, int Now)> Pairs(Sentence[] old, Sentence[] now)
    {
        if (old.Length == 0 || now.Length == 0) return [];
        // One for one is that sentence written anew, however little is left of it.
        if (old.Length == 1 && now.Length == 1) return [(0, 0)];
        if ((long)old.Length * now.Length > MaxPairs) return [.. Enumerable.Range(0, Math.Min(old.Length, now.Length)).Select(static i => (i, i))];
        var (before, after) = (old.Select(static s => new Shingles(s.Text)).ToArray(), now.Select(static s => new Shingles(s.Text)).ToArray());
        var best = new double[old.Length + 1, now.Length + 1];
        var likeness = new double[old.Length, now.Length];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                likeness[i, j] = before[i].Likeness(after[j]);
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (likeness[i, j] >= Alike) best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + likeness[i, j]);
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < old.Length && j < now.Length;)
        {
            if (likeness[i, j] >= Alike && best[i, j] <= best[i + 1, j + 1] + likeness[i, j]) pairs.Add((i++, j++));
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }

    private Change Modified(Sentence old, Sentence now)
    {
        var pieces = WordDiff.Of(old.Text, now.Text);
        var classes = ClassesOf(old.Text, now.Text);
        var remarks = ForeignWords.New(old.Text, now.Text);
        if (!remarks.Any(ForeignWords.IsOutlandish) && classes.All(static c => c >= ChangeClass.Structure)) remarks = remarks.RemoveAll(static r => r.Kind == ChangeRemarkKind.ForeignWord);
        else if (remarks.Any(ForeignWords.IsOutlandish) && classes.All(static c => c >= ChangeClass.Structure)) classes = [.. classes.Add(@class).Distinct().Order()];
        return Change(ChangeKind.Modified, classes, old, now) with { Text = DiffText.Of(pieces), Remarks = remarks };
    }

    // One sentence that became several, or several that became one.
    private Change Several(Sentence[] old, Sentence[] now)
    {
        var kind = old.Length == 1 ? ChangeKind.Split : ChangeKind.Merged;
        var differences = SentenceMeaning.Differences([.. old.Select(static s => s.Text)], [.. now.Select(static s => s.Text)]);
        if (@class != ChangeClass.Text && !differences.IsEmpty) differences = differences.Remove(ChangeClass.Text).Add(@class);
        return Change(kind, [.. differences.Add(ChangeClass.Structure).Distinct().Order()], old[0], now[0]) with
        {
            Old = Whole(old), New = Whole(now), Text = DiffText.Of(WordDiff.Of(string.Concat(old.Select(static s => s.Text)), string.Concat(now.Select(static s => s.Text)))),
            Remarks = ForeignWords.New(string.Concat(old.Select(static s => s.Text)), string.Concat(now.Select(static s => s.Text))),
        };

        static ChangeSite Whole(Sentence[] sentences) => sentences[^1].Owner == sentences[0].Owner && sentences[^1].Value == sentences[0].Value
            ? new(sentences[0].Owner, sentences[0].Value.ToBlock(sentences[0].Span.Start, sentences[^1].Span.End - sentences[0].Span.Start))
            : sentences[0].Site;
    }

    private Change Added(Sentence now) => Change(ChangeKind.Added, ClassesOf(now), null, now) with { Remarks = ForeignWords.New("", now.Text), Text = DiffText.Of([new(DiffOperation.Inserted, now.Text)]) };

    private Change Removed(Sentence old) => Change(ChangeKind.Removed, ClassesOf(old), old, null) with { Text = DiffText.Of([new(DiffOperation.Deleted, old.Text)]) };

    private Change Change(ChangeKind kind, ImmutableArray<ChangeClass> classes, Sentence? old, Sentence? now) =>
        new(kind, classes) { Field = field, Old = old?.Site, New = now?.Site };

    // A sentence of the standard that is new or gone is what it says: an obligation, a permission.
    private ImmutableArray<ChangeClass> ClassesOf(Sentence sentence) => @class == ChangeClass.Text ? SentenceMeaning.Of(sentence.Text) : [@class];

    private ImmutableArray<ChangeClass> ClassesOf(string old, string now)
    {
        (old, now) = (PlainText.Of(old), PlainText.Of(now));
        if (SentenceMeaning.WithoutEnumerator(old) == SentenceMeaning.WithoutEnumerator(now)) return [ChangeClass.Structure];
        if (FullWidth.Fold(old) == FullWidth.Fold(now)) return [ChangeClass.Wording];
        var classes = SentenceMeaning.Differences(old, now);
        if (classes.IsEmpty) return [@class == ChangeClass.Text ? ChangeClass.Wording : @class];
        if (@class != ChangeClass.Text) return [.. classes.Remove(ChangeClass.Text).Add(@class).Order()];
        return classes.Contains(ChangeClass.Text) || !IsWrittenAnew(old, now) ? classes : classes.Add(ChangeClass.Text);
    }

    private static bool IsWrittenAnew(string old, string now) => new Shingles(old).Likeness(new Shingles(now)) < Alike;

    // Line breaks before a sentence are shown by the mark for a return.
    private static ImmutableArray<DiffPiece> Spaced(Sentence old, Sentence now, bool follows)
    {
        var pieces = ImmutableArray.CreateBuilder<DiffPiece>();
        if (follows && old.LinesBefore != now.LinesBefore)
        {
            if (old.LinesBefore > 0) pieces.Add(new(DiffOperation.Deleted, new string('⏎', old.LinesBefore)));
            if (now.LinesBefore > 0) pieces.Add(new(DiffOperation.Inserted, new string('⏎', now.LinesBefore)));
        }

        pieces.AddRange(WordDiff.Of(old.Text, now.Text));
        return pieces.ToImmutable();
    }
}
