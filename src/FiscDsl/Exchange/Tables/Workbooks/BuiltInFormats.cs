namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>The formats that a workbook names by number alone (ISO/IEC 29500-1, 18.8.30), as a Japanese Excel shows them.</summary>
internal static class BuiltInFormats
{
    private const string Era = "[$-411]ge.m.d", LongEra = "[$-411]ggge\"年\"m\"月\"d\"日\"", YearAndMonth = "yyyy\"年\"m\"月\"", MonthAndDay = "m\"月\"d\"日\"";

    /// <summary>The code of a format; null for a number that names none.</summary>
    public static string? Of(int id) => id switch
    {
        0 => "General",
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 or 6 => "\"¥\"#,##0;\"¥\"\\-#,##0",
        7 or 8 => "\"¥\"#,##0.00;\"¥\"\\-#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 or 36 or 50 or 57 => Era,
        28 or 29 or 51 or 54 or 58 => LongEra,
        30 => "m/d/yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 => "h\"時\"mm\"分\"",
        33 => "h\"時\"mm\"分\"ss\"秒\"",
        34 or 52 or 55 => YearAndMonth,
        35 or 53 or 56 => MonthAndDay,
        37 or 38 => "#,##0;\\-#,##0",
        39 or 40 => "#,##0.00;\\-#,##0.00",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => null,
    };
}
