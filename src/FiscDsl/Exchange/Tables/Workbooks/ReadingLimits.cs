namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>
/// How much of a workbook is read. A workbook is packed a thousand times over, and a text may be named by any number of
/// cells: a few kilobytes must not become gigabytes of text or memory.
/// </summary>
/// <param name="Bytes">Of all parts, unpacked.</param>
/// <param name="Nodes">Elements, texts and their ends in all parts.</param>
/// <param name="Cells">That hold something, of all sheets.</param>
/// <param name="Text">UTF-16 code units of the text that is made, or of all texts that are kept.</param>
/// <param name="Held">UTF-16 code units of all shared texts, and of what else is held.</param>
/// <param name="Marks">Merged ranges, links and notes, and what each row has of them.</param>
internal sealed record ReadingLimits(long Bytes, int Nodes, int Cells, int Text, int Held, int Marks)
{
    /// <summary>For showing a difference, whether somebody has asked for it or git: bytes are four times those of a catalog of 10,000 controls, and more text is no difference that a person reads.</summary>
    public static readonly ReadingLimits Shown = new(1L << 29, 32_000_000, 4_000_000, 32 << 20, 16 << 20, 0);

    /// <summary>For taking a table in, which somebody has asked for: 50,000 controls.</summary>
    public static readonly ReadingLimits TakenIn = new(1L << 30, 96_000_000, 8_000_000, 128 << 20, 128 << 20, 4_000_000);
}
