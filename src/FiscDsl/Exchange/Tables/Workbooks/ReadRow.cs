namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>A row as it is read.</summary>
/// <param name="Cells">Its cells that hold something, in the order of the file; ascending by column in a sound one.</param>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="IsHidden">True where nobody sees it.</param>
internal sealed record ReadRow(IReadOnlyList<ReadCell> Cells, int Number, bool IsHidden);

/// <summary>A cell as it is read.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Type">Of its value (ISO/IEC 29500-1, 18.18.11): <c>n</c>, <c>b</c>, <c>d</c>, <c>e</c>, or anything else for a text.</param>
/// <param name="Text">The value: of a number at most 15 digits. Empty for a formula without a result, and for a text that says nothing.</param>
/// <param name="Style">The number of its format.</param>
/// <param name="IsCut">True where the text was longer.</param>
/// <param name="Formula">The formula; empty for one that is written elsewhere, null for none.</param>
/// <param name="LacksResult">True for a formula whose result nobody has written.</param>
/// <param name="IsMissing">True where it names a shared text that there is not, or that was not kept.</param>
internal readonly record struct ReadCell(int Column, string Type, string Text, int Style, bool IsCut, string? Formula, bool LacksResult, bool IsMissing);
