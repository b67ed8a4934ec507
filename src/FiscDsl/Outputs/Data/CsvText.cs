using System.Buffers;
using System.Text;
using nietras.SeparatedValues;

namespace FiscDsl.Outputs.Data;

/// <summary>
/// Comma-separated values (RFC 4180) as spreadsheets open them: UTF-8 with a byte order mark, CRLF between records, names
/// of columns first. A cell that a program would take for a formula is guarded by an apostrophe.
/// </summary>
internal static class CsvText
{
    /// <summary>What stands in front of a guarded cell.</summary>
    private const char Guard = '\'';

    // "CSV Injection" of OWASP, the full-width forms among them; and the guard, so that whoever takes one away gets the text.
    private static readonly SearchValues<char> Guarded = SearchValues.Create("=+-@\t\r\n\0＝＋－＠'");

    /// <summary>Writes a table; the stream stays open.</summary>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write<T>(Stream stream, IReadOnlyList<DataColumn<T>> columns, IEnumerable<T> rows)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        using var table = Sep.New(',').Writer(static o => o with { Escape = true }).To(text);
        table.Header.Add([.. columns.Select(static c => c.Name)]);
        // Else a table without rows would have no names either.
        table.Header.Write();
        foreach (var row in rows)
        {
            using var record = table.NewRow();
            for (var at = 0; at < columns.Count; at++) record[at].Set(Cell(columns[at].Value(row)));
        }
    }

    private static string Cell(DataValue value) =>
        value.Truth is { } truth ? truth ? "true" : "false"
        : value.Text is not { } text ? ""
        : Guarded.Contains(text[0]) ? Guard + text : text;
}
