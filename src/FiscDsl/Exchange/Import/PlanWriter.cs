using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Exchange.Import;

/// <summary>Writes a guess as a plan: each line under its reason, what is not known as comments to be filled in.</summary>
internal sealed class PlanWriter(TableFile file, LayoutGuess guess, MessageLanguage language)
{
    private static readonly DeclarationSchema Layout = LanguageSchema.Of(DeclarationKind.Layout);

    private readonly MadeComments _comments = new();

    /// <summary>The text.</summary>
    public string Write(ReferenceFields reference, string layoutId)
    {
        var declaration = reference.ToDeclaration();
        var missing = reference.Missing.Select(f => $"# {f.Spelling.In(language)}: … ({PlanTexts.Missing.In(language)})");
        var head = declaration.ToSyntax(_comments);
        head = head with { Header = head.Header with { Line = _comments.Add([], missing) } };
        var printer = new Printer(language, "\n", Comments(layoutId, out var layout));
        printer.Declarations([head, layout]);
        return printer.ToString();
    }

    private Comments Comments(string layoutId, out DeclarationSyntax layout)
    {
        var fields = ImmutableArray.CreateBuilder<FieldSyntax>();
        var open = new List<string>();
        if (file.Format == TableFormat.Workbook || file.Sheets.Length > 1)
            Add(FieldKind.Sheet, new FieldValue.List([.. guess.Table.Headings.Select(h => LayoutSheets.NameOf(file, h.Grid))]), null);
        Add(FieldKind.Headings, new FieldValue.Rows(guess.Table.Headings[0].Rows), null);
        if (guess.Rows is { } rows) Add(FieldKind.Rows, new FieldValue.Rows(rows.Rows), rows.Reason);
        foreach (var column in guess.Columns)
        {
            if (column.Role is { } role) Add(FieldKind.Column, new FieldValue.Column(column.Column.Name, role, null), column.Reason);
            else if (!column.Column.Headings.IsEmpty || column.Column.IsHidden) Open(FieldKind.Column, new FieldValue.Column(column.Column.Name, ColumnRole.Note, LeadOf(column.Column)), column.Reason);
            else open.Add($"# {column.Column.Name.Letters}: {column.Reason.In(language)}");
        }

        foreach (var mark in guess.Marks)
        {
            if (mark.Meaning is { } meaning) Add(FieldKind.Mark, new FieldValue.Mark(mark.Marks, meaning), mark.Reason);
            else Open(FieldKind.Mark, new FieldValue.Mark(mark.Marks, MarkMeaning.Blank), mark.Reason);
        }

        if (!guess.Carried.IsEmpty) Add(FieldKind.Carry, new FieldValue.Roles([.. guess.Carried.Select(static c => c.Role)]), guess.Carried[0].Reason);
        if (guess.Columns.FirstOrDefault(static c => c.Role == ColumnRole.Control) is { Column.Index: var ids } && guess.Table.Headings.SelectMany(h => h.RowsBelow(guess.Table.LastRow)).Any(r => r.At(ids) is { } cell && RestoredIds.IsMadeByExcel(cell)))
            Open(FieldKind.Restore, new FieldValue.Choice(ColumnRoles.Of(ColumnRole.Control).Value), GuessTexts.MadeByExcel);
        layout = new(SyntaxFactory.Header(Layout, layoutId, null) with { Line = _comments.Add(guess.Columns.Any(static c => c.Role == ColumnRole.Control) ? [] : [$"# {PlanTexts.NoIds.In(language)}"], open) }, fields.ToImmutable(), [], []);
        return _comments.ToComments();

        void Add(FieldKind kind, FieldValue value, LocalizedText? reason)
        {
            if (Layout.Field(kind) is { } field) fields.Add(SyntaxFactory.Field(field, value) with { Line = _comments.Add(reason is null ? [] : [$"# {reason.In(language)}"]) });
        }

        void Open(FieldKind kind, FieldValue value, LocalizedText reason)
        {
            if (Layout.Field(kind) is not { } field) return;
            var printer = new Printer(language, "\n");
            printer.Field(SyntaxFactory.Field(field, value), 0);
            var line = printer.WithoutLastBreak();
            open.Add($"# {reason.In(language)}");
            // What a mark means, nobody can suggest.
            open.Add($"# {(kind == FieldKind.Mark ? $"{line[..(line.LastIndexOf(ValuePrinter.Arrow, StringComparison.Ordinal) + 1)]} …" : line)}");
        }
    }

    private static string? LeadOf(TableColumn column) => column.Headings.IsEmpty ? null : column.Headings[^1];
}

/// <summary>What a plan says beside its reasons.</summary>
internal static class PlanTexts
{
    public static LocalizedText Missing { get; } = new("表にないので書き足す", "to be filled in, for no table holds it");

    public static LocalizedText NoIds { get; } = new("基準の番号の列が分からない。「列: … → 基準」の行を足す", "no column of ids is known; add a line 'column: … → control'");
}
