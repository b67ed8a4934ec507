using System.Globalization;
using FiscDsl.Cli.Comparing;
using FiscDsl.Comparison;
using FiscDsl.Model;

namespace FiscDsl.Cli.Output;

/// <summary>Prints a comparison for people: control by control, each change with its class and both texts, and the sums.</summary>
internal sealed class ComparisonText(CommandContext context, TextWriter output, Palette palette)
{
    private const string Indent = "    ";

    private readonly Messages _messages = context.Messages;

    /// <summary>Prints all changes.</summary>
    public void Print(CatalogComparison comparison, ComparedState old, ComparedState now)
    {
        output.WriteLine(palette.Faint($"{Label(old)} → {Label(now)}"));
        Declaration? last = null;
        foreach (var change in comparison.Changes)
        {
            if (change.Owner != last)
            {
                output.WriteLine();
                Wrapped(VisibleText.Of(ChangeTexts.Heading(change.Owner, _messages.Language)), "", palette.Strong);
                last = change.Owner;
            }

            Print(change, comparison, old, now);
        }

        output.WriteLine();
        output.WriteLine(palette.Strong(_messages.ChangeTotal(comparison.Changes.Length)));
        foreach (var row in ChangeClasses.All)
        {
            var count = comparison.CountOf(row.Class);
            if (count == 0) continue;
            var name = row.Spelling.In(_messages.Language);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6}  {palette.Of(row.Class, name)}"));
        }
    }

    private void Print(Change change, CatalogComparison comparison, ComparedState old, ComparedState now)
    {
        var language = _messages.Language;
        var former = ChangeTexts.FormerName(change, language) is { } name ? _messages.InBrackets(name) : "";
        var title = VisibleText.Of($"{ChangeTexts.Subject(change, language)}{former} {ChangeTexts.Title(change, language)}");
        output.WriteLine($"  {palette.Of(change.Class, $"[{ChangeTexts.Classes(change, language)}]")} {title}");
        var place = change.New is { } added ? PlaceOf(now, comparison.New, added) : change.Old is { } removed ? PlaceOf(old, comparison.Old, removed) : "";
        output.WriteLine(palette.Faint(Indent + place));
        foreach (var line in DiffLines.Of(change.Text.In(language), context.Terminal.Width - Indent.Length, palette)) output.WriteLine(Indent + line);
    }

    private static string PlaceOf(ComparedState state, Compilation compilation, ChangeSite site)
    {
        var (file, span) = compilation.Locate(site.Location);
        var position = compilation.Files[file].Tree.Text.PositionOf(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{CommandContext.Display(state.Layout.FileAt(compilation.Files[file].File.Path))}:{position.Line + 1}:{position.Character + 1}");
    }

    private void Wrapped(string text, string indent, Func<string, string> style)
    {
        foreach (var line in TextWrapper.Wrap(text, context.Terminal.Width - indent.Length)) output.WriteLine(indent + style(line));
    }

    private static string Label(ComparedState state) => state.Commit is { } commit && !commit.StartsWith(state.Name, StringComparison.Ordinal) ? $"{state.Name} ({commit[..7]})" : state.Name;
}
