namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>What people have said of the cells of a sheet: notes (ISO/IEC 29500-1, 18.7) and threaded comments ([MS-XLSX] 2.1.75).</summary>
internal sealed class CellNotes(PackageParts parts, ReadingBudget budget)
{
    /// <summary>UTF-16 code units of a comment; Excel's own limit is that of a cell.</summary>
    private const int Longest = 32_767;

    /// <summary>The author of the note by which older programs see a thread, before the thread's id.</summary>
    private const string ThreadAuthor = "tc=";

    /// <summary>An address in what stands before the text of such a note, in whatever language.</summary>
    private const string ThreadAddress = "https://go.microsoft.com/fwlink/?linkid=870924";

    private readonly SortedDictionary<(int Row, int Column), List<CellNote>> _notes = [];

    /// <summary>Reads those of a sheet.</summary>
    /// <param name="relationships">The relationships of the sheet.</param>
    /// <param name="people">The people of the workbook: their names by their ids.</param>
    /// <returns>The notes of each cell, ascending by row and column.</returns>
    /// <exception cref="InvalidDataException">A part is damaged.</exception>
    public SortedDictionary<(int Row, int Column), List<CellNote>> Read(IEnumerable<PackageRelationship> relationships, IReadOnlyDictionary<string, string> people)
    {
        var all = relationships.ToList();
        foreach (var thread in all.Where(static r => r.Type == "threadedComment")) ReadThreads(thread.Target, people);
        var threaded = _notes.Keys.ToHashSet();
        foreach (var comments in all.Where(static r => r.Type == "comments")) ReadNotes(comments.Target, threaded);
        return _notes;
    }

    /// <summary>The people that comment, by their ids.</summary>
    /// <exception cref="InvalidDataException">The part is damaged.</exception>
    public static Dictionary<string, string> People(PackageParts parts, string? path, ReadingBudget budget)
    {
        var people = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (path is null || !parts.Has(path)) return people;
        using var xml = parts.Open(path);
        while (xml.Next())
        {
            if (xml.Element != "person" || xml.Attribute("id") is not { } id) continue;
            var name = xml.Attribute("displayName") ?? "";
            if (!budget.TakeMarks(1) || !budget.TakeHeld(id.Length + name.Length)) break;
            people[id] = name;
        }

        return people;
    }

    private void ReadThreads(string? path, IReadOnlyDictionary<string, string> people)
    {
        if (path is null) throw new InvalidDataException("threadedComments");
        using var xml = parts.Open(path);
        while (xml.Next())
        {
            if (xml.Element != "threadedComment" || Place(xml) is not { } place) continue;
            var author = people.GetValueOrDefault(xml.Attribute("personId") ?? "") ?? "";
            Add(place, new(author, xml.Text(Longest, out _, "text"), IsThreaded: true));
        }
    }

    private void ReadNotes(string? path, HashSet<(int Row, int Column)> threaded)
    {
        if (path is null) throw new InvalidDataException("comments");
        var authors = new List<string>();
        using var xml = parts.Open(path);
        while (xml.Next())
        {
            if (xml.Element == "author")
            {
                var author = xml.Text(Longest, out _);
                if (budget.TakeMarks(1) && budget.TakeHeld(author.Length)) authors.Add(author);
            }

            if (xml.Element != "comment" || Place(xml) is not { } place) continue;
            var name = xml.Number("authorId") is >= 0 and var id && id < authors.Count ? authors[id].Trim() : "";
            var isThread = name.StartsWith(ThreadAuthor, StringComparison.OrdinalIgnoreCase);
            if (isThread && threaded.Contains(place)) continue;
            Add(place, NoteOf(isThread ? "" : name, xml.Text(Longest, out _, "t"), isThread));
        }
    }

    // Excel writes the author's name on a note's first line, and an excuse before what a thread says.
    private static CellNote NoteOf(string author, string text, bool isThread)
    {
        text = text.ReplaceLineEndings("\n");
        if (author.Length > 0 && text.StartsWith(author, StringComparison.Ordinal) && text.AsSpan(author.Length) is [':' or '：', '\n', ..]) text = text[(author.Length + 2)..];
        if (isThread && text.IndexOf(ThreadAddress, StringComparison.Ordinal) is >= 0 and var address && text.IndexOf("\n\n", address, StringComparison.Ordinal) is >= 0 and var end) text = text[(end + 2)..];
        return new(author, text.Trim('\n'), isThread);
    }

    private void Add((int Row, int Column) place, CellNote note)
    {
        if (!budget.TakeMarks(1) || !budget.TakeText(note.Text.Length)) return;
        if (_notes.TryGetValue(place, out var notes)) notes.Add(note);
        else _notes[place] = [note];
    }

    private static (int Row, int Column)? Place(BoundedXml xml) => CellRange.TryParse(xml.Attribute("ref"), out var range) ? (range.FirstRow, range.FirstColumn) : null;
}
