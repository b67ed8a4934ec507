using FiscDsl.Tests.Generators;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Formatting;

/// <summary>A comment goes with the next line, or with the end of what it is indented into; wherever it stands, the file is formatted, and once is enough.</summary>
public sealed class CommentTests
{
    private static readonly string[] Comments = ["# 前版のまま。", "#要確認", "#", "#1 を見る。", "#　𠮷野さんに聞く"];

    [Theory]
    // Deeper than the line behind it, with nothing above that it could end.
    [InlineData("category 運用基準\n    # 印刷の順に並べる。\n  category 態勢\n", "category 運用基準\n  # 印刷の順に並べる。\n  category 態勢\n")]
    [InlineData("control 運1 甲\n      # 𠮷\n    category: 運用\n", "control 運1 甲\n  # 𠮷\n  category: 運用\n")]
    // In prose: behind its last line, in the middle of a sentence, not indented into it.
    [InlineData("control 運1 甲\n  category: 運用\n  intent:\n    監査を行うこと。\n      # 前版のまま。\n  code: A1\n", "control 運1 甲\n  category: 運用\n  code: A1\n  intent: 監査を行うこと。\n    # 前版のまま。\n")]
    [InlineData("control 運1 甲\n  category: 運用\n  intent:\n    監査を行い、\n    # 要確認。\n    報告すること。\n", "control 運1 甲\n  category: 運用\n  intent:\n    # 要確認。\n    監査を行い、報告すること。\n")]
    [InlineData("control 運1 甲\n  category: 運用\n  intent:\n    一つ目。\n#要確認\n    二つ目。\n", "control 運1 甲\n  category: 運用\n  intent:\n    一つ目。\n  #要確認\n    二つ目。\n")]
    [InlineData("control 運1 甲\n  category: 運用\n  intent:\n    番号は\n  #要確認\n    #1 とする。\n    以上。\n", "control 運1 甲\n  category: 運用\n  intent:\n  #要確認\n    番号は#1 とする。\n    以上。\n")]
    // In a list of one item and of several.
    [InlineData("source 1 甲\n  url:\n    - https://example.jp/1\n        # 前版のまま。\n", "source 1 甲\n  url:\n    # 前版のまま。\n    - https://example.jp/1\n")]
    [InlineData("source 1 甲\n  url:\n     # 一つ目\n    - https://example.jp/1\n      # 二つ目\n    - https://example.jp/2\n   # 以上\n", "source 1 甲\n  url:\n    # 一つ目\n    # 二つ目\n    - https://example.jp/1\n    - https://example.jp/2\n    # 以上\n")]
    // Between two declarations: what follows one on the margin goes with the next declaration.
    [InlineData("source 2 甲\n  url: https://example.jp/\n# 見出しの注\n  # 情報源の注\n\nsource 3 乙\n  url: https://example.jp/3\n", "source 2 甲\n  url: https://example.jp/\n\n# 見出しの注\n# 情報源の注\nsource 3 乙\n  url: https://example.jp/3\n")]
    [InlineData("source 2 甲\n  url: https://example.jp/\n    # 甲の注\n# 以上\n\n  # 𠮷", "source 2 甲\n  # 甲の注\n  url: https://example.jp/\n\n# 以上\n\n# 𠮷\n")]
    public void Goes_with_the_next_line_or_the_end_of_what_it_is_indented_into(string text, string expected)
    {
        Assert.Equal(expected, FormattedText.Of(text));
        Assert.Equal(expected, FormattedText.Of(expected));
        var windows = expected.ReplaceLineEndings("\r\n");
        Assert.Equal(windows, FormattedText.Of(text.ReplaceLineEndings("\r\n")));
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 300)]
    public void Wherever_comments_stand_the_file_is_formatted_and_once_is_enough(SoundCatalog catalog, (ushort Line, byte Indent, byte Text)[] comments)
    {
        var lines = (catalog.Common + catalog.AllControls).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        foreach (var comment in comments) lines.Insert(comment.Line % (lines.Count + 1), new string(' ', comment.Indent % 10) + Comments[comment.Text % Comments.Length]);
        var once = FormattedText.Of(string.Join('\n', lines));
        Assert.Equal(once, FormattedText.Of(once));
        Assert.EndsWith("\n", once, StringComparison.Ordinal);
    }
}
