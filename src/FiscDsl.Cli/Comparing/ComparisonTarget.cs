using FiscDsl.Cli.Output;
using FiscDsl.Comparison;
using FiscDsl.Files;

namespace FiscDsl.Cli.Comparing;

/// <summary>How a comparison is written, and where to.</summary>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="File">The file; null for standard output.</param>
internal sealed record ComparisonTarget(string Format, string? File)
{
    /// <summary>The formats.</summary>
    public static readonly string[] Formats = ["text"];

    /// <summary>Writes a comparison.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public void Write(CommandContext context, CatalogComparison comparison, ComparedState old, ComparedState now)
    {
        if (File is null)
        {
            new ComparisonText(context, context.Output, new Palette(context.Terminal.ColorsOutput)).Print(comparison, old, now);
        }
    }
}
