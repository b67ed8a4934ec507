using System.Text;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.Text;
using Range = FiscDsl.LanguageServer.Protocol.Range;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>Translates between the client's positions and offsets in UTF-16 code units. Positions outside a text are clamped.</summary>
internal sealed class PositionEncoding
{
    public static readonly PositionEncoding Utf16 = new("utf-16", null);

    private static readonly PositionEncoding[] Known = [Utf16, new("utf-8", static rune => rune.Utf8SequenceLength), new("utf-32", static _ => 1)];

    // Code units of a character; null for UTF-16, which needs no translation.
    private readonly Func<Rune, int>? _length;

    private PositionEncoding(string name, Func<Rune, int>? length)
    {
        Name = name;
        _length = length;
    }

    /// <summary>The name in the protocol.</summary>
    public string Name { get; }

    /// <summary>The encoding to use with a client: UTF-16, which costs nothing here, unless the client cannot.</summary>
    public static PositionEncoding Choose(IReadOnlyList<string>? offered) =>
        offered is null || offered.Contains(Utf16.Name, StringComparer.Ordinal)
            ? Utf16
            : Array.Find(Known, known => offered.Contains(known.Name, StringComparer.Ordinal)) ?? Utf16;

    /// <summary>The place of an offset.</summary>
    public Position ToPosition(SourceText text, int offset)
    {
        var (line, character) = text.PositionOf(offset);
        if (_length is null) return new(line, character);
        var content = text.LineText(line);
        return new(line, Length(content[..Math.Min(character, content.Length)]));
    }

    /// <summary>How long a text is to the client.</summary>
    public int Length(ReadOnlySpan<char> text)
    {
        if (_length is null) return text.Length;
        var units = 0;
        foreach (var rune in text.EnumerateRunes()) units += _length(rune);
        return units;
    }

    /// <summary>The offset of a place.</summary>
    public int ToOffset(SourceText text, Position position)
    {
        if (_length is null || position.Line < 0) return text.OffsetOf(new LinePosition(position.Line, position.Character));
        var character = 0;
        var units = 0;
        foreach (var rune in text.LineText(position.Line).EnumerateRunes())
        {
            units += _length(rune);
            if (units > position.Character) break;
            character += rune.Utf16SequenceLength;
        }

        return text.OffsetOf(new LinePosition(position.Line, character));
    }

    /// <summary>A stretch of a text.</summary>
    public Range ToRange(SourceText text, TextSpan span) => new(ToPosition(text, span.Start), ToPosition(text, span.End));

    /// <summary>The offsets of a stretch; a reversed one is taken for empty at its start.</summary>
    public TextSpan ToSpan(SourceText text, Range range)
    {
        var start = ToOffset(text, range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, ToOffset(text, range.End)));
    }
}
