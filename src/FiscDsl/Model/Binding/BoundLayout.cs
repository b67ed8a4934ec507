using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>What a layout says while it is being bound.</summary>
internal sealed class BoundLayout
{
    private readonly Dictionary<string, TextSpan> _names = new(StringComparer.Ordinal);

    public RowRange? Headings { get; set; }

    public RowRange? Rows { get; set; }

    public List<LayoutColumn> Columns { get; } = [];

    public List<LayoutMark> Marks { get; } = [];

    public List<Located<ColumnRole>> Carried { get; } = [];

    public List<Located<ColumnName>> Left { get; } = [];

    /// <summary>The columns that are left, as written: that a column is read holds, wherever it stands.</summary>
    public List<ColumnNameSyntax> LeftAsWritten { get; } = [];

    /// <summary>True where a column could not be read, so that nobody knows what it gives.</summary>
    public bool HasUnread { get; set; }

    /// <summary>Where a column was named first; null for one that is named now for the first time.</summary>
    /// <param name="key">What tells the column from others.</param>
    /// <param name="span">Where it is named now.</param>
    public TextSpan? FirstOf(string key, TextSpan span) => _names.TryAdd(key, span) ? null : _names[key];

    /// <summary>The roles of all columns.</summary>
    public ImmutableHashSet<ColumnRole> Roles => [.. Columns.Select(static c => c.Role)];
}
