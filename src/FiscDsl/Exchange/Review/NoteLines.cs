using System.Collections.Immutable;
using FiscDsl.Outputs;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Review;

/// <summary>
/// Tells what became of a cell that shows notes, line below line: which are gone, and which lines somebody has put between them, each
/// whole. What is written into a note is for <see cref="CellDivision"/>.
/// </summary>
internal static class NoteLines
{
    /// <summary>What becomes of a cell's notes.</summary>
    /// <param name="pieces">The cell as it was: notes with what leads them, parted by line breaks.</param>
    /// <param name="edited">What it shows now.</param>
    /// <returns>
    /// The pieces that are gone, by their indices, and the lines that are new, empty for none; null where more was done than to put whole
    /// lines in at one place and to take whole notes away.
    /// </returns>
    public static (ImmutableArray<int> Gone, string Added)? Of(ImmutableArray<CellPiece> pieces, string edited)
    {
        if (pieces is [{ Text: "" }]) return null;
        var (old, owners) = Lines(pieces);
        string[] now = [.. ShownText.Of(edited).Split('\n').Where(static l => l.Length > 0)];
        var pairs = CommonSubsequence.Of(old, now, StringComparer.Ordinal);
        var kept = pairs.Select(static p => p.Old).ToHashSet();
        var gone = ImmutableArray.CreateBuilder<int>();
        foreach (var note in Enumerable.Range(0, old.Count).GroupBy(l => owners[l]))
        {
            var left = note.Count(kept.Contains);
            if (left == note.Count()) continue;
            if (left > 0 || pieces[note.Key].Owner is null) return null;
            gone.Add(note.Key);
        }

        var added = "";
        var (i, j) = (0, 0);
        foreach (var (a, b) in pairs.Append((old.Count, now.Length)))
        {
            if (b > j)
            {
                // Between lines of one note it belongs to that, and in the place of others it may be what became of them.
                if (added.Length > 0 || a > i || (a > 0 && a < old.Count && owners[a - 1] == owners[a])) return null;
                added = string.Join('\n', now[j..b]);
            }

            (i, j) = (a + 1, b + 1);
        }

        return gone.Count == 0 && added.Length == 0 ? null : (gone.DrainToImmutable(), added);
    }

    // The lines of the cell, and of which piece each is.
    private static (List<string> Lines, List<int> Owners) Lines(ImmutableArray<CellPiece> pieces)
    {
        List<string> lines = [];
        List<int> owners = [];
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

            foreach (var line in ShownText.Of(lead + pieces[i].Text).Split('\n').Where(static l => l.Length > 0))
            {
                lines.Add(line);
                owners.Add(i);
            }

            lead = "";
        }

        return (lines, owners);
    }
}
