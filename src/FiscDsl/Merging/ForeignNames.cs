using FiscDsl.Model;
using FiscDsl.Model.Linking;
using FiscDsl.Schema;

namespace FiscDsl.Merging;

/// <summary>The sources that a file cites and the controls that it mentions.</summary>
internal static class ForeignNames
{
    /// <summary>Those that the file does not declare itself, in the order of the text.</summary>
    public static List<(DeclarationKind Kind, string Id)> Of(CompiledFile file)
    {
        var declarations = file.Blocks.SelectMany(static b => b.Declarations).SelectMany(static d => d.SelfAndNested()).ToList();
        var own = declarations.Where(static d => d is Source or Control).Select(static d => (d.Kind, d.Id)).ToHashSet();
        return [.. declarations.SelectMany(Of).Where(n => !own.Contains(n))];
    }

    /// <summary>Those of one declaration, what is nested in it aside.</summary>
    public static IEnumerable<(DeclarationKind Kind, string Id)> Of(Declaration declaration) =>
        ((declaration as AssessedDeclaration)?.Evidence?.Citations ?? []).Select(static c => (DeclarationKind.Source, c.Source))
            .Concat(declaration.Texts.SelectMany(MentionSite.In).Select(static m => (DeclarationKind.Control, m.Id)));
}
