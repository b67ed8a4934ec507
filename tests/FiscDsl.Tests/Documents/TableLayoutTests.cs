using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Tests.Outputs;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The section Layouts.</summary>
public class TableLayoutTests
{
    private const string Layout = "layout 対応表\n  headings: 3-4\n  column: 「基準番号」 → control\n";

    [Fact]
    [Statement("A catalog may have several, each with an id of its own; they change nothing of what is compiled.")]
    public void A_catalog_has_as_many_as_it_likes()
    {
        const string Control = "control 運113 𠮷の監査を行うこと。\n  category: 運用\n";
        var (with, without) = (Tried.Of(Layout + "取込様式 次の表\n  見出し行: 1\n  列: A → 基準\n" + Control), Tried.Of(Control));

        Assert.Empty(with.Errors);
        Assert.Equal(["対応表", "次の表"], with.Catalog.Layouts.Select(static l => l.Id));
        Assert.Equal(JsonOutputTests.Bytes(without.Catalog, asPrinted: false), JsonOutputTests.Bytes(with.Catalog, asPrinted: false));
        Assert.Equal(["duplicate-id"], Tried.Of(Layout + Layout).Errors);
    }

    [Theory]
    [Statement("**Columns** are named by their headings, the upper one first, or by letters from `A` to `XFD`, where a heading is empty or stands twice.")]
    [Statement("`->` is read as `→`.")]
    [InlineData("「備考」 → note", new[] { "備考" }, null)]
    [InlineData("「対応の主体」 / 「𠮷の「備考」」→note", new[] { "対応の主体", "𠮷の「備考」" }, null)]
    [InlineData("\"A / B\" / 「→」 / 「丙」 -> note", new[] { "A / B", "→", "丙" }, null)]
    [InlineData("A -> note", new string[0], "A")]
    [InlineData("XFD → note", new string[0], "XFD")]
    public void A_column_has_headings_or_letters(string written, string[] headings, string? letters)
    {
        var tried = Tried.Of($"{Layout}  column: {written}\n");

        Assert.Empty(tried.Errors);
        Assert.Equal(new ColumnName([.. headings], letters), Assert.Single(tried.Catalog.Layouts).Columns[1].Name);
    }

    [Theory]
    [Statement("**Columns** are named by their headings, the upper one first, or by letters from `A` to `XFD`, where a heading is empty or stands twice.")]
    [InlineData("XFE → note")]
    [InlineData("AAAA → note")]
    [InlineData("1 → note")]
    [InlineData("「」 → note")]
    [InlineData("「　」 → note")]
    [InlineData("備考 → note")]
    [InlineData("「甲」「乙」 → note")]
    [InlineData("J / 「乙」 → note")]
    public void Anything_else_names_no_column(string written) => Assert.Equal(["invalid-value"], Tried.Of($"{Layout}  column: {written}\n").Errors);

    [Theory]
    [Statement("One column is named once, whether it is read or left (`duplicate-column`); headings are compared whatever their blanks and width.")]
    [InlineData("column: 「基準 番号」 → note", "「基準 番号」")]
    [InlineData("leave: L, 「基準番号」", "「基準番号」")]
    [InlineData("leave: J, Ｊ", "Ｊ")]
    [InlineData("leave: 「ＧＵＩＤ」, 「G U I D」", "「G U I D」")]
    [InlineData("leave: 「甲」 / 「基準番号」, 「J」, J", null)]
    public void A_column_is_named_once(string line, string? second) =>
        Assert.Equal(second is null ? [] : [second], Tried.Of($"{Layout}  {line}\n").Found("duplicate-column"));

    [Fact]
    [Statement("**What a column gives** is one of the values above.")]
    public void A_column_gives_one_of_the_fixed_values()
    {
        foreach (var role in ColumnRoles.All)
        {
            foreach (var spelling in (string[])[role.Spelling.English, role.Spelling.Japanese, role.Spelling.English.ToUpperInvariant()])
                Assert.Equal(role.Role, Tried.Of($"layout 対応表\n  headings: 3\n  column: A → {spelling}\n").Catalog.Layouts[0].Columns[0].Role);
        }

        Assert.Equal(["invalid-value"], Tried.Of(Layout + "  column: A → 備考欄\n").Errors);
    }

    [Fact]
    [Statement("Of most there is one column; of `intent`, `code`, `text`, `information`, `user-action`, `finding`, `evidence` and `note` there may be several (`duplicate-role`).")]
    public void Of_prose_evidence_and_codes_there_may_be_several_columns()
    {
        string[] several = ["intent", "code", "text", "information", "user-action", "finding", "evidence", "note"];
        foreach (var role in ColumnRoles.All.Where(static r => r.Role != ColumnRole.Control).Select(static r => r.Spelling.English))
        {
            var errors = Tried.Of($"{Layout}  column: Z → category\n  column: B → {role}\n  column: C → {role}\n").Errors;
            Assert.Equal(several.Contains(role) ? [] : role == "category" ? ["duplicate-role", "duplicate-role"] : ["duplicate-role"], errors);
        }
    }

    [Theory]
    [Statement("`responsibility` is given by columns of marks, `responsibility provider` and `responsibility user`, or by one column alone that says both.")]
    [InlineData("responsibility provider", "主体 利用者", true)]
    [InlineData("responsibility provider", "responsibility", false)]
    [InlineData("主体", "主体 利用者", false)]
    [InlineData("主体 利用者", "responsibility user", false)]
    public void Marks_a_party_and_a_column_for_both_exclude_each_other(string one, string other, bool isSound) =>
        Assert.Equal(isSound ? [] : ["duplicate-role"], Tried.Of($"{Layout}  column: B → {one}\n  column: C → {other}\n").Errors);

    [Theory]
    [Statement("A column of ids is never lacking, nor one of `category` beside `subcategory`, nor one of what is carried (`missing-column`).")]
    [InlineData("column: A → title", "対応表")]
    [InlineData("column: A → control\n  column: B → subcategory", "B")]
    [InlineData("column: A → control\n  carry: control, title", "title")]
    [InlineData("column: A → control\n  column: B → subcategory\n  column: C → category\n  carry: 中項目", null)]
    public void What_a_layout_cannot_do_without_has_a_column(string lines, string? found) =>
        Assert.Equal(found is null ? [] : [found], Tried.Of($"layout 対応表\n  headings: 3\n  {lines}\n").Found("missing-column"));

    [Theory]
    [Statement("Behind `note` alone a name may stand in quotation marks.")]
    [InlineData("note 「𠮷の重要度」", "𠮷の重要度")]
    [InlineData("注記\"重要度\"", "重要度")]
    [InlineData("note", null)]
    public void A_note_is_led_by_a_name(string role, string? lead)
    {
        Assert.Equal(lead, Tried.Of($"{Layout}  column: J → {role}\n").Catalog.Layouts[0].Columns[1].Lead);
        foreach (var other in ColumnRoles.All.Where(static r => r.Role is not (ColumnRole.Note or ColumnRole.Control)))
            Assert.Contains("invalid-value", Tried.Of($"{Layout}  column: J → {other.Spelling.English} 「重要度」\n").Errors);
    }

    [Theory]
    [Statement("**A mark** is what stands in a cell.")]
    [InlineData("○, ◯ → yes", new[] { "○", "◯" }, MarkMeaning.Yes)]
    [InlineData("「」、- -> いいえ", new[] { "", "-" }, MarkMeaning.No)]
    [InlineData("Not Applicable, #N/A → n/a", new[] { "Not Applicable", "#N/A" }, MarkMeaning.NotApplicable)]
    [InlineData("「対象外（済、→）」, \"「𠮷\" → 利用者, クラウド事業者", new[] { "対象外（済、→）", "「𠮷" }, MarkMeaning.Shared)]
    public void A_mark_is_read(string written, string[] marks, MarkMeaning meaning)
    {
        var mark = Assert.Single(Tried.Of($"{Layout}  mark: {written}\n").Catalog.Layouts[0].Marks);
        Assert.Equal(marks, mark.Marks);
        Assert.Equal(meaning, mark.Meaning);
    }

    [Fact]
    [Statement("In columns of one kind it means one thing, and in those of another it may mean something else (`ambiguous-mark`): `yes` and `no` are for a party's column; `provider`, `user`, both, and `none` for one that says both; `none` and `n/a` for evidence; `none` for information, findings and what the user has to do; `blank` for each.")]
    public void A_mark_means_one_thing_in_columns_of_one_kind()
    {
        var tried = Tried.Of($"{Layout}  mark: — → no\n  mark: — → none\n  mark: / → blank\n");
        Assert.Empty(tried.Errors);
        var layout = tried.Catalog.Layouts[0];
        ColumnRole[] ofParty = [ColumnRole.ProviderResponsibility, ColumnRole.UserResponsibility], said = [ColumnRole.Responsibility, ColumnRole.Evidence, ColumnRole.Information, ColumnRole.Finding, ColumnRole.UserAction];
        foreach (var role in Enum.GetValues<ColumnRole>())
        {
            Assert.Equal(ofParty.Contains(role) ? MarkMeaning.No : said.Contains(role) ? MarkMeaning.None : null, layout.MeaningOf("—", role));
            Assert.Equal(MarkMeaning.Blank, layout.MeaningOf("/", role));
        }

        foreach (var (one, other, isSound) in (ReadOnlySpan<(string, string, bool)>)[("yes", "no", false), ("provider", "none", false), ("user", "provider, user", false), ("n/a", "none", false), ("n/a", "no", true), ("user", "yes", true), ("blank", "yes", false)])
            Assert.Equal(isSound ? [] : ["ambiguous-mark"], Tried.Of($"{Layout}  mark: △ → {one}\n  mark: △ → {other}\n").Errors);
    }

    [Fact]
    [Statement("**Carried down** into blank cells is where a row belongs (`control`, `category`, `subcategory`), and a control's `title` and `intent`; nothing else, for a blank cell says that nothing is written there (`uncarried-role`).")]
    public void What_is_said_of_a_row_is_not_carried_down()
    {
        foreach (var word in ColumnRoles.All.Where(static r => r.Party is null).Select(static r => r.Spelling.Japanese))
        {
            var tried = Tried.Of($"{Layout}  column: B → category\n  column: C → {word}\n  carry: {word}\n");
            Assert.Equal(word is "基準" or "分類" or "中項目" or "名称" or "考え方" ? [] : [word], tried.Found("uncarried-role"));
        }
    }

    [Theory]
    [Statement("**Rows** are counted from 1 up to Excel's last, 1048576; those that are read stand below the headings.")]
    [InlineData("1", "2", true)]
    [InlineData("3-4", "5-1048576", true)]
    [InlineData("3～4", "5 - 9", true)]
    [InlineData("0", "2", false)]
    [InlineData("4-3", "5", false)]
    [InlineData("3-4", "4-9", false)]
    [InlineData("3", "5-1048577", false)]
    [InlineData("3", "99999999999", false)]
    [InlineData("三", "5", false)]
    public void Rows_are_those_of_a_table(string headings, string rows, bool isSound) =>
        Assert.Equal(isSound ? [] : ["invalid-value"], Tried.Of($"layout 対応表\n  headings: {headings}\n  rows: {rows}\n  column: A → control\n").Errors);

    [Fact]
    [Statement("A comparison tells what has changed in a layout column by column and mark by mark, as a change of `policy`; their order says nothing.")]
    public void A_changed_layout_is_told()
    {
        const string Old = Layout + "  column: B → title\n  column: C → text\n  mark: ○, ◯ → yes\n  mark: — → no\n  leave: J, K\n";
        Assert.Equal(["column: C → [-text-]{+information+}"], Changes(Old, Old.Replace("C → text", "C → information", StringComparison.Ordinal)));
        Assert.Equal(["mark: [-◯ → yes-]", "mark: {+△ → yes+}"], Changes(Old, Old.Replace("○, ◯", "○, △", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(["leave: {+「𠮷」+}"], Changes(Old, Old.Replace("J, K", "J, 「𠮷」, K", StringComparison.Ordinal)));
        Assert.Equal(["headings: [-3-4-]{+3+}"], Changes(Old, Old.Replace("3-4", "3", StringComparison.Ordinal)));
        Assert.Empty(Changes(Old, Layout + "  leave: K\n  leave: J\n  mark: — → no\n  mark: ○ → はい\n  mark: 「◯」 → yes\n  列: C → 内容\n  column: B → title\n"));
        Assert.Equal([ChangeClass.Policy], Compared(Old, "").Single().Classes);
        Assert.Equal([ChangeClass.Policy], Compared("", Old).Single().Classes);
    }

    private static IEnumerable<string> Changes(string old, string now) =>
        Compared(old, now).Where(static c => c.Classes.SequenceEqual([ChangeClass.Policy]))
            .Select(static c => $"{LanguageSchema.Of(DeclarationKind.Layout).Fields.Single(f => f.Kind == c.Field).Spelling.English}: {ChangeTexts.Marked(c, MessageLanguage.En)}");

    private static IEnumerable<Change> Compared(string old, string now) => CatalogComparison.Of(Tried.Of(old).Compilation, Tried.Of(now).Compilation).Changes;
}
