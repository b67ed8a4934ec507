using FiscDsl.Exchange.Tables;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Outputs.Workbook.Review;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Review;

/// <summary>Reads the state that a workbook for review was made of.</summary>
internal static class StateReader
{
    /// <summary>The state; null for a workbook that has none.</summary>
    /// <param name="file">The workbook.</param>
    /// <exception cref="TableFaultException">It is not as it was written, or was written otherwise than it is read here.</exception>
    public static Compilation? Read(TableFile file)
    {
        if (SheetOf(file) is not { } sheet) return null;
        if (sheet.Row(1) is not { } facts) throw ReturnTexts.Fault(ReturnTexts.Damaged(file.Name));
        if (Fact(ExportedState.LayoutColumn) is { Length: > 0 } layout && layout != ExportedState.Layout) throw ReturnTexts.Fault(ReturnTexts.OtherLayout(file.Name, layout));
        var text = string.Concat(sheet.Rows.Where(static r => r.Number > 1).Select(static r => r.At(0)?.Text ?? "")).ReplaceLineEndings("\n");
        if (ExportedState.DigestOf(text) != Fact(ExportedState.TextColumn)) throw ReturnTexts.Fault(ReturnTexts.Damaged(file.Name));
        var state = Compilation.Create([new SourceFile("export.fisc", SourceText.From(text))]);
        if (state.Catalog.Reference is not { } reference) throw ReturnTexts.Fault(ReturnTexts.Damaged(file.Name));
        if (ExportedState.DigestOf(state.Catalog, ReferenceColumn.ForReview(state.Catalog, reference)) != Fact(ExportedState.TableColumn)) throw ReturnTexts.Fault(ReturnTexts.OtherLayout(file.Name, Fact(ExportedState.VersionColumn)));
        return state;

        string Fact(int column) => facts.At(column)?.Text ?? "";
    }

    /// <summary>The sheet with the state; null where there is none.</summary>
    public static TableGrid? SheetOf(TableFile file) =>
        file.Sheets.FirstOrDefault(static s => s.Name == ExportedState.SheetName) ?? file.Sheets.FirstOrDefault(static s => s.Row(1)?.At(0)?.Text == ExportedState.Mark);
}
