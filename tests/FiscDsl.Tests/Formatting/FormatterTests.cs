using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Model.Linking;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Formatting;

public class FormatterTests
{
    [Fact]
    public void What_U3000_sets_off_stays_as_it_is_until_somebody_has_said_what_is_meant()
    {
        const string Text = "control 運1 題。\n  category:  運用\n  intent:\n    監査を行う。\n    \u3000𠮷野家に報告する。\n  note:  覚え書き\n";
        var result = FormattedText.Result(Text);
        Assert.Equal(new UnsettledLine(Text.IndexOf("𠮷", StringComparison.Ordinal), TextDiagnostics.ParagraphIndentation), Assert.Single(result.Unsettled));
        Assert.Equal(Text.Replace(":  ", ": ", StringComparison.Ordinal), TextEdit.Apply(Text, result.Edits));
        foreach (var settled in (string[])[Text.Replace("う。\n    \u3000", "う。\n\n    \u3000", StringComparison.Ordinal), Text + "  accept: paragraph-indentation 続きの行\n", Text + "\npolicy\n  paragraph-indentation: off\n"])
        {
            Assert.Empty(FormattedText.Result(settled).Unsettled);
            Assert.DoesNotContain('\u3000', FormattedText.Of(settled));
        }
    }

    [Fact]
    public void Indentation_of_tabs_and_full_width_spaces_becomes_spaces()
    {
        const string Formatted = "control 運1 題。\n  category: 運用\n\n  clause 1\n    text:\n      監査を行う。\n      𠮷野家に報告する。\n    responsibility: user\n";
        foreach (var level in (string[])["\t", "\u3000"])
            Assert.Equal(Formatted, FormattedText.Of(Formatted.Replace("  ", level, StringComparison.Ordinal)));
    }

    [Fact]
    public void Writes_one_sentence_a_line_and_a_single_sentence_beside_its_colon()
    {
        Assert.Equal(
            """
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: サイバー攻撃対応態勢の整備
              intent: 手口の高度化にあわせて見直すことが必要である。

              clause (1)
                text:
                  外部の第三者によるセキュリティ評価を行うこと。
                  不正侵入防止における評価については【技43】を参照のこと。
                responsibility: provider, user
                evidence: 5, 1 "侵入テスト"

            """,
            FormattedText.Of(
                """
                control　運１１３　サイバー攻撃対応態勢を整備すること。
                    category：サイバー攻撃対応態勢の整備
                    intent:
                       手口の高度化にあわせて
                       見直すことが必要である。
                    clause （１）
                      evidence: ５、 1　“侵入テスト”
                      responsibility: PROVIDER，user
                      text: 外部の第三者によるセキュリティ評価を行うこと。 不正侵入防止における評価については
                         【技43】を参照のこと。
                """));
    }

    [Fact]
    public void Keeps_every_comment_with_what_it_speaks_of()
    {
        const string text = """
            # このファイルは運用部が管理する。

            # 第8版追補改訂で加わった。
            control 運113 態勢を整備すること。
              category: 整備
              # 考え方は要約しない。
              intent:
                手口は高度化している。
                # ここから第2版。
                見直すことが必要である。
                # 以上。

              # 次の項は𠮷野さんが確認中。
              clause 1
                text: 検討すること。
                # 情報参照元は次版で。
              # 末尾の覚え書き。
            """ + "\n";
        Assert.Equal(text, FormattedText.Of(text));
        Assert.Equal(text, FormattedText.Of(text.Replace("intent:\n    手口は", "intent: 手口は", StringComparison.Ordinal)));
    }

    [Fact]
    public void Moves_a_comment_with_the_field_that_moves()
    {
        Assert.Equal(
            "source 5 ホワイトペーパー\n  url: https://example.jp/\n  # 2016年に確認。\n  checked: 2016-11-10\n",
            FormattedText.Of("source 5 ホワイトペーパー\n  # 2016年に確認。\n  checked: 2016-11-10\n  url: https://example.jp/\n"));
    }

    [Fact]
    [Statement("A declaration with a syntax error is left as it is and the others are formatted, in an editor as by `fisc format`, which names the file and ends with exit code 1.")]
    public void Leaves_a_declaration_with_a_syntax_error_as_it_is_and_formats_the_next()
    {
        Assert.Equal(
            "source 1  甲\n    urll: https://example.jp/\n\nsource 2 乙\n  url: https://example.jp/2\n",
            FormattedText.Of("source 1  甲\n    urll: https://example.jp/\n\nsource   2 乙\n    url: https://example.jp/2\n"));
    }

    [Theory]
    [Statement("The last line of a file ends with a line break.")]
    [InlineData("control 運1  甲", "control 運1  甲\n")]
    [InlineData("source 1 甲\r\n  urll: 𠮷", "source 1 甲\r\n  urll: 𠮷\r\n")]
    [InlineData("# 𠮷", "# 𠮷\n")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public void Ends_the_last_line_even_of_a_declaration_that_is_left_as_it_is(string text, string expected) => Assert.Equal(expected, FormattedText.Of(text));

    [Fact]
    public void Leaves_a_file_with_a_merge_conflict_as_it_is_so_that_both_sides_match_their_versions()
    {
        const string text = "source   1 甲\n    url: https://example.jp/1\n<<<<<<< HEAD\nsource   2 𠮷野の資料\n    url: https://example.jp/2\n=======\n>>>>>>> 次版\nsource   3 丙\n    url: https://example.jp/3\n";
        Assert.Equal(text, FormattedText.Of(text));
    }

    [Fact]
    public void Moves_a_file_that_is_indented_as_a_whole_to_the_margin()
    {
        Assert.Equal(
            "# 𠮷野の資料。\nsource 1 甲\n  url: https://example.jp/1\n  # 甲はここまで。\n\n# 次の資料。\nsource 2 乙\n  url: https://example.jp/2\n\n# 以上。\n",
            FormattedText.Of("　# 𠮷野の資料。\n　source 1 甲\n　　url: https://example.jp/1\n　　# 甲はここまで。\n　# 次の資料。\n　source 2 乙\n　　url: https://example.jp/2\n　# 以上。\n"));
    }

    [Fact]
    public void Keeps_CRLF_and_lets_the_first_line_break_win()
    {
        Assert.Equal(
            "category 運用 V. 運用基準\r\n  category 整備\r\n\r\nsource 5 𠮷野の資料\r\n  url: https://example.jp/\r\n",
            FormattedText.Of("category 運用 V. 運用基準\r\n    category 整備\nsource 5 𠮷野の資料\n  url: https://example.jp/"));
    }

    [Fact]
    [Statement("ASCII for the full-width forms above, and one spelling of the keywords where the reference says which.")]
    public void Writes_the_spelling_the_reference_asks_for()
    {
        Assert.Equal(
            "基準 運1 態勢を整備すること。\n  分類: 甲\n\n  項 (1)\n    内容: 検討すること。\n    主体: クラウド事業者, 利用者\n    情報参照元: なし 公開情報なし\n",
            FormattedText.Of("control 運1 態勢を整備すること。\n  category: 甲\n  clause (1)\n    text: 検討すること。\n    responsibility: provider, user\n    evidence: none 公開情報なし\n", MessageLanguage.Ja));
        Assert.Equal(
            "方針\n  情報参照元未記入: エラー\n",
            FormattedText.Of("policy\n  missing-evidence: error\n", MessageLanguage.Ja));
        Assert.Equal(
            "方針\n  NDA情報源の不足: 警告, 「機密、𠮷」, \"Restricted report\"\n",
            FormattedText.Of("policy\n  undisclosed-evidence：warning、「機密、𠮷」，“Restricted report”\n", MessageLanguage.Ja));
        Assert.Equal(
            "control 運1 態勢\n  category: 甲\n  information: -\n  finding: -\n\n  clause -\n    text: －\n\nsource 1 乙\n  url: https://例.jp/\n  checked: 2026-01-31\n",
            FormattedText.Of("control 運1 態勢\n  category: 甲\n  finding:\n    ー\n  information: －\n  clause —\n    text: －\nsource 1 乙\n  url: https://例.jp/\n  checked: ２０２６−０１ー31\n"));
    }

    [Fact]
    public void Formats_with_edits_of_lines_not_of_the_file()
    {
        var text = "source 1 甲\n  url: https://example.jp/1\n\nsource 2 乙\n   url: https://example.jp/2\n\nsource 3 丙\n  url: https://example.jp/3\n";
        var file = CompiledFile.Create(new SourceFile("情報源.fisc", SourceText.From(text)));
        var edit = Assert.Single(Formatter.Format(file, null).Edits);
        Assert.Equal("   url: https://example.jp/2\n", edit.Span.Of(text).ToString());
        Assert.Equal("  url: https://example.jp/2\n", edit.NewText);
    }

    [Theory]
    [InlineData("      検討する。契約を、\n\n   # 覚え書き\n      結ぶ。\n      主体：　利用者  \n")]
    [InlineData("      検討する。\n        clause （１）\n          内容：契約を結ぶ。\r\n      # 終わり\n")]
    public void A_field_that_may_have_swallowed_another_stays_to_the_byte(string prose)
    {
        const string Before = "control 運1 𠮷野家の態勢\n  category: 甲\n\n  clause 1\n";
        var text = Before + "    evidence：1\n    text：\n" + prose + "    主体: 利用者\n";
        var file = CompiledFile.Create(new SourceFile("運1.fisc", SourceText.From(text)));
        var result = Formatter.Format(file, null);
        var expected = Before + "    text：\n" + prose + "    主体: 利用者\n    evidence: 1\n";
        Assert.Equal(expected, TextEdit.Apply(text, result.Edits));
        Assert.Contains(text.AsSpan(Assert.Single(result.Unsettled).Offset, 2).ToString(), (string[])["主体", "cl"]);
        Assert.Empty(Formatter.Format(CompiledFile.Create(new SourceFile("運1.fisc", SourceText.From(expected))), null).Edits);
    }

    [Theory]
    [InlineData("12 監査の方法は\n      13 次の項による。", "12 監査の方法は")]
    [InlineData("監査の結果を\n      - 12 -\n      𠮷野家に報告する。", "- 12 -")]
    public void A_number_that_joins_the_text_is_not_joined_for_good(string prose, string first)
    {
        var text = $"control 運1 𠮷野家の態勢\n  category: 甲\n\n  clause 1\n    text:\n      {prose}\n";
        var result = Formatter.Format(CompiledFile.Create(new SourceFile("甲.fisc", SourceText.From(text))), null);
        Assert.Empty(result.Edits);
        Assert.Equal(new UnsettledLine(text.IndexOf(first, StringComparison.Ordinal), TextDiagnostics.PastedNumber), Assert.Single(result.Unsettled));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void A_bullet_that_joins_the_line_before_is_not_joined_for_good(string newLine)
    {
        var text = "control 運1 𠮷野家の態勢\n  category: 甲\n  finding：確認した。\n  intent:\n      (1) 体制\n      ・責任者\n      ・𠮷\n".ReplaceLineEndings(newLine);
        var result = Formatter.Format(CompiledFile.Create(new SourceFile("運1.fisc", SourceText.From(text))), null);
        Assert.Equal(
            "control 運1 𠮷野家の態勢\n  category: 甲\n  intent:\n      (1) 体制\n      ・責任者\n      ・𠮷\n  finding: 確認した。\n".ReplaceLineEndings(newLine), TextEdit.Apply(text, result.Edits));
        Assert.Equal((text.IndexOf('・', StringComparison.Ordinal), "joined-bullet"), (Assert.Single(result.Unsettled).Offset, result.Unsettled[0].Rule.Name));
        var items = text.Replace("体制", "体制：", StringComparison.Ordinal);
        Assert.Contains($"    (1) 体制：{newLine}    ・責任者{newLine}    ・𠮷{newLine}", FormattedText.Of(items, null), StringComparison.Ordinal);
    }

    [Fact]
    [Statement("Where what is around such a field would have to be indented anew, the whole declaration stays as it is.")]
    public void Where_such_a_field_would_have_to_move_its_declaration_stays()
    {
        var text = "control 運1 𠮷\n    category: 甲\n    clause 1\n        text:\n            検討する。\n            主体：利用者\n\ncontrol 運2　吉\n  category: 甲\n";
        var file = CompiledFile.Create(new SourceFile("運1.fisc", SourceText.From(text)));
        var result = Formatter.Format(file, null);
        Assert.Equal(text.Replace("運2　吉", "運2 吉", StringComparison.Ordinal), TextEdit.Apply(text, result.Edits));
        Assert.Equal((text.IndexOf("主体", StringComparison.Ordinal), 0), (Assert.Single(result.Unsettled).Offset, result.BrokenDeclarations));
    }

    [Theory]
    [InlineData("検討する。主体：利用者。note: 次。")]
    [InlineData("主体：利用者は、検討する。次に、見直す。")]
    [InlineData("検討する。clause (1) 契約を結ぶ。")]
    public void No_line_is_made_to_look_like_a_field(string prose)
    {
        var text = "control 運1 𠮷野家の態勢\n  category: 甲\n\n  clause 1\n    text: " + prose + "\n";
        var after = FormattedText.Of(text);
        Assert.DoesNotContain(Compilation.Create([new SourceFile("運1.fisc", SourceText.From(after))]).Diagnostics, static d => d.Diagnostic.Descriptor == TextDiagnostics.FieldInProse);
        Assert.Equal(after, FormattedText.Of(after));
        var accepted = FormattedText.Of(text + "    accept: field-in-prose 印刷のとおり\n");
        Assert.Contains($"\n      {prose[..(prose.IndexOf('。', StringComparison.Ordinal) + 1)]}\n", accepted, StringComparison.Ordinal);
    }
}
