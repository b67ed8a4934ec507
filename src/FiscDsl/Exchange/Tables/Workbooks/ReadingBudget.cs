using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>What has been read of a workbook, against <see cref="ReadingLimits"/>. What no real workbook reaches ends the reading.</summary>
internal sealed class ReadingBudget(ReadingLimits limits)
{
    /// <summary>UTF-16 code units of a row, which is held in memory whole.</summary>
    public const int MostOfRow = 16 << 20;

    private static readonly LocalizedText Stopped = new(
        "（{0}が上限の {1} を超えるため、ここから後は省略した）", "(everything from here on was left out: more than {1} {0})");

    private static readonly LocalizedText Partly = new("（省略したもの: {0}）", "(left out: {0})");

    private static readonly LocalizedText Ends = new("1つのセルの {0} 字を超える部分（{1} か所）", "what goes beyond {0} characters in a cell ({1} times)");

    private static readonly LocalizedText Beyond = new("大きすぎる行の残りと、最後の列（XFD）より右のセル（{0} 個）", "the rest of rows that are too large, and cells right of the last column, XFD ({0})");

    private static readonly LocalizedText Shared = new("共有の文字列のうち {0} 字を超える分（{1} 個のセル）", "shared texts beyond {0} characters ({1} cells)");

    private long _bytes;
    private int _nodes;
    private int _cells;
    private long _text;
    private long _marks;
    private long _held;
    private LocalizedText? _exceeded;
    private long _most;

    /// <summary>True once a limit is exceeded; nothing is read from then on.</summary>
    public bool IsExhausted => _exceeded is not null;

    /// <summary>How much may be read.</summary>
    public ReadingLimits Limits => limits;

    /// <summary>True where all was read.</summary>
    public bool IsWhole => !IsExhausted && CutCells == 0 && CellsLeftOut == 0 && TextsLeftOut == 0;

    /// <summary>Cells that are shown in part.</summary>
    public int CutCells { get; set; }

    /// <summary>Cells left out for their place or the size of their row.</summary>
    public int CellsLeftOut { get; set; }

    /// <summary>Cells whose shared text was not kept.</summary>
    public int TextsLeftOut { get; set; }

    /// <summary>Counts unpacked bytes; false where there may be no more.</summary>
    public bool TakeBytes(int count) => Take(ref _bytes, count, limits.Bytes, Units.Bytes);

    /// <summary>Counts a node; false where there may be no more.</summary>
    public bool TakeNode() => ++_nodes <= limits.Nodes || Exceed(limits.Nodes, Units.Nodes);

    /// <summary>Counts a cell; false where there may be no more.</summary>
    public bool TakeCell() => ++_cells <= limits.Cells || Exceed(limits.Cells, Units.Cells);

    /// <summary>Counts merged ranges, links and notes; false where there may be no more.</summary>
    public bool TakeMarks(int count) => Take(ref _marks, count, limits.Marks, Units.Marks);

    /// <summary>Counts what is held beside the texts; false where there may be no more.</summary>
    public bool TakeHeld(int length) => Take(ref _held, length, limits.Held, Units.Characters);

    /// <summary>Counts the text that is made or kept; false where there may be no more, and the reading ends.</summary>
    public bool TakeText(int length) => Take(ref _text, length, limits.Text, Units.Characters);

    /// <summary>What was left out, a line each; empty where all was read.</summary>
    public IEnumerable<string> LeftOut(MessageLanguage language)
    {
        var parts = new List<string>();
        if (CutCells > 0) parts.Add(Ends.Format(language, [Number(WorkbookLimits.MaxCellLength), Number(CutCells)]));
        if (CellsLeftOut > 0) parts.Add(Beyond.Format(language, [Number(CellsLeftOut)]));
        if (TextsLeftOut > 0) parts.Add(Shared.Format(language, [Number(limits.Held), Number(TextsLeftOut)]));
        if (_exceeded is { } unit) yield return Stopped.Format(language, [unit.In(language), Number(_most)]);
        if (parts.Count > 0) yield return Partly.Format(language, [string.Join(language == MessageLanguage.Ja ? "、" : "; ", parts)]);
    }

    private bool Take(ref long taken, int count, long most, LocalizedText unit) => (taken += count) <= most || Exceed(most, unit);

    private bool Exceed(long most, LocalizedText unit)
    {
        _exceeded ??= unit;
        if (_most == 0) _most = most;
        return false;
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static class Units
    {
        public static readonly LocalizedText Bytes = new("展開後のバイト数", "bytes unpacked");
        public static readonly LocalizedText Nodes = new("XML の要素の数", "elements");
        public static readonly LocalizedText Cells = new("セルの数", "cells");
        public static readonly LocalizedText Marks = new("結合、リンク、コメントの数", "merged ranges, links and notes");
        public static readonly LocalizedText Characters = new("文字数", "characters");
    }
}
