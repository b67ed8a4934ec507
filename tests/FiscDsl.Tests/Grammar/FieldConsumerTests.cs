using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Outputs;
using FiscDsl.Schema;
using FiscDsl.Services;
using FiscDsl.Services.Navigation;
using FiscDsl.Tests.Generators;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;
using Xunit;

namespace FiscDsl.Tests.Grammar;

/// <summary>Walks the schema: whoever has to know of every field, and forgets one, fails here.</summary>
public sealed class FieldConsumerTests
{
    public static TheoryData<DeclarationKind, FieldKind> Fields =>
        [.. LanguageSchema.Declarations.SelectMany(static d => d.Fields.Select(f => new TheoryDataRow<DeclarationKind, FieldKind>(d.Kind, f.Kind)))];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_printed_and_read_again(DeclarationKind kind, FieldKind field)
    {
        var (schema, one, _) = Values(kind, field);

        Assert.Equal(one, Assert.Single(FieldValue.Of(Target(Compile(Text(kind, schema, one)), kind), schema)));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void The_formatter_would_see_a_field_change(DeclarationKind kind, FieldKind field)
    {
        var (schema, one, other) = Values(kind, field);
        var before = Block(Text(kind, schema, one), kind);

        Assert.Null(FormatCheck.FirstChange(before, before.Block.Text));
        Assert.NotNull(FormatCheck.FirstChange(before, Block(Text(kind, schema, other), kind).Block.Text));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_comparison_names_a_field_that_is_new_gone_or_says_something_else(DeclarationKind kind, FieldKind field)
    {
        var (schema, one, other) = Values(kind, field);
        if (schema.Class is null) return;
        var (without, with, changed) = (Compile(Text(kind, schema, null)), Compile(Text(kind, schema, one)), Compile(Text(kind, schema, other)));

        Assert.Contains(CatalogComparison.Of(with, changed).Changes, c => c.Field == field);
        if (schema.IsRequired) return;
        Assert.Contains(CatalogComparison.Of(without, with).Changes, c => c.Field == field && c.Classes.Contains(schema.Class.Value));
        Assert.Contains(CatalogComparison.Of(with, without).Changes, c => c.Field == field && c.Classes.Contains(schema.Class.Value));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void The_JSON_says_what_a_field_says(DeclarationKind kind, FieldKind field)
    {
        var (schema, one, other) = Values(kind, field);

        // How the text is laid out, and how a table is read, is no part of it.
        Assert.Equal(schema.Class is null || kind == DeclarationKind.Layout, Json(Text(kind, schema, one)) == Json(Text(kind, schema, other)));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Hovering_over_a_field_says_what_it_is_for(DeclarationKind kind, FieldKind field)
    {
        var (schema, one, _) = Values(kind, field);
        foreach (var language in Enum.GetValues<MessageLanguage>())
        {
            var compilation = Compile(Text(kind, schema, one, language));
            var target = Target(compilation, kind);
            var block = compilation.Files[0].Blocks.Index().Single(b => b.Item.Block == target.Block).Index;
            var at = compilation.Files[0].Tree.Text.BlockStart(block) + target.Fields.First(s => s.Kind == field).Name.Start;
            Assert.True(Cursor.At(compilation, 0, at) is { } cursor && HoverContent.At(cursor, language) is { } explanation && explanation.Parts.Any(p => p.Text.Contains(schema.Documentation.In(language), StringComparison.Ordinal)));
        }
    }

    private static (FieldSchema Schema, FieldValue One, FieldValue? Other) Values(DeclarationKind kind, FieldKind field)
    {
        var schema = LanguageSchema.Of(kind).Fields.Single(f => f.Kind == field);
        return schema.Value switch
        {
            ValueKind.Line or ValueKind.Prose => (schema, new FieldValue.Text("𠮷野家の一。"), new FieldValue.Text("葛飾の二。")),
            ValueKind.LineList => (schema, new FieldValue.List(["𠮷社", "乙社"]), new FieldValue.List(["乙社", "丙社"])),
            ValueKind.UrlList => (schema, new FieldValue.List(["https://example.com/1"]), new FieldValue.List(["https://example.com/2"])),
            ValueKind.CodeList => (schema, new FieldValue.List(["A38730001"]), new FieldValue.List(["A38730002"])),
            ValueKind.CategoryPath => (schema, new FieldValue.List(["甲"]), new FieldValue.List(["甲", "乙"])),
            ValueKind.Date => (schema, new FieldValue.Date(new(new DateOnly(2016, 11, 10))), new FieldValue.Date(PartialDate.OfMonth(2016, 11))),
            // What has one value alone says something else where it is absent.
            ValueKind.Choice => (schema, new FieldValue.Choice(schema.FixedValues[0]), schema.FixedValues is [_, var second, ..] ? new FieldValue.Choice(second) : null),
            ValueKind.Parties => (schema, new FieldValue.Parties(new(true, false)), new FieldValue.Parties(new(false, true))),
            ValueKind.Evidence => (schema, new FieldValue.Evidence(EvidenceStatus.Cited, null, [("1", "第2章")]), new FieldValue.Evidence(EvidenceStatus.None, "ない", [])),
            ValueKind.Acceptance => (schema, new FieldValue.Acceptance(EvidenceDiagnostics.MissingEvidence, "次版で"), new FieldValue.Acceptance(EvidenceDiagnostics.OpenGap, "次版で")),
            ValueKind.Correction => (schema, new FieldValue.Correction("誤", "正", null), new FieldValue.Correction("誤", "真", "誤植")),
            ValueKind.Rows => (schema, new FieldValue.Rows(new(3, 4)), new FieldValue.Rows(new(5, 5))),
            ValueKind.Column => (schema, Column(ColumnRole.Control, "対応の主体", "𠮷「次」"), Column(ColumnRole.UserResponsibility, "対応の主体", "𠮷「次」")),
            ValueKind.Mark => (schema, new FieldValue.Mark(["○", "", "対象外、→"], MarkMeaning.Yes), new FieldValue.Mark(["○", "", "対象外、→"], MarkMeaning.No)),
            ValueKind.Roles => (schema, new FieldValue.Roles([ColumnRole.Control]), new FieldValue.Roles([ColumnRole.Control, ColumnRole.Category])),
            ValueKind.Columns => (schema, new FieldValue.Columns([new(["GUID"], null), new([], "J")]), new FieldValue.Columns([new(["GUID"], null)])),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    private static FieldValue.Column Column(ColumnRole role, params string[] headings) => new(new([.. headings], null), role, null);

    /// <summary>A catalog in which one declaration of a kind has a field, or lacks it.</summary>
    private static string Text(DeclarationKind kind, FieldSchema field, FieldValue? value, MessageLanguage language = MessageLanguage.En)
    {
        var printer = new Printer(language, "\n");
        printer.Declarations(Declarations(kind, field, value).Select(static d => d.Syntax()));
        return printer.ToString();
    }

    private static IEnumerable<ModelDeclaration> Declarations(DeclarationKind kind, FieldSchema field, FieldValue? value)
    {
        var category = Of(DeclarationKind.Category, "甲", "甲");
        var clause = Of(DeclarationKind.Clause, "1", null);
        return
        [
            Of(DeclarationKind.Reference, "見本", null), Of(DeclarationKind.Revision, "1", null), category with { Nested = [new(DeclarationKind.Category, "乙", "乙", [], [], [])] },
            Of(DeclarationKind.Layout, "対応表", null), Of(DeclarationKind.Source, "1", "情報源"), Of(DeclarationKind.Control, "運1", "題"),
            new(DeclarationKind.Control, "運2", "題", [(Schema.Fields.Category, new FieldValue.List(["甲"]))], [], [clause]),
        ];

        ModelDeclaration Of(DeclarationKind of, string id, string? title) => new(of, id, title, [.. LanguageSchema.Of(of).Fields.SelectMany(f => Given(of, f))], [], []);

        IEnumerable<(FieldSchema, FieldValue)> Given(DeclarationKind of, FieldSchema one) =>
            of == kind && one == field ? value is null ? [] : [(one, value)] : one.IsRequired ? [(one, Values(of, one.Kind).One)] : [];
    }

    private static Compilation Compile(string text) => Compilation.Create([new SourceFile("見本.fisc", SourceText.From(text))]);

    private static BoundBlock Block(string text, DeclarationKind kind) => Compile(text).Files[0].Blocks.First(b => b.Declarations.Any(d => d.SelfAndNested().Any(n => IsTarget(n, kind))));

    private static bool IsTarget(Declaration declaration, DeclarationKind kind) => declaration.Kind == kind && declaration.Id is not ("乙" or "運2");

    private static Declaration Target(Compilation compilation, DeclarationKind kind) =>
        compilation.Files[0].Blocks.SelectMany(static b => b.Declarations).SelectMany(static d => d.SelfAndNested()).First(d => IsTarget(d, kind));

    private static string Json(string text)
    {
        using var stream = new MemoryStream();
        JsonOutput.Write(stream, Compile(text).Catalog, new OutputOptions(AsPrinted: false));
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
