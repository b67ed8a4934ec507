using System.Collections.Immutable;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>An address in a file.</summary>
/// <param name="Span">Where it stands, in the file.</param>
/// <param name="Url">The address, as written.</param>
/// <param name="Source">The source it belongs to.</param>
public sealed record Link(TextSpan Span, string Url, Source Source);

/// <summary>Finds the addresses of sources.</summary>
public static class Links
{
    /// <summary>The addresses in a file.</summary>
    public static ImmutableArray<Link> Of(CompiledFile file) =>
    [
        .. file.Blocks.SelectMany((block, index) => block.Declarations.OfType<Source>()
            .SelectMany(source => source.Urls.Select(url => new Link(url.Span.Shift(file.Tree.Text.BlockStart(index)), url.Value, source)))),
    ];
}
