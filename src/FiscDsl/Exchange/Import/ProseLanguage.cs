namespace FiscDsl.Exchange.Import;

/// <summary>Tells the language of a table's prose: Japanese wherever there is kana.</summary>
public static class ProseLanguage
{
    /// <summary><c>en</c> for a table without any; null for Japanese, which is what a reference is in that says nothing.</summary>
    public static string? Of(LayoutGuess guess)
    {
        foreach (var headings in guess.Table.Headings)
            foreach (var row in headings.RowsBelow(guess.Table.LastRow))
                foreach (var cell in row.Cells)
                    if (cell.Text.Any(static c => c is >= 'ぁ' and <= 'ヿ')) return null;
        return "en";
    }
}
