using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace FiscDsl.Outputs.Workbook;

/// <summary>
/// Writes cells with inline strings. Elsewhere a part is made of the SDK's typed elements; a cell is written by name,
/// for three objects a cell would cost more than all the rest.
/// </summary>
internal sealed class CellWriter(XmlWriter xml)
{
    /// <summary>UTF-16 code units of the longest text that gets the format for text: Excel shows more than 255 of them as <c>####</c>.</summary>
    private const int LongestNumber = 64;

    /// <summary>Writes a cell; one without text, number or look is left out.</summary>
    /// <exception cref="InvalidOperationException">The text is longer than a cell holds; <see cref="WorkbookLimits"/> says so beforehand.</exception>
    public void Write(string reference, Cell cell)
    {
        if (cell.Text.Length > WorkbookLimits.MaxCellLength) throw new InvalidOperationException($"{reference} is longer than a cell can be.");
        if (cell is { Style: CellStyle.Plain, Text: "", Number: null }) return;
        Start("c");
        xml.WriteAttributeString("r", reference);
        xml.WriteAttributeString("s", Stylesheets.FormatOf(cell.Style, cell.Number is null ? KindOf(cell.Text) : TextKind.Sound).ToString(CultureInfo.InvariantCulture));
        if (cell.Number is { } number)
        {
            Start("v");
            xml.WriteString(number.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        else if (cell.Text.Length > 0)
        {
            xml.WriteAttributeString("t", "inlineStr");
            Start("is");
            if (!cell.Runs.IsDefaultOrEmpty) Runs(cell.Runs, Stylesheets.SizeOf(cell.Style));
            else if (cell.MutedLength == 0) Text(cell.Text);
            else Runs(cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Whatever Excel takes for a number, a date, a time or a fraction is short and has a digit: 1.30, 1-1, (1), 3月1日, Mar 1.
    private static TextKind KindOf(string text) =>
        text.Length == 0 ? TextKind.Sound
        : text[0] is '=' or '+' or '-' or '@' ? TextKind.FormulaLike
        : text.Length <= LongestNumber && (text.AsSpan().ContainsAnyInRange('0', '9') || text.AsSpan().ContainsAnyInRange('０', '９')) ? TextKind.NumberLike
        : TextKind.Sound;

    private void Runs(Cell cell)
    {
        Start("r");
        Stylesheets.MutedRun(Stylesheets.SizeOf(cell.Style)).WriteTo(xml);
        Text(cell.Text[..cell.MutedLength]);
        xml.WriteEndElement();
        if (cell.MutedLength == cell.Text.Length) return;
        Start("r");
        Text(cell.Text[cell.MutedLength..]);
        xml.WriteEndElement();
    }

    private void Runs(ImmutableArray<CellRun> runs, double size)
    {
        foreach (var run in runs)
        {
            Start("r");
            Stylesheets.Run(run.Style, size)?.WriteTo(xml);
            Text(run.Text);
            xml.WriteEndElement();
        }
    }

    private void Text(string text)
    {
        Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellTextEscape.Escape(text));
        xml.WriteEndElement();
    }

    private void Start(string element) => xml.WriteStartElement(null, element, SpreadsheetXml.Namespace);
}
