using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Data;

namespace FiscDsl.Outputs.Json;

/// <summary>Writes the table of the reference as flat objects, each with the same members: programs load them as they stand. What is absent is <c>null</c>.</summary>
internal sealed class RowJsonWriter(JsonMembers members, Catalog catalog, MessageLanguage language, bool asPrinted)
{
    private readonly ImmutableArray<DataColumn<Row>> _columns = RowColumns.All(language, asPrinted);
    private readonly ImmutableArray<DataColumn<CitedSource>> _citation = CitationColumns.OfCitation(asPrinted);

    public void Write()
    {
        members.Json.WriteStartArray("rows");
        foreach (var row in Rows.Of(catalog))
        {
            members.Json.WriteStartObject();
            foreach (var column in _columns) Member(column.Name, column.Value(row));
            members.Json.WriteStartArray("citations");
            foreach (var citation in CitedSource.Of(catalog, row.Declaration))
            {
                members.Json.WriteStartObject();
                foreach (var column in _citation) Member(column.Name, column.Value(citation));
                members.Json.WriteEndObject();
            }

            members.Json.WriteEndArray();
            members.Json.WriteEndObject();
            members.FlushIfLarge();
        }

        members.Json.WriteEndArray();
    }

    private void Member(string name, DataValue value)
    {
        if (value.Text is { } text) members.Text(name, text);
        else if (value.Truth is { } truth) members.Json.WriteBoolean(name, truth);
        else members.Json.WriteNull(name);
    }
}
