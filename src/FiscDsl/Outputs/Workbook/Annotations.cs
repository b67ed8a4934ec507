using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>Notes and acceptances as text of a cell, a line each.</summary>
internal static class Annotations
{
    /// <summary>The notes of declarations, and why nobody is responsible; those of others than <paramref name="own"/> are led by whose they are.</summary>
    public static string Notes(IEnumerable<Declaration> declarations, Declaration? own, bool asPrinted, MessageLanguage language) =>
        string.Join('\n', NotesOf(declarations, own, asPrinted, language));

    /// <summary><see cref="Notes"/> one by one.</summary>
    public static IEnumerable<string> NotesOf(IEnumerable<Declaration> declarations, Declaration? own, bool asPrinted, MessageLanguage language) => Led(declarations, own, language, d =>
    [
        .. d is AssessedDeclaration { Responsibility.Reason: { } reason } ? (string[])[WorkbookTexts.Led.Format(language, [WorkbookTexts.Nobody.In(language), reason])] : [],
        .. d.Notes.Select(n => n.Text(asPrinted)),
    ]);

    /// <summary>True where <see cref="Notes"/> has something of a control or clause.</summary>
    public static bool HasNotes(AssessedDeclaration declaration) => declaration.Notes.Length > 0 || declaration.Responsibility?.Reason is not null;

    /// <summary>The acceptances of declarations, each with the rule's name.</summary>
    public static string Acceptances(IEnumerable<Declaration> declarations, Declaration? own, MessageLanguage language) => string.Join('\n', Led(
        declarations, own, language, d => d.Acceptances.Select(a => WorkbookTexts.Led.Format(language, [a.Rule?.NameIn(language) ?? "", a.Reason]))));

    private static IEnumerable<string> Led(IEnumerable<Declaration> declarations, Declaration? own, MessageLanguage language, Func<Declaration, IEnumerable<string>> texts) =>
        declarations.SelectMany(d => texts(d).Select(t => d == own ? t : WorkbookTexts.Led.Format(language, [d.Subject, t])));
}
