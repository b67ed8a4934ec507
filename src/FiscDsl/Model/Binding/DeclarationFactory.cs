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
        switch (schema.Kind)
        {
            case DeclarationKind.Reference:
                return new Reference
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances,
                    Title = fields.Text(FieldKind.Title), Version = fields.Text(FieldKind.Version)?.Printed, Issued = fields.Date(FieldKind.Issued),
                    Standard = fields.Text(FieldKind.Standard)?.Printed, Provider = fields.Text(FieldKind.Provider)?.Printed,
                    Publishers = [.. fields.Lines.Select(static l => l.Value)],
                    Language = fields.Choice(FieldKind.Language)?.Spelling.English, Keywords = fields.KeywordLanguage,
                    Preface = fields.Text(FieldKind.Preface),
                };
            case DeclarationKind.Revision:
                return new Revision
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances,
                    Issued = fields.Date(FieldKind.Issued), Summary = fields.Text(FieldKind.Summary),
                };
            case DeclarationKind.Category:
                var category = new Category
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances,
                    TitleText = header.Title, Categories = fields.Categories,
                };
                foreach (var nested in category.Categories) nested.Parent = category;
                return category;
            case DeclarationKind.Source:
                return new Source
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances,
                    Title = header.Title, Urls = fields.Lines, Checked = fields.Date(FieldKind.Checked),
                    Access = fields.Choice(FieldKind.Access) is { } access ? access == Schema.Fields.NdaAccess ? SourceAccess.Nda : SourceAccess.Public : null,
                };
            case DeclarationKind.Control:
                var control = new Control
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances,
                    Title = header.Title, CategoryPath = fields.CategoryPath, Codes = fields.Codes, Intent = fields.Text(FieldKind.Intent),
                    Responsibility = fields.Responsibility, Evidence = fields.Evidence,
                    OwnInformation = fields.Text(FieldKind.Information), OwnFinding = fields.Text(FieldKind.Finding),
                    Clauses = fields.Clauses,
                };
                foreach (var nested in control.Clauses) nested.Parent = control;
                ClauseStructure.Complete(control);
                return control;
            case DeclarationKind.Clause:
                var clause = new Clause
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = header.Id,
                    Fields = sites, Notes = notes, Corrections = corrections, Acceptances = acceptances,
                    Text = fields.Text(FieldKind.Text), Codes = fields.Codes,
                    Responsibility = fields.Responsibility, Evidence = fields.Evidence,
                    OwnInformation = fields.Text(FieldKind.Information), OwnFinding = fields.Text(FieldKind.Finding),
                    Clauses = fields.Clauses,
                };
                foreach (var nested in clause.Clauses) nested.Parent = clause;
                return clause;
            default:
                return new Policy
                {
                    Block = block, Line = line, Keyword = keyword, Name = header.Name, Id = "",
                    Fields = sites, Notes = [], Corrections = [], Acceptances = [], Rules = fields.Rules,
                };
        }
    }
}
