using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Formatting;
using FiscDsl.Model;
using FiscDsl.Model.Linking;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Exchange.Import;

/// <summary>The catalog that a table becomes: its files, formatted, and what is found in them.</summary>
public sealed class ImportedCatalog
{
    /// <summary>Where an import puts what is no control's.</summary>
    internal const string ReferenceFile = "reference.fisc", CategoriesFile = "categories.fisc", SourcesFile = "sources.fisc";

    private readonly Dictionary<string, ImmutableArray<TableRow>> _rows;

    private ImportedCatalog(Compilation compilation, Dictionary<string, ImmutableArray<TableRow>> rows, ImmutableArray<string> altered)
    {
        (Compilation, _rows, Altered) = (compilation, rows, altered);
    }

    /// <summary>The catalog, compiled.</summary>
    public Compilation Compilation { get; }

    /// <summary>The subjects of declarations that say something else than the table does, written and read again: a fault of the tool.</summary>
    public ImmutableArray<string> Altered { get; }

    /// <summary>The files by their paths below the catalog's root, with <c>/</c>, in the order of the compilation.</summary>
    public IEnumerable<(string Path, string Text)> Files => Compilation.Files.Select(static f => (f.File.Path, f.Tree.ToString()));

    /// <summary>The first cell of the rows that a finding is about; null for one about none.</summary>
    public CellPlace? PlaceOf(Diagnostic diagnostic)
    {
        for (var subject = diagnostic.Subject ?? ""; subject.Length > 0; subject = subject.LastIndexOf('/') is > 0 and var slash ? subject[..slash] : "")
            if (_rows.TryGetValue(subject, out var rows) && rows is [var first, ..]) return new(first, first.Cells[0].Column);
        return null;
    }

    /// <summary>Writes a table as a catalog and compiles it.</summary>
    /// <param name="table">What was read.</param>
    /// <param name="reference">What the catalog is.</param>
    /// <param name="plan">The plan by which it was read; its layout becomes the catalog's.</param>
    public static ImportedCatalog Create(ImportedTable table, ReferenceFields reference, ImportPlan plan)
    {
        var keywords = plan.Reference?.Keywords ?? (reference.Given.GetValueOrDefault(FieldKind.Keywords) is FieldValue.Choice { Value.Spelling.English: "ja" } ? MessageLanguage.Ja : MessageLanguage.En);
        var others = plan.TextOf(keywords, DeclarationKind.Policy, DeclarationKind.Revision);
        return Create(table, Print([reference.ToDeclaration()], keywords) + (others.Length > 0 ? "\n" + others : ""), plan.TextOf(keywords, DeclarationKind.Layout), keywords);
    }

    /// <summary>Writes a table as a catalog beside what that is, and how it was read, as text.</summary>
    internal static ImportedCatalog Create(ImportedTable table, string reference, string layout, MessageLanguage keywords)
    {
        var texts = new List<(string Path, string Text)>
        {
            (ReferenceFile, reference),
            (CategoriesFile, Print(table.Categories, keywords)),
            ("layout.fisc", layout),
        };
        if (!table.Sources.IsEmpty) texts.Add((SourcesFile, Print(table.Sources, keywords)));
        var names = new FileNames();
        var tops = table.Categories.SelectMany(static top => top.Nested.Select(sub => (sub.Id, Top: top.Id)).Prepend((top.Id, Top: top.Id))).ToLookup(static c => c.Id, static c => c.Top, StringComparer.Ordinal);
        foreach (var control in table.Controls)
        {
            var path = control.Fields.Select(static f => f.Schema.Kind == FieldKind.Category && f.Value is FieldValue.List list ? list.Items[0] : null).OfType<string>().FirstOrDefault() ?? "";
            texts.Add((names.Of(tops[path].FirstOrDefault() ?? path, control.Id), Print([control], keywords)));
        }

        var compiled = texts.Where(static t => t.Text.Length > 0).Select(t => Formatted(t.Path, t.Text, keywords)).ToList();
        var compilation = Compilation.Create(compiled);
        return new(compilation, RowsOf(table), Check(table, compilation));
    }

    /// <summary>A file with a text, formatted.</summary>
    internal static CompiledFile Formatted(string path, string text, MessageLanguage keywords)
    {
        var file = CompiledFile.Create(new SourceFile(path, SourceText.From(text)));
        var edits = Formatter.Format(file, keywords, null).Edits;
        return edits.IsEmpty ? file : file.With(SourceText.From(TextEdit.Apply(text, edits)));
    }

    /// <summary>The text of declarations, with their comments.</summary>
    internal static string Print(ImmutableArray<ImportedDeclaration> declarations, MessageLanguage keywords)
    {
        var comments = new MadeComments();
        var syntax = declarations.Select(d => d.ToSyntax(comments)).ToList();
        var printer = new Printer(keywords, "\n", comments.ToComments());
        printer.Declarations(syntax);
        return printer.ToString();
    }

    private static Dictionary<string, ImmutableArray<TableRow>> RowsOf(ImportedTable table)
    {
        var rows = new Dictionary<string, ImmutableArray<TableRow>>(StringComparer.Ordinal);
        foreach (var control in table.Controls) Add(control, control.Id);
        return rows;

        void Add(ImportedDeclaration declaration, string path)
        {
            rows.TryAdd(path, declaration.Rows);
            var unlabelled = 0;
            foreach (var nested in declaration.Nested) Add(nested, $"{path}/{(nested.Id == LanguageSchema.Nothing ? $"-{++unlabelled}" : nested.Id)}");
        }
    }

    // What is compiled has to say what was read: each field, in its place.
    private static ImmutableArray<string> Check(ImportedTable table, Compilation compilation)
    {
        var known = compilation.Catalog.Controls.GroupBy(static c => c.Id, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);
        return [.. table.Controls.Where(c => !known.TryGetValue(c.Id, out var compiled) || !c.IsSaidBy(compiled)).Select(static c => c.Id)];
    }
}
