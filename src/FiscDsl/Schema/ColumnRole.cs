using System.Collections.Immutable;

namespace FiscDsl.Schema;

/// <summary>What a column of a foreign table gives.</summary>
public enum ColumnRole
{
    /// <summary>A control's id.</summary>
    Control,

    /// <summary>A 大項目, or the only category.</summary>
    Category,

    /// <summary>A 中項目.</summary>
    Subcategory,

    /// <summary>A control's title.</summary>
    Title,

    /// <summary>What to bear in mind when applying a control.</summary>
    Intent,

    /// <summary>A clause's label.</summary>
    Label,

    /// <summary>The publisher's own number.</summary>
    Code,

    /// <summary>A clause's text.</summary>
    Text,

    /// <summary>Who is responsible, in one column for both parties.</summary>
    Responsibility,

    /// <summary>Whether the provider is responsible.</summary>
    ProviderResponsibility,

    /// <summary>Whether the user is responsible.</summary>
    UserResponsibility,

    /// <summary>What the provider says.</summary>
    Information,

    /// <summary>What the user has to do.</summary>
    UserAction,

    /// <summary>What was confirmed.</summary>
    Finding,

    /// <summary>The sources that are the evidence.</summary>
    Evidence,

    /// <summary>A note for the readers.</summary>
    Note,
}

/// <summary>A role as it is written.</summary>
/// <param name="Role">The role.</param>
/// <param name="Value">Its word.</param>
public sealed record ColumnRoleRow(ColumnRole Role, FixedValue Value)
{
    /// <summary>The party behind the word, for a column of one party's marks; null for none.</summary>
    public FixedValue? Party { get; init; }

    /// <summary>True where several columns may have the role; they are joined in the order of the table.</summary>
    public bool Repeats { get; init; }

    /// <summary>True where a blank cell may have the value of the row above: for what says where a row belongs, never for what is said of it.</summary>
    public bool IsCarried { get; init; }

    /// <summary>The role in words: <c>responsibility provider</c>.</summary>
    public Spelling Spelling => Party is { } party ? new($"{Value.Spelling.English} {party.Spelling.English}", $"{Value.Spelling.Japanese} {party.Spelling.Japanese}") : Value.Spelling;

    /// <summary>True for two roles that say the same of a row: a party's marks, and a column for both.</summary>
    public bool Clashes(ColumnRoleRow other) => Value == other.Value && (Party is null || other.Party is null || Party == other.Party);
}

/// <summary>The one table of the roles. A role that is a field of the language has the field's spelling.</summary>
public static class ColumnRoles
{
    private static readonly FixedValue Responsibility = new(Fields.Responsibility.Spelling, new(
        "対応の主体。「主体 クラウド事業者」「主体 利用者」は、その主体の印の列。主体だけなら、両方をひとつの語で言う列。",
        "Who is responsible: 'responsibility provider' and 'responsibility user' for a column of a party's marks, alone for one whose words say both."));

    /// <summary>The roles by <see cref="ColumnRole"/>.</summary>
    public static ImmutableArray<ColumnRoleRow> All { get; } =
    [
        new(ColumnRole.Control, new(new("control", "基準"), new("基準の番号。", "The control's id."))) { IsCarried = true },
        new(ColumnRole.Category, new(Fields.Category.Spelling, new("大項目、またはただ一つの分類。", "The 大項目, or the only category."))) { IsCarried = true },
        new(ColumnRole.Subcategory, new(new("subcategory", "中項目"), new("中項目。「分類」の列もいる。", "The 中項目; there is a column of 'category', too."))) { IsCarried = true },
        new(ColumnRole.Title, new(Fields.Title.Spelling, new("基準の名称。", "The control's title."))) { IsCarried = true },
        new(ColumnRole.Intent, new(Fields.Intent.Spelling, new("適用にあたっての考え方。", "What to bear in mind when applying the control."))) { Repeats = true, IsCarried = true },
        new(ColumnRole.Label, new(new("label", "項番"), new("項の番号。基準の番号は「基準」。", "The clause's label; the control's id is 'control'."))),
        new(ColumnRole.Code, new(Fields.Code.Spelling, new("印刷物での番号。", "The publisher's own number."))) { Repeats = true },
        new(ColumnRole.Text, new(Fields.Text.Spelling, new("項の内容。", "The clause's text."))) { Repeats = true },
        new(ColumnRole.Responsibility, Responsibility),
        new(ColumnRole.ProviderResponsibility, Responsibility) { Party = Fields.ProviderParty },
        new(ColumnRole.UserResponsibility, Responsibility) { Party = Fields.UserParty },
        new(ColumnRole.Information, new(Fields.Information.Spelling, Fields.Information.Documentation)) { Repeats = true },
        new(ColumnRole.UserAction, new(Fields.UserAction.Spelling, Fields.UserAction.Documentation)) { Repeats = true },
        new(ColumnRole.Finding, new(Fields.Finding.Spelling, new("確認した内容と解説。", "What was confirmed."))) { Repeats = true },
        new(ColumnRole.Evidence, new(Fields.Evidence.Spelling, new("根拠となる情報源。", "The sources that are the evidence."))) { Repeats = true },
        new(ColumnRole.Note, new(Fields.Note.Spelling, new("読む人への注記。注記の前に置く名前を続けて書ける。", "A note for the readers; the name to stand before it may follow."))) { Repeats = true },
    ];

    /// <summary>The words that a role begins with.</summary>
    internal static ImmutableArray<FixedValue> Values { get; } = [.. All.Select(static r => r.Value).Distinct()];

    /// <summary>The words of the roles that blank cells may take over from above.</summary>
    internal static ImmutableArray<FixedValue> Carried { get; } = [.. All.Where(static r => r.IsCarried).Select(static r => r.Value)];

    /// <summary>The parties that may stand behind <c>responsibility</c>.</summary>
    internal static ImmutableArray<FixedValue> Parties { get; } = [.. All.Select(static r => r.Party).OfType<FixedValue>()];

    /// <summary>The row of a role.</summary>
    public static ColumnRoleRow Of(ColumnRole role) => All[(int)role];

    /// <summary>The role of a word with a party behind it; null where there is none such.</summary>
    public static ColumnRoleRow? Find(FixedValue value, FixedValue? party)
    {
        foreach (var row in All)
            if (row.Value == value && row.Party == party) return row;
        return null;
    }
}
