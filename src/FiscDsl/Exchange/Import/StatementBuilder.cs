using System.Collections.Immutable;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Exchange.Import;

/// <summary>What rows say of a category, a control or a clause, while they are read.</summary>
/// <param name="schema">Which of them.</param>
/// <param name="id">Its id or label.</param>
internal sealed class StatementBuilder(DeclarationSchema schema, string id)
{
    private readonly Dictionary<FieldKind, OrderedSet<string>> _prose = [];
    private readonly OrderedSet<string> _notes = [];
    private readonly OrderedSet<string> _codes = [];
    private readonly List<string> _comments = [];
    private readonly List<TableRow> _rows = [];
    private readonly OrderedSet<(string Source, string? Locator)> _citations = [];
    private EvidenceStatus? _status;
    private string? _reason;

    public string Id => id;

    /// <summary>The control above a clause, or the category above another; null for none.</summary>
    public StatementBuilder? Parent { get; init; }

    /// <summary>The clauses, or the categories, nested in it.</summary>
    public List<StatementBuilder> Nested { get; } = [];

    /// <summary>The clauses that a path has led to, by its steps.</summary>
    public Dictionary<string, StatementBuilder> Steps { get; } = new(StringComparer.Ordinal);

    /// <summary>Its title with the cell that gives it.</summary>
    public (string Text, CellPlace Place)? Title { get; set; }

    /// <summary>A control's category with the row that gives it.</summary>
    public (StatementBuilder Category, CellPlace Place)? Category { get; set; }

    /// <summary>Who is responsible, with a cell that says so.</summary>
    public (Responsibility Responsibility, CellPlace Place)? Responsibility { get; set; }

    /// <summary>The cell that a clause's text stands in; null where it has none.</summary>
    public TableCell? TextCell { get; set; }

    /// <summary>The last control of a category is counted here.</summary>
    public int Controls { get; set; }

    public bool HasCitations => _citations.Count > 0;

    public EvidenceStatus? Status => _citations.Count > 0 ? EvidenceStatus.Cited : _status;

    /// <summary>The row that it was read from first.</summary>
    public TableRow? FirstRow => _rows.Count > 0 ? _rows[0] : null;

    public bool Has(FieldKind field) => _prose.ContainsKey(field);

    /// <summary>Adds to a text; false where it says so already.</summary>
    public bool Add(FieldKind field, string text)
    {
        if (!_prose.TryGetValue(field, out var parts)) _prose.Add(field, parts = []);
        return parts.Add(text);
    }

    public void AddNote(string note) => _notes.Add(note);

    public void AddCode(string code) => _codes.Add(code);

    public void AddComment(string comment) => _comments.Add(comment);

    public void AddRow(TableRow row)
    {
        if (_rows.Count == 0 || _rows[^1] != row) _rows.Add(row);
    }

    public void Cite(string source, string? locator) => _citations.Add((source, locator));

    public void SetDisposition(EvidenceStatus status, string? reason) => (_status, _reason) = (status, reason ?? _reason);

    /// <summary>The declaration.</summary>
    public ImportedDeclaration Build(ref TextMends mends, ImmutableArray<string> categoryPath = default)
    {
        var fields = ImmutableArray.CreateBuilder<ImportedField>();
        foreach (var field in schema.Fields)
        {
            switch (field.Kind)
            {
                case FieldKind.Category when !categoryPath.IsDefaultOrEmpty:
                    fields.Add(new(field, new FieldValue.List(categoryPath)));
                    break;
                case FieldKind.Code when _codes.Count > 0:
                    fields.Add(new(field, new FieldValue.List([.. _codes])));
                    break;
                case FieldKind.Responsibility when Responsibility is { } responsibility:
                    fields.Add(new(field, new FieldValue.Parties(responsibility.Responsibility)));
                    break;
                case FieldKind.Evidence when Status is { } status:
                    fields.Add(new(field, new FieldValue.Evidence(status, _citations.Count > 0 ? null : _reason, [.. _citations])));
                    break;
                case FieldKind.Note:
                    foreach (var note in _notes) fields.Add(new(field, new FieldValue.Text(CellText.Prose([note], ref mends))));
                    break;
                default:
                    if (_prose.TryGetValue(field.Kind, out var parts) && CellText.Prose(parts, ref mends) is { Length: > 0 } prose) fields.Add(new(field, new FieldValue.Text(prose)));
                    break;
            }
        }

        var nested = ImmutableArray.CreateBuilder<ImportedDeclaration>(Nested.Count);
        foreach (var child in Nested) nested.Add(child.Build(ref mends));
        var title = Title?.Text;
        return new(schema, schema.Header == HeaderShape.Label ? LabelGrammar.Normalize(id) : id, title, fields.ToImmutable(), nested.ToImmutable()) { Comments = [.. _comments], Rows = [.. _rows] };
    }
}
