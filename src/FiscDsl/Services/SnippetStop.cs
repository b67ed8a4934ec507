using System.Collections.Immutable;

namespace FiscDsl.Services;

/// <summary>A place in an inserted text that a person fills in, or chooses a value for.</summary>
/// <param name="Offset">Where it begins, in the inserted text.</param>
/// <param name="Length">How much of the inserted text it stands for, which typing replaces; 0 for an empty place.</param>
/// <param name="Choices">What may stand there, the likeliest first; empty where anything may.</param>
public readonly record struct SnippetStop(int Offset, int Length, ImmutableArray<string> Choices)
{
    /// <summary>An empty place for any text.</summary>
    /// <param name="offset">Where it is, in the inserted text.</param>
    public static SnippetStop At(int offset) => new(offset, 0, []);
}
