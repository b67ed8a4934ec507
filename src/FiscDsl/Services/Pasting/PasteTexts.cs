using FiscDsl.Diagnostics;

namespace FiscDsl.Services.Pasting;

/// <summary>What is said of what is pasted, in both languages.</summary>
internal static class PasteTexts
{
    public static LocalizedText AsProse { get; } = new("文として貼り付ける", "Paste as Prose");

    public static LocalizedText DeletionsUnplaced { get; } = new(
        "変更履歴で削除された文字か隠し文字があるが、本文のどこかを決められないため、文としては貼り付けない（元の文書で変更を反映してから写す）。",
        "There is deleted or hidden text that cannot be placed, so nothing is pasted as prose; accept the changes in the document and copy again.");

    public static LocalizedText DeletionsOnly { get; } = new(
        "変更履歴で削除された文字か隠し文字のほかに何もないため、文としては貼り付けない。", "There is nothing but deleted or hidden text, so nothing is pasted as prose.");

    public static LocalizedText Pictures(int count) => new($"図・画像{count}点は貼り付けなかった。", $"{count} picture(s) were left out.");

    public static LocalizedText Objects(int count) => new($"埋め込みオブジェクト{count}点は貼り付けなかった。", $"{count} embedded object(s) were left out.");

    public static LocalizedText Deletions(int count) => new($"変更履歴で削除された文字か隠し文字{count}か所は貼り付けなかった。", $"Deleted or hidden text in {count} place(s) was left out.");

    public static LocalizedText Controls(int count) => new($"制御文字{count}字は貼り付けなかった。", $"{count} control character(s) were left out.");

    public static LocalizedText Superscripts(int count) => new($"上付き文字{count}か所は、ふつうの文字になった。", $"Superscripts in {count} place(s) have become ordinary text.");

    public static LocalizedText NumberSigns(int count) => new($"行頭の「#」は注記と読まれるため、{count}行で「＃」にした。", $"'#' would begin a comment, so it is '＃' at the start of {count} line(s).");
}
