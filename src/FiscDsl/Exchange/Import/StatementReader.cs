using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Exchange.Import;

/// <summary>Reads what a row says of the controls and clauses that it belongs to.</summary>
internal sealed class StatementReader(TableLayout layout, ImportReport report)
{
    private static readonly DeclarationSchema ClauseSchema = LanguageSchema.Of(DeclarationKind.Clause);

    private readonly Dictionary<StatementBuilder, StatementBuilder> _last = [];
    private LayoutColumns? _columns;
    private RowCells? _cells;
    private EvidenceReader? _evidence;
    private ResponsibilityReader? _responsibility;

    /// <summary>The sources.</summary>
    public SourceList Sources { get; } = new();

    /// <summary>What merged cells say.</summary>
    public SharedViews Shared { get; } = new();

    /// <summary>True where a column gives the category.</summary>
    public bool HasCategoryColumn { get; private set; }

    /// <summary>Goes on to another sheet.</summary>
    public void Begin(LayoutColumns columns, RowCells cells)
    {
        (_columns, _cells) = (columns, cells);
        (_evidence, _responsibility) = (new(columns, cells, Sources, report), new(columns, cells, layout, report));
        HasCategoryColumn = columns.Has(ColumnRole.Category);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="rows">The sheet, with the controls that the row belongs to.</param>
    /// <param name="titleFromId">A title that stands behind the id; null for none.</param>
    /// <param name="id">The id; null for a row that goes on.</param>
    public void Read(TableRow row, SheetRows rows, string? titleFromId, CellValue? id)
    {
        if (_columns is not { } columns || _cells is not { } cells) return;
        var mends = TextMends.None;
        var title = rows.Carry(row, ColumnRole.Title);
        var intents = columns.Of(ColumnRole.Intent).Select(c => cells.ValueOf(row, c) ?? (layout.Carried.Contains(ColumnRole.Intent) && id is null ? null : rows.Carry(row, ColumnRole.Intent))).OfType<CellValue>().Distinct().ToList();
        var label = columns.First(ColumnRole.Label) is { } labels ? cells.ValueOf(row, labels) : null;
        var texts = columns.Of(ColumnRole.Text).Select(c => cells.ValueOf(row, c)).OfType<CellValue>().ToList();
        foreach (var (control, path) in rows.Current)
        {
            control.AddRow(row);
            SetTitle(control, title is not null ? CellText.OnOneLine(title.Text, ref mends) : titleFromId, title?.Cell ?? id?.Cell);
            if (rows.Category is { } category && rows.CategoryPlace is var place) SetCategory(control, category, place ?? new(row, 0));
            foreach (var intent in intents) control.Add(FieldKind.Intent, intent.Text);
            var target = TargetOf(control, path, label, texts, row, ref mends);
            target.AddRow(row);
            ReadFields(row, target);
        }
    }

    /// <summary>Reads a row that says something of a category.</summary>
    public void ReadOfCategory(TableRow row, StatementBuilder category)
    {
        category.AddRow(row);
        ReadFields(row, category);
    }

    // What has to be done to a cell's text is known here, and done where all that is said of its owner is written.
    private void ReportMends(CellValue value, ColumnRole role)
    {
        var mends = TextMends.None;
        if (role is ColumnRole.Title or ColumnRole.Category or ColumnRole.Subcategory) CellText.OnOneLine(value.Text, ref mends);
        else if (role is ColumnRole.Text or ColumnRole.Intent or ColumnRole.Information or ColumnRole.UserAction or ColumnRole.Finding or ColumnRole.Note) CellText.Prose([value.Text], ref mends);
        else CellText.Clean(value.Text, ref mends);
        if (mends.HasFlag(TextMends.Joined)) report.Add(DiagnosticSeverity.Info, ImportTexts.JoinedLines, value.Cell);
        if (mends.HasFlag(TextMends.Controls)) report.Add(DiagnosticSeverity.Warning, ImportTexts.ControlsRemoved, value.Cell);
        if (mends.HasFlag(TextMends.Comment)) report.Add(DiagnosticSeverity.Info, ImportTexts.WidenedHash, value.Cell);
        if (mends.HasFlag(TextMends.Replacement)) report.Add(DiagnosticSeverity.Warning, ImportTexts.LostCharacter, value.Cell);
    }

    private void SetTitle(StatementBuilder control, string? title, TableCell? cell)
    {
        if (title is null || title.Length == 0 || cell is null) return;
        // 運113 before its own title says the id again.
        if (title.Length > control.Id.Length && title.StartsWith(control.Id, StringComparison.Ordinal) && title[control.Id.Length] is ' ' or '\u3000') title = title[(control.Id.Length + 1)..].TrimStart(' ', '\u3000');
        if (control.Title is { } known && known.Text != title) report.Add(DiagnosticSeverity.Error, ImportTexts.SecondTitle(control.Id, known.Place.Address), cell);
        else control.Title ??= (title, CellPlace.Of(cell));
    }

    private void SetCategory(StatementBuilder control, StatementBuilder category, CellPlace place)
    {
        if (control.Category is { } known && known.Category != category) report.Add(DiagnosticSeverity.Error, ImportTexts.SecondCategory(control.Id, known.Place.Address), place);
        else control.Category ??= (category, place);
    }

    // The clause that a row is about: a new one where it has a text or a label of its own, else the one that the row above was about.
    private StatementBuilder TargetOf(StatementBuilder control, ImmutableArray<string> path, CellValue? label, List<CellValue> texts, TableRow row, ref TextMends mends)
    {
        var target = control;
        foreach (var step in path)
        {
            if (!target.Steps.TryGetValue(step, out var next)) target.Steps.Add(step, next = Clause(target, ControlNames.LabelOf(step)));
            target = next;
        }

        if (texts.Count > 0 && texts.TrueForAll(static t => t.IsLent) && label is null or { IsLent: true } && path.IsEmpty && _last.TryGetValue(control, out var same) && same.TextCell == texts[0].Cell) return same;
        var labelText = label is null ? null : LabelOf(label);
        var text = string.Join('\n', texts.Select(static t => t.Text));
        if (labelText is null && path.IsEmpty && text.Length == 0) return _last.GetValueOrDefault(control) ?? control;
        var body = text;
        if (labelText is null && path.IsEmpty && _columns?.Has(ColumnRole.Label) != true) (labelText, body) = SplitLabel(text);
        // Where a path names the clause, its label before the text says the same again.
        if (!path.IsEmpty && text.Length > target.Id.Length && LabelGrammar.Normalize(text.AsSpan(0, target.Id.Length)) == LabelGrammar.Normalize(target.Id) && (Enumerators.Length(text) == target.Id.Length || text[target.Id.Length] is ' ' or '\u3000')) body = text[target.Id.Length..].TrimStart(' ', '\u3000');
        if (path.IsEmpty || labelText is not null) target = Clause(target, labelText ?? LanguageSchema.Nothing);
        if (body.Length > 0) target.Add(FieldKind.Text, body);
        target.TextCell = texts.Count > 0 ? texts[0].Cell : null;
        _last[control] = target;
        target.AddRow(row);
        return target;
    }

    private static StatementBuilder Clause(StatementBuilder parent, string label)
    {
        var clause = new StatementBuilder(ClauseSchema, label) { Parent = parent };
        parent.Nested.Add(clause);
        return clause;
    }

    private string? LabelOf(CellValue label)
    {
        var text = label.Text;
        if (LabelGrammar.Read(text, new TextSpan(0, text.Length)) is { } read && read.Length == text.Length) return text;
        report.Add(DiagnosticSeverity.Error, ImportTexts.NoLabel(text), label.Cell);
        return null;
    }

    // (1) before a text is its label, unless more lines of its kind follow: then the cell holds a list.
    private static (string? Label, string Text) SplitLabel(string text)
    {
        var length = Enumerators.Length(text);
        if (length == 0) return (null, text);
        var label = text[..length];
        if (LabelGrammar.Read(text, new TextSpan(0, length)) is not { } read || read.Length != length) return (null, text);
        var style = LabelGrammar.Number(LabelGrammar.Normalize(label))?.Style;
        foreach (var line in text.Split('\n').Skip(1))
        {
            var trimmed = line.Trim();
            if (Enumerators.Length(trimmed) is > 0 and var other && LabelGrammar.Number(LabelGrammar.Normalize(trimmed.AsSpan(0, other)))?.Style == style) return (null, text);
        }

        return (label, text[length..].Trim(' ', '\u3000', '\n', '\t'));
    }

    private void ReadFields(TableRow row, StatementBuilder target)
    {
        if (_columns is not { } columns || _cells is not { } cells) return;
        _responsibility?.Read(row, target);
        _evidence?.Read(row, target);
        foreach (var column in columns.Read)
        {
            if (cells.ValueOf(row, column) is not { } value) continue;
            switch (column.Role)
            {
                case ColumnRole.Information:
                    View(FieldKind.Information, value, column, target);
                    break;
                case ColumnRole.Finding:
                    View(FieldKind.Finding, value, column, target);
                    break;
                case ColumnRole.UserAction:
                    View(FieldKind.UserAction, value, column, target);
                    break;
                case ColumnRole.Note when !value.IsLent:
                    target.AddNote(column.Lead is { } lead ? Led(lead, value.Text) : value.Text);
                    break;
                case ColumnRole.Code when !value.IsLent:
                    Codes(value, target);
                    break;
            }

            if (value.IsLent) continue;
            ReportMends(value, column.Role);
            CellRemarks.Take(value.Cell, column.Role, target, report);
        }
    }

    /// <summary>A note behind what its column is called.</summary>
    public static string Led(string lead, string note) => $"{lead}{(EastAsianWidth.Columns(lead) > lead.Length ? "：" : ": ")}{note}";

    private void View(FieldKind field, CellValue value, ReadColumn column, StatementBuilder target)
    {
        var text = value.Text;
        if (_cells?.MeaningOf(text, column.Role, value.IsLent ? null : value.Cell) == MarkMeaning.None) text = LanguageSchema.Nothing;
        if (!value.IsLent && ResponsibilityReader.IsDoneByProvider(text)) report.Add(DiagnosticSeverity.Warning, ImportTexts.ByProvider, value.Cell);
        if (value.IsShared) Shared.Add(value.Cell, field, text, target);
        else if (!target.Add(field, text)) report.Add(DiagnosticSeverity.Info, ImportTexts.Repeated, value.Cell);
    }

    private void Codes(CellValue value, StatementBuilder target)
    {
        foreach (var code in value.Text.Split([',', '、', '，', '\n', ' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries))
        {
            var id = IdGrammar.Normalize(code);
            if (IdGrammar.Scan(id) == id.Length) target.AddCode(id);
            else report.Add(DiagnosticSeverity.Error, ImportTexts.NoCode(code), value.Cell);
        }
    }
}
