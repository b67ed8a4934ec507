using System.Text.Json;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Json;

/// <summary>Writes controls and clauses. <c>evidence</c> stands in what is assessed and nowhere else.</summary>
internal sealed class ControlJsonWriter(JsonMembers members, AnnotationJsonWriter annotations, Catalog catalog, bool asPrinted)
{
    private readonly Utf8JsonWriter _json = members.Json;

    public void Write(Control control)
    {
        _json.WriteStartObject();
        members.Text("id", control.Id);
        members.Text("title", control.Title?.Text(asPrinted));
        members.Array("category", catalog.CategoryOf(control)?.Path ?? control.CategoryPath);
        members.Array("codes", control.Codes);
        members.Text("intent", control.Intent?.Text(asPrinted));
        if (control.IsAssessed) Responsibility(control);
        Rest(control);
    }

    private void Write(Clause clause)
    {
        _json.WriteStartObject();
        members.Text("id", clause.Path);
        members.Text("label", clause.Id);
        members.Array("codes", clause.Codes);
        members.Text("text", clause.Text?.Text(asPrinted));
        Responsibility(clause);
        Rest(clause);
    }

    private void Rest(AssessedDeclaration declaration)
    {
        if (declaration.IsAssessed) Evidence(declaration);
        foreach (var field in LanguageSchema.Inherited)
        {
            // A clause that is no row shows what it gives to others and not what it has from them.
            var giver = declaration.IsAssessed || declaration.TextOf(field.Kind) is not null ? catalog.Symbols.GiverOfText(declaration, field.Kind) : null;
            members.Text(JsonMembers.NameOf(field), giver?.TextOf(field.Kind)?.Text(asPrinted));
        }

        Inherited(declaration);
        Nothing(declaration);
        annotations.Note(declaration);
        Mentioned(declaration);
        annotations.Accepted(declaration);
        annotations.Corrections(declaration);
        _json.WriteStartArray("clauses");
        foreach (var clause in declaration.Clauses) Write(clause);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>The texts that a category gives to the rows below it.</summary>
    public void TextsOf(Category category)
    {
        foreach (var field in LanguageSchema.Inherited)
            if (category.TextOf(field.Kind) is { IsNothing: false } own) members.Text(JsonMembers.NameOf(field), own.Text(asPrinted));
        Nothing(category);
        Mentioned(category);
    }

    private void Mentioned(Declaration declaration)
    {
        var mentions = Mentions.Of(catalog, declaration, asPrinted);
        if (mentions.Length > 0) members.Array("mentions", mentions);
    }

    private void Responsibility(AssessedDeclaration declaration)
    {
        if (declaration.Responsibility is not { } responsibility)
        {
            _json.WriteNull("responsibility");
            return;
        }

        _json.WriteStartObject("responsibility");
        _json.WriteBoolean("provider", responsibility.Provider);
        _json.WriteBoolean("user", responsibility.User);
        members.Text("reason", responsibility.Reason);
        _json.WriteEndObject();
    }

    private void Evidence(AssessedDeclaration declaration)
    {
        _json.WriteStartObject("evidence");
        members.Text("status", EvidenceStatuses.Of(declaration.Status).Name);
        if (declaration.Status == EvidenceStatus.Cited) Citations(declaration.Evidence);
        members.Text("reason", declaration.Evidence?.Reason);
        if (declaration.IsGap) members.Text("gap", declaration.AcceptsGap ? "accepted" : "open");
        _json.WriteEndObject();
    }

    private void Citations(Evidence? evidence)
    {
        _json.WriteStartArray("citations");
        foreach (var citation in evidence?.Citations ?? [])
        {
            _json.WriteStartObject();
            members.Text("source", citation.Source);
            members.Text("locator", citation.Locator);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>Where a row has a field from, a <c>-</c> too; null for its own, for none, and for what is no row.</summary>
    private string? Above(AssessedDeclaration declaration, FieldKind field) =>
        declaration.IsAssessed && catalog.Symbols.GiverOf(declaration, field) is { } giver && giver != declaration ? giver.Subject : null;

    /// <summary>What is said not to be, in a category or a clause here, for a row here or above; which is not the same as saying nothing.</summary>
    private void Nothing(Declaration declaration)
    {
        var nothing = LanguageSchema.Inherited.Where(f => Said(declaration, f.Kind) is { IsNothing: true }).Select(JsonMembers.NameOf).ToList();
        if (nothing.Count > 0) members.Array("nothing", nothing);
    }

    private TextValue? Said(Declaration declaration, FieldKind field) =>
        declaration is AssessedDeclaration { IsAssessed: true } row ? catalog.Symbols.GiverOf(row, field)?.TextOf(field) : declaration.TextOf(field);

    private void Inherited(AssessedDeclaration declaration)
    {
        var above = LanguageSchema.Inherited.Select(f => (Field: f, From: Above(declaration, f.Kind))).Where(static f => f.From is not null).ToList();
        if (above.Count == 0) return;
        _json.WriteStartObject("inherited");
        foreach (var (field, from) in above) members.Text(JsonMembers.NameOf(field), from);
        _json.WriteEndObject();
    }
}
