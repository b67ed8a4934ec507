using System.Collections.Immutable;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>Which of many ranges reach into a row, for rows in ascending order.</summary>
/// <param name="ranges">The ranges, each with what it stands for.</param>
/// <param name="budget">What may be held.</param>
/// <typeparam name="T">What a range stands for.</typeparam>
internal sealed class RangeSweep<T>(IEnumerable<(CellRange Range, T Value)> ranges, ReadingBudget budget)
{
    private readonly List<(CellRange Range, T Value)> _coming = [.. ranges.OrderBy(static r => r.Range.FirstRow)];
    private readonly List<(CellRange Range, T Value)> _here = [];
    private ImmutableArray<(CellRange Range, T Value)> _last = [];
    private int _next;
    private int _firstEnd = int.MaxValue;

    /// <summary>Those that reach into a row, ascending by their first column; the same array as long as they are the same.</summary>
    /// <param name="row">From 1; not before the row that was asked for last.</param>
    public ImmutableArray<(CellRange Range, T Value)> At(int row)
    {
        var isChanged = _firstEnd < row && _here.RemoveAll(r => r.Range.LastRow < row) > 0;
        for (; _next < _coming.Count && _coming[_next].Range.FirstRow <= row; _next++)
        {
            if (_coming[_next].Range.LastRow < row) continue;
            _here.Add(_coming[_next]);
            isChanged = true;
        }

        if (!isChanged) return _last;
        _firstEnd = _here.Count == 0 ? int.MaxValue : _here.Min(static r => r.Range.LastRow);
        return _last = budget.TakeMarks(_here.Count) ? [.. _here.OrderBy(static r => r.Range.FirstColumn)] : [];
    }
}
