using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Example;

/// <summary>The example says what the print says: nothing more, nothing less, nothing else.</summary>
public class PrintedReferenceTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "examples", "aws-fisc");

    private static readonly Compilation Example = Compilation.Create(Directory
        .EnumerateFiles(Root, "*.fisc", SearchOption.AllDirectories)
        .Select(static path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), SourceText.From(File.ReadAllBytes(path)))));

    [Fact]
    public void Every_text_of_the_catalog_was_printed()
    {
        var texts = Example.Catalog.Declarations.SelectMany(SelfAndNested).SelectMany(static d => d.Texts).Where(static t => t.Field != FieldKind.Note).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts.SelectMany(static t => t.Printed.Split('\n')), static line => Assert.Contains(PrintedReference.Squeeze(line), PrintedReference.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_sentence_of_the_tables_stands_in_the_catalog()
    {
        var catalog = Everything();
        Assert.All(PrintedReference.Sentences, sentence => Assert.True(
            catalog.Contains(sentence.Sentence, StringComparison.Ordinal), $"line {sentence.Line}: {sentence.Sentence}"));
    }

    [Fact]
    public void Every_row_of_the_print_is_one_assessed_clause()
    {
        Assert.Equal(33, Example.Catalog.Rows.Count());
        Assert.Equal(25, Example.Catalog.Sources.Length);
        Assert.Equal(5, Example.Catalog.SourceById["24"].Urls.Length);
        Assert.Equal(9, Example.Catalog.Reference?.Publishers.Length);
        Assert.Equal(["運109", "運111", "運112", "運113"], Example.Catalog.Controls.Select(static c => c.Id));
    }

    [Fact]
    public void The_findings_are_about_the_reference_and_none_stops_the_build()
    {
        Assert.False(Example.HasErrors);
        Assert.DoesNotContain(Example.Diagnostics, static d => d.Diagnostic.Descriptor.Group is DiagnosticGroup.Syntax or DiagnosticGroup.Corrections);
        Assert.Equal(["運113/3/(1)", "運113/4/(1)"], Subjects(EvidenceDiagnostics.OpenGap));
        Assert.Equal(["運111/2."], Subjects(EvidenceDiagnostics.UndisclosedEvidence));
        Assert.Empty(Subjects(EvidenceDiagnostics.UnusedAcceptance));
    }

    private static IEnumerable<string?> Subjects(DiagnosticDescriptor rule) =>
        Example.Diagnostics.Where(d => d.Diagnostic.Descriptor == rule).Select(static d => d.Diagnostic.Subject);

    /// <summary>Everything the catalog holds in reading order: labels before their texts, as the cells of the print have them.</summary>
    private static string Everything()
    {
        var text = new StringBuilder();
        foreach (var source in Example.Catalog.Sources) text.Append(source.Title?.Printed).AppendJoin("", source.Urls.Select(static u => u.Value));
        foreach (var control in Example.Catalog.Controls)
        {
            text.Append(control.Id).Append(control.Title?.Printed).Append(control.Intent?.Printed);
            foreach (var declaration in control.SelfAndDescendants())
            {
                if (declaration is Clause { IsUnlabelled: false } clause && !clause.Id.Contains('～', StringComparison.Ordinal)) text.Append(clause.Id);
                text.Append(declaration.Quotation?.Printed);
            }

            foreach (var declaration in control.SelfAndDescendants())
            {
                text.Append('\n').Append(declaration.TextOf(FieldKind.Information)?.Printed).Append('\n').Append(declaration.TextOf(FieldKind.Finding)?.Printed).Append('\n');
                foreach (var citation in declaration.Evidence?.Citations ?? []) text.Append(citation.Source).Append(citation.Locator).Append('\n');
                if (declaration.Evidence is { Status: EvidenceStatus.NotApplicable, Reason: { } reason }) text.Append("N/A(").Append(reason).Append(")\n");
            }

            foreach (var note in control.SelfAndDescendants().SelectMany(static d => d.Notes)) text.Append('\n').Append(note.Printed);
        }

        return PrintedReference.Squeeze(text.ToString());
    }

    private static IEnumerable<Declaration> SelfAndNested(Declaration declaration) => declaration switch
    {
        AssessedDeclaration assessed => assessed.SelfAndDescendants(),
        Category category => category.Categories.Prepend(category),
        _ => [declaration],
    };
}
