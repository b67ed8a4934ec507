using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;

namespace FiscDsl.Model.Binding;

/// <summary>Mends that need the lines around the finding.</summary>
internal static class Mends
{
    public static Fix Indent(SyntaxLine line, int columns) => new(
        new("字下げを揃える", "Align the indentation"), [new(line.Indentation, new string(' ', columns))]);

    /// <summary>Adds a field as the first below a header.</summary>
    public static Fix AddField(SyntaxBlock block, int header, Spelling field, string value)
    {
        var name = BoundBlock.SpellingFor(block, header, field);
        return new(new($"「{name}:」を加える", $"Add '{name}:'"),
            [new(new(block.Lines[header].ContentEnd, 0), $"{NewLine(block, header)}{MemberIndentation(block, header)}{name}: {value}")]);
    }

    /// <summary>The line break of the block, as a line of it ends.</summary>
    public static string NewLine(SyntaxBlock block, int line)
    {
        var at = block.Lines[line];
        return at.End - 2 >= at.ContentEnd && block.Text[at.End - 2] == '\r' ? "\r\n" : "\n";
    }

    /// <summary>The indentation of a declaration's members: that of its first one, else two columns more than its header.</summary>
    public static string MemberIndentation(SyntaxBlock block, int header)
    {
        var member = block.NextContent(header + 1, block.Lines[header].SubtreeEnd);
        return new string(' ', member < block.Lines[header].SubtreeEnd ? block.Lines[member].Indent : block.Lines[header].Indent + 2);
    }
}
