using System.Text;

namespace FiscDsl.Tests.Grammar;

/// <summary>A table in Markdown, ended by a line break.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();

    public MarkdownTable(params string[] columns)
    {
        Add(columns);
        Add([.. columns.Select(static _ => "---")]);
    }

    public void Add(params string[] cells) =>
        _text.Append('|').AppendJoin('|', cells.Select(static c => c.Length == 0 ? " " : $" {c.Replace("|", "\\|", StringComparison.Ordinal)} ")).Append("|\n");

    public override string ToString() => _text.ToString();
}
