using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Rules;

/// <summary>
/// Puts lines of prose where they belong that begin as a field or a declaration does, each with the lines behind it that are its
/// value. None is put where it would be an error: a field given already, a value that is not the field's, prose that would be left empty.
/// </summary>
internal sealed class Outdents(SymbolTable symbols)
{
    /// <summary>So many are enough for a person, and none of them takes longer than its lines.</summary>
    private const int Most = 200;

    private readonly HashSet<(int Line, FieldKind Kind)> _given = [];
    private int _looked;

    /// <summary>A line, and what goes with it.</summary>
    /// <param name="Swallowed">The line.</param>
    /// <param name="Lines">Its index and those of the lines that are its value.</param>
    /// <param name="IsFollowed">True where lines of the prose stand behind them.</param>
    /// <param name="Columns">How deep it belongs.</param>
    private sealed record Part(SwallowedLine Swallowed, List<int> Lines, bool IsFollowed, int Columns)
    {
        /// <summary>True where it may be put where it belongs.</summary>
        public bool IsSound { get; init; }
    }

    /// <summary>The lines with their mends, in order; null where there is none.</summary>
    public IEnumerable<(SwallowedLine Line, CodeFix? Fix)> Of(Declaration declaration, FieldSite site, IReadOnlyList<SwallowedLine> lines)
    {
        var block = declaration.Block;
        var field = block.Source.LineOf(site.Name.Start);
        var parts = Parts(block, field, lines);
        var stays = StayingFrom(declaration, field, parts);
        var part = -1;
        CodeFix? fix = null;
        foreach (var line in lines)
        {
            // A field behind a swallowed header is the header's, and goes with it.
            if (part + 1 < parts.Count && parts[part + 1].Swallowed == line)
                fix = parts[++part].IsSound ? Mend(declaration, field, parts, part, isInPlace: part >= stays) : null;
            yield return (line, fix);
        }
    }

    private List<Part> Parts(SyntaxBlock block, int field, IReadOnlyList<SwallowedLine> lines)
    {
        var prose = ProseLines.Indices(block, field).ToList();
        var parts = new List<Part>();
        for (var (i, next) = (0, 0); i < lines.Count; i = next)
        {
            var line = lines[i];
            for (next = i + 1; line.Declared is not null && next < lines.Count && (lines[next].Field is not null || Indent(block, lines[next]) > Indent(block, line));) next++;
            var end = next < lines.Count ? prose.BinarySearch(lines[next].Line) : prose.Count;
            var from = prose.BinarySearch(line.Line);
            var own = from + 1;
            while (own < end && BelongsTo(block, line, prose[own])) own++;
            parts.Add(new(line, prose[from..own], own < end, line.Target is { } target ? BlockFixes.MemberColumns(block, target.Line) : 0));
        }

        var isAll = parts.Sum(static p => p.Lines.Count) == prose.Count && LineHead.Read(block.Text, block.Lines[field].Content).Rest.IsEmpty;
        return isAll ? parts : [.. parts.Select(p => p with { IsSound = ++_looked <= Most && Fits(p, block) && IsFree(p.Swallowed) })];
    }

    private bool IsFree(SwallowedLine swallowed) =>
        swallowed is not { Target: { } owner, Field: { Repeats: false } given } || (owner.Site(given.Kind) is null && _given.Add((owner.Line, given.Kind)));

    /// <summary>The first of the parts that need no more than less indentation, for all behind it are of their kind and no deeper.</summary>
    private static int StayingFrom(Declaration declaration, int field, List<Part> parts)
    {
        var from = parts.Count;
        while (from > 0 && parts[from - 1] is { IsSound: true, IsFollowed: false } part
            && (from == parts.Count || part.Columns >= parts[from].Columns)
            && (part.Swallowed.Target == declaration || EndsWith(declaration.Block, field, part.Columns))) from--;
        return from;
    }

    private static CodeFix Mend(Declaration declaration, int field, List<Part> parts, int at, bool isInPlace)
    {
        var word = parts[at].Swallowed.Word.Of(declaration.Block.Text);
        if (!isInPlace) return new(new($"「{word}」を文から出す", $"Take '{word}' out of the prose"), Moved(declaration, field, parts[at]));
        return new(
            at == parts.Count - 1 ? new($"「{word}」を文から出す", $"Take '{word}' out of the prose") : new($"「{word}」から下を文から出す", $"Take '{word}' and what follows out of the prose"),
            [.. parts[at..].SelectMany(p => InPlace(declaration.Block, p))]);
    }

    private static bool BelongsTo(SyntaxBlock block, SwallowedLine swallowed, int line) => swallowed.Field is not { } field
        || block.Lines[line].Indent > Indent(block, swallowed)
        || field.Value == ValueKind.Prose
        || (field.Value is ValueKind.LineList or ValueKind.UrlList && block.Text[block.Lines[line].ContentStart] == '-');

    /// <summary>True where nothing behind a prose field is indented deeper than a column: what begins there takes nothing in that is not its own.</summary>
    private static bool EndsWith(SyntaxBlock block, int field, int columns)
    {
        var next = block.NextContent(block.Lines[field].SubtreeEnd, block.Lines.Length);
        return next == block.Lines.Length || (block.Lines[next].Indent <= columns && columns > 0);
    }

    private static IEnumerable<TextEdit> InPlace(SyntaxBlock block, Part part)
    {
        var first = Indent(block, part.Swallowed);
        return part.Lines.Where(l => l == part.Lines[0] || block.Lines[l].Indent > first)
            .Select(l => new TextEdit(block.Lines[l].Indentation, new string(' ', part.Columns + block.Lines[l].Indent - first)))
            .Concat(Respelled(block, part.Swallowed));
    }

    private static ImmutableArray<TextEdit> Moved(Declaration declaration, int field, Part part)
    {
        var block = declaration.Block;
        var newLine = BlockFixes.NewLine(block, field);
        var last = part.Swallowed switch
        {
            { Target: null } => block.Lines.Length,
            { Declared: not null, Target: { } target } => block.Lines[target.Line].SubtreeEnd,
            { Target: var target } when target == declaration => block.Lines[field].SubtreeEnd,
            _ => -1,
        };
        var at = last >= 0 ? block.Lines[LastContent(block, last)].ContentEnd
            : part.Swallowed is { Target: { } owner, Field: { } given } ? BlockFixes.PlaceFor(owner, given.Kind) : block.Lines[field].ContentEnd;
        return
        [
            .. part.Lines.Select(l => new TextEdit(TextSpan.FromBounds(block.Lines[l].Start, block.Lines[l].End), "")),
            new(new(at, 0), newLine + Outdented(block, part, part.Columns, newLine)),
        ];
    }

    private static string Outdented(SyntaxBlock block, Part part, int columns, string newLine)
    {
        var first = Indent(block, part.Swallowed);
        return string.Join(newLine, part.Lines.Select(l =>
            new string(' ', Math.Max(l == part.Lines[0] ? columns : columns + 2, columns + block.Lines[l].Indent - first)) + (l == part.Lines[0] ? Content(block, part.Swallowed) : block.Lines[l].Content.Of(block.Text).ToString())));
    }

    private static string Content(SyntaxBlock block, SwallowedLine swallowed)
    {
        var content = block.Lines[swallowed.Line].Content;
        return TextEdit.Apply(content.Of(block.Text).ToString(), Respelled(block, swallowed).Select(e => e with { Span = e.Span.Shift(-content.Start) }));
    }

    // A colon or a label stands directly behind what it belongs to, and what follows behind one blank.
    private static IEnumerable<TextEdit> Respelled(SyntaxBlock block, SwallowedLine swallowed)
    {
        if (swallowed.Slip is not { } slip) yield break;
        var content = block.Lines[swallowed.Line].Content;
        var rest = Blank.Trim(block.Text, TextSpan.FromBounds(slip.Written.End, content.End));
        yield return new TextEdit(TextSpan.FromBounds(slip.Written.Start, rest.IsEmpty ? content.End : rest.Start), slip.Meant + (rest.IsEmpty ? "" : " "));
    }

    /// <summary>True where a line and its value, read as what they look like, have no error in them.</summary>
    private bool Fits(Part part, SyntaxBlock block)
    {
        var around = part.Swallowed switch
        {
            { Declared.IsTopLevel: true } => "",
            { Declared: not null } => "control 1\n",
            { Target.Kind: DeclarationKind.Clause } => "control 1\n  clause 1\n",
            { Target.Kind: var kind } => LanguageSchema.Of(kind).Spelling.English + " 1\n",
            _ => "",
        };
        var text = around + Outdented(block, part, 2 * around.Count(static c => c == '\n'), "\n");
        var bound = BoundBlock.Bind(SyntaxBlock.Parse(new TextBlock(text)));
        if (bound.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error && d.Location.Span.Start >= around.Length)) return false;
        var names = new RuleContext(symbols);
        foreach (var assessed in bound.Declarations.SelectMany(static d => d.SelfAndNested()).OfType<AssessedDeclaration>())
        {
            new UnknownSource().Check(assessed, names);
            new ControlCategory().Check(assessed, names);
        }

        return names.Findings.TrueForAll(static f => f.Severity != DiagnosticSeverity.Error);
    }

    private static int LastContent(SyntaxBlock block, int end)
    {
        var last = end - 1;
        while (block.Lines[last].Kind != LineKind.Content) last--;
        return last;
    }

    private static int Indent(SyntaxBlock block, SwallowedLine line) => block.Lines[line.Line].Indent;
}
