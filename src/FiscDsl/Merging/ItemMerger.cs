namespace FiscDsl.Merging;

/// <summary>Merges items, from the file down to its fields, and writes what comes of it.</summary>
internal sealed class ItemMerger(MergeOutput output)
{
    /// <summary>Where the merged text goes.</summary>
    public MergeOutput Output => output;

    /// <summary>Merges files.</summary>
    /// <returns>False where both sides have changed a declaration that cannot be taken apart.</returns>
    public bool Merge(MergeTree ours, MergeTree origin, MergeTree theirs)
    {
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
        if (triple.Clashes || (triple.IsDivided && IsChangedByBoth(triple)) || (origin is null && ours is not null && theirs is not null && !ours.IsOfOneContent(theirs)))
            output.Conflict(ours?.AllLines(indent) ?? [], origin?.AllLines(indent) ?? [], theirs?.AllLines(indent) ?? []);
        else if (ours is not null && theirs is not null) Both(ours, origin, theirs, indent);
        else if (origin is null) output.Add(triple.Any.AllLines(indent));
        else if (ours is null && theirs is null) return;
        // What one side has taken away goes, unless the other has something new to say about it; a number that others have given it is nothing new.
        else if (!triple.Any.SaysTheSame(origin) && (triple.IsMoved || !triple.Any.IsRenumbered(origin))) output.Conflict(ours?.AllLines(indent) ?? [], origin.AllLines(indent), theirs?.AllLines(indent) ?? []);
    }

    private static bool IsChangedByBoth(Triple triple) =>
        triple is { Origin: { } origin, Ours: var ours, Theirs: var theirs } && IsChanged(ours, origin) && IsChanged(theirs, origin);

    private static bool IsChanged(MergeItem? item, MergeItem origin) => item is null || (!item.SaysTheSame(origin) && !item.IsRenumbered(origin));

    private void Both(MergeItem ours, MergeItem? origin, MergeItem theirs, int indent)
    {
        Around(ours.Indented(ours.Lead, indent), origin?.Indented(origin.Lead, indent) ?? [], theirs.Indented(theirs.Lead, indent));
        if (ours.Body == theirs.Body || theirs.Body == origin?.Body) output.Add(ours.Lines(indent));
        else if (ours.Body == origin?.Body) output.Add(theirs.Lines(indent));
        else if (ours.Declaration is null || theirs.Declaration is null) new FieldMerger(output, indent).Merge(ours, origin, theirs);
        else Declarations(ours, origin, theirs, indent);
        Around(ours.Indented(ours.Tail, indent), origin?.Indented(origin.Tail, indent) ?? [], theirs.Indented(theirs.Tail, indent));
    }

    private void Declarations(MergeItem ours, MergeItem? origin, MergeItem theirs, int indent)
    {
        var (our, old, their) = (ours.Head(indent), origin?.Head(indent), theirs.Head(indent));
        if (our == their || their == old) output.Line(our);
        else if (our == old) output.Line(their);
        else output.Conflict([our], old is null ? [] : [old], [their]);
        // Sides may differ in how far they indent, and what stands side by side must not.
        var step = ours.Step is { } own && (own != origin?.Step || theirs.Step is null) ? own : theirs.Step ?? 0;
        foreach (var triple in Alignment.Of(ours.Children, origin?.Children ?? [], theirs.Children)) Merge(triple, indent + step);
    }

    /// <summary>Blank lines and comments: none that a side has written is lost, and none is worth a conflict.</summary>
    private void Around(List<string> ours, List<string> origin, List<string> theirs)
    {
        if (theirs.SequenceEqual(origin, StringComparer.Ordinal) || ours.SequenceEqual(theirs, StringComparer.Ordinal)) output.Add(ours);
        else if (ours.SequenceEqual(origin, StringComparer.Ordinal) || MergeItem.SameComments(ours, origin)) output.Add(theirs);
        else if (MergeItem.SameComments(theirs, origin)) output.Add(ours);
        else foreach (var piece in SequenceMerge.Merge(ours, origin, theirs, Contention.KeepsBoth)) output.Add(piece.Ours);
    }
}
