using System.Collections.Immutable;
using FiscDsl.Comparison.Prose;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Values;

/// <summary>A value of a list, as <see cref="FieldComparison"/> compares it.</summary>
/// <param name="Key">What makes it the same value on both sides, whatever else of it changes.</param>
/// <param name="Text">Its text in a language.</param>
/// <param name="Span">Where it stands in its declaration's block.</param>
internal readonly record struct ListItem(string Key, Func<MessageLanguage, string> Text, TextSpan Span);

/// <summary>Compares the fields of two declarations that are one and the same.</summary>
/// <param name="old">The old declaration.</param>
/// <param name="now">The new one.</param>
/// <param name="prose">The language of the prose, which says how it is quoted.</param>
internal sealed class FieldComparison(Declaration old, Declaration now, MessageLanguage prose)
{
    private readonly List<Change> _changes = [];

    /// <summary>What has changed, field by field.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>What has changed between two declarations of one kind, those nested in them aside; of a control or clause, see <see cref="AssessedFields"/>.</summary>
    public static IReadOnlyList<Change> Of<T>(T old, T now, MessageLanguage prose)
        where T : Declaration
    {
        var fields = new FieldComparison(old, now, prose);
        if (now is Reference && old.Id != now.Id) fields.Add([WholeChanges.Renamed(old, now, ChangeKind.Renamed)]);
        fields.Title();
        foreach (var field in LanguageSchema.Of(now.Kind).Fields) fields.Compare(field);
        fields.Annotations();
        if (now is Policy) fields.List(null, ChangeClass.Policy, static d => (d as Policy)?.Rules.Select(static r => new ListItem(r.Rule.Code, l => FieldTexts.PolicyLine(r, l), r.Span)) ?? []);
        return fields.Changes;
    }

    /// <summary>Compares the titles in the headers.</summary>
    public void Title()
    {
        var schema = LanguageSchema.Of(now.Kind);
        if (schema.Header == HeaderShape.IdAndTitle) Prose(FieldKind.Title, schema.Class, old.Title, now.Title);
    }

    /// <summary>Compares a field by what its value is. Those that every declaration may have are the affair of <see cref="Annotations"/>.</summary>
    public void Compare(FieldSchema field)
    {
        if (field.Class is not { } @class || field.IsAnnotation) return;
        if (field.IsCorrectable) Prose(field.Kind, @class, old.TextOf(field.Kind), now.TextOf(field.Kind));
        else if (field.Value is ValueKind.LineList or ValueKind.UrlList or ValueKind.CodeList) List(field.Kind, @class, d => Items(d, field), replaces: true);
        else if (field.Value is ValueKind.Column or ValueKind.Mark or ValueKind.Columns) List(field.Kind, @class, d => LayoutItems.Of(d, field), hasOrder: false);
        else Line(field.Kind, @class, (d, language) => FieldTexts.Of(d, field, language, prose), isWord: field.Value is ValueKind.Parties || field is { Value: ValueKind.Line, IsAtomic: false });
    }

    /// <summary>Adds a change that was found elsewhere.</summary>
    public void Add(IEnumerable<Change> changes) => _changes.AddRange(changes);

    /// <summary>Compares a value of one line; empty where the field is absent.</summary>
    public void Line(FieldKind field, ChangeClass @class, Func<Declaration, MessageLanguage, string> text, bool isWord = true)
    {
        var (japanese, english) = (Pair(text, MessageLanguage.Ja), Pair(text, MessageLanguage.En));
        if (IsSame(japanese) && IsSame(english)) return;
        var (oldSite, newSite) = (SiteOf(old, field), SiteOf(now, field));
        _changes.Add(new Change(KindOf(japanese), [@class])
        {
            Field = field,
            Old = japanese.Old.Length > 0 ? oldSite : null, New = japanese.Now.Length > 0 ? newSite : null,
            Text = new DiffText(Pieces(japanese), Pieces(english)),
        });

        ImmutableArray<DiffPiece> Pieces((string Old, string Now) texts) => isWord ? WordDiff.Of(texts.Old, texts.Now) : Replaced(texts.Old, texts.Now);
    }

    /// <summary>Compares two prose values of the declarations.</summary>
    public void Prose(FieldKind field, ChangeClass @class, TextValue? before, TextValue? after) =>
        _changes.AddRange(ProseComparison.Of(Sentence.Of(old, before), Sentence.Of(now, after), field, @class));

    /// <summary>Compares lists: what is new, what is gone, what says something else, and the order of the rest.</summary>
    /// <param name="field">The field; null for the lines of a policy.</param>
    /// <param name="class">What a change is about.</param>
    /// <param name="items">The values of a declaration.</param>
    /// <param name="replaces">True where a value that is gone and one that is new are one change, of one word for another.</param>
    /// <param name="hasOrder">True where the order of the values says something.</param>
    public void List(FieldKind? field, ChangeClass @class, Func<Declaration, IEnumerable<ListItem>> items, bool replaces = false, bool hasOrder = true)
    {
        List<ListItem> before = Numbered(items(old)), after = Numbered(items(now));
        var places = before.Index().ToDictionary(static i => i.Item.Key, static i => i.Index, StringComparer.Ordinal);
        var kept = new HashSet<string>(after.Select(static a => a.Key).Where(places.ContainsKey), StringComparer.Ordinal);
        var gone = new Queue<ListItem>(before.Where(b => !kept.Contains(b.Key)));
        foreach (var item in after)
        {
            if (places.TryGetValue(item.Key, out var place)) Item(before[place], item);
            else if (replaces && gone.TryDequeue(out var replaced)) Item(replaced, item);
            else Item(null, item);
        }

        foreach (var item in gone) Item(item, null);
        if (hasOrder) Order();

        void Item(ListItem? from, ListItem? to)
        {
            var (japanese, english) = (Texts(from, to, MessageLanguage.Ja), Texts(from, to, MessageLanguage.En));
            if (IsSame(japanese) && IsSame(english)) return;
            _changes.Add(new Change(KindOf(japanese), [@class])
            {
                Field = field,
                Old = from is { } f ? new(old, f.Span) : null, New = to is { } t ? new(now, t.Span) : null,
                Text = new DiffText(Pieces(japanese), Pieces(english)),
            });
        }

        ImmutableArray<DiffPiece> Pieces((string Old, string Now) texts) => replaces ? Replaced(texts.Old, texts.Now) : WordDiff.Of(texts.Old, texts.Now);

        void Order()
        {
            var common = after.Where(a => kept.Contains(a.Key)).ToList();
            if (CommonSubsequence.Ascending([.. common.Select(c => places[c.Key])]).Count == common.Count) return;
            _changes.Add(new Change(ChangeKind.Moved, [ChangeClass.Structure])
            {
                Field = field, Old = SiteOf(old, field), New = SiteOf(now, field),
                Text = new DiffText(Orders(MessageLanguage.Ja), Orders(MessageLanguage.En)),
            });

            ImmutableArray<DiffPiece> Orders(MessageLanguage language) => Replaced(
                string.Join(", ", before.Where(b => kept.Contains(b.Key)).Select(b => b.Text(language))), string.Join(", ", common.Select(c => c.Text(language))));
        }
    }

    /// <summary>Compares notes, corrections and acceptances.</summary>
    public void Annotations()
    {
        Notes();
        List(FieldKind.Correction, ChangeClass.Correction, d => d.Corrections.Select(c => new ListItem(PlainText.Of(c.Printed), _ => FieldTexts.Correction(c, prose), c.Span)));
        List(FieldKind.Accept, ChangeClass.Acceptance, static d => d.Acceptances.Select(static a => new ListItem(a.Rule?.Code ?? "", l => FieldTexts.Acceptance(a, l), a.FieldSpan)));
    }

    // Notes have no names: those that say the same are the same, the others are matched in their order.
    private void Notes()
    {
        if (old.Notes.IsEmpty && now.Notes.IsEmpty) return;
        int i = 0, j = 0;
        var same = CommonSubsequence.Of([.. old.Notes.Select(static n => n.Corrected)], [.. now.Notes.Select(static n => n.Corrected)], CanonicalComparer.Instance);
        foreach (var (a, b) in same.Append((old.Notes.Length, now.Notes.Length)))
        {
            for (; i < a || j < b; i++, j++) Prose(FieldKind.Note, ChangeClass.Note, i < a ? old.Notes[i] : null, j < b ? now.Notes[j] : null);
            (i, j) = (a + 1, b + 1);
        }
    }

    private static IEnumerable<ListItem> Items(Declaration declaration, FieldSchema field) => declaration is Source source && field.Kind == FieldKind.Url
        ? source.Urls.Select(static u => new ListItem(u.Value, _ => u.Value, u.Span))
        : FieldValue.Of(declaration, field).OfType<FieldValue.List>().SelectMany(static l => l.Items)
            .Select(item => new ListItem(field.Value == ValueKind.LineList ? PlainText.Of(item) : item, _ => item, SiteOf(declaration, field.Kind).Span));

    /// <summary>Where a field of a declaration stands; its name where it has none of that kind.</summary>
    public static ChangeSite SiteOf(Declaration declaration, FieldKind? field) =>
        new(declaration, field is { } kind && declaration.Site(kind) is { } site ? site.Value : declaration.Name);

    /// <summary>A text in the place of another, as a whole.</summary>
    public static ImmutableArray<DiffPiece> Replaced(string old, string now)
    {
        var pieces = ImmutableArray.CreateBuilder<DiffPiece>(2);
        if (old.Length > 0) pieces.Add(new(DiffOperation.Deleted, old));
        if (now.Length > 0) pieces.Add(new(DiffOperation.Inserted, now));
        return pieces.DrainToImmutable();
    }

    private (string Old, string Now) Pair(Func<Declaration, MessageLanguage, string> text, MessageLanguage language) => (text(old, language), text(now, language));

    private static (string Old, string Now) Texts(ListItem? from, ListItem? to, MessageLanguage language) => (from?.Text(language) ?? "", to?.Text(language) ?? "");

    private static bool IsSame((string Old, string Now) texts) => CanonicalComparer.Instance.Equals(texts.Old, texts.Now);

    private static ChangeKind KindOf((string Old, string Now) texts) =>
        texts.Old.Length == 0 ? ChangeKind.Added : texts.Now.Length == 0 ? ChangeKind.Removed : ChangeKind.Modified;

    // A key that stands twice is told apart by its number.
    private static List<ListItem> Numbered(IEnumerable<ListItem> items)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. items.Select(item =>
        {
            var times = seen[item.Key] = seen.GetValueOrDefault(item.Key) + 1;
            return times == 1 ? item : item with { Key = $"{item.Key}\u001F{times}" };
        })];
    }
}
