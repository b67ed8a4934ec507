using System.Globalization;
using System.Text;
using FiscDsl.Exchange.Tables;
using FiscDsl.Syntax.Prose;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>A cell of a table that was copied.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="Columns">How many columns it covers.</param>
/// <param name="Text">Its text, with LF.</param>
/// <param name="Links">Where it leads.</param>
internal sealed record HtmlCell(int Row, int Column, int Rows, int Columns, string Text, IReadOnlyList<CellLink> Links);

/// <summary>
/// The one table of HTML on the clipboard, as Excel, LibreOffice, Google Sheets, Word and browsers write it: cells that are merged,
/// line breaks within a cell, and where cells lead. Never throws; linear.
/// </summary>
internal sealed class HtmlTable
{
    /// <summary>Rows and columns that a cell may cover (HTML, 4.9.11), and the columns of a sheet.</summary>
    private const int MostRows = 65_534, MostColumns = 1_000, MostCells = 200_000;

    private readonly List<HtmlCell> _cells = [];
    private readonly Dictionary<int, int> _covered = [];
    private readonly HashSet<int> _hidden = [];
    private readonly StringBuilder _text = new();
    private readonly List<CellLink> _links = [];
    private int _row = -1, _column, _tables, _deleted, _covers;
    private bool _inCell, _hasTextAround, _hasData, _isHeading;
    private HtmlToken _cell;
    private string? _address;
    private int _linkStart;

    private HtmlTable()
    {
    }

    /// <summary>The cells, those of a row from the left.</summary>
    public IReadOnlyList<HtmlCell> Cells => _cells;

    /// <summary>How many rows it has.</summary>
    public int Rows => _row + 1;

    /// <summary>True where the first row is one of headings.</summary>
    public bool HasHeadings { get; private set; }

    /// <summary>True for a row that nobody sees.</summary>
    public bool IsHidden(int row) => _hidden.Contains(row);

    /// <summary>Reads HTML; null where it is not one table and nothing beside it.</summary>
    public static HtmlTable? Read(string html)
    {
        var table = new HtmlTable();
        foreach (var token in HtmlTokens.Of(HtmlTokens.Fragment(html)))
        {
            table.Add(token);
            if (table._tables > 1 || table._covers > MostCells) return null;
        }

        table.EndCell();
        // Of Excel, what is copied begins within its table.
        return table is { _hasTextAround: false, Rows: > 0 } && table._cells.Count > 0 ? table : null;
    }

    private void Add(HtmlToken token)
    {
        switch (token.Name)
        {
            case "":
                AddText(token.Text);
                break;
            case "table":
                if (token.IsEnd) EndCell();
                else _tables++;
                break;
            case "tr":
                EndCell();
                if (!token.IsEnd) BeginRow(token);
                break;
            case "td" or "th":
                EndCell();
                if (!token.IsEnd) BeginCell(token);
                break;
            case "del":
                _deleted = Math.Max(0, _deleted + (token.IsEnd ? -1 : 1));
                break;
            case "br":
                _text.Append('\n');
                break;
            case "p" or "div" or "li" or "ul" or "ol":
                if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
                break;
            case "a" when !token.IsEnd:
                (_address, _linkStart) = (token.Attribute("href"), _text.Length);
                break;
            case "a":
                if (_inCell && _address is { Length: > 0 } address && _linkStart <= _text.Length) _links.Add(new(_text.ToString(_linkStart, _text.Length - _linkStart).Trim(), address));
                _address = null;
                break;
        }
    }

    private void BeginRow(HtmlToken token)
    {
        if (_row == 0) HasHeadings = _isHeading && !_hasData;
        _row++;
        _column = 0;
        if (token.Text.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.Ordinal)) _hidden.Add(_row);
    }

    private void BeginCell(HtmlToken token)
    {
        if (_row < 0) _row = 0;
        while (_covered.TryGetValue(_column, out var until) && until > _row) _column++;
        (_inCell, _cell) = (true, token);
        (_isHeading, _hasData) = (_isHeading || token.Name == "th", _hasData || token.Name == "td");
        _text.Clear();
        _links.Clear();
    }

    private void AddText(string text)
    {
        if (_deleted > 0) return;
        if (!_inCell)
        {
            _hasTextAround |= text.AsSpan().Trim(" \t\r\n\u00A0\uFEFF").Length > 0;
            return;
        }

        for (var at = 0; at < text.Length;)
        {
            if (text[at] is not (' ' or '\t' or '\r' or '\n'))
            {
                _text.Append(text[at++]);
                continue;
            }

            var end = at;
            while (end < text.Length && text[end] is ' ' or '\t' or '\r' or '\n') end++;
            // A line of the source is no line of the text; between ideographs there is no blank either.
            var isBroken = text.AsSpan(at, end - at).IndexOfAny('\r', '\n') >= 0;
            if (_text.Length > 0 && _text[^1] is not (' ' or '\n') && (!isBroken || end == text.Length || SoftBreak.LeavesSpace(_text.ToString(Math.Max(0, _text.Length - 2), Math.Min(2, _text.Length)), text.AsSpan(end, Math.Min(2, text.Length - end)))))
                _text.Append(' ');
            at = end;
        }
    }

    private void EndCell()
    {
        if (!_inCell) return;
        _inCell = false;
        var (rows, columns) = (Span("rowspan", MostRows), Span("colspan", MostColumns));
        _cells.Add(new(_row, _column, rows, columns, string.Join('\n', _text.ToString().Split('\n').Select(static l => l.Trim(' '))).Trim('\n'), [.. _links]));
        _covers += columns;
        for (var i = 0; i < columns; i++) _covered[_column + i] = _row + rows;
        _column += columns;
    }

    private int Span(string attribute, int most) =>
        _cell.Attribute(attribute) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, most) : 1;
}
