using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Json;

/// <summary>Writes what every declaration may have: notes, acceptances, corrections. Empty lists are left out.</summary>
internal sealed class AnnotationJsonWriter(JsonMembers members, bool asPrinted)
{
    public void Write(Declaration declaration)
    {
        Note(declaration);
        Accepted(declaration);
        Corrections(declaration);
    }

    /// <summary>The notes as paragraphs of one text.</summary>
    public void Note(Declaration declaration)
    {
        if (declaration.Notes.Length > 0) members.Text("note", string.Join("\n\n", declaration.Notes.Select(n => n.Text(asPrinted))));
    }

    public void Accepted(Declaration declaration)
    {
        if (declaration.Acceptances.IsEmpty) return;
        members.Json.WriteStartArray("accepted");
        foreach (var acceptance in declaration.Acceptances)
        {
            members.Json.WriteStartObject();
            members.Text("rule", acceptance.Rule?.Name);
            members.Text("reason", acceptance.Reason);
            members.Json.WriteEndObject();
        }

        members.Json.WriteEndArray();
    }

    /// <summary>All corrections; one that was not applied, because it fits nowhere or in several places, has no field.</summary>
    public void Corrections(Declaration declaration)
    {
        if (declaration.Corrections.IsEmpty) return;
        members.Json.WriteStartArray("corrections");
        foreach (var correction in declaration.Corrections)
        {
            members.Json.WriteStartObject();
            members.Text("field", correction.Target is { } target ? FieldName(declaration, target.Field) : null);
            members.Text("printed", correction.Printed);
            members.Text("corrected", correction.Replacement);
            members.Text("reason", correction.Reason);
            members.Json.WriteEndObject();
        }

        members.Json.WriteEndArray();
    }

    // A title in a header is no field of the declaration; every other text has a row in the schema.
    private static string FieldName(Declaration declaration, FieldKind field) =>
        LanguageSchema.Of(declaration.Kind).Field(field) is { } schema ? JsonMembers.NameOf(schema) : "title";
}
