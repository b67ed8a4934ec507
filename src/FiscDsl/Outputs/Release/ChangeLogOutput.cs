using System.Globalization;
using System.Text;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Markup;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Outputs.Release;

/// <summary>
/// <c>CHANGELOG.md</c>: what has changed since the previous release, the most serious first, and before and behind it what
/// the history of revisions says. In the language of the reference, whoever makes it.
/// </summary>
public static class ChangeLogOutput
{
    /// <summary>Writes the list; the stream stays open.</summary>
    /// <param name="stream">Where to: UTF-8, LF.</param>
    /// <param name="catalog">A catalog without errors.</param>
    /// <param name="changes">What has changed since the previous release; null where there is none to compare with.</param>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream stream, Catalog catalog, CatalogComparison? changes)
    {
        var reference = catalog.Reference ?? throw new ArgumentException("The catalog has no reference.", nameof(catalog));
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new Writer(writer, reference.OutputLanguage).Write(catalog, reference, changes);
    }

    private sealed class Writer(TextWriter output, MessageLanguage language)
    {
        public void Write(Catalog catalog, Reference reference, CatalogComparison? changes)
        {
            output.WriteLine($"# {Say(ChangeLogTexts.Title, MarkdownText.Inline(reference.Title?.Corrected ?? reference.Id))}");
            var own = catalog.Revisions.FirstOrDefault(r => IsOf(r, reference));
            Version(reference.Version ?? "", reference.Issued, own);
            output.WriteLine();
            // "First" is said of a catalog alone whose own history knows no other version.
            if (changes is not null) Changes(changes);
            else output.WriteLine((catalog.Revisions.All(r => r == own) ? ChangeLogTexts.First : ChangeLogTexts.NoComparison).In(language));
            foreach (var revision in catalog.Revisions.Reverse())
                if (revision != own) Version(revision.Id, revision.Issued, revision);
        }

        private void Version(string version, PartialDate? issued, Revision? revision)
        {
            output.WriteLine();
            output.WriteLine($"## {Say(ChangeLogTexts.Version, MarkdownText.Inline(version), issued?.ToString() ?? "")}");
            if (revision?.Summary is not { } summary) return;
            output.WriteLine();
            output.WriteLine(MarkdownText.Paragraphs(summary.Corrected));
        }

        private void Changes(CatalogComparison changes)
        {
            var since = MarkdownText.Inline(changes.Old.Catalog.Reference?.Version ?? "");
            var classes = changes.Changes.GroupBy(static c => c.Class).OrderBy(static g => g.Key).ToList();
            if (classes.Count == 0)
            {
                output.WriteLine(Say(ChangeLogTexts.NoChange, since));
                return;
            }

            var counts = classes.Select(g => Say(ChangeLogTexts.CountOf, ChangeClasses.Name(g.Key, language), Number(g.Count())));
            output.WriteLine(Say(ChangeLogTexts.Changes, since, Number(changes.Changes.Length), string.Join(ChangeLogTexts.Separator.In(language), counts)));
            foreach (var group in classes)
            {
                output.WriteLine();
                output.WriteLine($"### {Say(ChangeLogTexts.Class, ChangeClasses.Name(group.Key, language), Number(group.Count()))}");
                output.WriteLine();
                output.WriteLine(ChangeClasses.Of(group.Key).Meaning.In(language));
                output.WriteLine();
                foreach (var change in group) Item(change);
            }
        }

        private void Item(Change change)
        {
            string?[] asides = [ChangeTexts.FormerName(change, language), .. ChangeTexts.OtherClasses(change, language)];
            var said = asides.OfType<string>().Select(MarkdownText.Inline).ToList();
            output.Write($"- **{MarkdownText.Inline(ChangeTexts.Subject(change, language))}** {MarkdownText.Inline(ChangeTexts.Title(change, language))}");
            if (said.Count > 0) output.Write(Say(ChangeLogTexts.Asides, string.Join(ChangeLogTexts.Separator.In(language), said)));
            // Marked in HTML: the stars of Markdown are no emphasis between Japanese characters and brackets.
            if (change.Text.In(language) is { Length: > 0 } pieces) output.Write(ChangeLogTexts.Colon.In(language) + HtmlText.Of(pieces, MarkdownText.Inline));
            output.WriteLine();
        }

        private string Say(LocalizedText text, params string[] arguments) => text.Format(language, arguments);

        private static bool IsOf(Revision revision, Reference reference) => revision.Id == IdGrammar.Normalize(reference.Version);

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
