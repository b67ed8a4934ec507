using FiscDsl.Diagnostics;

namespace FiscDsl.Exchange.Import;

// Where what merged cells say has gone.
internal static partial class ImportTexts
{
    public static LocalizedText OfControl { get; } = new("基準", "on the control");

    public static LocalizedText OfCategory { get; } = new("分類", "on the category");

    public static LocalizedText Shared(LocalizedText owner) => new($"結合されたセルの内容を、{owner.Ja}に置いた", $"what merged cells say was put {owner.En}");
}
