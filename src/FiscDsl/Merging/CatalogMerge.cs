using FiscDsl.Model.Linking;
using FiscDsl.Text;

namespace FiscDsl.Merging;

/// <summary>How a conflict is written.</summary>
/// <param name="Ours">What our side is called.</param>
/// <param name="Theirs">What the other side is called.</param>
public sealed record ConflictStyle(string Ours, string Theirs)
{
    /// <summary>What the base is called where it is shown between the sides; null where it is not shown.</summary>
    public string? Base { get; init; }

    /// <summary>Length of the markers in characters.</summary>
    public int MarkerLength { get; init; } = ConflictMarker.Length;
}

/// <summary>What a merge came to.</summary>
/// <param name="Text">The text; with conflicts, both sides of each stand in it between markers.</param>
/// <param name="Conflicts">How many conflicts there are.</param>
public sealed record MergeResult(string Text, int Conflicts);

/// <summary>
/// Merges two changes of one file by what the text says: declarations by their names, fields by theirs, lists by their
/// items, prose by sentences. What only one side has touched is taken as it stands there, comments and layout included;
/// layout alone never conflicts with a change of what is said.
/// </summary>
public static class CatalogMerge
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Merges texts.</summary>
    /// <param name="ours">Our side.</param>
    /// <param name="origin">What both sides began with; empty for a file that both have added.</param>
    /// <param name="theirs">The other side.</param>
    /// <param name="style">How to write conflicts.</param>
    /// <returns>Null where a side cannot be taken apart: a merge line by line is all there is.</returns>
    public static MergeResult? Merge(string ours, string origin, string theirs, ConflictStyle style)
    {
        if (theirs == origin || ours == theirs) return new(ours, 0);
        if (ours == origin) return new(theirs, 0);
        // Lines are put together again with LF behind each.
        if (HasLoneCarriageReturn(ours) || HasLoneCarriageReturn(origin) || HasLoneCarriageReturn(theirs)) return null;
        CompiledFile our = Lines(ours), old = Lines(origin), their = Lines(theirs);
        if (MergeTree.Of(our) is not { } ourTree || MergeTree.Of(old) is not { } baseTree || MergeTree.Of(their) is not { } theirTree) return null;
        if (FollowedIds.In((our, ourTree), (old, baseTree), (their, theirTree)) is { } followed)
        {
            if (MergeTree.Of(followed.Ours) is not { } ourFollowed || MergeTree.Of(followed.Origin) is not { } baseFollowed || MergeTree.Of(followed.Theirs) is not { } theirFollowed) return null;
            (ourTree, baseTree, theirTree) = (ourFollowed, baseFollowed, theirFollowed);
        }

        var merger = new ItemMerger(new MergeOutput(style));
        if (!merger.Merge(ourTree, baseTree, theirTree)) return null;
        var text = merger.Output.ToString();
        if (!Chosen(EndsWithBreak(ours), EndsWithBreak(origin), EndsWithBreak(theirs)) && text.EndsWith('\n')) text = text[..^1];
        if (Chosen(UsesCarriageReturns(ours), UsesCarriageReturns(origin), UsesCarriageReturns(theirs))) text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        if (Chosen(ours.StartsWith(ByteOrderMark), origin.StartsWith(ByteOrderMark), theirs.StartsWith(ByteOrderMark))) text = ByteOrderMark + text;
        return new(text, merger.Output.Conflicts);
    }

    /// <summary>A text as it is compared: without a byte order mark, LF behind every line.</summary>
    private static CompiledFile Lines(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return CompiledFile.Create(new SourceFile("", SourceText.From(EndsWithBreak(lines) ? lines : lines + "\n")));
    }

    private static bool HasLoneCarriageReturn(string text)
    {
        for (var at = text.IndexOf('\r', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\r', at + 1))
            if (at + 1 == text.Length || text[at + 1] != '\n') return true;
        return false;
    }

    private static bool EndsWithBreak(string text) => text.Length == 0 || text[^1] == '\n';

    private static bool UsesCarriageReturns(string text) => LineBreaks.NextLine(text, 0) is >= 2 and var end && text[end - 2] == '\r' && text[end - 1] == '\n';

    private static bool Chosen(bool ours, bool origin, bool theirs) => ours == origin ? theirs : ours;
}
