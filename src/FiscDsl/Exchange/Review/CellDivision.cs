using System.Collections.Immutable;
using System.Text;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Schema;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Review;

/// <summary>
/// Tells which pieces of a cell an edit has changed. A change belongs to the piece that it stands in, within a text to the
/// correction that it stands in; one that reaches from one into another, or into what the table puts there, belongs to nobody.
/// </summary>
internal sealed class CellDivision
{
    private readonly List<Segment> _segments = [];

    private CellDivision(ImmutableArray<CellPiece> pieces)
    {
        var start = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            if (piece.Owner is null) Add(i, SegmentKind.Around, -1, piece.Text, piece.Text);
            else if (piece.Value is not { Corrections.IsEmpty: false } value || value.Corrected != piece.Text) Add(i, SegmentKind.Text, -1, piece.Text, piece.Text);
            else AddCorrected(i, value);
        }

        void AddCorrected(int piece, TextValue value)
        {
            var at = 0;
            for (var c = 0; c < value.Corrections.Length; c++)
            {
                var correction = value.Corrections[c];
                Add(piece, SegmentKind.Text, -1, value.Printed[at..correction.Start], value.Printed[at..correction.Start]);
                at = correction.Start + correction.Length;
                Add(piece, SegmentKind.Correction, c, correction.NewText, value.Printed[correction.Start..at]);
            }

            Add(piece, SegmentKind.Text, -1, value.Printed[at..], value.Printed[at..]);
        }

        void Add(int piece, SegmentKind kind, int correction, string shown, string printed)
        {
            _segments.Add(new(piece, kind, correction, start, shown, printed));
            start += shown.Length;
        }
    }

    private enum SegmentKind
    {
        Around,
        Text,
        Correction,
    }

    /// <summary>What becomes of a cell's pieces.</summary>
    /// <param name="pieces">The cell as it was.</param>
    /// <param name="edited">What it shows now.</param>
    /// <returns>The pieces that have changed, by their indices; null where a change belongs to nobody.</returns>
    public static IReadOnlyDictionary<int, EditedText>? Of(ImmutableArray<CellPiece> pieces, string edited)
    {
        var now = ShownText.Of(edited);
        if (pieces is [{ Owner: not null, Value: null or { Corrections.IsEmpty: true } }]) return new Dictionary<int, EditedText> { [0] = new(now.Trim(), []) };
        return new CellDivision(pieces).Divide(CellPiece.Join(pieces), now) ?? WithoutLead(pieces, now);
    }

    // Somebody has written the cell anew without the label that the table puts before it.
    private static Dictionary<int, EditedText>? WithoutLead(ImmutableArray<CellPiece> pieces, string now) =>
        pieces is [{ Owner: null }, { Owner: not null, Field: FieldKind.Text, Value: null or { Corrections.IsEmpty: true } }] && now.Length > 0 && Enumerators.Length(now) == 0
            ? new() { [1] = new(now.Trim(), []) }
            : null;

    private Dictionary<int, EditedText>? Divide(string old, string now)
    {
        var pairs = CommonSubsequence.Of([.. old.Select(ShownText.Fold)], [.. now.Select(ShownText.Fold)], EqualityComparer<char>.Default);
        var (i, j) = (0, 0);
        foreach (var (a, b) in pairs.Append((old.Length, now.Length)))
        {
            if ((a > i || b > j) && !Assign(i, a, now[j..b])) return null;
            if (a == old.Length) break;
            At(a).Now.Append(old[a]);
            (i, j) = (a + 1, b + 1);
        }

        var changed = new Dictionary<int, EditedText>();
        foreach (var piece in _segments.Where(static s => s.Kind != SegmentKind.Around).GroupBy(static s => s.Piece))
        {
            if (piece.All(static s => s.IsUntouched)) continue;
            var text = string.Concat(piece.Where(static s => !s.IsGone).Select(static s => s.Kind == SegmentKind.Correction ? s.Printed : s.Now.ToString()));
            changed.Add(piece.Key, new(text.Trim(), [.. piece.Where(static s => s is { Kind: SegmentKind.Correction, IsUntouched: false }).Select(static s => new EditedCorrection(s.Index, s.IsGone ? null : s.Now.ToString()))]));
        }

        return changed;
    }

    // What stood at [from, to) is replaced by a text.
    private bool Assign(int from, int to, string text)
    {
        if (from == to) return Insert(from, text);
        var touched = _segments.Where(s => s.Start < to && from < s.End).ToList();
        if (touched.Exists(static s => s.Kind == SegmentKind.Around)) return false;
        if (touched is [var only])
        {
            if (only.Kind == SegmentKind.Correction && from == only.Start && to == only.End && text.Length == 0) return false;
            only.Now.Append(text);
            return true;
        }

        // A sentence is gone with the corrections in it.
        if (touched.Exists(s => s.Piece != touched[0].Piece || (s.Kind == SegmentKind.Correction && (s.Start < from || s.End > to)))) return false;
        foreach (var correction in touched.Where(static s => s.Kind == SegmentKind.Correction)) correction.IsGone = true;
        touched.First(static s => s.Kind == SegmentKind.Text).Now.Append(text);
        return true;
    }

    // Between two it belongs to the text, rather than to a correction.
    private bool Insert(int at, string text)
    {
        var touching = _segments.Where(s => s.Start <= at && at <= s.End && s.Kind != SegmentKind.Around).ToList();
        var place = touching.Find(s => s.Kind == SegmentKind.Text && s.Start < at) ?? touching.Find(static s => s.Kind == SegmentKind.Text) ?? (touching is [var only] ? only : null);
        if (place is null || _segments.Exists(s => s.Kind == SegmentKind.Around && s.Start < at && at < s.End)) return false;
        place.Now.Append(text);
        return true;
    }

    private Segment At(int offset)
    {
        int low = 0, high = _segments.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_segments[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return _segments[low];
    }

    private sealed class Segment(int piece, SegmentKind kind, int index, int start, string shown, string printed)
    {
        public int Piece => piece;

        public SegmentKind Kind => kind;

        public int Index => index;

        public int Start => start;

        public int End => start + shown.Length;

        public string Printed => printed;

        public StringBuilder Now { get; } = new();

        public bool IsGone { get; set; }

        public bool IsUntouched => !IsGone && Now.Equals(shown);
    }
}
