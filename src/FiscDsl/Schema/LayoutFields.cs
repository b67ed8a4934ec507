namespace FiscDsl.Schema;

/// <summary>The rows of the schema table for the fields of a layout: how a foreign table is read.</summary>
internal static class LayoutFields
{
    internal static readonly FieldSchema Sheet = new(FieldKind.Sheet, new("sheet", "シート"), ValueKind.LineList, new(
        "読むシートの名前。同じ形のシートが複数なら「- 」で並べる。シートのないファイルには書かない。",
        "The sheet that is read; several of one form are listed after \"- \". Left out for a file without sheets.")) { Class = ChangeClass.Policy };

    internal static readonly FieldSchema Headings = new(FieldKind.Headings, new("headings", "見出し行"), ValueKind.Rows, new(
        "見出しの行。1から数える。", "The rows of the headings, counted from 1.")) { Class = ChangeClass.Policy, IsRequired = true };

    internal static readonly FieldSchema Rows = new(FieldKind.Rows, new("rows", "対象行"), ValueKind.Rows, new(
        "読む行。省略時は見出しの下から表の終わりまで。", "The rows that are read; from below the headings to the end of the table where this is absent.")) { Class = ChangeClass.Policy };

    internal static readonly FieldSchema Column = new(FieldKind.Column, new("column", "列"), ValueKind.Column, new(
        "列と、それが何であるか。「基準番号」 → 基準", "A column and what it gives: 「基準番号」 → control."))
    { Class = ChangeClass.Policy, Repeats = true, FixedValues = ColumnRoles.Values };

    internal static readonly FieldSchema Mark = new(FieldKind.Mark, new("mark", "印"), ValueKind.Mark, new(
        "セルの印と、その意味。○, ◯ → はい", "Marks in cells and what they mean: ○, ◯ → yes."))
    { Class = ChangeClass.Policy, Repeats = true, FixedValues = MarkMeanings.Values };

    internal static readonly FieldSchema Carry = new(FieldKind.Carry, new("carry", "引き継ぎ"), ValueKind.Roles, new(
        "空のセルが上の行の値を引き継ぐ列。", "What a blank cell has from the row above."))
    { Class = ChangeClass.Policy, FixedValues = ColumnRoles.Carried };

    internal static readonly FieldSchema Restore = new(FieldKind.Restore, new("restore", "復元"), ValueKind.Choice, new(
        "「基準」なら、Excel が日付や小数に変えた番号を、もとの形が1つに決まるセルで元に戻す。", "'control': ids that Excel has made dates or decimal numbers of become ids again, where what they were leaves no choice."))
    { Class = ChangeClass.Policy, FixedValues = [ColumnRoles.Of(ColumnRole.Control).Value] };

    internal static readonly FieldSchema Leave = new(FieldKind.Leave, new("leave", "除外"), ValueKind.Columns, new(
        "読まないと決めた列。", "Columns that are deliberately not read.")) { Class = ChangeClass.Policy, Repeats = true };
}
