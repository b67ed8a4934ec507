namespace FiscDsl.Exchange.Tables;

/// <summary>What somebody has said of a cell: a note, or a comment of a thread.</summary>
/// <param name="Author">Who; empty where the file does not say.</param>
/// <param name="Text">What; with LF.</param>
/// <param name="IsThreaded">True for a comment of a thread, which others can answer; answers follow it.</param>
public sealed record CellNote(string Author, string Text, bool IsThreaded);
