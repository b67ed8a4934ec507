using FiscDsl.Diagnostics;

namespace FiscDsl.Services;

/// <summary>What the outline, lenses and hints say, in both languages.</summary>
public static class StructureTexts
{
    internal static LocalizedText Accepted { get; } = new("{0}（許容）", "{0} (accepted)");

    /// <summary>{0}: rows that cite or need no source; {1}: all rows.</summary>
    internal static LocalizedText Covered { get; } = new("情報参照元 {0}/{1}", "evidence {0}/{1}");

    /// <summary>{0}: how many clauses.</summary>
    internal static LocalizedText CitedBy { get; } = new("{0}項から参照", "cited by {0} clause(s)");

    internal static LocalizedText CitedByNone { get; } = new("どこからも参照されていない", "cited nowhere");

    /// <summary>{0}: open gaps; {1}: all rows.</summary>
    internal static LocalizedText OpenGaps { get; } = new("情報参照元のない項 {0}件（全{1}件）", "{0} of {1} row(s) without evidence");

    /// <summary>{0}: the fields; {1}: the declaration that gives them.</summary>
    internal static LocalizedText Inherited { get; } = new("{0}は{1}から", "{0} from {1}");
}
