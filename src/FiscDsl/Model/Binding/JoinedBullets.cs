using FiscDsl.Schema;
using FiscDsl.Syntax.Prose;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>Finds lines of prose that begin with a bullet and join the line before, for nothing ended there.</summary>
internal static class JoinedBullets
{
    /// <summary>The lines of a field, by their indices in the block; of several with the same bullet the first, which makes items of the others.</summary>
    public static IReadOnlyList<int> In(Declaration declaration, FieldSite site)
    {
        if (LanguageSchema.Of(declaration.Kind).Field(site.Kind) is not { Value: ValueKind.Prose } field) return [];
        var block = declaration.Block;
        var header = block.Source.LineOf(site.Name.Start);
        // Most values stand on one line, and most of the others have no bullet.
        if (site.Value.End <= block.Lines[header].End) return [];
        if (!ProseLines.MayHave(block, header, site.Value, static line => Enumerators.Mark(line) != '\0')) return [];
        var lines = ProseLines.Of(block, header);
        var joined = new List<int>();
        ProseReader.Read(block.Text, lines, joined);
        // - 12 -: the number of a page.
        return [.. joined.Where(i => !LineNumbers.IsAlone(lines[i].Of(block.Text))).Select(i => block.Source.LineOf(lines[i].Start))];
    }

}
