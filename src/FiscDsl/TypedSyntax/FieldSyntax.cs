using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>A field as written, its value read.</summary>
/// <param name="Text">The text that every span is of.</param>
/// <param name="Schema">Which field.</param>
/// <param name="Line">Index of its line in the block.</param>
/// <param name="Head">Its line: the name, the colon, and what follows.</param>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Deeper">The first deeper line below a value that stands on one line, where none may be; null where there is none.</param>
public sealed record FieldSyntax(string Text, FieldSchema Schema, int Line, LineHead Head, ValueSyntax? Value, TextSpan? Deeper)
{
    /// <summary>The value's place; behind the colon where there is none.</summary>
    public TextSpan ValueSpan => Value?.Span ?? Head.Rest;

    /// <summary>Reads the field of a declaration that a line gives; null where it gives none.</summary>
    /// <param name="block">The block.</param>
    /// <param name="line">Index of the line.</param>
    /// <param name="owner">The declaration.</param>
    public static FieldSyntax? Read(SyntaxBlock block, int line, DeclarationSchema owner) =>
        MemberHead.Read(block, line, owner) is { Field: { } field } member ? Read(block, line, member.Head, field) : null;

    /// <summary>Reads a field whose line has been cut.</summary>
    internal static FieldSyntax Read(SyntaxBlock block, int line, LineHead head, FieldSchema field)
    {
        if (field.Value == ValueKind.Prose) return new(block.Text, field, line, head, Prose(block, line, head, field), null);
        var deeper = DeeperLine(block, line);
        if (field.Value is ValueKind.LineList or ValueKind.UrlList && (deeper is not null || !head.Rest.IsEmpty))
            return new(block.Text, field, line, head, Items(block, line, head, field, deeper), head.Rest.IsEmpty ? null : deeper);
        return new(block.Text, field, line, head, head.Rest.IsEmpty ? null : ValueReader.Read(field, block.Text, head.Rest), deeper);
    }

    /// <summary>The first line that is indented deeper than one; null where there is none.</summary>
    internal static TextSpan? DeeperLine(SyntaxBlock block, int line)
    {
        var end = block.Lines[line].SubtreeEnd;
        var deeper = block.NextContent(line + 1, end);
        return deeper < end ? block.Lines[deeper].Content : null;
    }

    private static ProseSyntax? Prose(SyntaxBlock block, int line, LineHead head, FieldSchema field)
    {
        var lines = ProseLines.Of(block, line, head.Rest);
        return lines.Length == 0 ? null : new(TextSpan.FromBounds(lines[0].Start, lines[^1].End), ImmutableCollectionsMarshal.AsImmutableArray(lines), ProseLines.Read(block, lines, field));
    }

    private static ItemsSyntax Items(SyntaxBlock block, int line, LineHead head, FieldSchema field, TextSpan? deeper)
    {
        if (!head.Rest.IsEmpty || deeper is not { } first) return new(head.Rest, [new(line, head.Rest, null, Fault(head.Rest), null)]);
        var lines = block.Lines;
        var end = lines[line].SubtreeEnd;
        var items = ImmutableArray.CreateBuilder<ItemSyntax>(1);
        for (var at = block.NextContent(line + 1, end); at < end; at = block.NextContent(lines[at].SubtreeEnd, end)) items.Add(Item(block, at, Fault));
        var last = end - 1;
        while (lines[last].Kind != LineKind.Content) last--;
        return new(TextSpan.FromBounds(first.Start, lines[last].ContentEnd), items.DrainToImmutable());

        UrlFault Fault(TextSpan item) => field.Value == ValueKind.UrlList ? ValueReader.FaultOfUrl(block.Text, item) : UrlFault.None;
    }

    private static ItemSyntax Item(SyntaxBlock block, int line, Func<TextSpan, UrlFault> fault)
    {
        var written = block.Lines[line].Content;
        var isMarked = block.Text[written.Start] == '-' && written.Length > 1 && Blank.Is(block.Text[written.Start + 1]);
        // What Word or an IME has for the marker is no part of the value.
        var hasOtherMark = !isMarked && Syntax.Prose.Enumerators.Mark(written.Of(block.Text)) is not ('\0' or '※');
        var item = isMarked || hasOtherMark ? Blank.Trim(block.Text, TextSpan.FromBounds(written.Start + 1, written.End)) : written;
        var marker = isMarked ? (TextSpan?)null : TextSpan.FromBounds(written.Start, item.Start);
        if (item.IsEmpty) item = written;
        return new(line, item, marker, fault(item), DeeperLine(block, line));
    }
}

/// <summary>The first words of a line among the members of a declaration, and what it is by them.</summary>
/// <param name="Head">The line.</param>
/// <param name="Field">The field that it gives; null where it gives none.</param>
/// <param name="Declared">The declaration that it begins, whether or not it may stand there; null where it begins none.</param>
public readonly record struct MemberHead(LineHead Head, FieldSchema? Field, DeclarationSchema? Declared)
{
    /// <summary>Reads a line; a colon that has slipped is taken for one behind a field's name.</summary>
    public static MemberHead Read(SyntaxBlock block, int line, DeclarationSchema owner)
    {
        var content = block.Lines[line].Content;
        var head = LineHead.Read(block.Text, content);
        var slipped = head.Colon is null ? LineHead.ReadSlipped(block.Text, content) : head;
        if (slipped.Colon is not null && owner.Field(slipped.Name.Of(block.Text)) is not null) head = slipped;
        var word = head.Name.Of(block.Text);
        return owner.Member(word, head.Colon is not null) is { } field ? new(head, field, null) : new(head, null, LanguageSchema.Declaration(word));
    }
}
