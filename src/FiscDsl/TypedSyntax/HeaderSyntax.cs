using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>A declaration's header as written.</summary>
/// <param name="Text">The text that every span is of.</param>
/// <param name="Schema">Which declaration.</param>
/// <param name="Line">Index of its line in the block.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Name">The id or label; all that is there for a label that is none, empty where nothing is.</param>
/// <param name="Rest">What follows it, without blanks at its ends: the title, or what may not stand there.</param>
public sealed record HeaderSyntax(string Text, DeclarationSchema Schema, int Line, TextSpan Keyword, TextSpan Name, TextSpan Rest)
{
    /// <summary>The title; null where there is none.</summary>
    public TextSpan? Title => Schema.Header == HeaderShape.IdAndTitle && !Rest.IsEmpty ? Rest : null;

    /// <summary>The id or label as it is compared and compiled.</summary>
    public string Id => Schema.Header == HeaderShape.Label ? LabelGrammar.Normalize(Name.Of(Text)) : IdGrammar.Normalize(Name.Of(Text));

    /// <summary>True for a name that is an id or a label from its first to its last character.</summary>
    public bool IsSound => Schema.Header == HeaderShape.Label
        ? LabelGrammar.Read(Text, Name) == Name
        : IdGrammar.Scan(Name.Of(Text)) == Name.Length;

    /// <summary>Reads the header that a line has, which has been cut.</summary>
    internal static HeaderSyntax Read(string text, int line, LineHead head, DeclarationSchema schema)
    {
        var rest = head.Rest;
        var end = schema.Header switch
        {
            HeaderShape.None => rest.Start,
            HeaderShape.Label => LabelGrammar.Read(text, rest)?.End ?? rest.End,
            _ => EndOfWord(text, rest),
        };
        return new(text, schema, line, head.Name, TextSpan.FromBounds(rest.Start, end), Blank.Trim(text, TextSpan.FromBounds(end, rest.End)));
    }

    private static int EndOfWord(string text, TextSpan rest)
    {
        var end = rest.Start;
        while (end < rest.End && !Blank.Is(text[end])) end++;
        return end;
    }
}
