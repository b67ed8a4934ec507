using FiscDsl.Outputs;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>The texts that cells share (ISO/IEC 29500-1, 18.4.9), read when the first is asked for.</summary>
/// <param name="parts">The package.</param>
/// <param name="path">The part that has them; null where the workbook has none.</param>
/// <param name="budget">What may be read.</param>
internal sealed class SharedTexts(PackageParts parts, string? path, ReadingBudget budget)
{
    /// <summary>What a text takes beside its characters, in UTF-16 code units.</summary>
    private const int Overhead = 16;

    private List<string>? _texts;
    private bool _isCut;

    /// <summary>A text by its number, one character longer than a cell may have where it is cut; null where there is none of that number, or it was not kept.</summary>
    public string? At(int index)
    {
        _texts ??= Read();
        if (index >= 0 && index < _texts.Count) return _texts[index];
        if (_isCut) budget.TextsLeftOut++;
        return null;
    }

    private List<string> Read()
    {
        var texts = new List<string>();
        if (path is null || !parts.Has(path)) return texts;
        using var xml = parts.Open(path);
        var room = budget.Limits.Held;
        while (xml.Next())
        {
            if (xml.Element != "si") continue;
            // One character more than a cell may have shows that it has to be cut.
            var text = xml.Text(WorkbookLimits.MaxCellLength + 1, out _, "t");
            room -= text.Length + Overhead;
            _isCut = room < 0;
            if (_isCut) break;
            texts.Add(text);
        }

        return texts;
    }
}
