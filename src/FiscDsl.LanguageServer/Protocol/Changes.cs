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
