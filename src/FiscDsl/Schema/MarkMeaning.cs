using System.Collections.Immutable;

namespace FiscDsl.Schema;

/// <summary>What a mark in a cell of a foreign table says.</summary>
public enum MarkMeaning
{
    /// <summary>The column's party is responsible.</summary>
    Yes,

    /// <summary>The column's party is not.</summary>
    No,

    /// <summary>The provider is responsible.</summary>
    Provider,

    /// <summary>The user is.</summary>
    User,

    /// <summary>Both are.</summary>
    Shared,

    /// <summary>Nobody is responsible; there is no evidence; nothing is said.</summary>
    None,

    /// <summary>There is nothing for the provider to show.</summary>
    NotApplicable,

    /// <summary>Nothing is written.</summary>
    Blank,
}

/// <summary>A meaning as it is written, and where it holds.</summary>
/// <param name="Meaning">The meaning.</param>
/// <param name="Values">Its words: one, or both parties.</param>
/// <param name="Roles">The columns whose marks may mean it. Of one column, a mark means one thing.</param>
public sealed record MarkMeaningRow(MarkMeaning Meaning, ImmutableArray<FixedValue> Values, ImmutableArray<ColumnRole> Roles)
{
    /// <summary>True for two meanings that the marks of one column may have.</summary>
    public bool Meets(MarkMeaningRow other) => Roles.Any(other.Roles.Contains);

    /// <summary>The meaning in words.</summary>
    public Spelling Spelling => new(string.Join(", ", Values.Select(static v => v.Spelling.English)), string.Join(", ", Values.Select(static v => v.Spelling.Japanese)));
}

/// <summary>The one table of what marks mean. A meaning that is a value of the language has the value's spelling.</summary>
public static class MarkMeanings
{
    private static readonly FixedValue Provider = new(Fields.ProviderParty.Spelling, new(
        "「主体」の列で、クラウド事業者が対応する。", "In a column of 'responsibility': the provider is responsible."));

    private static readonly FixedValue User = new(Fields.UserParty.Spelling, new(
        "「主体」の列で、利用者が対応する。両方なら「クラウド事業者, 利用者」。", "In a column of 'responsibility': the user is; 'provider, user' where both are."));

    private static readonly ImmutableArray<ColumnRole> OfOneParty = [ColumnRole.ProviderResponsibility, ColumnRole.UserResponsibility];

    private static readonly ImmutableArray<ColumnRole> OfBoth = [ColumnRole.Responsibility];

    /// <summary>The meanings by <see cref="MarkMeaning"/>.</summary>
    public static ImmutableArray<MarkMeaningRow> All { get; } =
    [
        new(MarkMeaning.Yes, [new(new("yes", "はい"), new("主体の印の列で、その主体が対応する。", "In a column of a party's marks: the party is responsible."))], OfOneParty),
        new(MarkMeaning.No, [new(new("no", "いいえ"), new("主体の印の列で、その主体は対応しない。", "In a column of a party's marks: the party is not."))], OfOneParty),
        new(MarkMeaning.Provider, [Provider], OfBoth),
        new(MarkMeaning.User, [User], OfBoth),
        new(MarkMeaning.Shared, [Provider, User], OfBoth),
        new(MarkMeaning.None,
            [new(Fields.None.Spelling, new(
                "「主体」の列で、だれも対応しない。「情報参照元」の列で、確認したがない。文の列で、何も言うことがない（「-」）。",
                "In a column of 'responsibility': nobody is. Of 'evidence': looked for, and there is none. Of information, user-action and finding: nothing is said, '-'."))],
            [ColumnRole.Responsibility, ColumnRole.Evidence, ColumnRole.Information, ColumnRole.UserAction, ColumnRole.Finding]),
        new(MarkMeaning.NotApplicable,
            [new(Fields.NotApplicable.Spelling, new("「情報参照元」の列で、クラウド事業者が示すべきものがない。", "In a column of 'evidence': nothing for the provider to show."))], [ColumnRole.Evidence]),
        new(MarkMeaning.Blank,
            [new(new("blank", "空欄"), new("どの列でも、まだ何も書かれていないのと同じ。", "In any column: as if nothing were written yet."))], [.. Enum.GetValues<ColumnRole>()]),
    ];

    /// <summary>The words that meanings are made of.</summary>
    internal static ImmutableArray<FixedValue> Values { get; } = [.. All.SelectMany(static m => m.Values).Distinct()];

    /// <summary>The row of a meaning.</summary>
    public static MarkMeaningRow Of(MarkMeaning meaning) => All[(int)meaning];

    /// <summary>The meaning of some words, in any order; null where they have none together.</summary>
    public static MarkMeaningRow? Find(IReadOnlyCollection<FixedValue> values)
    {
        foreach (var row in All)
            if (row.Values.Length == values.Count && row.Values.All(values.Contains)) return row;
        return null;
    }
}
