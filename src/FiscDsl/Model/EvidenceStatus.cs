using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;

namespace FiscDsl.Model;

/// <summary>What is known of a clause's evidence.</summary>
public enum EvidenceStatus
{
    /// <summary>Nobody has looked yet: the field is absent.</summary>
    Missing,

    /// <summary>Sources are cited.</summary>
    Cited,

    /// <summary>Looked for, and there is none: an open gap.</summary>
    None,

    /// <summary>There is nothing for the provider to show.</summary>
    NotApplicable,
}

/// <summary>A status as people and programs call it. Whether a row that has it is open, <see cref="Standing"/> says.</summary>
/// <param name="Status">The status.</param>
/// <param name="Name">Its name in JSON and on the wire.</param>
/// <param name="Word">The word of <c>evidence</c> that says so; null where none does.</param>
/// <param name="Label">What it is called in a list of counts.</param>
/// <param name="Heading">What it is called at the head of a column.</param>
/// <param name="Sentence">What is said of a row that has it.</param>
/// <param name="Mark">What stands in the place of citations; empty where they stand, or nothing does.</param>
/// <param name="Color">Its colour in a chart, RRGGBB: told apart in print without colour, too.</param>
public sealed record EvidenceStatusRow(
    EvidenceStatus Status, string Name, FixedValue? Word, LocalizedText Label, LocalizedText Heading, LocalizedText Sentence, string Mark, string Color);

/// <summary>The one table of the statuses.</summary>
public static class EvidenceStatuses
{
    /// <summary>The statuses in the order in which they are counted.</summary>
    public static ImmutableArray<EvidenceStatusRow> All { get; } =
    [
        new(EvidenceStatus.Cited, "cited", null,
            new("情報参照元あり", "cited"), new("情報参照元あり", "With evidence"), new("情報参照元あり", "evidence"), "", "1F3864"),
        new(EvidenceStatus.None, "none", Fields.None,
            new("なし", "none"), new("なし", "No evidence"), new("情報参照元なし", "no evidence"), "—", "C55A11"),
        new(EvidenceStatus.NotApplicable, "notApplicable", Fields.NotApplicable,
            new("対象外", "not applicable"), new("対象外", "Not applicable"), new("情報参照元は対象外", "evidence n/a"), "N/A", "BFC7D1"),
        new(EvidenceStatus.Missing, "missing", null,
            new("未記入", "missing"), new("未記入", "Missing"), new("情報参照元が未記入", "evidence missing"), "", "F4B942"),
    ];

    /// <summary>The row of a status.</summary>
    public static EvidenceStatusRow Of(EvidenceStatus status)
    {
        foreach (var row in All)
            if (row.Status == status) return row;
        throw new ArgumentOutOfRangeException(nameof(status));
    }

    /// <summary>The status that a word of <c>evidence</c> gives; null where it gives none.</summary>
    public static EvidenceStatus? Of(FixedValue? word)
    {
        foreach (var row in All)
            if (row.Word is not null && row.Word == word) return row.Status;
        return null;
    }
}
