using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Markup;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Comparison;

/// <summary>
/// A comparison as the comment of a pull request: a table of the classes, then what has changed, folded by control, the
/// most serious first. Details are HTML without blank lines, which Markdown leaves alone; what stands above them is Markdown.
/// </summary>
public sealed class ComparisonMarkdown
{
    /// <summary>The most characters that GitHub takes in a comment.</summary>
    public const int MaxLength = 65_536;

    /// <summary>The first line, by which a later run finds the comment to write anew.</summary>
    public const string Marker = "<!-- fisc diff -->";

    /// <summary>A line that says to programs that nothing has changed, and that nothing else is to be said of the catalog.</summary>
    public const string Unchanged = "<!-- fisc diff: unchanged -->";

    /// <summary>Kept for what is said of the changes that are left out.</summary>
    private const int Reserve = 1_200;

    /// <summary>The end of a group; its blank line ends the HTML.</summary>
    private const string Tail = "</table>\n</details>\n\n";

    /// <summary>Kept in a group for what is said of its changes that are left out.</summary>
    private const int MostLeftOutHere = 80;

    /// <summary>Characters of one side of a change; what is longer is a whole control that is new or gone.</summary>
    private const int MaxText = 1_500;

    /// <summary>Characters of a name above the changes.</summary>
    private const int MaxName = 200;

    /// <summary>Subjects named in a row of the first table.</summary>
    private const int MaxSubjects = 8;

    private readonly ComparisonDocument _document;
    private readonly StringBuilder _text = new();
    private readonly List<Change> _leftOut = [];
    private int _leftOutGroups;

    private ComparisonMarkdown(ComparisonDocument document) => _document = document;

    private MessageLanguage Language => _document.Language;

    /// <summary>The comment; at most <see cref="MaxLength"/> characters, and it says what it left out.</summary>
    public static string Of(ComparisonDocument document)
    {
        var markdown = new ComparisonMarkdown(document);
        markdown.Head();
        markdown.Groups();
        markdown.Foot();
        return markdown._text.ToString();
    }

    private void Head()
    {
        var comparison = _document.Comparison;
        Line(Marker);
        Line($"<h3>{MarkdownText.InHtml(Short(_document.Title))}</h3>");
        Line();
        Line($"<code>{MarkdownText.Inline(Short(ComparisonDocument.Label(_document.Old)))}</code> → <code>{MarkdownText.Inline(Short(ComparisonDocument.Label(_document.New)))}</code>"
            + (comparison.Changes.IsEmpty ? "" : $": <strong>{ComparisonTexts.Changes.Format(Language, [Number(comparison.Changes.Length)])}</strong>"));
        Line();
        foreach (var note in _document.Notes)
        {
            Line(MarkdownText.Inline(note));
            Line();
        }

        if (comparison.Changes.IsEmpty)
        {
            Line(ComparisonTexts.NoChanges.In(Language));
            if (!_document.Notes.Any()) Line(Unchanged);
            return;
        }

        Line($"| {ComparisonTexts.Class.In(Language)} | {ComparisonTexts.Count.In(Language)} | {ComparisonTexts.Subjects.In(Language)} |");
        Line("| --- | ---: | --- |");
        foreach (var (row, count) in _document.Counts) Line($"| {Bold(row, row.Spelling.In(Language))} | {Number(count)} | {Subjects(row.Class)} |");
        Line();
    }

    private string Subjects(ChangeClass @class)
    {
        var subjects = _document.Comparison.Changes.Where(c => c.Class == @class).Select(c => ChangeTexts.Subject(c, Language)).Distinct(StringComparer.Ordinal).ToList();
        var named = string.Join(", ", subjects.Take(MaxSubjects).Select(static s => $"<code>{MarkdownText.Inline(Short(s))}</code>"));
        return subjects.Count <= MaxSubjects ? named : $"{named} {ComparisonTexts.AndMore.Format(Language, [Number(subjects.Count - MaxSubjects)])}";
    }

    // The space goes to the most serious changes, in whichever group they are.
    private void Groups()
    {
        var groups = _document.Groups.Select(g => (Group: g, Head: HeadOf(g), Rows: g.Changes.Select(Row).ToList())).ToList();
        var shown = new int[groups.Count];
        var room = MaxLength - Reserve - _text.Length;
        ChangeClass? last = null;
        foreach (var (at, change, row) in groups.SelectMany(static (g, at) => g.Group.Changes.Select((change, i) => (at, change, g.Rows[i]))).OrderBy(static r => r.change.Class))
        {
            if (last < change.Class) break;
            var needed = row.Length + (shown[at] == 0 ? groups[at].Head.Length + Tail.Length + MostLeftOutHere : 0);
            if (needed > room)
            {
                last = change.Class;
                continue;
            }

            // Of one group those before have to be shown, for it is cut at its end.
            if (groups[at].Group.Changes[shown[at]] != change) continue;
            room -= needed;
            shown[at]++;
        }

        foreach (var (at, (group, head, rows)) in groups.Index())
        {
            var leftOut = group.Changes.Length - shown[at];
            if (leftOut > 0)
            {
                _leftOut.AddRange(group.Changes.Skip(shown[at]));
                _leftOutGroups++;
                if (shown[at] == 0) continue;
            }

            _text.Append(head).AppendJoin("", rows.Take(shown[at]));
            if (leftOut > 0) _text.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"3\">{ComparisonTexts.LeftOutHere.Format(Language, [Number(leftOut)])}</td></tr>\n");
            _text.Append(Tail);
        }
    }

    // What changes an obligation is open.
    private string HeadOf(ChangeGroup group) =>
        $"<details{(group.Class <= ChangeClass.Number ? " open" : "")}>\n<summary>{MarkdownText.InHtml(ChangeTexts.Heading(group.Owner, Language))} ({ComparisonTexts.Changes.Format(Language, [Number(group.Changes.Length)])})</summary>\n<table>\n";

    private string Row(Change change)
    {
        var former = ChangeTexts.FormerName(change, Language) is { } name ? $"<br><sub>{MarkdownText.InHtml(name)}</sub>" : "";
        var classes = string.Join("<br>", change.Classes.Select((c, i) => i == 0 ? Bold(ChangeClasses.Of(c), MarkdownText.InHtml(ChangeClasses.Name(c, Language))) : $"<sub>{MarkdownText.InHtml(ChangeClasses.Name(c, Language))}</sub>"));
        var remarks = string.Concat(Remarks(change).Select(static r => $"<br><sub>{MarkdownText.InHtml(r)}</sub>"));
        return $"<tr><td>{classes}</td><td><code>{MarkdownText.InHtml(ChangeTexts.Subject(change, Language))}</code>{former}<br>{MarkdownText.InHtml(ChangeTexts.Title(change, Language))}{remarks}</td><td>{HtmlText.Of(Shortened(ChangePieces.Abridged(ChangePieces.Of(change, Language), Language)), MarkdownText.InHtml)}</td></tr>\n";
    }

    private IEnumerable<string> Remarks(Change change)
    {
        if (ChangeTexts.Responsible(change, Language) is { } responsible) yield return responsible;
        if (ChangeTexts.LeftToDecide(change, Language) is { } left) yield return $"⚠ {left}";
    }

    private ImmutableArray<DiffPiece> Shortened(ImmutableArray<DiffPiece> pieces)
    {
        var shortened = ImmutableArray.CreateBuilder<DiffPiece>(pieces.Length);
        var room = MaxText * 2;
        foreach (var piece in pieces)
        {
            var most = Math.Min(MaxText, room);
            if (piece.Text.Length <= most)
            {
                shortened.Add(piece);
            }
            else
            {
                var end = char.IsHighSurrogate(piece.Text[Math.Max(0, most - 1)]) ? most - 1 : most;
                shortened.Add(new(piece.Operation, piece.Text[..Math.Max(0, end)] + ComparisonTexts.Shortened.In(Language)));
            }

            room -= piece.Text.Length;
            if (room <= 0) break;
        }

        return shortened.ToImmutable();
    }

    private static string Short(string name) => name.Length <= MaxName ? name : string.Concat(name.AsSpan(0, MaxName - (char.IsHighSurrogate(name[MaxName - 1]) ? 1 : 0)), "…");

    private void Foot()
    {
        if (_leftOut.Count == 0) return;
        var classes = _leftOut.CountBy(static c => c.Class).OrderBy(static c => c.Key).Select(c => ComparisonTexts.ClassCount.Format(Language, [ChangeClasses.Name(c.Key, Language), Number(c.Value)]));
        Line(ComparisonTexts.LeftOut.Format(Language, [Number(_leftOut.Count), Number(_leftOutGroups), string.Join(ComparisonTexts.Separator.In(Language), classes)]));
    }

    // What changes an obligation is to be seen first.
    private static string Bold(ChangeClassRow row, string name) => row.Class <= ChangeClass.Number ? $"<strong>{name}</strong>" : name;

    private void Line(string text = "") => _text.Append(text).Append('\n');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
