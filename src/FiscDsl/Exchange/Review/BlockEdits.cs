using FiscDsl.Diagnostics;
using FiscDsl.Merging;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Exchange.Review;

/// <summary>
/// The changes of one block, as two texts beside it: the block as the workbook was made of it, and as the workbook has it.
/// They differ from it, and from each other, in what the workbook changes and nowhere else.
/// </summary>
internal sealed class BlockEdits(SyntaxBlock block)
{
    private readonly List<(TextEdit Edit, int Order)> _before = [];
    private readonly List<(TextEdit Edit, int Order)> _after = [];
    private readonly List<(FieldChange Change, LocalizedText Address)> _changes = [];

    /// <summary>Notes a change of a field.</summary>
    /// <param name="change">The change.</param>
    /// <param name="address">The cell that asks for it.</param>
    /// <returns>False where the text would not say what it is to say.</returns>
    public bool Change(FieldChange change, LocalizedText address)
    {
        if (change.IsScattered || (change.After is { } after && !IsWritable(change.Field, after, change.Owner))) return false;
        if (change.IsDone) return true;
        if (!Equals(change.Today(), change.Before)) _before.Add((EditTo(change, change.Before), Order(change)));
        _after.Add((EditTo(change, change.After), Order(change)));
        _changes.Add((change, address));
        return true;
    }

    /// <summary>Adds a clause behind another one or behind the fields of what it is nested in.</summary>
    public void AddClause(AssessedDeclaration parent, Clause? behind, DeclarationSyntax clause, int order)
    {
        var newLine = BlockFixes.NewLine(block, parent.Line);
        var last = behind is null ? LineBehindFields(parent) : MergeTree.EndOfDeclaration(block, behind.Line, behind) - 1;
        var columns = parent.Clauses is [var first, ..] ? block.Lines[first.Line].Indent : BlockFixes.MemberColumns(block, parent.Line);
        var printer = new Printer(BlockFixes.LanguageOf(block, parent.Line), newLine) { Columns = columns };
        printer.Declaration(clause, depth: 0);
        _after.Add((new(new(block.Lines[last].ContentEnd, 0), newLine + printer.BehindALine()), int.MaxValue / 2 + order));
    }

    /// <summary>Takes a clause or a control away, with all that stands in it.</summary>
    public void Remove(AssessedDeclaration declaration)
    {
        var start = block.Lines[declaration.Line].Start;
        var end = MergeTree.EndOfDeclaration(block, declaration.Line, declaration);
        while (end < block.Lines.Length && block.Lines[end].Kind == LineKind.Blank) end++;
        _after.RemoveAll(e => e.Edit.Span.Start >= start && e.Edit.Span.End <= EndOf(end));
        _after.Add((new(TextSpan.FromBounds(start, EndOf(end)), ""), 0));
    }

    /// <summary>Puts comments above a declaration; those that stand there already are left out.</summary>
    public void Comment(Declaration declaration, IReadOnlyList<string> lines)
    {
        var at = declaration.Line;
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (at > 0 && block.Lines[at - 1].Kind == LineKind.Comment) known.Add(block.Lines[--at].Content.Of(block.Text).ToString());
        if (lines.All(known.Contains)) return;
        var indent = new string(' ', block.Lines[declaration.Line].Indent);
        var newLine = BlockFixes.NewLine(block, declaration.Line);
        _after.Add((new(new(block.Lines[declaration.Line].Start, 0), string.Concat(lines.Select(l => indent + l + newLine))), -1));
    }

    /// <summary>The block with what the workbook says.</summary>
    /// <param name="options">How the sides are called.</param>
    public MergeResult Merged(ReturnOptions options)
    {
        var (origin, theirs) = (Applied(_before), Applied(_after));
        var style = new ConflictStyle(options.Ours, options.Theirs);
        var merged = CatalogMerge.Merge(block.Text, origin, theirs, style) ?? Whole(theirs, style);
        return merged.Conflicts > 0 && options.PrefersTheirs ? new(ConflictMarker.Theirs(merged.Text), 0) : merged;
    }

    /// <summary>The cells whose changes cannot be merged with what today's text says, each looked at by itself.</summary>
    public IEnumerable<LocalizedText> Clashes(ReturnOptions options)
    {
        foreach (var (change, address) in _changes)
        {
            var alone = new BlockEdits(block);
            alone.Change(change, address);
            if (alone.Merged(options).Conflicts > 0) yield return address;
        }
    }

    // Where nothing can be told apart, both sides stand there whole.
    private MergeResult Whole(string theirs, ConflictStyle style)
    {
        var newLine = BlockFixes.NewLine(block, 0);
        return new($"{new string('<', style.MarkerLength)} {style.Ours}{newLine}{Ended(block.Text)}{new string('=', style.MarkerLength)}{newLine}{Ended(theirs)}{new string('>', style.MarkerLength)} {style.Theirs}{newLine}", 1);

        string Ended(string text) => text.Length == 0 || text.EndsWith('\n') ? text : text + newLine;
    }

    private string Applied(List<(TextEdit Edit, int Order)> edits) => TextEdit.Apply(block.Text, edits.OrderBy(static e => e.Edit.Span.Start).ThenBy(static e => e.Order).Select(static e => e.Edit));

    private TextEdit EditTo(FieldChange change, FieldValue? value)
    {
        var (owner, field) = (change.Owner, change.Field);
        if (field.Kind == FieldKind.Title && LanguageSchema.Of(owner.Kind).Header == HeaderShape.IdAndTitle && owner.Site(FieldKind.Title) is null) return Title(owner, (value as FieldValue.Text)?.Printed);
        var written = value is null ? "" : BlockFixes.Written(block, owner.Line, SyntaxFactory.Field(field, value));
        if (change.Site() is not { } site) return value is null ? default : new(new(PlaceFor(owner, field), 0), written);
        var line = block.Source.LineOf(site.Name.Start);
        var end = MergeTree.EndOfField(block, line, LanguageSchema.Of(owner.Kind));
        // From the end of the line above to its own: the line break before it is its own.
        return new(TextSpan.FromBounds(EndOfContent(line - 1), EndOfContent(end - 1)), written);
    }

    private TextEdit Title(Declaration owner, string? title)
    {
        var header = block.Lines[owner.Line];
        if (owner.Title is { } now) return new(TextSpan.FromBounds(title is null ? owner.Name.End : now.Span.Start, now.Span.End), title ?? "");
        return title is null ? default : new(new(header.ContentEnd, 0), " " + title);
    }

    private int EndOfContent(int line) => block.Lines[line].ContentEnd;

    private int EndOf(int line) => line < block.Lines.Length ? block.Lines[line].Start : block.Text.Length;

    // Behind the fields that come before it in the schema, comments in them and all.
    private int PlaceFor(Declaration owner, FieldSchema field)
    {
        var schema = LanguageSchema.Of(owner.Kind);
        var last = owner.Line;
        foreach (var site in owner.Fields)
            if (schema.Fields.First(f => f.Kind == site.Kind) is var other && schema.Fields.IndexOf(other) < schema.Fields.IndexOf(field)) last = MergeTree.EndOfField(block, block.Source.LineOf(site.Name.Start), schema) - 1;
        return EndOfContent(last);
    }

    private int LineBehindFields(AssessedDeclaration parent)
    {
        var last = parent.Line;
        foreach (var site in parent.Fields) last = Math.Max(last, MergeTree.EndOfField(block, block.Source.LineOf(site.Name.Start), LanguageSchema.Of(parent.Kind)) - 1);
        return last;
    }

    private static int Order(FieldChange change) => LanguageSchema.Of(change.Owner.Kind).Fields.IndexOf(change.Field);

    private static bool IsWritable(FieldSchema field, FieldValue value, Declaration owner)
    {
        if (value is not FieldValue.Text { Printed: var printed }) return true;
        if (field.Value != ValueKind.Prose) return !printed.Contains('\n');
        var printer = new Printer(MessageLanguage.En, "\n");
        printer.Field(SyntaxFactory.Field(field, value), depth: 0);
        var written = SyntaxBlock.Parse(new(printer.ToString()));
        return FieldSyntax.Read(written, 0, LanguageSchema.Of(owner.Kind))?.Value is ProseSyntax { Text.Value: var read } && read == printed;
    }
}
