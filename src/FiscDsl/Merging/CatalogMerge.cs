using System.Collections.Immutable;
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
public sealed record MergeResult(string Text, int Conflicts)
{
    /// <summary>Names in files that are not merged, which lead elsewhere than where whoever wrote them meant.</summary>
    public ImmutableArray<StrayName> Strays { get; init; } = [];
}

/// <summary>
/// Merges two changes of one file by what the text says: declarations by their names, fields by theirs, lists by their
/// items, prose by sentences. What only one side has touched is taken as it stands there, comments and layout included;
/// layout alone never conflicts with a change of what is said.
/// </summary>
public sealed class CatalogMerge
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly Sides<string> _texts;
    private readonly Sides<CompiledFile> _files;
    private readonly Sides<MergeTree> _trees;
    private (bool Ours, bool Theirs)? _changesForeignNames;

    private CatalogMerge(Sides<string> texts, Sides<CompiledFile> files, Sides<MergeTree> trees) => (_texts, _files, _trees) = (texts, files, trees);

    /// <summary>
    /// True where a side has other citations of sources, or mentions of controls, that stand in other files: what they stand for cannot be
    /// told from this one.
    /// </summary>
    public bool NamesOthers => ChangesForeignNames is (true, _) or (_, true);

    /// <summary>True where both sides have.</summary>
    public bool BothNameOthers => ChangesForeignNames is (true, true);

    /// <summary>True where a side has declared sources or controls otherwise, which others may name.</summary>
    public bool ChangesNames => !_trees.Origin.HasNamesOf(_trees.Ours) || !_trees.Origin.HasNamesOf(_trees.Theirs);

    private (bool Ours, bool Theirs) ChangesForeignNames => _changesForeignNames ??= (ForeignNames.Differ(_files.Origin, _files.Ours), ForeignNames.Differ(_files.Origin, _files.Theirs));

    /// <summary>Merges the texts of a file that stands by itself.</summary>
    /// <param name="ours">Our side.</param>
    /// <param name="origin">What both sides began with; empty for a file that both have added.</param>
    /// <param name="theirs">The other side.</param>
    /// <param name="style">How to write conflicts.</param>
    /// <returns>Null where a merge line by line is all there is.</returns>
    public static MergeResult? Merge(string ours, string origin, string theirs, ConflictStyle style) =>
        OneSided(ours, origin, theirs) is { } text ? new(text, 0) : Of(ours, origin, theirs)?.Result(style, []);

    /// <summary>What one side alone has changed, or both alike; null where there is something to merge.</summary>
    public static string? OneSided(string ours, string origin, string theirs) => theirs == origin || ours == theirs ? ours : ours == origin ? theirs : null;

    /// <summary>Takes texts apart.</summary>
    /// <param name="ours">Our side.</param>
    /// <param name="origin">What both sides began with; empty for a file that both have added.</param>
    /// <param name="theirs">The other side.</param>
    /// <returns>Null where a side cannot be taken apart: a merge line by line is all there is.</returns>
    public static CatalogMerge? Of(string ours, string origin, string theirs)
    {
        var texts = new Sides<string>(ours, origin, theirs);
        // Lines are put together again with LF behind each.
        if (texts.Any(HasLoneCarriageReturn)) return null;
        var files = texts.Select(Lines);
        var trees = files.Select(MergeTree.Of);
        return trees is { Ours: { } our, Origin: { } old, Theirs: { } their } ? new(texts, files, new(our, old, their)) : null;
    }

    /// <summary>Merges them.</summary>
    /// <param name="style">How to write conflicts.</param>
    /// <param name="others">Other files of the catalog that are not the same in all three states.</param>
    /// <returns>Null where both sides have changed a declaration that cannot be taken apart.</returns>
    public MergeResult? Result(ConflictStyle style, IReadOnlyList<SurroundingFile> others)
    {
        var around = others.Where(static o => o.ChangesNames).Select(static o => o.Compiled.Select(MergeTree.Of)).ToList();
        var trees = _trees;
        var followed = FollowedIds.In(trees, around.Where(static t => !t.Any(static tree => tree is null)).Select(static t => t.Select(static tree => tree ?? MergeTree.Empty)), [_texts.Ours, _texts.Origin, _texts.Theirs]);
        if (followed is not null)
        {
            if (followed.Applied(_files).Select(MergeTree.Of) is not { Ours: { } our, Origin: { } old, Theirs: { } their }) return null;
            trees = new(our, old, their);
        }

        var merger = new ItemMerger(style, followed?.Marks, []);
        if (!merger.Merge(trees)) return null;
        if (merger.Open.Count > 0)
        {
            merger = new ItemMerger(style, followed?.Marks, merger.Open);
            merger.Merge(trees);
        }

        var text = merger.Output.ToString();
        return new(WithShape(followed?.Marks.Removed(text) ?? text), merger.Output.Conflicts) { Strays = followed is null ? [] : [.. others.SelectMany(followed.Strays)] };
    }

    // The end, the line breaks and the byte order mark are those of the side that has others than there were.
    private string WithShape(string text)
    {
        if (!Chosen(EndsWithBreak) && text.EndsWith('\n')) text = text[..^1];
        if (Chosen(UsesCarriageReturns)) text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        return Chosen(static t => t.StartsWith(ByteOrderMark)) ? ByteOrderMark + text : text;
    }

    private bool Chosen(Func<string, bool> isSo) => _texts.Select(isSo) is var (ours, origin, theirs) && ours == origin ? theirs : isSo(_texts.Ours);

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
}
