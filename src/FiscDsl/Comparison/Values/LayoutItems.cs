using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Comparison.Values;

/// <summary>What a layout says of columns and marks, one by one, whatever line it stands on.</summary>
internal static class LayoutItems
{
    /// <summary>The columns of a layout by their names, or its marks by what stands in a cell and the columns it is for.</summary>
    public static IEnumerable<ListItem> Of(Declaration declaration, FieldSchema field) => (field.Kind, declaration) switch
    {
        (FieldKind.Column, TableLayout layout) => layout.Columns.Select(c => Item(NameOf(c.Name), new FieldValue.Column(c.Name, c.Role, c.Lead), field, c.Span)),
        (FieldKind.Mark, TableLayout layout) => layout.Marks.SelectMany(m => m.Marks.Select(mark => Item($"{mark}\n{FirstOf(m.Meaning)}", new FieldValue.Mark([mark], m.Meaning), field, m.Span))),
        (FieldKind.Leave, TableLayout layout) => layout.Left.Select(c => Item(NameOf(c.Value), new FieldValue.Columns([c.Value]), field, c.Span)),
        _ => [],
    };

    private static ListItem Item(string key, FieldValue value, FieldSchema field, TextSpan span) => new(key, language => FieldTexts.Printed(value, field, language), span);

    private static string NameOf(ColumnName name) => name.Letters ?? string.Join('\n', name.Headings) + '\n';

    private static ColumnRole FirstOf(MarkMeaning meaning) => MarkMeanings.Of(meaning).Roles[0];
}
