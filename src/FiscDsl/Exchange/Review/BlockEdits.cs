using FiscDsl.Exchange.Import;
using FiscDsl.Merging;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Exchange.Review;

/// <summary>
/// What a workbook makes of one block: its fields, each merged by itself with what it says today, and clauses that come and go.
/// What the workbook does not change stays as it stands, to the byte.
/// </summary>
/// <param name="block">The block.</param>
/// <param name="options">How the sides of a conflict are called.</param>
internal sealed class BlockEdits(SyntaxBlock block, ReturnOptions options)
{
    private readonly List<(TextEdit Edit, int Order)> _edits = [];
    private readonly string _newLine = BlockFixes.NewLine(block, 0);

    private ConflictStyle Style => new(options.Ours, options.Theirs);

    /// <summary>Places where both sides stand.</summary>
    public int Conflicts { get; private set; }

    /// <summary>Merges a change of a field.</summary>
    /// <returns>What became of it.</returns>
    public FieldOutcome Change(FieldChange change)
    {
        if (change.IsScattered || (change.After is { } after && !WrittenValue.SaysWhatItIs(LanguageSchema.Of(change.Owner.Kind), change.Field, after))) return FieldOutcome.NotWritable;
        if (change.IsDone) return FieldOutcome.Merged;
        var merged = IsInHeader(change) ? Header(change) : Field(change);
        Conflicts += options.PrefersTheirs ? 0 : merged.Conflicts;
        return merged.Conflicts > 0 ? FieldOutcome.Clash : FieldOutcome.Merged;
    }

    /// <summary>Adds a clause behind another one or behind the fields of what it is nested in.</summary>
    public void AddClause(AssessedDeclaration parent, Clause? behind, DeclarationSyntax clause, IReadOnlyList<string> comments, int order) =>
        AddNested(parent, behind, columns => string.Concat(comments.Select(c => new string(' ', columns) + c + _newLine)), null, clause, order);

    /// <summary>Adds a clause or a category of a table, with its comments, behind another one or behind the fields of what it is nested in.</summary>
    public void AddNested(Declaration parent, Declaration? behind, ImportedDeclaration nested, int order)
    {
        var comments = new MadeComments();
        var syntax = nested.ToSyntax(comments);
        AddNested(parent, behind, static _ => "", comments.ToComments(), syntax, order);
    }

    /// <summary>Gives a clause another label.</summary>
    public void Relabel(Clause clause, string label) => _edits.Add((new(clause.Name, label), 0));

    /// <summary>Takes a clause or a control away, with all that stands in it.</summary>
    public void Remove(AssessedDeclaration declaration)
    {
        var start = block.Lines[declaration.Line].Start;
        var last = MergeTree.EndOfDeclaration(block, declaration.Line, declaration);
        while (last < block.Lines.Length && block.Lines[last].Kind == LineKind.Blank) last++;
        var end = StartOf(last);
        // What is put before it or behind it is not in it.
        _edits.RemoveAll(e => e.Edit.Span.Start >= start && e.Edit.Span.End <= end && !(e.Edit.Span.Length == 0 && (e.Edit.Span.Start == start || e.Edit.Span.Start == end)));
        _edits.Add((new(TextSpan.FromBounds(start, end), ""), 0));
    }

    /// <summary>True where comments stand in a declaration or right above it.</summary>
    public bool HasComments(AssessedDeclaration declaration) =>
        Enumerable.Range(declaration.Line, MergeTree.EndOfDeclaration(block, declaration.Line, declaration) - declaration.Line).Any(l => block.Lines[l].Kind == LineKind.Comment)
        || (declaration.Line > 0 && block.Lines[declaration.Line - 1].Kind == LineKind.Comment);

    /// <summary>The comments right above a declaration.</summary>
    public IEnumerable<string> CommentsAbove(Declaration declaration)
    {
        for (var at = declaration.Line; at > 0 && block.Lines[at - 1].Kind == LineKind.Comment; at--) yield return block.Lines[at - 1].Content.Of(block.Text).ToString();
    }

    /// <summary>Puts comments above a declaration; those that stand there already are left out.</summary>
    public void Comment(Declaration declaration, IReadOnlyList<string> lines)
    {
        var known = CommentsAbove(declaration).ToHashSet(StringComparer.Ordinal);
        if (lines.All(known.Contains)) return;
        var indent = new string(' ', block.Lines[declaration.Line].Indent);
        _edits.Add((new(new(block.Lines[declaration.Line].Start, 0), string.Concat(lines.Select(l => indent + l + _newLine))), -1));
    }

    /// <summary>The block with what the workbook says.</summary>
    public string Merged() => TextEdit.Apply(block.Text, _edits.OrderBy(static e => e.Edit.Span.Start).ThenBy(static e => e.Order).Select(static e => e.Edit));

    private void AddNested(Declaration parent, Declaration? behind, Func<int, string> above, Comments? comments, DeclarationSyntax nested, int order)
    {
        var last = behind is null ? LineBehind(parent, null) : MergeTree.EndOfDeclaration(block, behind.Line, behind) - 1;
        var columns = parent.Children is [var first, ..] ? block.Lines[first.Line].Indent : BlockFixes.MemberColumns(block, parent.Line);
        var printer = new Printer(BlockFixes.LanguageOf(block, parent.Line), _newLine, comments) { Columns = columns };
        printer.Declaration(nested, depth: 0);
        // Categories stand below one another without a blank line.
        Insert(last, (nested.Schema.Kind == DeclarationKind.Clause ? _newLine : "") + above(columns) + printer, int.MaxValue / 2 + order);
    }

    private static bool IsInHeader(FieldChange change) =>
        change.Field.Kind == FieldKind.Title && LanguageSchema.Of(change.Owner.Kind).Header == HeaderShape.IdAndTitle && change.Owner.Site(FieldKind.Title) is null;

    private MergeOutput Field(FieldChange change)
    {
        var merged = new MergeOutput(Style);
        var (owner, schema) = (change.Owner, LanguageSchema.Of(change.Owner.Kind));
        var columns = BlockFixes.MemberColumns(block, owner.Line);
        MergeItem? ours = change.Site() is { } site ? new(block, block.Source.LineOf(site.Name.Start), null, schema) : null;
        MergeItem? origin = Item(change.Before), theirs = Item(change.After);
        if (ours is not null && theirs is not null) new FieldMerger(merged, ours.Indent).Merge(ours, origin, theirs);
        else if (ours?.Canonical != origin?.Canonical) merged.Conflict(ours?.Lines(ours.Indent) ?? [], origin?.Lines(columns) ?? [], theirs?.Lines(columns) ?? []);
        else if (theirs is not null) merged.Add(theirs.Lines(columns));
        if (merged.Conflicts > 0 && ours is not null && Equals(change.Before, change.Today()))
        {
            // Nobody else has changed it: it is written otherwise than a tool would, or has comments, which stay.
            merged = new MergeOutput(Style);
            merged.Add([.. Enumerable.Range(ours.Line, ours.End - ours.Line).Where(l => block.Lines[l].Kind == LineKind.Comment).Select(l => new string(' ', ours.Indent) + block.Lines[l].Content.Of(block.Text).ToString())]);
            merged.Add(theirs?.Lines(ours.Indent) ?? []);
        }

        var text = Written(merged);
        if (ours is not null) _edits.Add((new(TextSpan.FromBounds(block.Lines[ours.Line].Start, StartOf(ours.End)), text), Order(change)));
        else if (text.Length > 0) Insert(LineBehind(owner, change.Field), text, Order(change));
        return merged;

        MergeItem? Item(FieldValue? value)
        {
            if (value is null) return null;
            var written = BlockFixes.Written(block, owner.Line, SyntaxFactory.Field(change.Field, value));
            return new(SyntaxBlock.Parse(new(written.ReplaceLineEndings("\n")[1..] + "\n")), 0, null, schema);
        }
    }

    private MergeOutput Header(FieldChange change)
    {
        var merged = new MergeOutput(Style);
        var line = block.Lines[change.Owner.Line];
        string ours = With(change.Today()), origin = With(change.Before), theirs = With(change.After);
        if (ours == origin) merged.Line(theirs);
        else merged.Conflict([ours], [origin], [theirs]);
        _edits.Add((new(TextSpan.FromBounds(line.Start, StartOf(change.Owner.Line + 1)), Written(merged)), Order(change)));
        return merged;

        string With(FieldValue? title)
        {
            var head = block.Text[line.Start..(change.Owner.Title is { } now ? now.Span.Start : line.ContentEnd)].TrimEnd();
            return title is FieldValue.Text { Printed: var printed } ? $"{head} {printed}" : head;
        }
    }

    // Behind a line, which may be the last of a file that ends without a line break.
    private void Insert(int line, string lines, int order)
    {
        var at = StartOf(line + 1);
        var isOpen = at == block.Text.Length && !block.Text.EndsWith('\n');
        _edits.Add((new(new(at, 0), isOpen ? _newLine + lines[..^_newLine.Length] : lines), order));
    }

    private string Written(MergeOutput merged)
    {
        var text = merged.ToString();
        if (options.PrefersTheirs && merged.Conflicts > 0) text = ConflictMarker.Theirs(text);
        return _newLine == "\n" ? text : text.ReplaceLineEndings(_newLine);
    }

    // The last line of the header and of the fields that come before one in the schema, or are of its kind; of all fields for null.
    private int LineBehind(Declaration owner, FieldSchema? field)
    {
        var schema = LanguageSchema.Of(owner.Kind);
        var last = owner.Line;
        foreach (var site in owner.Fields)
            if (field is null || schema.Fields.First(f => f.Kind == site.Kind) is var other && schema.Fields.IndexOf(other) <= schema.Fields.IndexOf(field)) last = Math.Max(last, MergeTree.EndOfField(block, block.Source.LineOf(site.Name.Start), schema) - 1);
        return last;
    }

    private int StartOf(int line) => line < block.Lines.Length ? block.Lines[line].Start : block.Text.Length;

    private static int Order(FieldChange change) => LanguageSchema.Of(change.Owner.Kind).Fields.IndexOf(change.Field);
}

/// <summary>What became of a change of a field.</summary>
internal enum FieldOutcome
{
    /// <summary>The text says it.</summary>
    Merged,

    /// <summary>It stands in the text beside what that says today.</summary>
    Clash,

    /// <summary>The text cannot say it.</summary>
    NotWritable,
}
