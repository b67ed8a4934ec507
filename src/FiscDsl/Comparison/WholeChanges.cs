using System.Globalization;
using FiscDsl.Comparison.Values;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Comparison;

/// <summary>Changes of declarations as a whole.</summary>
internal static class WholeChanges
{
    /// <summary>A declaration that is new.</summary>
    /// <param name="now">The declaration.</param>
    /// <param name="isNew">Whether one nested in it is new as well.</param>
    /// <param name="side">The side that it stands on.</param>
    public static Change Added(Declaration now, Func<Declaration, bool> isNew, CatalogSide side) => new(ChangeKind.Added, DeclarationTexts.ClassesOf(now, isNew))
    {
        New = new(now, now.Name),
        Text = new(
            FieldComparison.Replaced("", DeclarationTexts.Of(now, isNew, MessageLanguage.Ja, side)),
            FieldComparison.Replaced("", DeclarationTexts.Of(now, isNew, MessageLanguage.En, side))),
    };

    /// <summary>A declaration that is gone.</summary>
    /// <param name="old">The declaration.</param>
    /// <param name="isGone">Whether one nested in it is gone as well.</param>
    /// <param name="side">The side that it stands on.</param>
    public static Change Removed(Declaration old, Func<Declaration, bool> isGone, CatalogSide side) => new(ChangeKind.Removed, DeclarationTexts.ClassesOf(old, isGone))
    {
        Old = new(old, old.Name),
        Text = new(
            FieldComparison.Replaced(DeclarationTexts.Of(old, isGone, MessageLanguage.Ja, side), ""),
            FieldComparison.Replaced(DeclarationTexts.Of(old, isGone, MessageLanguage.En, side), "")),
    };

    /// <summary>A declaration that is called otherwise, or stands below another.</summary>
    public static Change Renamed(Declaration old, Declaration now, ChangeKind kind) =>
        Structural(kind, old, now) with { Text = DiffText.Of(FieldComparison.Replaced(old.Subject, now.Subject)) };

    /// <summary>A declaration that stands in another place among its neighbours; places count from 1.</summary>
    public static Change Reordered(Declaration old, Declaration now, int oldPlace, int newPlace) => Structural(ChangeKind.Moved, old, now) with
    {
        Text = new(
            FieldComparison.Replaced($"{Number(oldPlace)}番目", $"{Number(newPlace)}番目"),
            FieldComparison.Replaced($"place {Number(oldPlace)}", $"place {Number(newPlace)}")),
    };

    /// <summary>One declaration that became several.</summary>
    public static Change Split(Declaration old, IReadOnlyList<Declaration> now) =>
        Structural(ChangeKind.Split, old, now[0]) with { Parts = [.. now], Text = DiffText.Of(FieldComparison.Replaced(old.Subject, Subjects(now))) };

    /// <summary>Several declarations that became one.</summary>
    public static Change Merged(IReadOnlyList<Declaration> old, Declaration now) =>
        Structural(ChangeKind.Merged, old[0], now) with { Parts = [.. old], Text = DiffText.Of(FieldComparison.Replaced(Subjects(old), now.Subject)) };

    private static Change Structural(ChangeKind kind, Declaration old, Declaration now) =>
        new(kind, [ChangeClass.Structure]) { Old = new(old, old.Name), New = new(now, now.Name) };

    private static string Subjects(IEnumerable<Declaration> declarations) => string.Join(", ", declarations.Select(static d => d.Subject));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
