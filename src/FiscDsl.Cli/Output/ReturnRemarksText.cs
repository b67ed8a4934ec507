using FiscDsl.Exchange.Review;

namespace FiscDsl.Cli.Output;

/// <summary>Prints what is said of the cells of a returned workbook.</summary>
internal sealed class ReturnRemarksText(CommandContext context, TextWriter output, Palette palette)
{
    /// <summary>Remarks of a kind that are listed: a person reads no more.</summary>
    private const int MostListed = 200;

    private readonly Messages _messages = context.Messages;

    /// <summary>Prints them by their kind.</summary>
    public void Print(IReadOnlyCollection<ReturnRemark> remarks)
    {
        foreach (var group in remarks.GroupBy(static r => r.Kind))
        {
            output.WriteLine();
            output.WriteLine(palette.Strong(_messages.ReturnHeading(group.Key, group.Count())));
            foreach (var remark in group.Take(MostListed))
            {
                var line = VisibleText.Of($"{remark.Address.In(_messages.Language)}: {remark.Text.In(_messages.Language)}");
                foreach (var part in TextWrapper.Wrap(line, context.Terminal.Width - 2)) output.WriteLine("  " + VisibleText.Line(part));
            }

            if (group.Count() > MostListed) output.WriteLine("  " + _messages.AndMore(group.Count() - MostListed));
        }
    }
}
