using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>Notes and acceptances as text of a cell, a line each.</summary>
internal static class Annotations
{
    /// <summary>The notes of declarations; those of others than <paramref name="own"/> are led by whose they are.</summary>
    public static string Notes(IEnumerable<Declaration> declarations, Declaration? own, bool asPrinted) =>
        Lines(declarations, own, d => d.Notes.Select(n => n.Text(asPrinted)));

    /// <summary>The acceptances of declarations, each with the rule's Japanese name.</summary>
    public static string Acceptances(IEnumerable<Declaration> declarations, Declaration? own) =>
        Lines(declarations, own, static d => d.Acceptances.Select(static a => $"{a.Rule?.JapaneseName}：{a.Reason}"));

    private static string Lines(IEnumerable<Declaration> declarations, Declaration? own, Func<Declaration, IEnumerable<string>> texts) =>
        string.Join('\n', declarations.SelectMany(d => texts(d).Select(t => d == own ? t : $"{d.Subject}：{t}")));
}
