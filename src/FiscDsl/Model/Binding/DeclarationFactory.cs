using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>Makes declarations of bound headers and fields, and ties nested ones to their parents.</summary>
internal static class DeclarationFactory
{
    public static Declaration Create(SyntaxBlock block, int line, TextSpan keyword, DeclarationSchema schema, BoundHeader header, BoundFields fields)
    {
        var sites = fields.Sites;
        var notes = fields.Notes;
        var corrections = fields.Corrections;
        var acceptances = fields.Acceptances;
        var texts = fields.Texts(schema, header.Title);
        switch (schema.Kind)
        {
            case DeclarationKind.Reference:
                return new Reference
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances, Texts = texts,
                    Version = fields.Line(FieldKind.Version), Issued = fields.Date(FieldKind.Issued),
                    Standard = fields.Line(FieldKind.Standard), Provider = fields.Line(FieldKind.Provider),
                    Publishers = [.. fields.Lines.Select(static l => l.Value)],
                    Language = fields.Choice(FieldKind.Language)?.Spelling.English, Keywords = fields.KeywordLanguage,
                };
            case DeclarationKind.Revision:
                return new Revision
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances, Texts = texts,
                    Issued = fields.Date(FieldKind.Issued),
                };
            case DeclarationKind.Category:
                var category = new Category
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances, Texts = texts,
                    Categories = fields.Categories,
                };
                foreach (var nested in category.Categories) nested.Parent = category;
                return category;
            case DeclarationKind.Source:
                return new Source
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances, Texts = texts,
                    Urls = fields.Lines, Checked = fields.Date(FieldKind.Checked),
                    Access = fields.Choice(FieldKind.Access) is { } access ? access == Schema.Fields.NdaAccess ? SourceAccess.Nda : SourceAccess.Public : null,
                };
            case DeclarationKind.Control:
                var control = new Control
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances, Texts = texts,
                    CategoryPath = fields.CategoryPath, Codes = fields.Codes,
                    Responsibility = fields.Responsibility, Evidence = fields.Evidence,
                    Clauses = fields.Clauses,
                };
                foreach (var nested in control.Clauses) nested.Parent = control;
                ClauseStructure.Complete(control);
                return control;
            case DeclarationKind.Clause:
                var clause = new Clause
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances, Texts = texts,
                    Codes = fields.Codes,
                    Responsibility = fields.Responsibility, Evidence = fields.Evidence,
                    Clauses = fields.Clauses,
                };
                foreach (var nested in clause.Clauses) nested.Parent = clause;
                return clause;
            case DeclarationKind.Layout:
                return new TableLayout
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = [], Corrections = [], Acceptances = [], Texts = [],
                    Sheets = [.. fields.Lines.Select(static l => l.Value)], Headings = fields.Layout.Headings, Rows = fields.Layout.Rows,
                    Columns = [.. fields.Layout.Columns], Marks = [.. fields.Layout.Marks],
                    Carried = [.. fields.Layout.Carried.Select(static c => c.Value)], RestoresIds = fields.Choice(FieldKind.Restore) is not null, Left = [.. fields.Layout.Left],
                };
            default:
                return new Policy
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = "",
                    Fields = sites, Notes = [], Corrections = [], Acceptances = [], Texts = [], Rules = fields.Rules,
                };
        }
    }
}
