using System.Globalization;
using FiscDsl.Comparison;
using FiscDsl.Outputs.Comparison;

namespace FiscDsl.Cli.Output;

/// <summary>Prints a comparison for people: control by control, each change with its class and both texts, and the sums.</summary>
internal sealed class ComparisonText(CommandContext context, TextWriter output, Palette palette)
{
    private const string Indent = "    ";

    private readonly Messages _messages = context.Messages;

    /// <summary>Prints all changes.</summary>
    public void Print(ComparisonDocument document)
    {
        output.WriteLine(palette.Faint(VisibleText.Line(VisibleText.Of($"{ComparisonDocument.Label(document.Old)} → {ComparisonDocument.Label(document.New)}"))));
        // Of errors standard error tells.
        if (document.Comparison.IsFirst) output.WriteLine(VisibleText.Line(document.Notes.First()));
        foreach (var group in document.Groups)
        {
            output.WriteLine();
            foreach (var line in TextWrapper.Wrap(VisibleText.Of(ChangeTexts.Heading(group.Owner, _messages.Language)), context.Terminal.Width)) output.WriteLine(palette.Strong(VisibleText.Line(line)));
            foreach (var change in group.Changes) Print(change, document);
        }

        output.WriteLine();
        output.WriteLine(palette.Strong(_messages.ChangeTotal(document.Comparison.Changes.Length)));
        foreach (var (row, count) in document.Counts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6}  {palette.Of(row.Class, row.Spelling.In(_messages.Language))}"));
    }

    private void Print(Change change, ComparisonDocument document)
    {
        var language = _messages.Language;
        var former = ChangeTexts.FormerName(change, language) is { } was ? _messages.InBrackets(was) : "";
        var (classes, name, happened) = ($"[{ChangeTexts.Classes(change, language)}]", VisibleText.Of(ChangeTexts.Subject(change, language) + former), VisibleText.Of(ChangeTexts.Title(change, language)));
        var fits = VisibleText.Columns($"  {classes} {name} {happened}") <= context.Terminal.Width;
        output.WriteLine($"  {palette.Of(change.Class, classes)} {name}{(fits ? $" {happened}" : "")}");
        // What is said of many places goes on below them.
        foreach (var line in fits ? [] : TextWrapper.Wrap(happened, context.Terminal.Width - Indent.Length)) output.WriteLine(Indent + VisibleText.Line(line));
        var place = change.New is { } added ? PlaceOf(document.New, document.Comparison.New, added) : change.Old is { } removed ? PlaceOf(document.Old, document.Comparison.Old, removed) : "";
        output.WriteLine(palette.Faint(Indent + VisibleText.Line(place)));
        foreach (var remark in new[] { ChangeTexts.Responsible(change, language), ChangeTexts.LeftToDecide(change, language) })
            if (remark is not null) output.WriteLine(Indent + VisibleText.Of(remark));
        foreach (var line in DiffLines.Of(ChangePieces.Abridged(ChangePieces.Of(change, language), language), context.Terminal.Width - Indent.Length, palette)) output.WriteLine(Indent + VisibleText.Line(line));
    }

    private static string PlaceOf(StateName state, Compilation compilation, ChangeSite site)
    {
        var (file, span) = compilation.Locate(site.Location);
        var position = compilation.Files[file].Tree.Text.PositionOf(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Of(state.PathOf(compilation.Files[file].File.Path))}:{position.Line + 1}:{position.Character + 1}");
    }
}
