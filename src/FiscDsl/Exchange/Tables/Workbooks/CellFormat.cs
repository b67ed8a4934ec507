using System.Globalization;
using ExcelNumberFormat;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>How a number is shown.</summary>
internal sealed class CellFormat
{
    /// <summary>As Excel limits it; what is longer nobody has written.</summary>
    private const int LongestCode = 255;

    /// <summary>A date as the system has it, which is not known here: the long form of a Japanese one.</summary>
    private const string SystemDate = "[$-F800]";

    private readonly NumberFormat? _format;
    private readonly bool _hasParts;

    /// <summary>Reads the code of a format.</summary>
    public CellFormat(string code)
    {
        Code = code;
        if (code.Length > LongestCode || !IsNamed) return;
        var spelled = code.StartsWith(SystemDate, StringComparison.OrdinalIgnoreCase) ? "yyyy\"年\"m\"月\"d\"日\"" : code;
        // What becomes of its parts on any day shows whether it is a format at all.
        var format = new NumberFormat(JapaneseDates.Spelled(spelled, date: null));
        var sample = format.IsValid ? format : new NumberFormat(JapaneseDates.Spelled(spelled, DateTime.UnixEpoch));
        if (!sample.IsValid) return;
        Spelling = spelled;
        IsDate = sample.IsDateTimeFormat || sample.IsTimeSpanFormat || (!format.IsValid && JapaneseDates.HasParts(spelled));
        _hasParts = IsDate && JapaneseDates.HasParts(spelled);
        _format = sample;
    }

    /// <summary>The code, as the file has it.</summary>
    public string Code { get; }

    /// <summary>True for a format that is not the general one.</summary>
    public bool IsNamed => !Code.Equals("General", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a format of dates, times or durations.</summary>
    public bool IsDate { get; }

    private string Spelling { get; } = "";

    /// <summary>A number as the format shows it; null where that is not known.</summary>
    public string? Show(double number, bool isDate1904)
    {
        if (IsDate && !DateSerial.IsShown(number, isDate1904)) return null;
        return Show(number, DateSerial.DateOf(number, isDate1904), isDate1904);
    }

    /// <summary>A date as the format shows it; null where that is not known.</summary>
    public string? Show(DateTime date) => IsDate ? Show(date, date, isDate1904: false) : null;

    private string? Show(object value, DateTime? date, bool isDate1904)
    {
        if (_format is null || (_hasParts && date is null)) return null;
        try
        {
            var format = _hasParts ? new NumberFormat(JapaneseDates.Spelled(Spelling, date)) : _format;
            return format.IsValid ? format.Format(value, CultureInfo.InvariantCulture, isDate1904) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or ArithmeticException or InvalidOperationException or IndexOutOfRangeException)
        {
            // A format and a number that do not go together are shown as Excel shows them nowhere: the number itself.
            return null;
        }
    }
}
