using System.Globalization;

namespace FiscDsl.Text;

/// <summary>
/// A date as a document prints it: a day of the calendar, or a month of which no day is known. Nothing makes up the day; what
/// depends on it is said only where it holds for every day of the month.
/// </summary>
public readonly record struct PartialDate
{
    private const string DayForm = "yyyy-MM-dd";
    private const string MonthForm = "yyyy-MM";

    private PartialDate(DateOnly first, DateOnly last)
    {
        First = first;
        Last = last;
    }

    /// <summary>A day.</summary>
    public PartialDate(DateOnly day)
        : this(day, day)
    {
    }

    /// <summary>The first day that it may be.</summary>
    public DateOnly First { get; }

    /// <summary>The last day that it may be; the first one, where the day is known.</summary>
    public DateOnly Last { get; }

    /// <summary>The day; null where the month alone is known.</summary>
    public DateOnly? Day => First == Last ? First : null;

    /// <summary>A month of which no day is known.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static PartialDate OfMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddDays(DateTime.DaysInMonth(year, month) - 1));
    }

    /// <summary>Reads <c>YYYY-MM-DD</c> or <c>YYYY-MM</c>; null for all else, and for what is not in the calendar.</summary>
    public static PartialDate? Read(ReadOnlySpan<char> text)
    {
        if (DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day);
        return DateOnly.TryParseExact(text, MonthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? OfMonth(first.Year, first.Month) : null;
    }

    /// <summary>True where it is before another date, whichever days of their months the two are.</summary>
    public bool IsSurelyBefore(PartialDate other) => Last < other.First;

    /// <summary>True where it may be before another date.</summary>
    public bool MayBeBefore(PartialDate other) => First < other.Last;

    /// <summary><c>YYYY-MM-DD</c>, or <c>YYYY-MM</c> where the month alone is known.</summary>
    public override string ToString() => First.ToString(Day is null ? MonthForm : DayForm, CultureInfo.InvariantCulture);
}
