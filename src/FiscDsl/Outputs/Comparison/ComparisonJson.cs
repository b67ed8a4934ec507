using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Json;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Comparison;

/// <summary>A comparison as JSON; <c>grammar/comparison.schema.json</c> describes it. Names and fixed values are English, whatever the document's language.</summary>
public sealed class ComparisonJson
{
    /// <summary>The version of the format: a new minor version adds members, a new major one changes them.</summary>
    public const string FormatVersion = "1.2";

    /// <summary>What the file names as its schema: the <c>$id</c> of <c>grammar/comparison.schema.json</c>.</summary>
    public const string SchemaId = "urn:fisc-dsl:1.2:comparison.schema.json";

    private readonly JsonMembers _members;
    private readonly ComparisonDocument _document;

    private ComparisonJson(JsonMembers members, ComparisonDocument document)
    {
        _members = members;
        _document = document;
    }

    /// <summary>Writes a comparison; the stream stays open.</summary>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream stream, ComparisonDocument document) => JsonMembers.Write(stream, members => new ComparisonJson(members, document).Write());

    private void Write()
    {
        var json = _members.Json;
        var comparison = _document.Comparison;
        json.WriteStartObject();
        _members.Text("$schema", SchemaId);
        _members.Text("formatVersion", FormatVersion);
        State("old", _document.Old, comparison.Old);
        State("new", _document.New, comparison.New);
        json.WriteBoolean("isFirst", comparison.IsFirst);
        json.WriteStartObject("summary");
        json.WriteNumber("changes", comparison.Changes.Length);
        foreach (var row in ChangeClasses.All) json.WriteNumber(row.Spelling.English, comparison.CountOf(row.Class));
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in comparison.Changes.OrderBy(static c => c.Class))
        {
            Change(change);
            _members.FlushIfLarge();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void State(string member, StateName name, Compilation compilation)
    {
        _members.Json.WriteStartObject(member);
        _members.Text("name", name.Name);
        _members.Text("commit", name.Commit);
        _members.Text("reference", compilation.Catalog.Reference?.Id);
        _members.Text("version", compilation.Catalog.Reference?.Version);
        _members.Json.WriteBoolean("hasErrors", CatalogComparison.IsFaulty(compilation));
        _members.Json.WriteEndObject();
    }

    private void Change(Change change)
    {
        var json = _members.Json;
        var declaration = LanguageSchema.Of(change.Declaration.Kind);
        json.WriteStartObject();
        _members.Text("class", ChangeClasses.Name(change.Class, MessageLanguage.En));
        _members.Array("classes", change.Classes.Select(static c => ChangeClasses.Name(c, MessageLanguage.En)));
        _members.Text("kind", NameOf(change.Kind));
        _members.Text("declaration", declaration.Spelling.English);
        _members.Text("subject", change.Subject);
        _members.Text("formerSubject", change.FormerSubject);
        if (change.Field is { } field) _members.Text("field", (declaration.Field(field)?.Spelling ?? Fields.Title.Spelling).English);
        if (change.IsUnconfirmed) json.WriteBoolean("unconfirmed", true);
        if (!change.Remarks.IsEmpty) Remarks(change);
        if (change.Term is { } term) Term(term);
        if (!change.Parts.IsEmpty) _members.Array("parts", change.Parts.Select(static p => p.Subject));
        _members.Text("oldText", change.OldText(MessageLanguage.En));
        _members.Text("newText", change.NewText(MessageLanguage.En));
        json.WriteStartArray("pieces");
        foreach (var piece in change.Text.In(MessageLanguage.En))
        {
            json.WriteStartObject();
            _members.Text("operation", piece.Operation switch { DiffOperation.Deleted => "deleted", DiffOperation.Inserted => "inserted", _ => "equal" });
            _members.Text("text", piece.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Place("old", change.Old, _document.Old, _document.Comparison.Old);
        Place("new", change.New, _document.New, _document.Comparison.New);
        json.WriteEndObject();
    }

    private void Remarks(Change change)
    {
        _members.Json.WriteStartArray("remarks");
        foreach (var remark in change.Remarks)
        {
            _members.Json.WriteStartObject();
            _members.Text("kind", remark.Name);
            _members.Text("quoted", remark.Quoted);
            _members.Json.WriteEndObject();
        }

        _members.Json.WriteEndArray();
    }

    private void Term(ReplacedTerm term)
    {
        _members.Json.WriteStartObject("term");
        _members.Text("old", term.Old);
        _members.Text("new", term.New);
        _members.Json.WriteNumber("places", term.Places.Length);
        _members.Json.WriteNumber("left", term.Left.Length);
        _members.Array("leftIn", term.Left.Select(static s => s.Declaration.Subject).Distinct(StringComparer.Ordinal));
        _members.Json.WriteEndObject();
    }

    private void Place(string member, ChangeSite? site, StateName name, Compilation compilation)
    {
        if (site is null) return;
        var (file, span) = compilation.Locate(site.Location);
        _members.Json.WriteStartObject(member);
        _members.Text("file", name.PathOf(compilation.Files[file].File.Path));
        _members.Range("range", compilation.Files[file].Tree.Text, span);
        _members.Json.WriteEndObject();
    }

    /// <summary>A kind's name, the same in every language.</summary>
    public static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        ChangeKind.Modified => "modified",
        ChangeKind.Renamed => "renamed",
        ChangeKind.Moved => "moved",
        ChangeKind.Split => "split",
        _ => "merged",
    };
}
