using System.Collections.Immutable;
using FiscDsl.Comparison.Prose;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Values;

/// <summary>
/// Compares evidence as the list that it is: 5 → 5, 12. Of what both sides cite the number is enough; what is new, gone or
/// cited for another place has its title beside it.
/// </summary>
/// <param name="before">The old side.</param>
/// <param name="after">The new side.</param>
/// <param name="sourceOf">The new id of a source by its old one.</param>
internal sealed class EvidenceComparison(CatalogSide before, CatalogSide after, Func<string, string> sourceOf)
{
    private const string Comma = ", ";

    /// <summary>What has changed in the evidence of two declarations that are one and the same; null for nothing.</summary>
    public Change? Of(AssessedDeclaration old, AssessedDeclaration now)
    {
        List<Item> from = [.. Items(old, before, sourceOf)], to = [.. Items(now, after, static id => id)];
        var same = CommonSubsequence.Of([.. from.Select(static i => i.Key)], [.. to.Select(static i => i.Key)], StringComparer.Ordinal);
        if (same.Count == from.Count && same.Count == to.Count && same.TrueForAll(pair => CanonicalComparer.Instance.Equals(from[pair.Old].Detail, to[pair.Now].Detail))) return null;
        var isReordered = from.Count == to.Count && from.Select(static i => (i.Key, i.Detail)).Order().SequenceEqual(to.Select(static i => (i.Key, i.Detail)).Order());
        var kind = isReordered ? ChangeKind.Moved : from.Count == 0 ? ChangeKind.Added : to.Count == 0 ? ChangeKind.Removed : ChangeKind.Modified;
        return new Change(kind, [isReordered ? ChangeClass.Structure : ChangeClass.Evidence])
        {
            Field = FieldKind.Evidence,
            Old = from.Count > 0 ? FieldComparison.SiteOf(old, FieldKind.Evidence) : null,
            New = to.Count > 0 ? FieldComparison.SiteOf(now, FieldKind.Evidence) : null,
            Text = isReordered ? DiffText.Of(FieldComparison.Replaced(Numbers(from), Numbers(to))) : new(Pieces(from, to, same, MessageLanguage.Ja), Pieces(from, to, same, MessageLanguage.En)),
        };
    }

    /// <summary>Evidence as one text, each citation with its title; empty where there is none.</summary>
    public static string TextOf(AssessedDeclaration declaration, CatalogSide side, MessageLanguage language) =>
        string.Join(Comma, Items(declaration, side, static id => id).Select(i => i.Told(language)));

    private static ImmutableArray<DiffPiece> Pieces(List<Item> from, List<Item> to, List<(int Old, int Now)> same, MessageLanguage language)
    {
        var list = new ListPieces();
        int i = 0, j = 0;
        foreach (var (a, b) in same.Append((from.Count, to.Count)))
        {
            for (; i < a; i++) list.Add([new(DiffOperation.Deleted, from[i].Told(language))]);
            for (; j < b; j++) list.Add([new(DiffOperation.Inserted, to[j].Told(language))]);
            if (a < from.Count) Kept(from[a], to[b]);
            (i, j) = (a + 1, b + 1);
        }

        return list.ToImmutable();

        void Kept(Item one, Item other)
        {
            if (CanonicalComparer.Instance.Equals(one.Detail, other.Detail)) list.Add([new(DiffOperation.Equal, other.Short(language))]);
            else list.Add(WordDiff.Of(one.Told(language), other.Told(language)));
        }
    }

    private static string Numbers(List<Item> items) => string.Join(Comma, items.Select(static i => i.Short(MessageLanguage.Ja)));

    private static IEnumerable<Item> Items(AssessedDeclaration declaration, CatalogSide side, Func<string, string> keyOf)
    {
        if (declaration.Evidence is not { } evidence) return [];
        if (evidence.Status != EvidenceStatus.Cited)
        {
            string Disposition(MessageLanguage language) => $"{EvidenceStatuses.Of(evidence.Status).Word?.Spelling.In(language)} {evidence.Reason}".TrimEnd();
            return [new($"\0{evidence.Status}", evidence.Reason ?? "", Disposition, Disposition)];
        }

        return evidence.Citations.Select(c => new Item(keyOf(c.Source), c.Locator ?? "", _ => FieldTexts.Citation(c.Source, c.Locator, side.Prose), _ => side.Titled(c.Source, c.Locator)));
    }

    // A key of a disposition is that of no source.
    private sealed record Item(string Key, string Detail, Func<MessageLanguage, string> Short, Func<MessageLanguage, string> Told);

    /// <summary>Pieces of two lists, with the commas where each side has them.</summary>
    private sealed class ListPieces
    {
        private readonly ImmutableArray<DiffPiece>.Builder _pieces = ImmutableArray.CreateBuilder<DiffPiece>();
        private bool _oldHasItems;
        private bool _newHasItems;

        /// <summary>Adds an item, or what became of one.</summary>
        public void Add(ImmutableArray<DiffPiece> item)
        {
            var (isOld, isNew) = (item.Any(static p => p.Operation != DiffOperation.Inserted), item.Any(static p => p.Operation != DiffOperation.Deleted));
            var (parts, joins) = (isOld && _oldHasItems, isNew && _newHasItems);
            if (parts && joins) Append(new(DiffOperation.Equal, Comma));
            else if (parts) Append(new(DiffOperation.Deleted, Comma));
            else if (joins) Append(new(DiffOperation.Inserted, Comma));
            foreach (var piece in item) Append(piece);
            _oldHasItems |= isOld;
            _newHasItems |= isNew;
        }

        /// <summary>The pieces.</summary>
        public ImmutableArray<DiffPiece> ToImmutable() => _pieces.ToImmutable();

        private void Append(DiffPiece piece)
        {
            if (_pieces.Count > 0 && _pieces[^1].Operation == piece.Operation) _pieces[^1] = piece with { Text = _pieces[^1].Text + piece.Text };
            else _pieces.Add(piece);
        }
    }
}
