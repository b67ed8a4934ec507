using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Formatting;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>Writes clauses between those of a control, laid out as the formatter does, and reads them again: they say what they are to say, and all else what it said.</summary>
/// <param name="place">Where.</param>
/// <param name="parent">What they are nested in.</param>
/// <param name="catalog">The catalog, for its language and its policy.</param>
internal sealed class ClauseInsertion(RowsPlace place, AssessedDeclaration parent, Catalog catalog)
{
    private SyntaxBlock Block => place.Cursor.Block.Block;

    /// <summary>The edit, in the file; null where it would not say what it is to say.</summary>
    /// <param name="clauses">What is written.</param>
    /// <param name="fault">Why nothing is.</param>
    public TextEdit? Insert(ImmutableArray<ImportedDeclaration> clauses, out LocalizedText fault)
    {
        fault = RowTexts.WouldChangeMore;
        var (replaced, needsBlank) = place.Between(parent);
        var written = new TextEdit(replaced, Text(clauses) + (needsBlank ? place.NewLine : ""));
        if (Formatted(written) is { } formatted && formatted != written && Check(formatted, clauses) is null) return InFile(formatted);
        if (Check(written, clauses) is { } reason)
        {
            fault = reason;
            return null;
        }

        return InFile(written);
    }

    private TextEdit InFile(TextEdit edit) => edit with { Span = edit.Span.Shift(place.Cursor.BlockStart) };

    private string Text(ImmutableArray<ImportedDeclaration> clauses)
    {
        var comments = new MadeComments();
        var nested = clauses.Select(c => c.ToSyntax(comments)).ToImmutableArray();
        var depth = parent.Depth();
        for (var i = 0; i < depth; i++) nested = [new DeclarationSyntax(SyntaxFactory.Header(LanguageSchema.Of(DeclarationKind.Clause), LanguageSchema.Nothing, null), [], [], nested)];
        var language = catalog.Reference?.Keywords ?? BlockFixes.LanguageOf(Block, place.Control.Line);
        var printer = new Printer(language, "\n", comments.ToComments());
        printer.Declarations([new DeclarationSyntax(SyntaxFactory.Header(LanguageSchema.Of(DeclarationKind.Control), "1", null), [], [], nested)]);
        // What is around them stands already, each in a line below a blank one.
        var shift = new string(' ', Math.Max(0, BlockFixes.MemberColumns(Block, parent.Line) - (depth + 1) * LineBuffer.Indentation));
        return string.Concat(printer.WithoutLastBreak().Split('\n').Skip(1 + 2 * depth).Select(line => place.NewLine + (line.Length == 0 ? "" : shift + line)));
    }

    // What the formatter changes in them; elsewhere it is not asked to.
    private TextEdit? Formatted(TextEdit edit)
    {
        var file = place.Cursor.Compilation.Files[place.Cursor.File];
        var inFile = InFile(edit);
        var inserted = new TextSpan(inFile.Span.Start, inFile.NewText.Length);
        var edits = Formatter.Format(file.With(SourceText.From(TextEdit.Apply(file.Tree.ToString(), [inFile]))), catalog.Reference?.Keywords, catalog.Policy, inserted).Edits
            .Where(e => e.Span.Start >= inserted.Start && e.Span.End <= inserted.End).Select(e => e with { Span = e.Span.Shift(-inserted.Start) }).ToList();
        return edits.Count == 0 ? null : edit with { NewText = TextEdit.Apply(edit.NewText, edits) };
    }

    private LocalizedText? Check(TextEdit edit, ImmutableArray<ImportedDeclaration> clauses)
    {
        var block = SyntaxBlock.Parse(new TextBlock(TextEdit.Apply(Block.Text, [edit])));
        var bound = BoundBlock.Bind(block);
        var (first, last) = (block.Source.LineOf(edit.Span.Start), block.Source.LineOf(edit.Span.Start + edit.NewText.Length));
        var after = bound.Declarations.SelectMany(static d => d.SelfAndNested()).ToLookup(d => d.Line > first && d.Line <= last);
        if (!Shape(BoundBlock.Bind(Block).Declarations.SelectMany(static d => d.SelfAndNested())).SequenceEqual(Shape(after[false]))) return RowTexts.WouldChangeMore;
        var depth = parent.Depth() + 1;
        var made = after[true].Where(d => d.Depth() == depth).ToList();
        return made.Count == clauses.Length && clauses.Zip(made).All(static c => c.First.IsSaidBy(c.Second)) && made.SelectMany(static d => d.SelfAndNested()).Count() == after[true].Count() ? null : RowTexts.SaysElse;
    }

    // All that is declared, with what each field says.
    private static IEnumerable<(int Depth, int Kind, string Name, FieldValue? Value)> Shape(IEnumerable<Declaration> declarations) =>
        declarations.SelectMany(static d => LanguageSchema.Of(d.Kind).Fields.SelectMany(f => FieldValue.Of(d, f).Select(v => (d.Depth(), (int)f.Kind, "", (FieldValue?)v))).Prepend((d.Depth(), (int)d.Kind, d.Id, null)));
}
