using System.Collections.Immutable;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Diagnostics;

/// <summary>A place in a block; the catalog knows in which file the block stands.</summary>
/// <param name="Block">The block.</param>
/// <param name="Span">Offsets in the block.</param>
public readonly record struct BlockLocation(SyntaxBlock Block, TextSpan Span);

/// <summary>Another place that explains a finding: the first declaration of a duplicate, the source of a contradiction.</summary>
public sealed record RelatedLocation(BlockLocation Location, LocalizedText Message);

/// <summary>A finding of a rule.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Arguments">What fills the message's placeholders; language-neutral.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, BlockLocation Location, ImmutableArray<string> Arguments)
{
    private const int LongestArgument = 200;

    /// <summary>The effective severity: the rule's default, or what the catalog's policy says.</summary>
    public DiagnosticSeverity Severity { get; init; } = Descriptor.DefaultSeverity;

    /// <summary>A clause's path or a declaration's id; null for a finding about no declaration.</summary>
    public string? Subject { get; init => field = value is { Length: > 0 } ? value : null; }

    /// <summary>The mechanical mends, best first.</summary>
    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    /// <summary>Other places to look at.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>The message in one language. What nobody would see in it is shown: a name that is refused for it looks like another.</summary>
    public string Message(MessageLanguage language) => Visible.Of(Descriptor.Message.Format(language, Arguments));

    /// <summary>Arguments as findings keep them: a line of 50 MB is no part of a message.</summary>
    internal static ImmutableArray<string> Shorten(ReadOnlySpan<string> arguments)
    {
        var shortened = ImmutableArray.CreateBuilder<string>(arguments.Length);
        foreach (var argument in arguments)
            shortened.Add(argument.Length <= LongestArgument ? argument : string.Concat(argument.AsSpan(0, LongestArgument - 1 - (char.IsHighSurrogate(argument[LongestArgument - 2]) ? 1 : 0)), "…"));
        return shortened.MoveToImmutable();
    }
}
