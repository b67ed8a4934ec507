namespace FiscDsl.Merging;

/// <summary>Merges items, from the file down to its fields, and writes what comes of it.</summary>
/// <param name="style">How to write conflicts.</param>
/// <param name="marks">The marks around names that lead nowhere; null where every name leads somewhere.</param>
/// <param name="reclaimed">Texts that name what one side has taken away, so that it is not to be lost without a word.</param>
internal sealed class ItemMerger(ConflictStyle style, NameMarks? marks, IReadOnlyCollection<string> reclaimed)
{
    private readonly List<string> _open = [];

    /// <summary>Where the merged text goes.</summary>
    public MergeOutput Output { get; } = new(style);

    /// <summary>What would have been said of what is not there: each is a conflict.</summary>
    public IReadOnlyCollection<string> Open => _open;

    /// <summary>Merges files.</summary>
    /// <returns>False where both sides have changed a declaration that cannot be taken apart.</returns>
    public bool Merge(Sides<MergeTree> trees)
    {
        var (ours, origin, theirs) = trees;
        var triples = Alignment.Of(ours.Items, origin.Items, theirs.Items);
        foreach (var (our, old, their) in triples)
        {
            if (!IsBroken(our, ours) && !IsBroken(old, origin) && !IsBroken(their, theirs)) continue;
            if (our?.Body != old?.Body && their?.Body != old?.Body && our?.Body != their?.Body) return false;
        }

        foreach (var triple in triples) Merge(triple, triple.Any.Indent);
        Around(ours.Tail, origin.Tail, theirs.Tail);
        return true;

        static bool IsBroken(MergeItem? item, MergeTree tree) => item is not null && tree.Broken.Contains(item);
    }

    private void Merge(Triple triple, int indent)
    {
        var (ours, origin, theirs) = triple;
        if (triple.Clashes || (triple.IsDivided && IsChangedByBoth(triple)) || (origin is null && ours is not null && theirs is not null && !ours.IsOfOneContent(theirs))) Conflict(triple, indent);
        else if (ours is not null && theirs is not null) Both(ours, origin, theirs, indent);
        else if (origin is null) Single(triple, indent);
        else if (ours is null && theirs is null) return;
        // What one side has taken away goes, unless the other has something new to say about it, or in it; a number that others have given it is nothing new.
        else if (IsReclaimed(triple) || (!triple.Any.SaysTheSame(origin) && (triple.IsMoved || !triple.Any.IsRenumbered(origin)))) Conflict(triple, indent);
    }

    private void Conflict(Triple triple, int indent) =>
        Output.Conflict(triple.Ours?.AllLines(indent) ?? [], triple.Origin?.AllLines(indent) ?? [], triple.Theirs?.AllLines(indent) ?? []);

    private void Single(Triple triple, int indent)
    {
        if (IsOpen(triple.Any.Body, triple.Ours, triple.Theirs)) Conflict(triple, indent);
        else Output.Add(triple.Any.AllLines(indent));
    }

    private bool IsReclaimed(Triple triple) => marks is not null && triple.Name is { } name
        && NameMarks.Around(name, triple.Ours is null ? marks.LostByOurs : marks.LostByTheirs) is var lost && reclaimed.Any(r => r.Contains(lost, StringComparison.Ordinal));

    private bool IsOpen(string merged, MergeItem? ours, MergeItem? theirs)
    {
        if (marks?.IsOpen(merged, ours?.Body, theirs?.Body) != true) return false;
        _open.Add(merged);
        return true;
    }

    private static bool IsChangedByBoth(Triple triple) =>
        triple is { Origin: { } origin, Ours: var ours, Theirs: var theirs } && IsChanged(ours, origin) && IsChanged(theirs, origin);

    private static bool IsChanged(MergeItem? item, MergeItem origin) => item is null || (!item.SaysTheSame(origin) && !item.IsRenumbered(origin));

    private void Both(MergeItem ours, MergeItem? origin, MergeItem theirs, int indent)
    {
        Around(ours.Indented(ours.Lead, indent), origin?.Indented(origin.Lead, indent) ?? [], theirs.Indented(theirs.Lead, indent));
        var untouched = ours.Body == theirs.Body || theirs.Body == origin?.Body ? ours : ours.Body == origin?.Body ? theirs : null;
        if (untouched is not null && marks?.IsOpen(untouched.Body, ours.Body, theirs.Body) != true) Output.Add(untouched.Lines(indent));
        else if (ours.Declaration is null || theirs.Declaration is null) Fields(ours, origin, theirs, indent);
        else Declarations(ours, origin, theirs, indent);
        Around(ours.Indented(ours.Tail, indent), origin?.Indented(origin.Tail, indent) ?? [], theirs.Indented(theirs.Tail, indent));
    }

    private void Fields(MergeItem ours, MergeItem? origin, MergeItem theirs, int indent)
    {
        var merged = new MergeOutput(style);
        new FieldMerger(merged, indent).Merge(ours, origin, theirs);
        if (merged.Conflicts == 0 && IsOpen(merged.ToString(), ours, theirs)) Output.Conflict(ours.Lines(indent), origin?.Lines(indent) ?? [], theirs.Lines(indent));
        else Output.Append(merged);
    }

    private void Declarations(MergeItem ours, MergeItem? origin, MergeItem theirs, int indent)
    {
        var (our, old, their) = (ours.Head(indent), origin?.Head(indent), theirs.Head(indent));
        if (our == their || their == old) Output.Line(our);
        else if (our == old) Output.Line(their);
        else Output.Conflict([our], old is null ? [] : [old], [their]);
        // Sides may differ in how far they indent, and what stands side by side must not.
        var step = ours.Step is { } own && (own != origin?.Step || theirs.Step is null) ? own : theirs.Step ?? 0;
        foreach (var triple in Alignment.Of(ours.Children, origin?.Children ?? [], theirs.Children)) Merge(triple, indent + step);
    }

    /// <summary>Blank lines and comments: none that a side has written is lost, and none is worth a conflict.</summary>
    private void Around(List<string> ours, List<string> origin, List<string> theirs)
    {
        if (theirs.SequenceEqual(origin, StringComparer.Ordinal) || ours.SequenceEqual(theirs, StringComparer.Ordinal)) Output.Add(ours);
        else if (ours.SequenceEqual(origin, StringComparer.Ordinal) || MergeItem.SameComments(ours, origin)) Output.Add(theirs);
        else if (MergeItem.SameComments(theirs, origin)) Output.Add(ours);
        else foreach (var piece in SequenceMerge.Merge(ours, origin, theirs, Contention.KeepsBoth)) Output.Add(piece.Ours);
    }
}
