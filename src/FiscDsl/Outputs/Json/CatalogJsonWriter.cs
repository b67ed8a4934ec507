using System.Text.Json;
using FiscDsl.Model;
using FiscDsl.Outputs.Data;

namespace FiscDsl.Outputs.Json;

/// <summary>Writes the members of the catalog, its reference, categories and sources.</summary>
internal sealed class CatalogJsonWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly JsonMembers _members;
    private readonly Catalog _catalog;
    private readonly bool _asPrinted;
    private readonly AnnotationJsonWriter _annotations;
    private readonly ControlJsonWriter _controls;

    public CatalogJsonWriter(JsonMembers members, Catalog catalog, bool asPrinted)
    {
        _json = members.Json;
        _members = members;
        _catalog = catalog;
        _asPrinted = asPrinted;
        _annotations = new AnnotationJsonWriter(_members, asPrinted);
        _controls = new ControlJsonWriter(_members, _annotations, catalog, asPrinted);
    }

    public void Write(Reference reference)
    {
        _json.WriteStartObject();
        _members.Text("$schema", JsonOutput.SchemaId);
        _members.Text("formatVersion", JsonOutput.FormatVersion);
        _members.Text("toolVersion", ToolVersion.Current);
        _members.Text("text", _asPrinted ? "printed" : "corrected");
        _json.WritePropertyName("reference");
        Write(reference, _json);
        _json.WriteStartArray("categories");
        foreach (var category in _catalog.Categories) Write(category, isTop: true);
        _json.WriteEndArray();
        Sources();
        _json.WriteStartArray("controls");
        foreach (var control in _catalog.Controls)
        {
            _controls.Write(control);
            _members.FlushIfLarge();
        }

        _json.WriteEndArray();
        new RowJsonWriter(_members, _catalog, reference.OutputLanguage, _asPrinted).Write();
        Write(Coverage.Of(_catalog.Rows));
        _json.WriteEndObject();
    }

    private void Write(Reference reference, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        _members.Text("id", reference.Id);
        _members.Text("title", reference.Title?.Text(_asPrinted));
        _members.Text("version", reference.Version);
        _members.Date("issued", reference.Issued);
        _members.Text("standard", reference.Standard);
        _members.Text("provider", reference.Provider);
        _members.Array("publishers", reference.Publishers);
        _members.Text("language", reference.Language);
        _members.Text("preface", reference.Preface?.Text(_asPrinted));
        _annotations.Write(reference);
        if (_catalog.Revisions.Length > 0) Revisions();
        json.WriteEndObject();
    }

    private void Revisions()
    {
        _json.WriteStartArray("revisions");
        foreach (var revision in _catalog.Revisions)
        {
            _json.WriteStartObject();
            _members.Text("version", revision.Id);
            _members.Date("issued", revision.Issued);
            _members.Text("summary", revision.Summary?.Text(_asPrinted));
            _annotations.Write(revision);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Write(Category category, bool isTop)
    {
        _json.WriteStartObject();
        _members.Text("id", category.Id);
        _members.Text("title", category.Heading(_asPrinted));
        if (isTop)
        {
            _json.WriteStartArray("categories");
            foreach (var nested in category.Categories) Write(nested, isTop: false);
            _json.WriteEndArray();
        }

        _controls.TextsOf(category);
        _annotations.Write(category);
        _json.WriteEndObject();
    }

    private void Sources()
    {
        var citing = CitationIndex.Of(_catalog);
        _json.WriteStartArray("sources");
        foreach (var source in _catalog.Sources)
        {
            _json.WriteStartObject();
            _members.Text("id", source.Id);
            _members.Text("title", source.Title?.Text(_asPrinted));
            _members.Array("urls", source.Urls.Select(static u => u.Value));
            _members.Text("access", CitationColumns.NameOf(source.Access));
            _members.Date("checked", source.Checked);
            _members.Array("citedBy", citing.TryGetValue(source.Id, out var by) ? by.Select(static d => d.Subject) : []);
            _annotations.Write(source);
            _json.WriteEndObject();
            _members.FlushIfLarge();
        }

        _json.WriteEndArray();
    }

    private void Write(Coverage coverage)
    {
        _json.WriteStartObject("coverage");
        _json.WriteNumber("assessed", coverage.Assessed);
        foreach (var (status, count) in coverage.Counts) _json.WriteNumber(status.Name, count);
        _json.WriteNumber("gaps", coverage.Gaps);
        _json.WriteNumber("acceptedGaps", coverage.AcceptedGaps);
        _json.WriteEndObject();
    }
}
