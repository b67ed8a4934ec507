using FiscDsl.Exchange.Tables;
using Xunit;

namespace FiscDsl.Tests.Exchange;

public class CellNoteTests
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Threads = "http://schemas.microsoft.com/office/2017/10/relationships";

    private const string Excuse = "[スレッド コメント]\n\n使用している Excel のバージョンでは、このスレッド コメントを表示できます。詳細については、https://go.microsoft.com/fwlink/?linkid=870924 をご覧ください。\n\nコメント:\n    確認しました";

    private const string Notes = $$"""
        <comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>山田 太郎</author><author>tc={8D1F}</author></authors><commentList>
        <comment ref="C9" authorId="0"><text><r><rPr/><t>山田 太郎:</t></r><r><t xml:space="preserve">
        空欄でよいか？</t></r></text></comment>
        <comment ref="A1" authorId="1"><text><t>{{Excuse}}</t></text></comment></commentList></comments>
        """;

    private const string Thread = """
        <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">
        <threadedComment ref="A1" dT="2024-05-01T01:02:03.00" personId="{P1}" id="{8D1F}"><text>確認しました𠮷</text></threadedComment>
        <threadedComment ref="A1" dT="2024-05-02T01:02:03.00" personId="{P2}" id="{8D20}" parentId="{8D1F}"><text>了解</text></threadedComment></ThreadedComments>
        """;

    private const string People = """<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="佐藤" id="{p1}"/><person displayName="鈴木" id="{P2}"/></personList>""";

    [Fact]
    public void Threads_are_read_with_their_answers_in_place_of_the_notes_by_which_older_programs_see_them()
    {
        var rows = Book(RawWorkbook.Relationship("n", $"{Types}/comments", "../comments1.xml") + RawWorkbook.Relationship("t", $"{Threads}/threadedComment", "/xl/threads/t1.xml")).Read().Sheets[0].Rows;
        Assert.Equal([new CellNote("佐藤", "確認しました𠮷", true), new CellNote("鈴木", "了解", true)], rows[0].Cells[0].Notes);
        var blank = rows[1].Cells.Single();
        Assert.Equal(("一覧!C9", CellKind.Blank, ""), (blank.Address.Ja, blank.Kind, blank.Text));
        Assert.Equal([new CellNote("山田 太郎", "空欄でよいか？", false)], blank.Notes);
    }

    [Fact]
    public void Where_a_program_has_dropped_the_threads_the_note_says_what_they_said() =>
        Assert.Equal(
            [new CellNote("", "コメント:\n    確認しました", true)], Book(RawWorkbook.Relationship("n", $"{Types}/comments", "../comments1.xml")).Read().Sheets[0].Rows[0].Cells[0].Notes);

    private static RawWorkbook Book(string relationships) => new RawWorkbook()
        .Sheet("一覧", """<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="v"/>""", relationships: relationships)
        .Part("xl/comments1.xml", Notes).Part("xl/threads/t1.xml", Thread).Related("p", $"{Threads}/person", "persons/person.xml", People);
}
