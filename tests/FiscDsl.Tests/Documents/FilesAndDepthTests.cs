using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Tests.Formatting;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>Files and Depth, in the section Lines and indentation.</summary>
public class FilesAndDepthTests
{
    private const string Text = "control 運113 𠮷野家の基準\n  category: 運用\n  responsibility: user\n";

    [Theory]
    [Statement("UTF-8, with or without a byte order mark; lines end in LF or CRLF.")]
    [InlineData("", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\n")]
    [InlineData("\uFEFF", "\r\n")]
    public void A_mark_and_either_line_end_are_read(string mark, string newLine)
    {
        var tried = Tried.Of(SourceText.From(Encoding.UTF8.GetBytes(mark + Text.ReplaceLineEndings(newLine))));
        Assert.Empty(tried.Rules);
        Assert.Equal(("𠮷野家の基準", Parties.User), (tried.Control.Title?.Printed, tried.Control.Parties));
    }

    [Theory]
    [Statement("The formatter keeps what the file has; where line ends are mixed, the first one wins.")]
    [InlineData("control 運113\u3000基準\r\n  category: 運用\r\n", "control 運113 基準\r\n  category: 運用\r\n")]
    [InlineData("control 運113\u3000基準\n  category: 運用\n", "control 運113 基準\n  category: 運用\n")]
    [InlineData("control 運113\u3000基準\r\n  category: 運用\n  intent: 文。\n", "control 運113 基準\r\n  category: 運用\r\n  intent: 文。\r\n")]
    [InlineData("control 運113\u3000基準\n  category: 運用\r\n  intent: 文。\r\n", "control 運113 基準\n  category: 運用\n  intent: 文。\n")]
    public void The_first_line_end_wins(string text, string expected) => Assert.Equal(expected, FormattedText.Of(text));

    [Fact]
    [Statement("Bytes that are not UTF-8 are one error with the offset of the first; a file in UTF-16 or UTF-32 is an error and is not read.")]
    public void Bytes_that_are_not_UTF8_are_one_error()
    {
        byte[] broken = [.. Encoding.UTF8.GetBytes("control 運113 "), 0x89, 0x5E, (byte)'\n', 0xFF, (byte)'\n'];
        var tried = Tried.Of(SourceText.From(broken));
        Assert.Equal(["invalid-utf8"], tried.Errors.Where(static e => e == "invalid-utf8"));
        Assert.Contains("at offset 15", tried.Message("invalid-utf8"), StringComparison.Ordinal);
        foreach (var encoding in (Encoding[])[new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true), new UTF32Encoding(bigEndian: false, byteOrderMark: true)])
        {
            tried = Tried.Of(SourceText.From([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));
            Assert.Equal(["unsupported-encoding"], tried.Errors);
            Assert.Empty(tried.Catalog.Controls);
        }
    }

    [Theory]
    [Statement("Control characters (but for tab and line ends), a CR without LF, and the markers of a failed merge are errors wherever they stand.")]
    [InlineData("note: 𠮷\u0001野家。", "control-character")]
    [InlineData("note: 𠮷\u001B[31m野家。", "control-character")]
    [InlineData("note:\n  # 覚え\u0008書き\n  文。", "control-character")]
    [InlineData("note: 𠮷\u007F野家。", "control-character")]
    [InlineData("note: 𠮷\u0085野家。", "control-character")]
    [InlineData("note: 𠮷野家。\r# 覚え書き", "lone-carriage-return")]
    [InlineData("evidence: 1,\r 5", "lone-carriage-return")]
    public void What_no_text_has_is_an_error(string lines, string rule)
    {
        Assert.Contains(rule, Tried.InControl(lines).Errors);
        Assert.Contains("merge-conflict", Tried.Of($"control 運113 基準\n  category: 運用\n  intent:\n    文。\n<<<<<<< HEAD\n  {lines.Split('\n')[0]}\n").Errors);
        Assert.DoesNotContain(rule, Tried.InControl("note: 𠮷\t野家。\nintent: 文。\r").Errors);
    }

    [Theory]
    [Statement("Characters that are not what they look like are warnings with a fix: invisible ones (`invisible-character`: zero-width, bidirectional controls, soft hyphens, separators of lines, tags), letters that are written as a letter and a mark (`decomposed-character`), radicals for ideographs (`radical-character`), characters for private use (`private-character`); other spaces than the ordinary one and U+3000 are information (`special-space`).")]
    [InlineData("\u200B", "", "invisible-character")]
    [InlineData("\u2060", "", "invisible-character")]
    [InlineData("\uFEFF", "", "invisible-character")]
    [InlineData("\u202E", "", "invisible-character")]
    [InlineData("\u2066", "", "invisible-character")]
    [InlineData("\u00AD", "", "invisible-character")]
    [InlineData("\u2028", "", "invisible-character")]
    [InlineData("\u2029", "", "invisible-character")]
    [InlineData("\U000E0041", "", "invisible-character")]
    [InlineData("か\u3099", "が", "decomposed-character")]
    [InlineData("e\u0301", "é", "decomposed-character")]
    [InlineData("⽤", "用", "radical-character")]
    [InlineData("\uF0B7", "・", "private-character")]
    [InlineData("\u00A0", " ", "special-space")]
    [InlineData("\u2003", " ", "special-space")]
    [InlineData("\u202F", " ", "special-space")]
    public void Characters_that_look_like_others_are_named_and_mended(string character, string mended, string rule)
    {
        var tried = Tried.InControl($"note: 𠮷野{character}家の文。");
        Assert.Equal([rule], tried.Rules.Where(static r => r.EndsWith("-character", StringComparison.Ordinal) || r.EndsWith("-space", StringComparison.Ordinal)));
        Assert.Equal(rule == "special-space" ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, tried.SeverityOf(rule));
        Assert.Contains($"  note: 𠮷野{mended}家の文。\n", tried.Mended(rule), StringComparison.Ordinal);
    }

    [Theory]
    [Statement("Variants of an ideograph (葛󠄀) and compatibility ideographs are text.")]
    [InlineData("葛\U000E0100城市")]
    [InlineData("葛\uFE00城市")]
    [InlineData("神\uFA19社")]
    [InlineData("𠮷野家　と。")]
    public void Variants_are_text(string text)
    {
        var tried = Tried.InControl("note: " + text);
        Assert.Equal(["missing-responsibility"], tried.Rules.Except(["empty-control"]).Append("missing-responsibility").Distinct());
        Assert.Equal(text, tried.Control.Notes[0].Printed);
    }

    [Fact]
    [Statement("A line belongs to the nearest line above that is indented less.")]
    [Statement("Two spaces a level is canonical; other widths are understood.")]
    public void A_line_belongs_to_the_nearest_one_that_is_indented_less()
    {
        const string Odd = "control 運113 題\n   category: 運用\n   clause 1\n       text: 文。\n       clause (1)\n             text: 甲。\n       responsibility: user\n   clause 2\n    text: 乙。\n";
        var tried = Tried.Of(Odd);
        Assert.Empty(tried.Errors);
        Assert.Equal(["運113", "運113/1", "運113/1/(1)", "運113/2"], tried.Control.SelfAndDescendants().Select(static d => d.Subject));
        Assert.True(tried.Clause("運113/1").Responsibility?.User);
        Assert.Equal("control 運113 題\n  category: 運用\n\n  clause 1\n    text: 文。\n    responsibility: user\n\n    clause (1)\n      text: 甲。\n\n  clause 2\n    text: 乙。\n", tried.Formatted);
    }

    [Theory]
    [Statement("A tab in the indentation goes to the next multiple of two columns and a full-width space (U+3000) counts two; both are reported.")]
    [InlineData("\t", "tab-indentation")]
    [InlineData(" \t", "tab-indentation")]
    [InlineData("\u3000", "fullwidth-indentation")]
    public void A_tab_and_a_full_width_space_are_two_columns(string indentation, string rule)
    {
        var tried = Tried.Of($"control 運113 題\n{indentation}category: 運用\n  clause 1\n  {indentation}text: 文。\n    responsibility: user\n");
        Assert.Empty(tried.Errors);
        Assert.Equal(("文。", true), (tried.Clause("運113/1").Text?.Printed, tried.Clause("運113/1").Responsibility?.User));
        Assert.Equal([rule, rule], tried.Rules.Where(static r => r.EndsWith("-indentation", StringComparison.Ordinal)));
        Assert.Equal(DiagnosticSeverity.Info, tried.SeverityOf(rule));
    }
}
