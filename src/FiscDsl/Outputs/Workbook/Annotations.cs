using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Workbook;

/// <summary>Notes and acceptances as text of a cell, a line each.</summary>
internal static class Annotations
{
    /// <summary>The notes of declarations, and why nobody is responsible; those of others than <paramref name="own"/> are led by whose they are.</summary>
    public static string Notes(IEnumerable<Declaration> declarations, Declaration? own, bool asPrinted, MessageLanguage language) =>
        string.Join('\n', NotesOf(declarations, own, asPrinted, language));

    /// <summary><see cref="Notes"/> one by one.</summary>
    public static IEnumerable<string> NotesOf(IEnumerable<Declaration> declarations, Declaration? own, bool asPrinted, MessageLanguage language) =>
        Lines(declarations, own, asPrinted, language).Select(static l => l.Lead.Text + l.Note.Text);

    /// <summary><see cref="Notes"/> by what each stretch is. Where there are none, the first is that of <paramref name="own"/> to write.</summary>
    public static ImmutableArray<CellPiece> NotePieces(IEnumerable<Declaration> declarations, Declaration own, bool asPrinted, MessageLanguage language)
    {
        var pieces = ImmutableArray.CreateBuilder<CellPiece>();
        foreach (var (lead, note) in Lines(declarations, own, asPrinted, language))
        {
            if (pieces.Count > 0) pieces.Add(CellPiece.LineBreak);
            if (lead.Text.Length > 0) pieces.Add(lead);
            pieces.Add(note);
        }

        return pieces.Count > 0 ? pieces.DrainToImmutable() : [new("", own, FieldKind.Note)];
    }

    /// <summary>True where <see cref="Notes"/> has something of a control or clause.</summary>
    public static bool HasNotes(AssessedDeclaration declaration) => declaration.Notes.Length > 0 || declaration.Responsibility?.Reason is not null;

    /// <summary>The acceptances of declarations, each with the rule's name.</summary>
    public static string Acceptances(IEnumerable<Declaration> declarations, Declaration? own, MessageLanguage language) => string.Join('\n', declarations.SelectMany(
        d => d.Acceptances.Select(a => Lead(d, own, language) + WorkbookTexts.Led.Format(language, [a.Rule?.NameIn(language) ?? "", a.Reason]))));

    private static IEnumerable<(CellPiece Lead, CellPiece Note)> Lines(IEnumerable<Declaration> declarations, Declaration? own, bool asPrinted, MessageLanguage language)
    {
        foreach (var declaration in declarations)
        {
            var lead = CellPiece.Around(Lead(declaration, own, language));
            if (declaration is AssessedDeclaration { Responsibility.Reason: { } reason }) yield return (lead, CellPiece.Around(WorkbookTexts.Led.Format(language, [WorkbookTexts.Nobody.In(language), reason])));
            foreach (var note in declaration.Notes) yield return (lead, CellPiece.Of(declaration, FieldKind.Note, note, asPrinted));
        }
    }

    private static string Lead(Declaration declaration, Declaration? own, MessageLanguage language) =>
        declaration == own ? "" : WorkbookTexts.Led.Format(language, [declaration.Subject, ""]);
}
