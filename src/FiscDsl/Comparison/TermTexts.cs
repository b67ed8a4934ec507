using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Comparison.Values;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Comparison;

/// <summary>What every output says of a term that was replaced.</summary>
internal static class TermTexts
{
    /// <summary>Places named in a row; the JSON names all.</summary>
    private const int MostNamed = 40;

    /// <summary>{0}: how many are not named.</summary>
    public static LocalizedText AndMore { get; } = new("ほか{0}", "and {0} more");

    private static readonly LocalizedText Replaced = new("用語の置換 「{0}」→「{1}」、{2}か所（{3}）", "Term replaced: '{0}' → '{1}' in {2} place(s) ({3})");

    private static readonly LocalizedText Left = new("{0}。残り{1}か所: {2}", "{0}; left in {1} place(s): {2}");

    private static readonly LocalizedText WithCount = new("{0}（{1}か所）", "{0} ({1} place(s))");

    private static readonly LocalizedText Separator = new("、", "; ");

    /// <summary>Which term, in how many places, and where it was left.</summary>
    public static string Of(ReplacedTerm term, ImmutableArray<Declaration> parts, MessageLanguage language)
    {
        var replaced = Replaced.Format(language, [term.Old, term.New, Number(term.Places.Length), Named([.. parts.Select(static p => p.Subject)], language)]);
        return term.Left.IsEmpty ? replaced : Left.Format(language, [replaced, Number(term.Left.Length), Named([.. term.Left.Select(static s => s.Declaration.Subject).Distinct(StringComparer.Ordinal)], language)]);
    }

    /// <summary>Who is responsible for its places, each answer with how many there are of it; null where none says.</summary>
    public static string? Responsible(ImmutableArray<Declaration> parts, MessageLanguage language)
    {
        var answers = parts.OfType<AssessedDeclaration>().Select(p => p.Responsibility is { } responsibility ? FieldTexts.Parties(responsibility, language) : "").CountBy(static a => a, StringComparer.Ordinal).ToList();
        if (answers.TrueForAll(static a => a.Key.Length == 0)) return null;
        var said = answers.Count == 1 ? [answers[0].Key] : answers.Where(static a => a.Key.Length > 0).Select(a => WithCount.Format(language, [a.Key, Number(a.Value)]));
        return $"{Fields.Responsibility.Spelling.In(language)}: {string.Join(Separator.In(language), said)}";
    }

    /// <summary>A number in digits.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Named(IReadOnlyList<string> subjects, MessageLanguage language) =>
        string.Join(", ", subjects.Take(MostNamed)) + (subjects.Count > MostNamed ? $" {AndMore.Format(language, [Number(subjects.Count - MostNamed)])}" : "");
}
