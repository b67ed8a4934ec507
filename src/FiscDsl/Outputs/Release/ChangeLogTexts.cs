using FiscDsl.Diagnostics;

namespace FiscDsl.Outputs.Release;

/// <summary>The words of a list of changes.</summary>
internal static class ChangeLogTexts
{
    public static readonly LocalizedText Title = new("{0} 変更の記録", "{0}: changes");

    public static readonly LocalizedText Version = new("{0}（{1}）", "{0} ({1})");

    public static readonly LocalizedText First = new("最初のリリース。", "The first release.");

    public static readonly LocalizedText NoComparison = new("前の版との比較はない。", "There is no comparison with an earlier version.");

    public static readonly LocalizedText NoChange = new("{0}から変わったところはない。", "Nothing has changed since {0}.");

    public static readonly LocalizedText Changes = new("{0}からの変更は{1}件: {2}。", "Changes since {0}: {1} ({2}).");

    public static readonly LocalizedText CountOf = new("{0} {1}", "{0} {1}");

    public static readonly LocalizedText Separator = new("、", ", ");

    public static readonly LocalizedText Class = new("{0}（{1}件）", "{0} ({1})");

    public static readonly LocalizedText Asides = new("（{0}）", " ({0})");

    public static readonly LocalizedText Colon = new("：", ": ");
}
