using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Exchange.Review;

/// <summary>Rows that others have added become clauses and controls; of rows that are gone the clauses go, where that is asked for.</summary>
internal sealed class RowEdits(
    ReturnedTable table, ImmutableArray<ReferenceColumn> columns, Catalog exported, Compilation today, Func<Declaration, Declaration?> newOf, Func<string, string> sourceOf,
    CatalogEdits edits, IReadOnlyDictionary<string, Source> sources, Action<ReturnRemarkKind, LocalizedText, LocalizedText> remark)
{
    private readonly Dictionary<AssessedDeclaration, HashSet<string>> _labels = [];
    private readonly HashSet<string> _newControls = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = [.. exported.Rows.Select(static r => r.Subject)];
    private int _order;

    /// <summary>Rows that have become clauses or controls, now or when the workbook was taken before.</summary>
    public int Added { get; private set; }

    /// <summary>Applies them.</summary>
    /// <param name="rows">The rows that came back, each with the one that was exported.</param>
    /// <param name="all">The rows that were exported.</param>
    /// <param name="deletesMissing">True to remove the clauses of those that did not.</param>
    public void Apply(IReadOnlyList<(TableRow Returned, Row? Exported)> rows, IReadOnlyList<Row> all, bool deletesMissing)
    {
        var back = rows.Select(static r => r.Exported?.Declaration).OfType<AssessedDeclaration>().ToHashSet();
        Missing([.. all.Where(r => !back.Contains(r.Declaration))], back, deletesMissing);
        var order = all.Index().ToDictionary(static r => r.Item, static r => r.Index);
        var places = rows.Select(static r => r.Exported).OfType<Row>().Select(r => order[r]).ToList();
        // Sorted rows have other neighbours than they were given.
        var isInOrder = places.Zip(places.Skip(1)).All(static pair => pair.First < pair.Second);
        var last = rows.Where(static r => r.Exported is not null).Select(static r => r.Returned.Number).DefaultIfEmpty().Max();
        Row? above = null;
        var isBelow = false;
        var number = 0;
        foreach (var (returned, row) in rows)
        {
            isBelow |= number > 0 && returned.Number > Math.Max(number, last) + 1;
            number = returned.Number;
            if (row is not null) above = row;
            else if (Add(returned, isInOrder ? above : null, isBelow)) Added++;
            else
            {
                foreach (var cell in returned.Cells)
                    foreach (var note in cell.Notes) remark(ReturnRemarkKind.Conflict, cell.Address, ReturnTexts.CommentWithoutClause(note.Text));
            }
        }
    }

    private void Missing(IReadOnlyList<Row> missing, HashSet<AssessedDeclaration> back, bool deletes)
    {
        var whole = missing.Select(static r => r.Control).Distinct().Where(c => !c.Subtree.Any(back.Contains)).ToHashSet();
        if (deletes && back.Count == 0 && missing.Count > 0)
        {
            remark(ReturnRemarkKind.Conflict, table.Headings.AddressOf(0), ReturnTexts.AllGone);
            return;
        }

        var removed = new HashSet<Control>();
        foreach (var row in missing)
        {
            var address = table.Headings.AddressOf(0);
            if (!deletes) remark(ReturnRemarkKind.Left, address, ReturnTexts.Missing(row.Declaration.Subject));
            else if (newOf(row.Declaration) is not AssessedDeclaration now) continue;
            else if (whole.Contains(row.Control)) removed.Add(row.Control);
            else if (row.Declaration.Subtree.Any(back.Contains) || now is not Clause clause) remark(ReturnRemarkKind.Conflict, address, ReturnTexts.NestedStay);
            else if (edits.Of(now).HasComments(clause)) remark(ReturnRemarkKind.Conflict, address, ReturnTexts.HasComments(row.Declaration.Subject));
            else if (!IsChanged(row.Declaration, clause)) edits.Of(now).Remove(clause);
            else remark(ReturnRemarkKind.Conflict, address, ReturnTexts.ChangedMeanwhile(row.Declaration.Subject));
        }

        foreach (var control in removed)
        {
            if (newOf(control) is not Control now) continue;
            if (IsChanged(control, now)) remark(ReturnRemarkKind.Conflict, table.Headings.AddressOf(0), ReturnTexts.ChangedMeanwhile(control.Id));
            else if (edits.Of(now).HasComments(now)) remark(ReturnRemarkKind.Conflict, table.Headings.AddressOf(0), ReturnTexts.HasComments(control.Id));
            else edits.Of(now).Remove(now);
        }
    }

    // What others have said of it since it was exported is not to go with it.
    private static bool IsChanged(AssessedDeclaration exported, AssessedDeclaration now) =>
        exported.Subtree.Count != now.Subtree.Count || exported.Subtree.Zip(now.Subtree).Any(static pair => LanguageSchema.Of(pair.First.Kind).Fields.Any(f => f.Kind != FieldKind.Accept && !FieldValue.Of(pair.First, f).SequenceEqual(FieldValue.Of(pair.Second, f))));

    // True where it has become something, now or before.
    private bool Add(TableRow row, Row? above, bool isBelow)
    {
        var address = AddressOf(row, "control");
        var named = Text(row, "control");
        if (ShownText.Of(Text(row, ReferenceColumn.PathKey)).Trim() is { Length: > 0 } key && !_paths.Contains(key)) return Refuse(AddressOf(row, ReferenceColumn.PathKey), ReturnTexts.UnknownKey(key));
        if (!columns.Any(c => c.Key is not (ReferenceColumn.PathKey or "category" or "subcategory" or "control" or "code" or "intent") && table.TextOf(row, c).Trim().Length > 0))
        {
            remark(ReturnRemarkKind.Left, address, ReturnTexts.NothingToSay);
            return false;
        }

        // Sums and remarks stand below a table.
        if (isBelow && named.Length == 0) return Refuse(row.AddressOf(row.Cells[0].Column), ReturnTexts.BelowTable);
        var id = named.Length == 0 ? above?.Control.Id : IdGrammar.Normalize(named.AsSpan(0, IdGrammar.Scan(named)));
        if (id is not { Length: > 0 }) return Refuse(address, ReturnTexts.NoPlace);
        if (!exported.ControlById.TryGetValue(id, out var control)) return NewControl(row, above, id, named, address);
        if (newOf(control) is not Control parent) return Refuse(address, ReturnTexts.Gone(id));
        var behind = above?.Control == control ? above.Declaration : null;
        return NewClause(row, behind is null || newOf(behind) is not Clause sibling ? parent.Clauses.LastOrDefault() : sibling, parent, above, address);
    }

    private bool NewClause(TableRow row, Clause? behind, Control control, Row? above, LocalizedText address)
    {
        var parent = behind?.Parent ?? control;
        if (Clause(row, above) is not { } clause) return false;
        var label = clause.Header.Id;
        // Taken before.
        if (parent.Clauses.Any(c => IsWritten(c, clause))) return true;
        if (label != LanguageSchema.Nothing && !LabelsOf(parent).Add(label)) return Refuse(AddressOf(row, "text"), ReturnTexts.LabelTaken($"{parent.Subject}/{label}"));
        edits.Of(parent).AddClause(parent, behind, clause, CommentsOf(row), _order++);
        return true;
    }

    private bool NewControl(TableRow row, Row? above, string id, string titled, LocalizedText address)
    {
        if (Clause(row, null) is not { } clause) return false;
        // Taken before.
        if (today.Catalog.ControlById.TryGetValue(id, out var known)) return known.Clauses.Any(c => IsWritten(c, clause)) || Refuse(address, ReturnTexts.LabelTaken(id));
        if (!_newControls.Add(id)) return Refuse(address, ReturnTexts.LabelTaken(id));
        if ((above?.Control ?? exported.Controls.LastOrDefault()) is not { } neighbour || newOf(neighbour) is not Control before) return Refuse(address, ReturnTexts.NoPlace);
        var schema = LanguageSchema.Of(DeclarationKind.Control);
        var title = CellValues.OneLine(titled[IdGrammar.Scan(titled)..]);
        var fields = ImmutableArray.CreateBuilder<FieldSyntax>();
        var path = before.CategoryPath;
        if (Text(row, "category").Trim() is { Length: > 0 } heading)
        {
            if (CategoryOf(heading, Text(row, "subcategory").Trim()) is not { } named) return Refuse(AddressOf(row, "category"), ReturnTexts.UnknownCategory(heading));
            path = named.Path;
        }

        if (schema.Field(FieldKind.Category) is { } category && path.Length > 0) fields.Add(SyntaxFactory.Field(category, new FieldValue.List(path)));
        if (schema.Field(FieldKind.Intent) is { } intent && CellValues.Prose(Text(row, "intent")) is { Length: > 0 } said && said != above?.Control.Intent?.Corrected) fields.Add(SyntaxFactory.Field(intent, new FieldValue.Text(said)));
        var newLine = BlockFixes.NewLine(before.Block, before.Line);
        var printer = new Printer(BlockFixes.LanguageOf(before.Block, before.Line), newLine);
        printer.Declaration(new(SyntaxFactory.Header(schema, id, title.Length == 0 ? null : title), fields.DrainToImmutable(), [], [clause]), depth: 0);
        edits.AddBlock(before.Block, newLine + string.Concat(CommentsOf(row).Select(c => c + newLine)) + printer.WithoutLastBreak() + newLine);
        return true;
    }

    private Category? CategoryOf(string heading, string nested) => today.Catalog.AllCategories.FirstOrDefault(c => nested.Length == 0
        ? c.Parent is null && c.Heading(asPrinted: false) == heading
        : c.Parent?.Heading(asPrinted: false) == heading && c.Heading(asPrinted: false) == nested);

    private bool Refuse(LocalizedText address, LocalizedText why)
    {
        remark(ReturnRemarkKind.Conflict, address, why);
        return false;
    }

    private static IReadOnlyList<string> CommentsOf(TableRow row) => [.. row.Cells.SelectMany(static c => c.Notes).SelectMany(CommentLines.Of)];

    private static bool IsWritten(Clause clause, DeclarationSyntax said) => clause.Id == LabelGrammar.Normalize(said.Header.Id) && Print(SyntaxFactory.From(clause)) == Print(said);

    private static string Print(DeclarationSyntax clause)
    {
        var printer = new Printer(MessageLanguage.En, "\n");
        printer.Declaration(clause, depth: 0);
        return printer.ToString();
    }

    // The clause that a row says; null where it cannot be written down, for reasons that are named by their cells.
    private DeclarationSyntax? Clause(TableRow row, Row? above)
    {
        var schema = LanguageSchema.Of(DeclarationKind.Clause);
        var text = ShownText.Of(Text(row, "text"));
        if (above is { Headings.IsEmpty: false } && Row.TextOf(above.Headings, asPrinted: false) is { Length: > 0 } lent && text.StartsWith(lent, StringComparison.Ordinal)) text = text[lent.Length..].TrimStart('\n');
        var label = LabelOf(text, out var rest);
        var fields = ImmutableArray.CreateBuilder<FieldSyntax>();
        var isWritable = true;
        Prose(FieldKind.Text, "text", rest);
        Add(FieldKind.Code, "code", CellValues.Codes(Text(row, "code")) is { } codes && !(above?.Codes ?? []).SequenceEqual(codes.Items, StringComparer.Ordinal) ? codes : null);
        var (provider, user) = (Mark("provider"), Mark("user"));
        if (provider is (true, { } one) && user is (true, { } other)) Add(FieldKind.Responsibility, "provider", new FieldValue.Parties(new(one, other)));
        else if (provider.IsKnown && user.IsKnown && provider.Value is null != user.Value is null) Fault(provider.Value is null ? "provider" : "user", ReturnTexts.HalfResponsible);
        foreach (var field in LanguageSchema.Inherited)
        {
            var said = ShownText.Of(Text(row, field.Spelling.English));
            // What the row above has from elsewhere, this one has from there, too.
            if (above is not null && said == ShownText.Of(above.Said(field.Kind, asPrinted: false, exported.Reference?.OutputLanguage ?? MessageLanguage.Ja)) && exported.Symbols.GiverOf(above.Declaration, field.Kind) != above.Declaration) continue;
            Prose(field.Kind, field.Spelling.English, ShownText.Mark(said) == Row.Dash ? LanguageSchema.Nothing : said);
        }

        if (Text(row, "evidence") is { Length: > 0 } evidence)
        {
            if (CellValues.Evidence(evidence, null, sources, out var unknown) is { } read) Add(FieldKind.Evidence, "evidence", read with { Citations = [.. read.Citations.Select(c => (sourceOf(c.Source), c.Locator))] });
            else Fault("evidence", ReturnTexts.UnknownEvidence(unknown ?? evidence));
        }

        // Each line is a note, as in the rows that were sent out.
        foreach (var line in ShownText.Of(Text(row, "notes")).Split('\n')) Prose(FieldKind.Note, "notes", line);
        foreach (var cell in row.Cells.Where(static c => CellValues.HasControls(c.Text))) FaultAt(cell.Address, ReturnTexts.ControlCharacter);
        return isWritable ? new(SyntaxFactory.Header(schema, label, null), fields.DrainToImmutable(), [], []) : null;

        (bool IsKnown, bool? Value) Mark(string key)
        {
            if (CellValues.TryMark(Text(row, key), out var mark)) return (true, mark);
            Fault(key, ReturnTexts.UnknownMark(Text(row, key)));
            return (false, null);
        }

        void Prose(FieldKind kind, string key, string said) => Add(kind, key, CellValues.Prose(said) is { Length: > 0 } value ? new FieldValue.Text(value) : null);

        void Add(FieldKind kind, string key, FieldValue? value)
        {
            if (value is null || schema.Field(kind) is not { } field) return;
            fields.Add(SyntaxFactory.Field(field, value));
            if (!WrittenValue.SaysWhatItIs(schema, field, value)) Fault(key, ReturnTexts.NotWritable);
        }

        void Fault(string key, LocalizedText why) => FaultAt(AddressOf(row, key), why);

        void FaultAt(LocalizedText address, LocalizedText why) => isWritable = Refuse(address, why);
    }

    // A label stands at the beginning of the text, before a blank.
    private static string LabelOf(string text, out string rest)
    {
        rest = text;
        var line = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var blank = line.IndexOfAny(' ', '　');
        if (blank <= 0 || LabelGrammar.Read(text, new(0, blank)) is not { } span || span.Length != blank || !line[..blank].ContainsAny("0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩".AsSpan())) return LanguageSchema.Nothing;
        rest = text[(blank + 1)..];
        return text[..blank];
    }

    private HashSet<string> LabelsOf(AssessedDeclaration parent)
    {
        if (!_labels.TryGetValue(parent, out var labels)) _labels.Add(parent, labels = [.. parent.Clauses.Select(static c => c.Id)]);
        return labels;
    }

    private string Text(TableRow row, string key) => columns.FirstOrDefault(c => c.Key == key) is { } column ? table.TextOf(row, column) : "";

    private LocalizedText AddressOf(TableRow row, string key) => row.AddressOf(columns.FirstOrDefault(c => c.Key == key) is { } column && table.PlaceOf(column) is { } place ? place : row.Cells[0].Column);
}
