using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>What the table does not hold: what the catalog is. Nothing of it is made up.</summary>
/// <param name="Id">The reference's id.</param>
public sealed record ReferenceFields(string Id)
{
    private static readonly DeclarationSchema Schema = LanguageSchema.Of(DeclarationKind.Reference);

    /// <summary>The fields that are given, by their kind.</summary>
    public ImmutableDictionary<FieldKind, FieldValue> Given { get; init; } = ImmutableDictionary<FieldKind, FieldValue>.Empty;

    /// <summary>What else a reference says: notes and the like, as they stand in a plan.</summary>
    public ImmutableArray<ImportedField> Others { get; init; } = [];

    /// <summary>The fields that are owed and not given.</summary>
    public ImmutableArray<FieldSchema> Missing => [.. Schema.Fields.Where(f => f.IsRequired && !Given.ContainsKey(f.Kind))];

    /// <summary>Those of a plan.</summary>
    public static ReferenceFields Of(Reference reference)
    {
        var fields = Schema.Fields.SelectMany(f => FieldValue.Of(reference, f).Select(v => new ImportedField(f, v))).ToList();
        return new(reference.Id)
        {
            Given = fields.Where(static f => !f.Schema.Repeats).ToImmutableDictionary(static f => f.Schema.Kind, static f => f.Value),
            Others = [.. fields.Where(static f => f.Schema.Repeats)],
        };
    }

    /// <summary>These with a field given; as they are where nothing is.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What it says; null for nothing.</param>
    /// <exception cref="FormatException">The text is no date, and the field wants one.</exception>
    public ReferenceFields With(FieldKind field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || Schema.Field(field) is not { } schema) return this;
        var line = TableHeadings.OnOneLine(text);
        FieldValue value = schema.Value switch
        {
            ValueKind.Date => new FieldValue.Date(PartialDate.Read(line) ?? throw new FormatException(line)),
            ValueKind.Choice => new FieldValue.Choice(schema.FixedValues.First(v => v.Spelling.English == line)),
            _ => new FieldValue.Text(line),
        };
        return this with { Given = Given.SetItem(field, value) };
    }

    /// <summary>The declaration.</summary>
    internal ImportedDeclaration ToDeclaration() =>
        new(Schema, Id, null, [.. Schema.Fields.Where(f => Given.ContainsKey(f.Kind)).Select(f => new ImportedField(f, Given[f.Kind])), .. Others], []);
}
