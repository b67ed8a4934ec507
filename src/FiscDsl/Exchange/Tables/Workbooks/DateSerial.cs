namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>Dates as numbers of days (ISO/IEC 29500-1, 18.17.4).</summary>
internal static class DateSerial
{
    /// <summary>The first number that is no date: the day behind 31 December 9999.</summary>
    private const double End = 2_958_466;

    /// <summary>The number of 29 February 1900, which there was not.</summary>
    private const int LeapDay = 60;

    /// <summary>Days from the first of the one system to that of the other.</summary>
    private const int Days1904 = 1462;

    /// <summary>True for a number that Excel shows as a date.</summary>
    public static bool IsShown(double serial, bool isDate1904) => serial >= 0 && serial < (isDate1904 ? End - Days1904 : End);

    /// <summary>The date; null for a time of day alone, for 29 February 1900, and for what no date is.</summary>
    public static DateTime? DateOf(double serial, bool isDate1904)
    {
        if (!IsShown(serial, isDate1904)) return null;
        if (isDate1904) serial += Days1904;
        if (serial < 1 || (int)serial == LeapDay) return null;
        // To the millisecond, for a fraction of a day is not exact.
        var time = new DateTime(1899, 12, 31).AddMilliseconds(Math.Round((serial > LeapDay ? serial - 1 : serial) * 86_400_000));
        return time;
    }
}
