using System.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>Lines being written, each with its indentation and line break.</summary>
/// <param name="newLine">The line break.</param>
/// <param name="columns">Columns that every line is indented by, whatever its level.</param>
internal sealed class LineBuffer(string newLine, int columns)
{
    /// <summary>Columns of indentation a level.</summary>
    public const int Indentation = 2;

    private readonly StringBuilder _text = new();

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Where the last line ends, its line break left out.</summary>
    public int End => _text.Length - newLine.Length;

    public void Line(int depth, string content)
    {
        _text.Append(' ', columns + depth * Indentation).Append(content).Append(newLine);
    }

    /// <summary>Writes whole lines to the character, and a line break behind a last one without.</summary>
    public void AsItStands(string wholeLines)
    {
        _text.Append(wholeLines);
        if (wholeLines[^1] is not ('\n' or '\r')) _text.Append(newLine);
    }

    public void Blank() => _text.Append(newLine);

    /// <summary>What was written, from its first character.</summary>
    public override string ToString() => _text.ToString();
}
