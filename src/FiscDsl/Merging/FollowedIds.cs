using FiscDsl.Model;
using FiscDsl.Model.Linking;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Merging;

/// <summary>
/// What sources and controls will be called when merged, and texts whose citations and mentions name them so. A side that has
/// numbered them anew has changed what every number on the other side stands for, and equal numbers would be taken for equal
/// documents. What leads nowhere then, or to either of two, stands between marks.
/// </summary>
internal sealed class FollowedIds
{
    private readonly Sides<Dictionary<(DeclarationKind Kind, string Id), string>> _names = new([], [], []);
    private readonly Sides<HashSet<(DeclarationKind Kind, string Id)>> _declared;

    private FollowedIds(Sides<List<MergeItem>> named, Sides<CategoryIndex> categories, NameMarks marks)
    {
        Marks = marks;
        _declared = named.Select(static items => items.Select(static i => i.Declaration).OfType<Declaration>().Select(static d => (d.Kind, d.Id)).ToHashSet());
        foreach (var triple in Alignment.Of(named.Ours, named.Origin, named.Theirs))
            if (triple.Name is { } name) Add(triple, name);
        foreach (var name in categories.Origin.Paths)
        {
            var (ours, theirs) = (categories.Ours.Of(name), categories.Theirs.Of(name));
            if (ours is null == theirs is null) continue;
            foreach (var names in new[] { _names.Ours, _names.Origin, _names.Theirs }) names.Add((DeclarationKind.Category, name), NameMarks.Around(name, ours is null ? Marks.LostByOurs : Marks.LostByTheirs));
        }
    }

    /// <summary>What stands around names that lead nowhere.</summary>
    public NameMarks Marks { get; }

    /// <summary>Reads what three states declare; null where every name stands for what it stood for.</summary>
    /// <param name="trees">The file that is merged.</param>
    /// <param name="others">Files around it.</param>
    /// <param name="texts">All texts that are to be followed.</param>
    public static FollowedIds? In(Sides<MergeTree> trees, IEnumerable<Sides<MergeTree>> others, IEnumerable<string> texts)
    {
        List<Sides<MergeTree>> all = [trees, .. others];
        var items = new Sides<List<MergeItem>>([.. all.SelectMany(static t => t.Ours.Items)], [.. all.SelectMany(static t => t.Origin.Items)], [.. all.SelectMany(static t => t.Theirs.Items)]);
        // Where every header is as it was, nothing has another name.
        if (HasSameNames(items.Origin, items.Ours) && HasSameNames(items.Origin, items.Theirs)) return null;
        if (NameMarks.NotIn(texts) is not { } marks) return null;
        var followed = new FollowedIds(items.Select(static i => i.FindAll(static item => item.Declaration is Source or Control)), items.Select(static i => new CategoryIndex(CategoriesOf(i))), marks);
        return followed._names.Any(static n => n.Count > 0) ? followed : null;
    }

    /// <summary>The texts, each with the names of what is merged.</summary>
    public Sides<CompiledFile> Applied(Sides<CompiledFile> files) => files.Zip(_names, (file, names) => names.Count == 0 ? file : Applied(file, names, Marks));

    /// <summary>
    /// The names of a file that nobody merges and one side has written, though they stand for something else when merged; those that
    /// were there before are that side's no more than the other's.
    /// </summary>
    public IEnumerable<StrayName> Strays(SurroundingFile file)
    {
        if (file.IsChangedByBoth) yield break;
        var isOurs = !SurroundingFile.Equals(file.Texts.Ours, file.Texts.Origin);
        var names = isOurs ? _names.Ours : _names.Theirs;
        if (names.Count == 0) yield break;
        var before = ForeignNames.Of(file.Compiled.Origin).CountBy(static n => n).ToDictionary();
        foreach (var (name, count) in ForeignNames.Of(isOurs ? file.Compiled.Ours : file.Compiled.Theirs).CountBy(static n => n))
            if (count > before.GetValueOrDefault(name) && names.TryGetValue(name, out var meant) && meant != name.Id) yield return new(file.Path, isOurs, name.Kind, name.Id, Marks.IsAround(meant) ? null : meant);
    }

    private static bool HasSameNames(List<MergeItem> before, List<MergeItem> after) => NamesOf(before).SequenceEqual(NamesOf(after), StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(List<MergeItem> items) =>
        items.Where(static i => i.Declaration is Source or Control).Select(static i => i.Head(0)).Concat(CategoriesOf(items).SelectMany(static c => c.SelfAndNested()).Select(static c => c.Subject));

    private static IEnumerable<Category> CategoriesOf(List<MergeItem> items) => items.Select(static i => i.Declaration).OfType<Category>();

    private void Add(Triple triple, string name)
    {
        var (our, old, their) = triple;
        if (triple.Clashes || (old is null && our is not null && their is not null && !our.IsOfOneContent(their))) Set(triple, _ => NameMarks.Around(name, Marks.Disputed));
        else if (old is null) return;
        else if (our is null != their is null) Lose(triple, NameMarks.Around(name, our is null ? Marks.LostByOurs : Marks.LostByTheirs));
        else if (our is null || their is null) return;
        // Of the number, another document has become what it means: the one that it meant is gone.
        else if (IsReplaced(our, old)) Replace(our, triple with { Ours = null }, Marks.LostByOurs);
        else if (IsReplaced(their, old)) Replace(their, triple with { Theirs = null }, Marks.LostByTheirs);
        else if (IsNamedAnew(our) && IsNamedAnew(their) && our?.Declaration?.Id != their?.Declaration?.Id) Set(triple, id => NameMarks.Around(id, Marks.Disputed));
        else Set(triple, _ => name);

        void Replace(MergeItem now, Triple rest, char mark)
        {
            Set(now == our ? new(now, null, null) : new(null, null, now), _ => name);
            Lose(rest, NameMarks.Around(name, mark));
        }

        bool IsNamedAnew(MergeItem? item) => item?.Declaration?.Id != old.Declaration?.Id;
    }

    // A document that has neither its title nor an address any more.
    private static bool IsReplaced(MergeItem item, MergeItem origin) => item.Declaration is Source now && origin.Declaration is Source old
        && Blank.Removed(now.Title?.Corrected ?? "") != Blank.Removed(old.Title?.Corrected ?? "") && !now.Urls.Any(u => old.Urls.Any(o => o.Value == u.Value));

    // What a side has taken away and names all the same is that, too.
    private void Lose(Triple triple, string name)
    {
        Set(triple, _ => name);
        if (triple.Origin?.Declaration is not { } lost) return;
        if (triple.Ours is null && !_declared.Ours.Contains((lost.Kind, lost.Id))) _names.Ours.TryAdd((lost.Kind, lost.Id), name);
        if (triple.Theirs is null && !_declared.Theirs.Contains((lost.Kind, lost.Id))) _names.Theirs.TryAdd((lost.Kind, lost.Id), name);
    }

    private void Set(Triple triple, Func<string, string> name)
    {
        foreach (var (names, item) in new[] { (_names.Ours, triple.Ours), (_names.Origin, triple.Origin), (_names.Theirs, triple.Theirs) })
            if (item?.Declaration is { } declaration && name(declaration.Id) is var followed && followed != declaration.Id) names.TryAdd((declaration.Kind, declaration.Id), followed);
    }

    private static CompiledFile Applied(CompiledFile file, Dictionary<(DeclarationKind Kind, string Id), string> names, NameMarks marks)
    {
        var edits = new List<TextEdit>();
        foreach (var (index, block) in file.Blocks.Index())
        {
            var start = file.Tree.Text.BlockStart(index);
            foreach (var declaration in block.Declarations.SelectMany(static d => d.SelfAndNested()))
            {
                if (declaration is Control { CategoryName: { Length: > 0 } category } && names.ContainsKey((DeclarationKind.Category, category)) && declaration.Site(FieldKind.Category) is { Value: var value })
                    edits.Add(new(value.Shift(start), names[(DeclarationKind.Category, category)]));
                foreach (var citation in (declaration as AssessedDeclaration)?.Evidence?.Citations ?? [])
                    if (names.TryGetValue((DeclarationKind.Source, citation.Source), out var source)) edits.Add(new(citation.IdSpan.Shift(start), marks.Kept(citation.IdSpan.Of(declaration.Block.Text).ToString(), source)));
                foreach (var mention in declaration.Texts.SelectMany(MentionSite.In))
                    if (names.TryGetValue((DeclarationKind.Control, mention.Id), out var control) && IdGrammar.Normalize(mention.BlockSpan.Of(declaration.Block.Text)) == mention.Id) edits.Add(new(mention.BlockSpan.Shift(start), marks.Kept(mention.BlockSpan.Of(declaration.Block.Text).ToString(), control)));
            }
        }

        return edits.Count == 0 ? file : file.With(SourceText.From(TextEdit.Apply(file.Tree.ToString(), edits)));
    }
}
