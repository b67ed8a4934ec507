using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Model.Linking;
using FiscDsl.Schema;

namespace FiscDsl.Merging;

/// <summary>The sources that a file cites and the controls that it mentions.</summary>
internal static class ForeignNames
{
    /// <summary>Those that the file does not declare itself, in the order of the text.</summary>
    public static List<(DeclarationKind Kind, string Id)> Of(CompiledFile file) => Of(file.Blocks, Own(file));

    /// <summary>True where a side names others than the origin does. What stands in a block that both have is not looked at.</summary>
    public static bool Differ(CompiledFile origin, CompiledFile side)
    {
        var (before, after) = (Own(origin), Own(side));
        if (!before.SetEquals(after)) return !Of(origin.Blocks, before).SequenceEqual(Of(side.Blocks, after));
        return !Of(Without(origin, side), before).SequenceEqual(Of(Without(side, origin), after));
    }

    private static IEnumerable<BoundBlock> Without(CompiledFile file, CompiledFile other)
    {
        var shared = other.Blocks.Select(static b => b.Block.Text).ToHashSet(StringComparer.Ordinal);
        return file.Blocks.Where(b => !shared.Contains(b.Block.Text));
    }

    private static HashSet<(DeclarationKind Kind, string Id)> Own(CompiledFile file) =>
        [.. file.Blocks.SelectMany(static b => b.Declarations).Where(static d => d is Source or Control).Select(static d => (d.Kind, d.Id))];

    private static List<(DeclarationKind Kind, string Id)> Of(IEnumerable<BoundBlock> blocks, HashSet<(DeclarationKind Kind, string Id)> own) =>
        [.. blocks.SelectMany(static b => b.Declarations).SelectMany(static d => d.SelfAndNested()).SelectMany(Of).Where(n => !own.Contains(n))];

    /// <summary>Those of one declaration, what is nested in it aside.</summary>
    public static IEnumerable<(DeclarationKind Kind, string Id)> Of(Declaration declaration) =>
        ((declaration as AssessedDeclaration)?.Evidence?.Citations ?? []).Select(static c => (DeclarationKind.Source, c.Source))
            .Concat(declaration.Texts.SelectMany(MentionSite.In).Select(static m => (DeclarationKind.Control, m.Id)));
}
