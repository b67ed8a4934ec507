namespace FiscDsl.Syntax.Prose;

/// <summary>A run of characters that a prose value has in common with its block.</summary>
/// <param name="ValueStart">Offset in the value.</param>
/// <param name="SourceStart">Offset in the block.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct ProsePiece(int ValueStart, int SourceStart, int Length);
