using System.Text;
using FiscDsl.Cli.Output;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Outputs.Comparison;

namespace FiscDsl.Cli.Comparing;

/// <summary>How a comparison is written, and where to.</summary>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="File">The file; null for standard output.</param>
/// <param name="Language">The language that <c>--lang</c> asks for; null where it was left out.</param>
internal sealed record ComparisonTarget(string Format, string? File, MessageLanguage? Language)
{
    private const string Text = "text";
    private const string Markdown = "markdown";
    private const string Html = "html";
    private const string Json = "json";
    private const string Workbook = "xlsx";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The formats, the one for people first.</summary>
    public static readonly string[] Formats = [Text, Markdown, Html, Json, Workbook];

    /// <summary>How a table of old and new is laid out; null where <c>--table</c> was left out.</summary>
    public ComparisonTableStyle? Table { get; init; }

    /// <summary>Refuses what cannot be written before anything is read.</summary>
    /// <exception cref="CommandException">A workbook would go to a terminal, or the format has no table of old and new.</exception>
    public void Check(CommandContext context)
    {
        if (Table is not null && Format is not (Html or Workbook)) throw new CommandException(context.Messages.TableOfNoTable(Format));
        if (File is null && Format == Workbook && context.Terminal.OutputIsTerminal) throw new CommandException(context.Messages.WorkbookToTerminal);
    }

    /// <summary>Writes a comparison. A file appears whole or not at all.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public void Write(CommandContext context, CatalogComparison comparison, ComparedState old, ComparedState now)
    {
        // What is made to be passed on is in the language of the catalog, for its readers are not those of this terminal.
        var language = Format == Text ? context.Messages.Language : Language ?? comparison.OutputLanguage;
        var document = new ComparisonDocument(comparison, NameOf(old, language), NameOf(now, language), language) { Table = Table ?? ComparisonTableStyle.Plain };
        if (File is null)
        {
            context.Output.Flush();
            if (Format == Text) new ComparisonText(context, context.Output, new Palette(context.Terminal.ColorsOutput)).Print(document);
            else Write(context, context.OutputStream, document);
            return;
        }

        var path = Path.GetFullPath(File);
        try
        {
            using var transaction = new FileTransaction();
            Write(context, transaction.Create(path), document);
            transaction.Commit();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw WriteFault.Of(exception, path, context.Messages);
        }
    }

    private void Write(CommandContext context, Stream stream, ComparisonDocument document)
    {
        switch (Format)
        {
            case Json:
                ComparisonJson.Write(stream, document);
                return;
            case Workbook:
                ComparisonWorkbook.Write(stream, document);
                return;
        }

        using var writer = new StreamWriter(stream, Utf8, bufferSize: -1, leaveOpen: true) { NewLine = "\n" };
        if (Format == Html) ComparisonHtml.Write(writer, document);
        else if (Format == Markdown) writer.Write(ComparisonMarkdown.Of(document));
        else new ComparisonText(context, writer, new Palette(isEnabled: false)).Print(document);
    }

    private static StateName NameOf(ComparedState state, MessageLanguage language) => new(state.Name.In(language), state.Commit, path => CommandContext.RelativePath(state.Layout.FileAt(path)));
}
