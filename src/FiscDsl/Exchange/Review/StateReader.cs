using System.Text;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model.Linking;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Outputs.Workbook.Review;

namespace FiscDsl.Exchange.Review;

/// <summary>Reads the state that a workbook for review was made of.</summary>
internal static class StateReader
{
    /// <summary>The state; null for a workbook that has none.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="today">The catalog as it is: most of two states is the same text.</param>
    /// <exception cref="TableFaultException">It is not as it was written, or was written otherwise than it is read here.</exception>
    public static Compilation? Read(TableFile file, Compilation today)
    {
        if (SheetOf(file) is not { } sheet) return null;
        if (sheet.Row(1) is not { } facts) throw ReturnTexts.Fault(ReturnTexts.Damaged(file.Name));
        if (Fact(ExportedState.LayoutColumn) is { Length: > 0 } layout && layout != ExportedState.Layout) throw ReturnTexts.Fault(ReturnTexts.OtherLayout(file.Name, layout));
        using var text = new MemoryStream();
        foreach (var row in sheet.Rows)
            if (row.Number > 1 && row.At(0)?.Text is { } stretch) text.Write(Encoding.UTF8.GetBytes(stretch.ReplaceLineEndings("\n")));
        text.Position = 0;
        if (ExportedState.DigestOf(text) != Fact(ExportedState.TextColumn)) throw ReturnTexts.Fault(ReturnTexts.Damaged(file.Name));
        text.Position = 0;
        var state = Compilation.Create([CompiledFile.Read("export.fisc", text, new KnownBlocks(today.Files))], previous: today);
        if (state.Catalog.Reference is not { } reference || reference.Id != Fact(ExportedState.IdColumn)) throw ReturnTexts.Fault(ReturnTexts.Damaged(file.Name));
        if (ExportedState.DigestOf(state.Catalog, ReferenceColumn.ForReview(state.Catalog, reference)) != Fact(ExportedState.TableColumn)) throw ReturnTexts.Fault(ReturnTexts.OtherLayout(file.Name, Fact(ExportedState.VersionColumn)));
        return state;

        string Fact(int column) => facts.At(column)?.Text ?? "";
    }

    /// <summary>The sheet with the state; null where there is none.</summary>
    public static TableGrid? SheetOf(TableFile file) =>
        file.Sheets.FirstOrDefault(static s => s.Name == ExportedState.SheetName) ?? file.Sheets.FirstOrDefault(static s => s.Row(1)?.At(0)?.Text == ExportedState.Mark);
}
