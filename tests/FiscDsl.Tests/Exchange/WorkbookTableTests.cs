using FiscDsl.Exchange.Tables;
using Xunit;

namespace FiscDsl.Tests.Exchange;

public class WorkbookTableTests
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void A_cell_has_an_address_a_kind_the_text_that_a_person_sees_and_the_value_of_the_file()
    {
        var sheet = new RawWorkbook()
            .SharedTexts("""<si><t>実４</t></si><si><r><t>吉</t></r><r><rPr/><t xml:space="preserve">野𠮷 </t></r><rPh sb="0" eb="1"><t>ヨシノ</t></rPh></si><si><t>一行目_x000D_&#10;二行目 _x005F_x000D_</t></si>""")
            .Styles("""<numFmt numFmtId="176" formatCode="0.0%"/><numFmt numFmtId="177" formatCode="&quot;第&quot;0&quot;版&quot;"/>""", 0, 176, 177, 49)
            .Sheet("一覧", """
                <sheetData>
                <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="AA3" t="s"><v>2</v></c></row>
                <row r="57">
                  <c r="A57"><v>1.1000000000000001</v></c><c r="B57" s="1"><v>0.955</v></c><c r="C57" s="2"><v>13</v></c><c r="D57" s="3"><v>1.1</v></c>
                  <c r="E57" t="b"><v>1</v></c><c r="F57" t="e"><v>#N/A</v></c><c r="G57" t="str"><f>A57&amp;"版"</f><v>1.1版</v></c><c r="H57" t="inlineStr"><is><t>〇</t></is></c><c r="I57" s="1"/>
                </row></sheetData>
                """)
            .Read().Sheets.Single();
        Assert.Equal(
            [
                ("一覧!A3", CellKind.Text, "実４", "実４"), ("一覧!B3", CellKind.Text, "吉野𠮷 ", "吉野𠮷 "), ("一覧!AA3", CellKind.Text, "一行目\r\n二行目 _x000D_", "一行目\r\n二行目 _x000D_"),
                ("一覧!A57", CellKind.Number, "1.1", "1.1"), ("一覧!B57", CellKind.Number, "95.5%", "0.955"), ("一覧!C57", CellKind.Number, "第13版", "13"), ("一覧!D57", CellKind.Number, "1.1", "1.1"),
                ("一覧!E57", CellKind.Boolean, "TRUE", "1"), ("一覧!F57", CellKind.Error, "#N/A", "#N/A"), ("一覧!G57", CellKind.Text, "1.1版", "1.1版"), ("一覧!H57", CellKind.Text, "〇", "〇"),
            ],
            sheet.Rows.SelectMany(static r => r.Cells).Select(static c => (c.Address.Ja, c.Kind, c.Text, c.Value)));
        Assert.True(sheet.Row(57)?.At(6)?.IsFormula);
        Assert.Null(sheet.Row(57)?.At(8));
        Assert.Null(sheet.Row(4));
    }

    [Theory]
    [InlineData("一覧", "一覧!A1")]
    [InlineData("リファレンス_2", "リファレンス_2!A1")]
    [InlineData("FISC 13版", "'FISC 13版'!A1")]
    [InlineData("2024年", "'2024年'!A1")]
    [InlineData("O'Reilly 𠮷", "'O''Reilly 𠮷'!A1")]
    [InlineData("(案)\u202E", "'(案)<U+202E>'!A1")]
    public void The_name_of_a_sheet_is_quoted_as_in_a_formula_and_hides_nothing(string name, string address) =>
        Assert.Equal(address, new RawWorkbook().Sheet(name, "<sheetData><row><c><v>1</v></c></row></sheetData>").Read().Sheets[0].Rows[0].Cells[0].Address.En);

    [Fact]
    public void A_formula_whose_result_nobody_has_written_says_so_and_an_empty_result_is_none()
    {
        var cells = new RawWorkbook()
            .Sheet("一覧", """<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1+1</f><v>2</v></c></row></sheetData>""")
            .Read().Sheets[0].Rows[0].Cells;
        Assert.Equal([("一覧!A1", true), ("一覧!B1", true), ("一覧!D1", false)], cells.Select(static c => (c.Address.Ja, c.LacksResult)));
        var fault = TableFaultException.FormulaWithoutResult("表.xlsx", cells[0]);
        Assert.Equal("「表.xlsx」の 一覧!A1: 数式の結果がファイルにない（Excel で開いて保存し直すと入る）", fault.Text.Ja);
        Assert.Equal("'表.xlsx', 一覧!A1: the file does not have this formula's result; open it in Excel and save it again, which puts it there", fault.Text.En);
    }

    [Fact]
    public void Merged_and_hidden_cells_are_known()
    {
        var file = new RawWorkbook()
            .Sheet("一覧", """
                <cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>
                <sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="B2"><v>2</v></c></row><row r="5" ht="0"><c r="A5"><v>3</v></c></row></sheetData>
                <mergeCells><mergeCell ref="A1:A4"/><mergeCell ref="C2:E9"/></mergeCells>
                """)
            .Sheet("控え", "<sheetData/>", "hidden").Sheet("_fisc", "<sheetData/>", "veryHidden")
            .Read();
        Assert.Equal([SheetVisibility.Visible, SheetVisibility.Hidden, SheetVisibility.VeryHidden], file.Sheets.Select(static s => s.Visibility));
        var sheet = file.Sheets[0];
        Assert.Equal("A1:A4 C2:E9", string.Join(' ', sheet.Merges));
        Assert.Equal([1, 2, 4], Enumerable.Range(0, 8).Where(sheet.IsHidden));
        Assert.Equal([2, 5], sheet.Rows.Where(static r => r.IsHidden).Select(static r => r.Number));
        Assert.Equal(["A1:A4", "", "C2:E9", "C2:E9", "C2:E9", ""], Enumerable.Range(0, 6).Select(column => sheet.Row(2)?.MergeAt(column)?.ToString() ?? ""));
        Assert.Null(sheet.Row(5)?.MergeAt(0));
    }

    [Fact]
    public void Cells_lead_to_addresses_places_and_what_a_formula_names()
    {
        var cells = new RawWorkbook()
            .Sheet(
                "一覧",
                """"
                <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1" t="str"><f>HYPERLINK("https://例.jp/?q=""い""","報告書")</f><v>報告書</v></c><c r="E1" t="str"><f>HYPERLINK("https://"&amp;A1,"甲")</f><v>甲</v></c></row></sheetData>
                <hyperlinks><hyperlink ref="A1:B1" r:id="l1"/><hyperlink ref="C1" location="情報源!A5"/></hyperlinks>
                """",
                relationships: RawWorkbook.Relationship("l1", $"{Types}/hyperlink", "https://example.com/a?b=1", isExternal: true))
            .Read().Sheets[0].Rows[0].Cells;
        Assert.Equal(["https://example.com/a?b=1", "https://example.com/a?b=1", "#情報源!A5", "https://例.jp/?q=\"い\"", ""], cells.Select(static c => string.Concat(c.Links.Select(static l => l.Address))));
    }

    [Fact]
    public void Names_stand_for_ranges_and_those_whose_cells_are_gone_are_left_out()
    {
        var names = new RawWorkbook
        {
            Behind = """<definedNames><definedName name="fisc.rows">'参照 2'!$A$3:$N$90</definedName><definedName name="消えた">#REF!</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'参照 2'!$1:$2</definedName><definedName name="率">0.1</definedName><definedName name="二つ">一!$A$1,一!$B$2</definedName></definedNames>""",
        }.Sheet("参照 2", "<sheetData/>").Read().Names;
        Assert.Equal(
            [("fisc.rows", null, "参照 2!A3:N90"), ("_xlnm.Print_Titles", "参照 2", "参照 2!A1:XFD2"), ("率", null, ""), ("二つ", null, "")],
            names.Select(static n => (n.Name, n.Sheet, n.TryRange(out var sheet, out var range) ? $"{sheet}!{range}" : "")));
    }

    [Fact]
    public void A_million_rows_that_have_nothing_but_a_format_are_no_rows()
    {
        var sheet = new RawWorkbook()
            .Sheet("一覧", "<sheetData><row><c><v>1</v></c></row>" + string.Concat(Enumerable.Repeat("<row s=\"1\" customFormat=\"1\"><c s=\"1\"/><c s=\"1\"/></row>", 1_048_575)) + "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")
            .Read().Sheets[0];
        Assert.Equal("A1:XFD1048576", Assert.Single(sheet.Rows).MergeAt(16_383).ToString());
    }

    [Fact]
    public void The_strict_form_odd_names_of_parts_and_the_identifier_are_read()
    {
        const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        using var stream = RawWorkbook.Zip(
        [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", RawWorkbook.Relationships(RawWorkbook.Relationship("a", $"{Strict}/officeDocument", "/本/Book%201.xml") + RawWorkbook.Relationship("b", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "props/core.xml"))),
            ("Props\\CORE.xml", """<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:identifier>aws-fisc 8d1f</dc:identifier></cp:coreProperties>"""),
            ("本/_rels/Book 1.xml.rels", RawWorkbook.Relationships(RawWorkbook.Relationship("x", $"{Strict}/worksheet", "./../表/./s.xml") + RawWorkbook.Relationship("y", $"{Strict}/styles", "style.xml"))),
            ("本/Book 1.xml", $"""<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="{Strict}" conformance="strict"><workbookPr date1904="true"/><sheets><sheet name="一" r:id="x"/></sheets></workbook>"""),
            ("本/style.xml", """<styleSheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>"""),
            ("表/s.xml", """<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row><c t="d"><v>2024-04-01T00:00:00</v></c><c><v>0</v></c></row></sheetData></worksheet>"""),
        ]);
        var file = TableFile.Read(stream, "厳密.xlsx");
        Assert.Equal("aws-fisc 8d1f", file.Identifier);
        Assert.Equal([("2024/4/1", new DateTime(2024, 4, 1)), ("1904/1/1", new DateTime(1904, 1, 1))], file.Sheets[0].Rows[0].Cells.Select(static c => (c.Text, c.Date.GetValueOrDefault())));
    }
}
