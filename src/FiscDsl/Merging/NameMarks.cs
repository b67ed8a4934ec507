using FiscDsl.Syntax.Names;

namespace FiscDsl.Merging;

/// <summary>
/// Marks around names that lead nowhere once two sides are merged, or to either of two things. They stand in the texts only while
/// those are merged, so that what cites a document that is gone differs from what cites another of its number.
/// </summary>
/// <param name="LostByOurs">Around what our side has taken away.</param>
/// <param name="LostByTheirs">Around what the other side has taken away.</param>
/// <param name="Disputed">Around what has the name of another, or has one name of each side.</param>
internal sealed record NameMarks(char LostByOurs, char LostByTheirs, char Disputed)
{
    // Letters, since a name is made of them, and of a script (Yi) that hardly any text is written in.
    private const char First = '\uA000';
    private const char Last = '\uA48C';

    /// <summary>Marks that stand in none of the texts.</summary>
    public static NameMarks? NotIn(IEnumerable<string> texts)
    {
        var used = new HashSet<char>();
        foreach (var text in texts)
            for (var rest = text.AsSpan(); rest.IndexOfAnyInRange(First, Last) is >= 0 and var at; rest = rest[(at + 1)..]) used.Add(rest[at]);
        return Enumerable.Range(First, Last - First + 1).Select(static c => (char)c).Where(c => !used.Contains(c)).Take(3).ToList() is [var a, var b, var c] ? new(a, b, c) : null;
    }

    /// <summary>A name between marks.</summary>
    public static string Around(string name, char mark) => $"{mark}{name}{mark}";

    /// <summary>True for a name between marks.</summary>
    public bool IsAround(string name) => name.Length > 0 && (name[0] == LostByOurs || name[0] == LostByTheirs || name[0] == Disputed);

    /// <summary>A name as it is written where what it means is that name between marks: ２－１ for 2-1. What has another name has that.</summary>
    public string Kept(string written, string meant) => IsAround(meant) && IdGrammar.Normalize(written) == meant[1..^1] ? Around(written, meant[0]) : meant;

    /// <summary>A text without the marks.</summary>
    public string Removed(string text) => text.AsSpan().ContainsAny(LostByOurs, LostByTheirs, Disputed) ? string.Concat(text.Where(c => c != LostByOurs && c != LostByTheirs && c != Disputed)) : text;

    /// <summary>
    /// True where a merged text names what is not there, or not that alone: what a side has taken away and did not name itself, or
    /// what is disputed.
    /// </summary>
    /// <param name="merged">The text.</param>
    /// <param name="ours">Our side's text for it; null where our side has none.</param>
    /// <param name="theirs">The other side's.</param>
    public bool IsOpen(string merged, string? ours, string? theirs) =>
        merged.Contains(Disputed) || (merged.Contains(LostByOurs) && ours?.Contains(LostByOurs) != true) || (merged.Contains(LostByTheirs) && theirs?.Contains(LostByTheirs) != true);
}
