using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Tests.Generators;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Properties;

/// <summary>The way out and the way in again: what is printed of a model is read as that model.</summary>
public sealed class PrintedModelTests
{
    [Property(Arbitrary = [typeof(ModelValues)], MaxTest = 2000)]
    public void What_is_printed_says_what_it_was_printed_of(ModelDeclaration model, MessageLanguage? language, bool isCrlf)
    {
        var text = Print([model.Syntax()], language, isCrlf ? "\r\n" : "\n");

        AssertSays(model, Assert.Single(Read(text)), text);
    }

    [Property(Arbitrary = [typeof(ModelValues)], MaxTest = 500)]
    public void What_is_read_is_printed_as_the_formatter_prints_it(ModelDeclaration[] models, MessageLanguage? language)
    {
        var text = Print(models.Select(static m => m.Syntax()), language, "\n");

        Assert.Equal(text, Print(Read(text).Select(SyntaxFactory.From), language, "\n"));
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 300)]
    public void A_sound_catalog_printed_from_its_model_is_that_model(SoundCatalog catalog, MessageLanguage? language)
    {
        foreach (var source in (string[])[catalog.Common, catalog.AllControls])
        {
            var read = Read(source);
            var again = Read(Print(read.Select(SyntaxFactory.From), language, "\n"));
            Assert.Equal(read.Count, again.Count);
            foreach (var (before, after) in read.Zip(again)) AssertSame(before, after);
        }
    }

    private static string Print(IEnumerable<DeclarationSyntax> declarations, MessageLanguage? language, string newLine)
    {
        var printer = new Printer(language, newLine);
        printer.Declarations(declarations);
        return printer.ToString();
    }

    private static List<Declaration> Read(string text) =>
        [.. Compilation.Create([new SourceFile("見本.fisc", SourceText.From(text))]).Files[0].Blocks.SelectMany(static b => b.Declarations)];

    private static void AssertSays(ModelDeclaration expected, Declaration actual, string text)
    {
        Assert.Equal((expected.Kind, expected.Id), (actual.Kind, actual.Id));
        var schema = LanguageSchema.Of(expected.Kind);
        if (schema.Header == HeaderShape.IdAndTitle) Assert.Equal(expected.Title, actual.Title?.Printed);
        foreach (var field in schema.Fields)
            Assert.True(expected.Fields.Where(f => f.Field == field).Select(static f => f.Value).SequenceEqual(FieldValue.Of(actual, field)), $"{field.Spelling.English} of\n{text}");
        Assert.Equal(expected.Rules.Select(Said), ((actual as Policy)?.Rules ?? []).Select(Said));
        Assert.Equal(expected.Nested.Length, actual.Children.Length);
        foreach (var (child, read) in expected.Nested.Zip(actual.Children)) AssertSays(child, read, text);
    }

    private static void AssertSame(Declaration before, Declaration after)
    {
        Assert.Equal((before.Kind, before.Id, before.Title?.Printed), (after.Kind, after.Id, after.Title?.Printed));
        foreach (var field in LanguageSchema.Of(before.Kind).Fields) Assert.Equal(FieldValue.Of(before, field), FieldValue.Of(after, field));
        Assert.Equal(before.Children.Length, after.Children.Length);
        foreach (var (one, other) in before.Children.Zip(after.Children)) AssertSame(one, other);
    }

    private static string Said(PolicyLine line) => $"{line.Rule.Code} {line.Severity} {line.LimitMonths} {string.Join('|', line.Wordings)}";
}
