using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>Finds the sheets of a file that a layout names.</summary>
internal static class LayoutSheets
{
    /// <summary>The sheets in the order of the layout; none where one cannot be found, which is reported.</summary>
    public static ImmutableArray<TableGrid> Of(TableFile file, TableLayout layout, ImportReport report)
    {
        if (layout.Sheets.IsEmpty && file.Sheets.Length == 1) return file.Sheets;
        if (layout.Sheets.IsEmpty)
        {
            report.Add(DiagnosticSeverity.Error, ImportTexts.SheetNotNamed(Names(file)));
            return [];
        }

        var found = ImmutableArray.CreateBuilder<TableGrid>();
        foreach (var name in layout.Sheets)
        {
            if (Find(file, name) is { } grid) found.Add(grid);
            else report.Add(DiagnosticSeverity.Error, file.Format == TableFormat.Delimited ? ImportTexts.NoSheets(name, file.Name) : ImportTexts.NoSuchSheet(name, Names(file)));
        }

        return report.HasErrors ? [] : found.ToImmutable();
    }

    /// <summary>The sheet of a name, or of a number from 1 where none is called so; null where there is none.</summary>
    public static TableGrid? Find(TableFile file, string name)
    {
        var named = file.Sheets.Where(s => s.Name == name).ToList();
        if (named.Count == 0) named = [.. file.Sheets.Where(s => HeadingText.Key(s.Name) == HeadingText.Key(name))];
        if (named is [var only]) return only;
        return named.Count == 0 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= file.Sheets.Length ? file.Sheets[number - 1] : null;
    }

    /// <summary>How a layout names a sheet: by its name, or by its number where that is none, or not its alone.</summary>
    public static string NameOf(TableFile file, TableGrid grid)
    {
        var name = TableHeadings.OnOneLine(grid.Name);
        return name.Length > 0 && Find(file, name) == grid ? name : (file.Sheets.IndexOf(grid) + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The sheets as a person is to name them.</summary>
    public static string Names(TableFile file) => string.Join(", ", file.Sheets.Select(s => $"「{Visible.Of(NameOf(file, s))}」"));
}
