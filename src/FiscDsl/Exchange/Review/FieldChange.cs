using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Review;

/// <summary>What a workbook makes of a field.</summary>
/// <param name="Owner">Whose field it is, in today's catalog.</param>
/// <param name="Field">The field.</param>
/// <param name="Before">What it said when the workbook was made; null where it was absent.</param>
/// <param name="After">What it is to say; null where it is to go.</param>
internal sealed record FieldChange(Declaration Owner, FieldSchema Field, FieldValue? Before, FieldValue? After)
{
    /// <summary>A field of a declaration, or its title in the header; null where it has none such.</summary>
    public static FieldSchema? SchemaOf(Declaration owner, FieldKind kind) =>
        LanguageSchema.Of(owner.Kind).Field(kind) ?? (kind == FieldKind.Title ? LanguageSchema.Of(DeclarationKind.Reference).Field(kind) : null);

    /// <summary>Where the field stands today: of fields that repeat, the one that says what it said before; null where it stands nowhere.</summary>
    public FieldSite? Site()
    {
        if (!IsOneOfSeveral) return Owner.Site(Field.Kind);
        if (Before is null) return null;
        var sites = Owner.Fields.Where(f => f.Kind == Field.Kind).ToList();
        var index = FieldValue.Of(Owner, Field).ToList().IndexOf(Before);
        return index >= 0 && index < sites.Count ? sites[index] : null;
    }

    /// <summary>True where the value stands in several fields, of which one cannot be told from the others.</summary>
    public bool IsScattered => !IsOneOfSeveral && Owner.Fields.Count(f => f.Kind == Field.Kind) > 1;

    /// <summary>
    /// True where today's text says already what it is to say, or has all that the workbook has put in and nothing of what it has
    /// taken away: a workbook that is taken once more, after others have gone on writing, changes nothing.
    /// </summary>
    public bool IsDone => IsOneOfSeveral
        ? After is null ? Site() is null : FieldValue.Of(Owner, Field).Contains(After)
        : Equals(Today(), After) || (Before is not null && After is not null && Today() is { } today && HasTaken(Parts(Before), Parts(After), Parts(today)));

    /// <summary>
    /// True where a sentence that the workbook has taken away is not in today's text, and another one stands in its place: whether that
    /// is what has become of it, nobody can tell.
    /// </summary>
    public bool IsPerhapsRewritten
    {
        get
        {
            if (Before is not FieldValue.Text || Today() is not { } today || Equals(today, After)) return false;
            List<string> before = Parts(Before), after = After is null ? [] : Parts(After), now = Parts(today);
            var (put, gone) = (Without(after, before), Without(before, after));
            int old = 0, at = 0;
            foreach (var (oldEnd, end) in CommonSubsequence.Of(before, now, StringComparer.Ordinal).Append((before.Count, now.Count)))
            {
                var lost = before[old..oldEnd].Count(gone.Contains);
                if (lost > 0 && end - at - now[at..end].Count(put.Contains) > oldEnd - old - lost) return true;
                (old, at) = (oldEnd + 1, end + 1);
            }

            return false;
        }
    }

    private static bool HasTaken(List<string> before, List<string> after, List<string> today)
    {
        var (put, gone) = (Without(after, before), Without(before, after));
        return put.Count + gone.Count > 0 && put.All(p => today.Count(t => t == p) >= after.Count(t => t == p)) && gone.All(g => today.Count(t => t == g) <= after.Count(t => t == g));
    }

    private static HashSet<string> Without(List<string> those, List<string> others) => [.. those.Where(t => those.Count(o => o == t) > others.Count(o => o == t))];

    // Sentences and citations are put in and taken away one by one; any other value is one thing to say.
    private static List<string> Parts(FieldValue value) => value switch
    {
        FieldValue.Text { Printed: var printed } => [.. ProseLayout.Lines(printed)],
        FieldValue.Evidence { Status: EvidenceStatus.Cited, Citations: var citations } => [.. citations.Select(static c => $"{c.Source}\u001F{c.Locator}")],
        FieldValue.Evidence { Status: var status, Reason: var reason } => [$"{status}\u001F{reason}"],
        FieldValue.List { Items: var items } => [.. items],
        FieldValue.Parties { Responsibility: var parties } => [parties.ToString()],
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No cell shows it."),
    };

    private bool IsOneOfSeveral => Field.Kind is FieldKind.Note or FieldKind.Correction;

    /// <summary>What the field says today; null where it is absent.</summary>
    public FieldValue? Today() => !IsOneOfSeveral ? FieldValue.Of(Owner, Field).FirstOrDefault() : Site() is null ? null : Before;
}
