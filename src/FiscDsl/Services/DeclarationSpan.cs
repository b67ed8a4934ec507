using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>How far the lines of a declaration or field reach.</summary>
internal static class DeclarationSpan
{
    /// <summary>A declaration from its keyword to the end of its last line, in the block.</summary>
    public static TextSpan Of(Declaration declaration) => Of(declaration.Block, declaration.Line);

    /// <summary>What a line holds: from its first character to the end of the last line that is indented more.</summary>
    public static TextSpan Of(SyntaxBlock block, int line) => TextSpan.FromBounds(block.Lines[line].ContentStart, block.Lines[LastLine(block, line)].ContentEnd);

    /// <summary>The last line that is indented more than a line; the line itself where there is none. Blank lines and comments behind it speak of what follows.</summary>
    public static int LastLine(SyntaxBlock block, int line)
    {
        var last = Math.Max(line, block.Lines[line].SubtreeEnd - 1);
        while (last > line && (block.Lines[last].Kind is LineKind.Blank or LineKind.ConflictMarker || block.Lines[last].Indent <= block.Lines[line].Indent)) last--;
        return last;
    }
}
