using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>The layout by which rows are read that were copied: it stands in no file, but means what one would mean.</summary>
internal static class RowsLayout
{
    private static readonly DeclarationSchema Schema = LanguageSchema.Of(DeclarationKind.Layout);

    /// <summary>The layout of some columns, with the marks of the catalog's layout and those that leave no choice.</summary>
    /// <param name="ids">The rows with their ids.</param>
    /// <param name="columns">What the columns give.</param>
    /// <param name="catalog">The catalog.</param>
    public static TableLayout Of(RowIds ids, RowColumns columns, Catalog catalog)
    {
        var headings = TableHeadings.Of(ids.Grid, columns.Headings);
        var guessed = ImmutableArray.CreateBuilder<GuessedColumn>();
        var fields = new List<FieldSyntax>();
        Add(FieldKind.Headings, new FieldValue.Rows(columns.Headings));
        foreach (var column in headings.Columns)
        {
            ColumnRole? role = column.Index == ids.Column ? ColumnRole.Control : columns.Columns.FirstOrDefault(c => c.Index == column.Index) is { IsOfControl: false } known ? known.Role : null;
            guessed.Add(new(column, role, GuessTexts.NoHeading));
            var name = new ColumnName([], CellReference.Column(column.Index));
            if (role is { } read) Add(FieldKind.Column, new FieldValue.Column(name, read, null));
        }

        var last = ids.Grid.Rows.IsEmpty ? columns.Headings.Last : ids.Grid.Rows[^1].Number;
        var marks = catalog.Layouts is [var only] ? only.Marks : [];
        foreach (var mark in marks) Add(FieldKind.Mark, new FieldValue.Mark(mark.Marks, mark.Meaning));
        foreach (var mark in MarkGuesser.Guess(new GuessedBody(new([headings], last), guessed.ToImmutable())))
        {
            if (mark.Meaning is not { } meaning) continue;
            ImmutableArray<string> others = [.. mark.Marks.Where(m => !marks.Any(k => k.Marks.Contains(m, StringComparer.Ordinal) && MarkMeanings.Of(k.Meaning).Meets(MarkMeanings.Of(meaning))))];
            if (!others.IsEmpty) Add(FieldKind.Mark, new FieldValue.Mark(others, meaning));
        }

        var printer = new Printer(MessageLanguage.En, "\n");
        printer.Declarations([new DeclarationSyntax(SyntaxFactory.Header(Schema, "rows", null), [.. fields], [], [])]);
        return ImportPlan.Read(new SourceFile("rows.fisc", SourceText.From(printer.ToString()))).Layouts[0];

        void Add(FieldKind kind, FieldValue value)
        {
            if (Schema.Field(kind) is { } field) fields.Add(SyntaxFactory.Field(field, value));
        }
    }
}
