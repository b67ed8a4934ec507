using System.Collections.Immutable;
using FiscDsl.Comparison.Meaning;
using FiscDsl.Diagnostics;
using FiscDsl.Matching;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Prose;

/// <summary>Sentences that were taken out in one place and put in, as they were or nearly so, in another: moved, and nothing else is lost or new.</summary>
internal static class MovedSentences
{
    /// <summary>Letters below which a sentence is too common to be known again in another field.</summary>
    private const int Telling = 8;

    /// <summary>Likeness from which on what is new is what has gone elsewhere, written otherwise. Obligations of one standard are much alike.</summary>
    private const double Alike = 0.7;

    /// <summary>The changes with each such pair as one, at the new place.</summary>
    public static ImmutableArray<Change> Found(List<Change> changes)
    {
        var removed = changes.Where(static c => c is { Kind: ChangeKind.Removed, Field: not null } && IsTelling(c)).GroupBy(Letters, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => new Queue<Change>(g), StringComparer.Ordinal);
        if (removed.Count == 0) return [.. changes];
        var origins = new Dictionary<Change, Change>(ReferenceEqualityComparer.Instance);
        foreach (var added in changes.Where(static c => c is { Kind: ChangeKind.Added, Field: not null } && IsTelling(c)))
            if (removed.TryGetValue(Letters(added), out var sources) && sources.TryPeek(out var source) && source.Field == added.Field) origins.Add(added, sources.Dequeue());
        Changed(changes, origins);
        var gone = new HashSet<Change>(origins.Values, ReferenceEqualityComparer.Instance);
        return [.. changes.Where(c => !gone.Contains(c)).Select(c => origins.TryGetValue(c, out var origin) ? Moved(origin, c) : c)];
    }

    // Moved and written otherwise: most alike first, of what is left.
    private static void Changed(List<Change> changes, Dictionary<Change, Change> origins)
    {
        var taken = new HashSet<Change>(origins.Values, ReferenceEqualityComparer.Instance);
        var index = new ShingleIndex<Change>();
        var texts = new Dictionary<Change, Shingles>(ReferenceEqualityComparer.Instance);
        foreach (var removed in changes.Where(c => c is { Kind: ChangeKind.Removed, Field: not null } && !taken.Contains(c) && IsTelling(c))) index.Add(removed, texts[removed] = new(Letters(removed)));
        if (texts.Count == 0) return;
        var candidates =
            from added in changes
            where added is { Kind: ChangeKind.Added, Field: not null } && !origins.ContainsKey(added) && IsTelling(added)
            let shingles = new Shingles(Letters(added))
            from removed in index.Near(shingles)
            where removed.Field == added.Field
            let likeness = texts[removed].Likeness(shingles)
            where likeness >= Alike
            orderby likeness descending
            select (Removed: removed, Added: added);
        foreach (var (removed, added) in candidates)
            if (!origins.ContainsKey(added) && taken.Add(removed)) origins.Add(added, removed);
    }

    // Moved as it is read; what is no longer written the same is shown besides.
    private static Change Moved(Change origin, Change now)
    {
        var (before, after) = (origin.OldText(MessageLanguage.Ja) ?? "", now.NewText(MessageLanguage.Ja) ?? "");
        var isSame = CanonicalComparer.Instance.Equals(Blank.Removed(before), Blank.Removed(after));
        var differences = isSame ? [] : SentenceMeaning.Differences(before, after);
        // What is no text of the standard is about its field, whatever it says.
        if (!differences.IsEmpty && !now.Concerns(ChangeClass.Text)) differences = [.. differences.Remove(ChangeClass.Text), now.Class];
        return now with
        {
            Kind = ChangeKind.Moved, Classes = isSame ? [ChangeClass.Structure] : differences.IsEmpty ? [ChangeClass.Structure, ChangeClass.Wording] : [.. differences.Add(ChangeClass.Structure).Distinct().Order()], Old = origin.Old,
            Text = DiffText.Of(isSame ? [new(DiffOperation.Equal, after)] : WordDiff.Of(before, after)),
        };
    }

    private static bool IsTelling(Change change) => change.Classes.Any(static c => c is ChangeClass.Text or ChangeClass.Information or ChangeClass.Finding or ChangeClass.UserAction or ChangeClass.Note or ChangeClass.Reference) && Letters(change).Length >= Telling;

    private static string Letters(Change change) =>
        Blank.Removed(PlainText.Of(string.Concat(change.Text.Japanese.Select(static p => p.Text))));
}
