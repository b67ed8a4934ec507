using FiscDsl.Model;
using FiscDsl.Model.Linking;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Merging;

/// <summary>
/// Texts whose citations and mentions name sources and controls as they will be called when merged. A side that has numbered them anew has
/// changed what every number on the other side stands for, and equal numbers would be taken for equal documents.
/// </summary>
internal sealed class FollowedIds
{
    private readonly Dictionary<(DeclarationKind Kind, string Id), string> _names = [];

    private FollowedIds(MergeTree side, IEnumerable<(MergeItem? Item, string Name)> merged)
    {
        var own = side.Items.ToHashSet();
        foreach (var (item, name) in merged)
            if (item?.Declaration is { } declaration && own.Contains(item) && declaration.Id != name) _names.TryAdd((declaration.Kind, declaration.Id), name);
    }

    /// <summary>The three texts, each with the ids of what is merged; null where none is another.</summary>
    public static (CompiledFile Ours, CompiledFile Origin, CompiledFile Theirs)? In((CompiledFile File, MergeTree Tree) ours, (CompiledFile File, MergeTree Tree) origin, (CompiledFile File, MergeTree Tree) theirs)
    {
        if (HasSameNames(origin.Tree, ours.Tree) && HasSameNames(origin.Tree, theirs.Tree)) return null;
        var triples = Alignment.Of(Named(ours.Tree), Named(origin.Tree), Named(theirs.Tree)).Select(static t => (Triple: t, Name: t.Name ?? "")).Where(static t => t.Name.Length > 0).ToList();
        var (our, old, their) = (
            new FollowedIds(ours.Tree, triples.Select(static t => (t.Triple.Ours, t.Name))), new FollowedIds(origin.Tree, triples.Select(static t => (t.Triple.Origin, t.Name))),
            new FollowedIds(theirs.Tree, triples.Select(static t => (t.Triple.Theirs, t.Name))));
        return our._names.Count + old._names.Count + their._names.Count == 0 ? null : (our.Applied(ours.File), old.Applied(origin.File), their.Applied(theirs.File));
    }

    // Where every header is as it was, nothing has another name.
    private static bool HasSameNames(MergeTree origin, MergeTree side)
    {
        List<MergeItem> before = Named(origin), after = Named(side);
        return before.Count == after.Count && before.Zip(after).All(static pair => pair.First.Head(0) == pair.Second.Head(0));
    }

    private static List<MergeItem> Named(MergeTree tree) => [.. tree.Items.Where(static i => i.Declaration is Source or Control)];

    private CompiledFile Applied(CompiledFile file)
    {
        var edits = new List<TextEdit>();
        foreach (var (index, block) in file.Blocks.Index())
        {
            var start = file.Tree.Text.BlockStart(index);
            foreach (var declaration in block.Declarations.SelectMany(static d => d.SelfAndNested()))
            {
                foreach (var citation in (declaration as AssessedDeclaration)?.Evidence?.Citations ?? [])
                    if (_names.TryGetValue((DeclarationKind.Source, citation.Source), out var source)) edits.Add(new(citation.IdSpan.Shift(start), source));
                foreach (var mention in declaration.Texts.SelectMany(MentionSite.In))
                    if (_names.TryGetValue((DeclarationKind.Control, mention.Id), out var control) && IdGrammar.Normalize(mention.BlockSpan.Of(declaration.Block.Text)) == mention.Id) edits.Add(new(mention.BlockSpan.Shift(start), control));
            }
        }

        return edits.Count == 0 ? file : CompiledFile.Create(new SourceFile(file.File.Path, SourceText.From(TextEdit.Apply(file.Tree.ToString(), edits.OrderBy(static e => e.Span.Start)))));
    }
}
