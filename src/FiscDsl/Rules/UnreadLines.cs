using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>
/// Lines of a declaration that are neither its fields nor nested declarations. Each has an error of its own, and what
/// the declaration lacks may be just that line, misspelt; so rules on what is missing wait until it can be read.
/// </summary>
internal static class UnreadLines
{
    /// <summary>True for a declaration with such lines.</summary>
    public static bool Any(Declaration declaration)
    {
        var block = declaration.Block;
        var end = block.Lines[declaration.Line].SubtreeEnd;
        var read = declaration.Fields.Select(f => block.Source.LineOf(f.Name.Start)).Concat(declaration.SelfAndNested().Select(static d => d.Line)).ToHashSet();
        for (var line = block.NextContent(declaration.Line + 1, end); line < end; line = block.NextContent(block.Lines[line].SubtreeEnd, end))
            if (!read.Contains(line)) return true;
        // A field on the margin belongs to none, and most likely here.
        for (var line = declaration.Line + 1; line < end; line++)
            if (block.Lines[line].Kind == LineKind.Stray && MarginProse.IsField(block.Lines[line].Content.Of(block.Text))) return true;
        return false;
    }
}
