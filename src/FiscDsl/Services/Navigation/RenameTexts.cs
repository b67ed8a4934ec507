using FiscDsl.Diagnostics;

namespace FiscDsl.Services.Navigation;

/// <summary>Why a rename is not done, in both languages.</summary>
internal static class RenameTexts
{
    public static LocalizedText Clause { get; } = new(
        "項番は印刷のとおりに書くもので、名前の変更はできない（必要なら、その行を直接書き換える）", "A clause's label is as printed and cannot be renamed; change the line itself if it is wrong");

    /// <summary>{0}: the name.</summary>
    public static LocalizedText NoCategory { get; } = new(
        "「{0}」がどの分類を指すか決まらないため、名前を変えられない（先に分類を直す）", "'{0}' does not lead to one category and cannot be renamed; mend it first");

    /// <summary>{0}: the id that the correction gives.</summary>
    public static LocalizedText Misprint { get; } = new(
        "ここは誤植で、訂正により「{0}」を指す（訂正のほうで名前を変える）", "This is a misprint for '{0}'; rename it in its correction");

    public static LocalizedText Empty { get; } = new("新しい名前が空になっている（名前を書く）", "The new name is empty; write one");

    /// <summary>{0}: the word.</summary>
    public static LocalizedText Word { get; } = new(
        "「{0}」は情報源の名前にできない（情報参照元の欄で別の意味をもつ。ほかの名前にする）", "'{0}' cannot name a source, for it means something else as evidence; choose another name");

    /// <summary>{0}: the id.</summary>
    public static LocalizedText Taken { get; } = new("「{0}」はすでにある（ほかの名前にする）", "'{0}' exists already; choose another name");

    /// <summary>{0}: the id; {1}: who names it.</summary>
    public static LocalizedText Used { get; } = new(
        "「{0}」は宣言されていないが「{1}」に書かれていて、区別がつかなくなる（ほかの名前にするか、先にそちらを直す）",
        "'{0}' is not declared, but '{1}' names it and the two would become one; choose another name, or change that first");

    /// <summary>{0}: the id; {1}: the declaration.</summary>
    public static LocalizedText Patched { get; } = new(
        "「{1}」の訂正が「{0}」の一部だけを直しているため、名前を変えられない（番号全体を訂正に書く）",
        "A correction in '{1}' changes only a part of '{0}', which cannot be renamed; let the correction hold the whole id");

    /// <summary>{0}: the file.</summary>
    public static LocalizedText Damaged { get; } = new(
        "「{0}」にUTF-8として読めない所があるため、名前を変えられない（先にファイルを直す）", "'{0}' is not sound UTF-8, so nothing was renamed; mend the file first");

    /// <summary>{0}: the new id; {1} and {2}: the rule's names; {3}: what the finding is about.</summary>
    public static LocalizedText ChangesMeaning { get; } = new(
        "「{0}」にすると「{3}」などで「{2}」（{1}）の指摘が変わるため、何も変えなかった（ほかの名前にするか、先にそちらを直す）",
        "Nothing was renamed: with '{0}' the findings of '{1}' ({2}) would change, as in '{3}'; choose another name, or mend that first");

    /// <summary>{0}: the new id; {1}: the control.</summary>
    public static LocalizedText MovesControl { get; } = new(
        "「{0}」にすると基準「{1}」の分類が別のものになるため、何も変えなかった（ほかの名前にするか、先に「分類:」を「大項目 / 中項目」と書く）",
        "Nothing was renamed: with '{0}' control '{1}' would be in another category; choose another name, or write its 'category:' as a path first");
}
