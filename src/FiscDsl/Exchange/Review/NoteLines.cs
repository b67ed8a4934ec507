using System.Collections.Immutable;
using FiscDsl.Outputs;

namespace FiscDsl.Exchange.Review;

/// <summary>What became of a cell that shows notes.</summary>
/// <param name="Gone">The pieces that are gone, by their indices.</param>
/// <param name="Added">The lines that somebody has put in, at one place; empty for none.</param>
/// <param name="IsReordered">True where the notes that stay stand in another order.</param>
internal sealed record EditedNotes(ImmutableArray<int> Gone, string Added, bool IsReordered);

/// <summary>
/// Tells what became of a cell that shows notes, line below line: which are gone, and which lines somebody has put between them, each
/// whole. What is written into a note is for <see cref="CellDivision"/>.
/// </summary>
internal static class NoteLines
{
    /// <summary>What became of a cell's notes.</summary>
    /// <param name="pieces">The cell as it was: notes with what leads them, parted by line breaks.</param>
    /// <param name="edited">What it shows now.</param>
    /// <returns>Null where more was done than to put whole lines in at one place, to take whole notes away, and to put notes in another order.</returns>
    public static EditedNotes? Of(ImmutableArray<CellPiece> pieces, string edited)
    {
        if (pieces is [{ Text: "" }]) return null;
        string[] now = [.. Lines(edited)];
        var taken = new bool[now.Length];
        var gone = ImmutableArray.CreateBuilder<int>();
        var places = new List<int>();
        foreach (var (index, lines) in Notes(pieces))
        {
            var place = PlaceOf(lines, now, taken);
            if (place >= 0)
            {
                taken.AsSpan(place, lines.Length).Fill(true);
                places.Add(place);
            }
            else if (pieces[index].Owner is null) return null;
            else gone.Add(index);
        }

        int first = Array.IndexOf(taken, false), last = Array.LastIndexOf(taken, false);
        // What stands in the place of another may be what became of that; what is put in at two places is two notes.
        if (first >= 0 && (gone.Count > 0 || taken.AsSpan(first, last - first).Contains(true))) return null;
        var isReordered = places.Zip(places.Skip(1)).Any(static pair => pair.First > pair.Second);
        return gone.Count == 0 && first < 0 && !isReordered ? null : new(gone.DrainToImmutable(), first < 0 ? "" : string.Join('\n', now[first..(last + 1)]), isReordered);
    }

    // Each with its lines and the piece that it is.
    private static IEnumerable<(int Index, string[] Lines)> Notes(ImmutableArray<CellPiece> pieces)
    {
        var lead = "";
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] == CellPiece.LineBreak) continue;
            // A lead stands before the note that follows it.
            if (pieces[i].Owner is null && i + 1 < pieces.Length && pieces[i + 1] != CellPiece.LineBreak)
            {
                lead = pieces[i].Text;
                continue;
            }

            yield return (i, [.. Lines(lead + pieces[i].Text)]);
            lead = "";
        }
    }

    private static int PlaceOf(string[] lines, string[] now, bool[] taken)
    {
        for (var at = 0; at + lines.Length <= now.Length; at++)
            if (now.AsSpan(at, lines.Length).SequenceEqual(lines) && !taken.AsSpan(at, lines.Length).Contains(true)) return at;
        return -1;
    }

    private static IEnumerable<string> Lines(string text) => ShownText.Of(text).Split('\n').Where(static l => l.Length > 0);
}
