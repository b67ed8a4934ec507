using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Exchange.Review;

/// <summary>What a cell says, as the text would say it.</summary>
internal static class WrittenValue
{
    /// <summary>True where a field that is written down is read again as what it is to say: <c>#</c> at the start of a line is a comment there.</summary>
    /// <param name="owner">The declaration that has the field.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What it is to say.</param>
    public static bool SaysWhatItIs(DeclarationSchema owner, FieldSchema field, FieldValue value)
    {
        if (field.Value != ValueKind.Prose && value is FieldValue.Text { Printed: var line } && line.Contains('\n')) return false;
        if (!owner.Fields.Contains(field)) return true;
        var printer = new Printer(MessageLanguage.En, "\n");
        var declaration = new DeclarationSyntax(SyntaxFactory.Header(owner, "1", null), [SyntaxFactory.Field(field, value)], [], []);
        if (owner.Kind == DeclarationKind.Clause) declaration = new(SyntaxFactory.Header(LanguageSchema.Of(DeclarationKind.Control), "1", null), [], [], [declaration]);
        printer.Declaration(declaration, depth: 0);
        var bound = BoundBlock.Bind(SyntaxBlock.Parse(new(printer.ToString())));
        return bound.Declarations is [var only] && (owner.Kind == DeclarationKind.Clause ? only.Children.FirstOrDefault() : only) is { } read && FieldValue.Of(read, field).SequenceEqual([value]);
    }
}
