using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Merging;

/// <summary>
/// A declaration or a field with the blank lines and comments around it. The items of a file tile it: nothing of a text
/// stands in none.
/// </summary>
/// <param name="block">The block it stands in.</param>
/// <param name="line">Index of its first line in the block.</param>
/// <param name="declaration">The declaration; null for a field.</param>
/// <param name="owner">The schema of the declaration itself, or of the one that has the field.</param>
internal sealed class MergeItem(SyntaxBlock block, int line, Declaration? declaration, DeclarationSchema? owner)
{
    private List<MergeItem>? _children;
    private string? _body;
    private string? _canonical;
    private string? _key;

    /// <summary>What tells it from its siblings, the same on every side.</summary>
    public string Key => _key ??= MergeKey.Of(this);

    /// <summary>The block it stands in.</summary>
    public SyntaxBlock Block => block;

    /// <summary>The line of its header or name.</summary>
    public int Line => line;

    /// <summary>The declaration; null for a field.</summary>
    public Declaration? Declaration => declaration;

    /// <summary>The schema of the declaration itself, or of the one that has the field; null for a line that is of no declaration.</summary>
    public DeclarationSchema? Owner => owner;

    /// <summary>The field; null for a declaration, and for a line that is no field.</summary>
    public FieldSchema? Field => declaration is null ? owner?.Field(Name) : null;

    /// <summary>The field as written; null for what is none.</summary>
    public FieldSyntax? Syntax => declaration is null && owner is not null && owner.Kind != DeclarationKind.Policy ? FieldSyntax.Read(block, line, owner) : null;

    /// <summary>The first word of its first line.</summary>
    public ReadOnlySpan<char> Name => LineHead.Read(block.Text, block.Lines[line].Content).Name.Of(block.Text);

    /// <summary>The blank lines and comments before it.</summary>
    public List<string> Lead { get; } = [];

    /// <summary>The comments behind it that are indented into it.</summary>
    public List<string> Tail { get; } = [];

    /// <summary>Index behind its last line in the block, <see cref="Tail"/> left out.</summary>
    public int End { get; } = declaration is null ? MergeTree.EndOfField(block, line, owner) : MergeTree.EndOfDeclaration(block, line, declaration);

    /// <summary>Columns that it is indented by.</summary>
    public int Indent => block.Lines[line].Indent;

    /// <summary>Columns that what stands in a declaration is indented further; null where nothing does.</summary>
    public int? Step => Children is [var first, ..] ? first.Indent - Indent : null;

    /// <summary>All of its lines as one text.</summary>
    public string Body => _body ??= block.Text[block.Lines[line].Start..block.Lines[End - 1].End];

    /// <summary>Its lines but for the first.</summary>
    public ReadOnlySpan<char> Inner => Body.AsSpan(block.Lines[line].End - block.Lines[line].Start);

    /// <summary>The fields and nested declarations, in the order of the text.</summary>
    public List<MergeItem> Children => _children ??= declaration is null ? [] : MergeTree.ChildrenOf(block, line, declaration);

    /// <summary>A field's text in the canonical layout, with English keywords: equal for fields that say the same. A line that is no field stays as it is.</summary>
    public string Canonical => _canonical ??= Written(Diagnostics.MessageLanguage.En);

    /// <summary>A field's text in the canonical layout.</summary>
    /// <param name="keywords">Which spelling to write; null leaves each as it is.</param>
    public string Written(Diagnostics.MessageLanguage? keywords)
    {
        if (owner is null || (Field is null && owner.Kind != DeclarationKind.Policy)) return Body.Trim();
        var field = Syntax;
        var printer = new Printer(keywords, "\n", TypedSyntax.Comments.OfField(block, line, field));
        if (field is null) printer.Rule(PolicyLineSyntax.Read(block, line), depth: 0);
        else printer.Field(field, depth: 0);
        return printer.ToString();
    }

    /// <summary>A line without its line break.</summary>
    public static string LineAt(SyntaxBlock block, int line) => block.Text[block.Lines[line].Start..block.Lines[line].End].TrimEnd('\n');

    /// <summary>Its header or first line where it is to be indented by so many columns.</summary>
    public string Head(int indent) => Indented([LineAt(block, line)], indent)[0];

    /// <summary>Its lines where it is to be indented by so many columns.</summary>
    public List<string> Lines(int indent) => Indented([.. Enumerable.Range(line, End - line).Select(i => LineAt(block, i))], indent);

    /// <summary>Every line, with what stands around it.</summary>
    public IEnumerable<string> AllLines(int indent) => [.. Indented(Lead, indent), .. Lines(indent), .. Indented(Tail, indent)];

    /// <summary>Lines of its side where it is to be indented by so many columns: themselves where it is.</summary>
    public List<string> Indented(List<string> lines, int indent) => indent == Indent ? lines : [.. lines.Select(l => Shifted(l, indent - Indent))];

    /// <summary>True where two items say the same and have the same comments, whatever their layout.</summary>
    public bool SaysTheSame(MergeItem other)
    {
        if (!SameComments(Lead, other.Lead) || !SameComments(Tail, other.Tail)) return false;
        if (Body == other.Body) return true;
        if (declaration is null || other.Declaration is null) return declaration is null && other.Declaration is null && Canonical == other.Canonical;
        return Head(0).Trim() == other.Head(0).Trim() && Children.Count == other.Children.Count
            && Children.Zip(other.Children).All(static pair => pair.First.Key == pair.Second.Key && pair.First.SaysTheSame(pair.Second));
    }

    /// <summary>True where a clause has another label than it had, and is else as it was.</summary>
    public bool IsRenumbered(MergeItem origin) => declaration is Clause && origin.Declaration is Clause && SameComments(Lead, origin.Lead) && SameComments(Tail, origin.Tail)
        && Children.Count == origin.Children.Count && Children.Zip(origin.Children).All(static pair => pair.First.Key == pair.Second.Key && pair.First.SaysTheSame(pair.Second));

    /// <summary>True where two that both sides have added may be one: fields of a name, or declarations with the same to say.</summary>
    public bool IsOfOneContent(MergeItem other) =>
        declaration is null || other.Declaration is null || declaration.Kind is DeclarationKind.Reference or DeclarationKind.Policy or DeclarationKind.Category || Letters(declaration) == Letters(other.Declaration);

    private static string Letters(Declaration declaration) => Matching.Content.Of(declaration).Letters;

    /// <summary>True where two stretches of blank lines and comments have the same comments.</summary>
    public static bool SameComments(List<string> a, List<string> b) => Comments(a).SequenceEqual(Comments(b), StringComparer.Ordinal);

    private static IEnumerable<string> Comments(List<string> lines) => lines.Select(static l => l.Trim()).Where(static l => l.Length > 0);

    private static string Shifted(string line, int columns)
    {
        var content = line.AsSpan().TrimStart([' ', '\t', '\u3000']);
        if (content.IsEmpty) return "";
        var indent = SyntaxBlock.Parse(new TextBlock(line)).Lines[0].Indent;
        return string.Concat(new string(' ', Math.Max(0, indent + columns)), content);
    }
}
