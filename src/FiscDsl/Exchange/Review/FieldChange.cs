using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Review;

/// <summary>What a workbook makes of a field.</summary>
/// <param name="Owner">Whose field it is, in today's catalog.</param>
/// <param name="Field">The field.</param>
/// <param name="Before">What it said when the workbook was made; null where it was absent.</param>
/// <param name="After">What it is to say; null where it is to go.</param>
internal sealed record FieldChange(Declaration Owner, FieldSchema Field, FieldValue? Before, FieldValue? After)
{
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

    /// <summary>True where today's text says already what it is to say.</summary>
    public bool IsDone => IsOneOfSeveral ? After is not null && FieldValue.Of(Owner, Field).Contains(After) : Equals(Today(), After);

    private bool IsOneOfSeveral => Field.Kind is FieldKind.Note or FieldKind.Correction;

    /// <summary>What the field says today; null where it is absent.</summary>
    public FieldValue? Today() => !IsOneOfSeveral ? FieldValue.Of(Owner, Field).FirstOrDefault() : Site() is null ? null : Before;
}
