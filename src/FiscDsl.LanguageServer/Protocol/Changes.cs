namespace FiscDsl.LanguageServer.Protocol;

/// <summary>A class of changes.</summary>
/// <param name="Name">Its name, the same in every language.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Count">How many changes have it as their most serious class.</param>
public sealed record ChangeClassEntry(string Name, string Label, int Count);

/// <summary>A place of a term that was replaced in several.</summary>
/// <param name="Subject">The control or clause.</param>
/// <param name="IsLeft">True where the old term still stands.</param>
/// <param name="Location">The sentence.</param>
public sealed record TermPlaceEntry(string Subject, bool IsLeft, Location Location);

/// <summary>A change since a revision.</summary>
/// <param name="Class">Its most serious class.</param>
/// <param name="Classes">All its classes, the most serious first.</param>
/// <param name="Kind">What happened: <c>added</c>, <c>removed</c>, <c>modified</c>, <c>renamed</c>, <c>moved</c>, <c>split</c>, <c>merged</c>.</param>
/// <param name="Subject">A clause's path, or what else has changed, with its keyword.</param>
/// <param name="FormerSubject">What it was called; null where it has kept its name.</param>
/// <param name="Owner">The control with its title, or what else it belongs to.</param>
/// <param name="Title">What happened, in words.</param>
/// <param name="OldText">The old text; null for what was added.</param>
/// <param name="NewText">The new text; null for what was removed.</param>
/// <param name="Responsible">Who is responsible, in words; null where it does not say, or the change itself does.</param>
/// <param name="LeftToDecide">What is left to decide, in words; null for nothing.</param>
/// <param name="Marked">Both texts, what differs between <c>[-…-]</c> and <c>{+…+}</c>.</param>
/// <param name="Location">Where it stands; null for what was removed.</param>
/// <param name="OldLocation">Where it stood in the revision, under the file's URI in the work tree; null for what was added.</param>
/// <param name="Places">Of a term that was replaced in several places, those, and behind them where the old one still stands; null for any other change.</param>
public sealed record ChangeEntry(
    string Class, IReadOnlyList<string> Classes, string Kind, string Subject, string? FormerSubject, string Owner, string Title,
    string? OldText, string? NewText, string? Responsible, string? LeftToDecide, string Marked, Location? Location, Location? OldLocation, IReadOnlyList<TermPlaceEntry>? Places);

/// <summary>The result of <c>fisc.diff</c>.</summary>
/// <param name="Revision">What the catalog was compared with, as asked for.</param>
/// <param name="Commit">The commit's id.</param>
/// <param name="Classes">The classes that occur, the most serious first.</param>
/// <param name="Changes">The changes, in the order of the catalog.</param>
public sealed record DiffResult(string Revision, string Commit, IReadOnlyList<ChangeClassEntry> Classes, IReadOnlyList<ChangeEntry> Changes);

/// <summary>Something said of a cell of a workbook that comes back.</summary>
/// <param name="Kind"><c>conflict</c>: a change that was not taken; <c>clash</c>: one that stands in the text beside what that says; <c>left</c>: left out; <c>note</c>: good to know.</param>
/// <param name="Address">The cell.</param>
/// <param name="Text">What is said.</param>
public sealed record ReturnRemarkEntry(string Kind, string Address, string Text);

/// <summary>The result of <c>fisc.return</c>: what a workbook makes of a catalog as the client has it. Nothing is written.</summary>
/// <param name="Workbook">The workbook's name.</param>
/// <param name="ChangedCells">Cells that are not as they were exported.</param>
/// <param name="Classes">The classes of changes that occur, the most serious first.</param>
/// <param name="Changes">The changes, in the order of the catalog; <see cref="ChangeEntry.Location"/> is in the text behind the edit, <see cref="ChangeEntry.OldLocation"/> in that before.</param>
/// <param name="Remarks">What is said of cells, conflicts first.</param>
/// <param name="Edit">The lines that change.</param>
/// <param name="Conflicts">Where, in the text behind the edit, both sides stand between markers.</param>
/// <param name="HasNewErrors">True where the text has errors behind the edit, and has none now.</param>
public sealed record ReturnResult(
    string Workbook, int ChangedCells, IReadOnlyList<ChangeClassEntry> Classes, IReadOnlyList<ChangeEntry> Changes, IReadOnlyList<ReturnRemarkEntry> Remarks, WorkspaceEdit Edit,
    IReadOnlyList<Location> Conflicts, bool HasNewErrors);
