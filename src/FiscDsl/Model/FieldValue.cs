using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>What one field of a declaration says, whatever its place in the text: equal values, equal fields.</summary>
public abstract record FieldValue
{
    /// <summary>A text: what is printed.</summary>
    public sealed record Text(string Printed) : FieldValue;

    /// <summary>Texts, codes or ids, in order.</summary>
    public sealed record List(ImmutableArray<string> Items) : FieldValue
    {
        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items, StringComparer.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Length;
    }

    /// <summary>A date.</summary>
    public sealed record Date(PartialDate Printed) : FieldValue;

    /// <summary>A fixed value.</summary>
    public sealed record Choice(FixedValue Value) : FieldValue;

    /// <summary>Who is responsible.</summary>
    public sealed record Parties(Responsibility Responsibility) : FieldValue;

    /// <summary>Evidence: a disposition with its reason, or citations.</summary>
    public sealed record Evidence(EvidenceStatus Status, string? Reason, ImmutableArray<(string Source, string? Locator)> Citations) : FieldValue
    {
        /// <inheritdoc/>
        public bool Equals(Evidence? other) => other is not null && Status == other.Status && Reason == other.Reason && Citations.SequenceEqual(other.Citations);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Status, Reason, Citations.Length);
    }

    /// <summary>An acceptance; the rule is null where its name is unknown.</summary>
    public sealed record Acceptance(DiagnosticDescriptor? Rule, string Reason) : FieldValue;

    /// <summary>A correction.</summary>
    public sealed record Correction(string Printed, string Replacement, string? Reason) : FieldValue;

    /// <summary>Rows of a table.</summary>
    public sealed record Rows(RowRange Printed) : FieldValue;

    /// <summary>A column of a table and what it gives.</summary>
    public sealed record Column(ColumnName Name, ColumnRole Role, string? Lead) : FieldValue;

    /// <summary>Marks and what they mean.</summary>
    public sealed record Mark(ImmutableArray<string> Marks, MarkMeaning Meaning) : FieldValue
    {
        /// <inheritdoc/>
        public bool Equals(Mark? other) => other is not null && Meaning == other.Meaning && Marks.SequenceEqual(other.Marks, StringComparer.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Meaning, Marks.Length);
    }

    /// <summary>What columns give.</summary>
    public sealed record Roles(ImmutableArray<ColumnRole> Items) : FieldValue
    {
        /// <inheritdoc/>
        public bool Equals(Roles? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Length;
    }

    /// <summary>Columns of a table.</summary>
    public sealed record Columns(ImmutableArray<ColumnName> Items) : FieldValue
    {
        /// <inheritdoc/>
        public bool Equals(Columns? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Length;
    }

    /// <summary>
    /// The values of a field of a declaration, in the order of the text: none where it is absent, and where nothing of it could be
    /// read. It is the one way from a row of the schema to the model; printing, the formatter's check and the comparison go by it.
    /// </summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="field">One of its fields.</param>
    public static IEnumerable<FieldValue> Of(Declaration declaration, FieldSchema field) => (field.Kind, declaration) switch
    {
        (FieldKind.Note, _) => declaration.Notes.Select(static n => new Text(n.Printed)),
        (FieldKind.Correction, _) => declaration.Corrections.Select(static c => new Correction(c.Printed, c.Replacement, c.Reason)),
        (FieldKind.Accept, _) => declaration.Acceptances.Select(static a => new Acceptance(a.Rule, a.Reason)),
        _ when field.IsCorrectable => One(declaration.TextOf(field.Kind)?.Printed),
        (FieldKind.Version, Reference reference) => One(reference.Version),
        (FieldKind.Issued, Reference reference) => One(reference.Issued),
        (FieldKind.Standard, Reference reference) => One(reference.Standard),
        (FieldKind.Provider, Reference reference) => One(reference.Provider),
        (FieldKind.Publishers, Reference reference) => Some(reference.Publishers),
        (FieldKind.Language, Reference reference) => One(field, reference.Language),
        (FieldKind.Keywords, Reference reference) => One(field, reference.Keywords is { } language ? language == MessageLanguage.Ja ? "ja" : "en" : null),
        (FieldKind.Issued, Revision revision) => One(revision.Issued),
        (FieldKind.Url, Source source) => Some([.. source.Urls.Select(static u => u.Value)]),
        (FieldKind.Access, Source source) => source.Access is { } access ? [new Choice(access == SourceAccess.Nda ? Fields.NdaAccess : Fields.PublicAccess)] : [],
        (FieldKind.Checked, Source source) => One(source.Checked),
        (FieldKind.Category, Control control) => Some(control.CategoryPath),
        (FieldKind.Code, AssessedDeclaration assessed) => Some(assessed.Codes),
        (FieldKind.Responsibility, AssessedDeclaration assessed) => assessed.Responsibility is { } responsibility ? [new Parties(responsibility)] : [],
        (FieldKind.Evidence, AssessedDeclaration assessed) => assessed.Evidence is { } evidence ? [new Evidence(evidence.Status, evidence.Reason, [.. evidence.Citations.Select(static c => (c.Source, c.Locator))])] : [],
        (FieldKind.Sheet, TableLayout layout) => Some(layout.Sheets),
        (FieldKind.Headings, TableLayout layout) => One(layout.Headings),
        (FieldKind.Rows, TableLayout layout) => One(layout.Rows),
        (FieldKind.Column, TableLayout layout) => layout.Columns.Select(static c => new Column(c.Name, c.Role, c.Lead)),
        (FieldKind.Mark, TableLayout layout) => layout.Marks.Select(static m => new Mark(m.Marks, m.Meaning)),
        (FieldKind.Carry, TableLayout layout) => layout.Carried.IsEmpty ? [] : [new Roles(layout.Carried)],
        (FieldKind.Restore, TableLayout layout) => layout.RestoresIds ? One(field, field.FixedValues[0].Spelling.English) : [],
        (FieldKind.Leave, TableLayout layout) => layout.Left.IsEmpty ? [] : [new Columns([.. layout.Left.Select(static c => c.Value)])],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Spelling.English, "The model has no value for it."),
    };

    private static IEnumerable<FieldValue> One(string? text) => text is null ? [] : [new Text(text)];

    private static IEnumerable<FieldValue> One(PartialDate? date) => date is { } printed ? [new Date(printed)] : [];

    private static IEnumerable<FieldValue> One(RowRange? rows) => rows is { } printed ? [new Rows(printed)] : [];

    private static IEnumerable<FieldValue> One(FieldSchema field, string? english) =>
        field.FixedValues.FirstOrDefault(v => v.Spelling.English == english) is { } value ? [new Choice(value)] : [];

    private static IEnumerable<FieldValue> Some(ImmutableArray<string> items) => items.IsEmpty ? [] : [new List(items)];
}
