using System.Collections.Immutable;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>
/// A stretch of a block as Sprache's input. Unlike Sprache's own it copies nothing, keeps no memo table a step, and can
/// move many characters at once, which is what the leaf parsers in <see cref="Primitives"/> do.
/// </summary>
internal sealed class ValueInput(string text, int position, int end, CornerPairs corners) : IInput
{
    private static readonly IDictionary<object, object> NoMemos = ImmutableDictionary<object, object>.Empty;

    public string Text { get; } = text;

    public int Position { get; } = position;

    public int End { get; } = end;

    /// <summary>The pairs of 「」 in the whole stretch.</summary>
    public CornerPairs Corners { get; } = corners;

    public string Source => Text[Position..End];

    public char Current => AtEnd ? '\0' : Text[Position];

    public bool AtEnd => Position >= End;

    public int Line => 1;

    public int Column => Position + 1;

    public IDictionary<object, object> Memos => NoMemos;

    public ReadOnlySpan<char> Rest => Text.AsSpan(Position, End - Position);

    public IInput Advance() => new ValueInput(Text, Position + 1, End, Corners);

    public bool Equals(IInput? other) => other is ValueInput o && ReferenceEquals(o.Text, Text) && o.Position == Position && o.End == End;

    public override bool Equals(object? obj) => Equals(obj as IInput);

    public override int GetHashCode() => HashCode.Combine(Position, End);

    internal ValueInput To(int position) => new(Text, position, End, Corners);

    internal static ValueInput Of(string text, TextSpan span) => new(text, span.Start, span.End, new CornerPairs(text, span.Start, span.End));
}
