using System.Text;

namespace FiscDsl.Merging;

/// <summary>The merged lines and the conflicts among them.</summary>
internal sealed class MergeOutput(ConflictStyle style)
{
    private readonly StringBuilder _text = new();

    /// <summary>How many conflicts were written.</summary>
    public int Conflicts { get; private set; }

    public void Line(string line) => _text.Append(line).Append('\n');

    public void Add(IEnumerable<string> lines)
    {
        foreach (var line in lines) Line(line);
    }

    /// <summary>Writes what another has written.</summary>
    public void Append(MergeOutput other)
    {
        _text.Append(other._text);
        Conflicts += other.Conflicts;
    }

    /// <summary>Writes both sides, whole, for a person to choose.</summary>
    public void Conflict(IEnumerable<string> ours, IEnumerable<string> origin, IEnumerable<string> theirs)
    {
        Conflicts++;
        Marker('<', style.Ours);
        Add(ours);
        if (style.Base is { } name)
        {
            Marker('|', name);
            Add(origin);
        }

        Marker('=', "");
        Add(theirs);
        Marker('>', style.Theirs);
    }

    public override string ToString() => _text.ToString();

    private void Marker(char mark, string label)
    {
        _text.Append(mark, style.MarkerLength);
        if (label.Length > 0) _text.Append(' ').Append(label);
        _text.Append('\n');
    }
}
