using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>Notes and acceptances as text of a cell, a line each.</summary>
internal static class Annotations
{
    /// <summary>The notes of declarations; those of others than <paramref name="own"/> are led by whose they are.</summary>
    public static string Notes(IEnumerable<Declaration> declarations, Declaration? own, bool asPrinted, MessageLanguage language) =>
        Lines(declarations, own, language, d => d.Notes.Select(n => n.Text(asPrinted)));

    /// <summary>The acceptances of declarations, each with the rule's name.</summary>
    public static string Acceptances(IEnumerable<Declaration> declarations, Declaration? own, MessageLanguage language) =>
        Lines(declarations, own, language, d => d.Acceptances.Select(a => WorkbookTexts.Led.Format(language, [a.Rule?.NameIn(language) ?? "", a.Reason])));

    private static string Lines(IEnumerable<Declaration> declarations, Declaration? own, MessageLanguage language, Func<Declaration, IEnumerable<string>> texts) =>
        string.Join('\n', declarations.SelectMany(d => texts(d).Select(t => d == own ? t : WorkbookTexts.Led.Format(language, [d.Subject, t]))));
}
