using FiscDsl.Services.Pasting;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Prose;

/// <summary>What is pasted into a prose field. ┃ is the cursor, and two of them a selection.</summary>
public sealed class ProsePasteTests
{
    private const string Empty = "control 運113 𠮷を確かめる。\n  intent:\n    ┃\n";

    /// <summary>Where something is pasted, what is on the clipboard, and what becomes of it.</summary>
    public static TheoryData<string, string, string, string> Places => new()
    {
        { "beside the colon", "control 運113 𠮷\n  intent:┃\n", "台帳を𠮷する。\r\n", "control 運113 𠮷\n  intent: 台帳を𠮷する。\n" },
        { "behind the colon and a blank", "control 運113 𠮷\n  考え方： ┃\n  note: 注\n", "一つ。二つ。", "control 運113 𠮷\n  考え方：\n    一つ。\n    二つ。\n  note: 注\n" },
        { "below the colon, where the editor indents", Empty, "一つ。二つ。", "control 運113 𠮷を確かめる。\n  intent:\n    一つ。\n    二つ。\n" },
        { "below the colon, on the margin", "control 運113 𠮷\n  intent:\n┃", "一つ。二つ。", "control 運113 𠮷\n  intent:\n    一つ。\n    二つ。" },
        { "at the end of a sentence", "control 運113 𠮷\n  intent: 始め。┃\n", "一つ。\n二つ。", "control 運113 𠮷\n  intent: 始め。一つ。\n    二つ。\n" },
        { "in the midst of one", "control 運113 𠮷\n  intent:\n      始めの┃終わり。\n", "一つ、\n二つの", "control 運113 𠮷\n  intent:\n      始めの一つ、二つの終わり。\n" },
        { "in place of a word", "control 運113 𠮷\n  intent:\n    ┃𠮷┃を行う。\n", "点検\u00AD", "control 運113 𠮷\n  intent:\n    点検を行う。\n" },
        { "in place of a line and its line break", "control 運113 𠮷\n  intent:\n┃    前。\n┃    後。\n", "一つ。二つ。", "control 運113 𠮷\n  intent:\n    一つ。\n    二つ。\n    後。\n" },
        { "in place of the last line", "control 運113 𠮷\n  intent:\n┃    前。\n┃", "一つ。二つ。", "control 運113 𠮷\n  intent:\n    一つ。\n    二つ。\n" },
        { "between paragraphs", "control 運113 𠮷\n  intent:\n    前。\n┃\n    後。\n", "一つ。二つ。", "control 運113 𠮷\n  intent:\n    前。\n    一つ。\n    二つ。\n    後。\n" },
        { "in CRLF", "control 運113 𠮷\r\n  intent:\r\n    ┃\r\n", "一つ。\n\n二つ。", "control 運113 𠮷\r\n  intent:\r\n    一つ。\r\n\r\n    二つ。\r\n" },
        { "a list behind what announces it", "control 運113 𠮷\n  intent: 次による：┃\n", "・台帳\n・𠮷", "control 運113 𠮷\n  intent: 次による：\n    ・台帳\n    ・𠮷\n" },
    };

    /// <summary>What is copied, and the lines that it becomes.</summary>
    public static TheoryData<string, string, string> Texts => new()
    {
        { "the lines of a page join, a sentence a line", "監査は、外部の第三者が年\r\n一回行う。結果を Amazon\r\nWeb Services に報告する。", "監査は、外部の第三者が年一回行う。\n結果を Amazon Web Services に報告する。" },
        { "paragraphs stay apart", "一つ。\n\n\n　二つ。\n", "一つ。\n\n二つ。" },
        { "items begin lines", "次による。\n(1) 自ら実施\nする。\n(2)\t報告書(SOC 2など)に\nよる。", "次による。\n(1) 自ら実施する。\n(2) 報告書(SOC 2など)による。" },
        { "bullets as well, with the tab of Word", "次による。\n•\t台帳\n•\t𠮷", "次による。\n• 台帳\n• 𠮷" },
        { "the bullets of Word's own font", "次による。\n\uF0B7 台帳\n\uF0B7 𠮷", "次による。\n・ 台帳\n・ 𠮷" },
        { "what nobody sees goes, radicals are ideographs, spaces are spaces", "利\u2F64者は\u200B か\u3099い\u00A0部に", "利用者は がい 部に" },
        { "a soft hyphen parts a word", "Ama\u00AD\nzon を使う。", "Amazon を使う。" },
        { "a hyphen may be one of the word, and is left to its rule", "The infor-\nmation is kept.", "The infor- mation is kept." },
        { "a character that only its font knows stays", "\uE000川", "\uE000川" },
        { "the end of a page and Word's line break end lines", "一つの\f文と\v二つ。", "一つの文と二つ。" },
        { "no sign begins a comment", "# 見出し\n本文の\n# 二つ目", "＃ 見出し本文の＃ 二つ目" },
        { "a number sign of its own is text", "#1 の文。", "#1 の文。" },
        { "a number that joins stays on its line, as copied", "監査の方法は、次\n12\nの項による。", "監査の方法は、次\n12\nの項による。" },
        { "so does a bullet that joins", "監査の方法は\n・台帳と\n・𠮷である", "監査の方法は\n・台帳と\n・𠮷である" },
        { "so does a line that is set off", "前の文が続き、\n　次の文。二つ。", "前の文が続き、\n　次の文。二つ。" },
        { "so does a line that looks like a field", "文が続く。二つ。\n主体：利用者\ncontrol 運900 𠮷", "文が続く。二つ。\n主体：利用者\ncontrol 運900 𠮷" },
        { "a marker of a merge is text", "=======\n>>>>>>> 枝", "======= >>>>>>> 枝" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Text_goes_where_the_field_has_its_text(string place, string text, string clipboard, string expected)
    {
        Assert.NotEmpty(place);
        Assert.Equal(expected, Paste(text, clipboard).Text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_copied_is_laid_out_as_prose(string what, string clipboard, string expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(Empty.Replace("┃", expected.Replace("\n", "\n    ", StringComparison.Ordinal).Replace("\n    \n", "\n\n", StringComparison.Ordinal), StringComparison.Ordinal), Paste(Empty, clipboard).Text);
    }

    /// <summary>Places and clipboards for which nothing is known that is better than the plain paste.</summary>
    [Theory]
    [InlineData("a title", "control 運113 𠮷┃\n", "一つ。\n二つ。")]
    [InlineData("a field's name", "control 運113 𠮷\n  in┃tent: 文。\n", "一つ。\n二つ。")]
    [InlineData("a value that is no prose", "control 運113 𠮷\n  evidence: ┃\n", "一つ。\n二つ。")]
    [InlineData("a comment in prose", "control 運113 𠮷\n  intent:\n    文。\n    # 注┃\n    文。\n", "一つ。\n二つ。")]
    [InlineData("behind the end of a field", "control 運113 𠮷\n  intent: 文。\n┃\ncontrol 運114 題\n", "control 運115 題\n")]
    [InlineData("two fields", "control 運113 𠮷\n  intent: 文┃。\n  note: 注┃\n", "一つ。\n二つ。")]
    [InlineData("outside of all", "┃", "一つ。\n二つ。")]
    [InlineData("rows of a table", "control 運113 𠮷\n  intent: ┃\n", "1\t台帳を確かめる。\n2\t𠮷を確かめる。\n")]
    [InlineData("nothing", "control 運113 𠮷\n  intent: ┃\n", " \r\n\r\n")]
    [InlineData("what the plain paste does as well", "control 運113 𠮷\n  intent: 文┃。\n", "章")]
    public void Otherwise_nothing_is_offered(string what, string text, string clipboard)
    {
        Assert.NotEmpty(what);
        Assert.Null(Paste(text, clipboard).Offer);
    }

    [Fact]
    public void What_is_no_text_is_left_out_and_said()
    {
        var pasted = Paste(Empty, "図\uFFFCを見る。\u0007\n# 注");
        Assert.Equal(Empty.Replace("┃", "図を見る。\n    ＃ 注", StringComparison.Ordinal), pasted.Text);
        Assert.Equal(
            ["図・画像1点は貼り付けなかった。", "制御文字1字は貼り付けなかった。", "行頭の「#」は注記と読まれるため、1行で「＃」にした。"],
            pasted.Offer!.Notes.Select(static n => n.Ja));
    }

    internal static (string Text, PasteOffer? Offer) Paste(string marked, string clipboard, string? html = null)
    {
        var start = marked.IndexOf('┃', StringComparison.Ordinal);
        var end = marked.LastIndexOf('┃');
        var text = marked.Replace("┃", "", StringComparison.Ordinal);
        var selection = TextSpan.FromBounds(start, end > start ? end - 1 : start);
        var offer = ProsePaste.Offer(Compilation.Create([new SourceFile("運113.fisc", SourceText.From(text))]), 0, selection, new(clipboard, html));
        return (offer?.Edit is { } edit ? TextEdit.Apply(text, [edit]) : text, offer);
    }
}
