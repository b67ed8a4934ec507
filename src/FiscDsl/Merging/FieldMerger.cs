using FiscDsl.Schema;
using FiscDsl.Syntax.Prose;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Merging;

/// <summary>
/// Merges a field that both sides have changed: prose by sentences, lists by items; any other value is one thing to say,
/// and two of them are a conflict.
/// </summary>
internal sealed class FieldMerger(MergeOutput output, int indent)
{
    private sealed record Prose(string Inline, List<string> Sentences);

    /// <summary>Merges a field; the origin is null where both sides have added it.</summary>
    public void Merge(MergeItem ours, MergeItem? origin, MergeItem theirs)
    {
        if (ours.Canonical == theirs.Canonical || theirs.Canonical == origin?.Canonical) output.Add(ours.Lines(indent));
        else if (ours.Canonical == origin?.Canonical) output.Add(theirs.Lines(indent));
        else if (!Merges(ours, origin, theirs)) output.Conflict(ours.Lines(indent), origin?.Lines(indent) ?? [], theirs.Lines(indent));
    }

    // Of two that were added, nobody can tell what of either was meant to stay.
    private bool Merges(MergeItem ours, MergeItem? origin, MergeItem theirs) => origin is not null && ours.Field?.Value switch
    {
        ValueKind.Prose => Sentences(ours, origin, theirs, Contention.Conflicts),
        ValueKind.LineList or ValueKind.UrlList => Sentences(ours, origin, theirs, Contention.KeepsInsertions),
        ValueKind.CodeList or ValueKind.Evidence or ValueKind.Columns or ValueKind.Roles => Elements(ours, origin, theirs),
        _ => false,
    };

    private bool Sentences(MergeItem ours, MergeItem? origin, MergeItem theirs, Contention contention)
    {
        if (Read(ours) is not { } our || Read(theirs) is not { } their) return false;
        var old = origin is null ? new Prose("", []) : Read(origin);
        if (old is null || HasLeftMoved(our.Sentences, old.Sentences, their.Sentences)) return false;
        var pieces = SequenceMerge.Merge(our.Sentences, old.Sentences, their.Sentences, contention);
        // Each side has taken away what the other has left: nothing would be said, which is to say something else.
        if (pieces.Count == 0) return false;
        var indentation = new string(' ', indent);
        var name = $"{indentation}{ours.Name}:";
        if (pieces is [{ IsConflict: false, Ours: [var only] }] && (our.Inline.Length > 0 || their.Inline.Length > 0))
        {
            output.Line($"{name} {(only.StartsWith("- ", StringComparison.Ordinal) && contention == Contention.KeepsInsertions ? only[2..] : only)}");
            return true;
        }

        output.Line(name);
        foreach (var piece in pieces)
        {
            if (piece.Origin is { } before) output.Conflict(Indented(piece.Ours), Indented(before), Indented(piece.Theirs));
            else output.Add(Indented(piece.Ours));
        }

        return true;

        IEnumerable<string> Indented(List<string> lines) => lines.Select(l => l.Length == 0 ? "" : indentation + new string(' ', LineBuffer.Indentation) + l);
    }

    /// <summary>The sentences, items and comments of a field, each on a line; null where the first has to stand beside the name.</summary>
    private static Prose? Read(MergeItem item)
    {
        var lines = item.Written(keywords: null).TrimEnd('\n').Split('\n');
        var inline = lines[0][(lines[0].IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        if (ProseLayout.MustStartInline(inline)) return null;
        var sentences = new List<string>();
        // A list of one item stands beside its name, and one of several does not.
        if (inline.Length > 0) sentences.Add(item.Field?.Value == ValueKind.Prose ? inline : "- " + inline);
        sentences.AddRange(lines.Skip(1).Select(static l => l.Trim(' ')));
        return new(inline, sentences);
    }

    private bool Elements(MergeItem ours, MergeItem? origin, MergeItem theirs)
    {
        var old = origin is null ? [] : Of(origin);
        if (Of(ours) is not { } our || Of(theirs) is not { } their || old is null || HasLeftMoved(our, old, their)) return false;
        var pieces = SequenceMerge.Merge(our, old, their, Contention.KeepsInsertions);
        if (pieces.Count == 0 || pieces.Exists(static p => p.IsConflict)) return false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        output.Line($"{new string(' ', indent)}{ours.Name}: {string.Join(", ", pieces.SelectMany(static p => p.Ours).Where(IsFirst))}");
        return true;

        // What both have added stands once, unless one has it twice himself.
        bool IsFirst(string element) => seen.Add(element) || our.Count(e => e == element) > 1 || their.Count(e => e == element) > 1;

        List<string>? Of(MergeItem item)
        {
            // A comment inside has nowhere to stand in one line.
            if (item.End - item.Line > 1) return null;
            var block = SyntaxBlock.Parse(new(item.Written(keywords: null)));
            return item.Owner is null ? null : FieldSyntax.Read(block, 0, item.Owner)?.Value switch
            {
                CodesSyntax codes => Words(block.Text, codes.Codes),
                EvidenceSyntax { Citations: { } citations } => Words(block.Text, citations),
                ColumnsSyntax columns => Words(block.Text, columns.Columns),
                RolesSyntax roles => [.. roles.Roles.Select(r => r.Span.Of(block.Text).ToString())],
                _ => null,
            };
        }
    }

    // What a side has put elsewhere would come back where the other has taken it away.
    private static bool HasLeftMoved(List<string> ours, List<string> origin, List<string> theirs) => HasMovedWithout(origin, ours, theirs) || HasMovedWithout(origin, theirs, ours);

    private static bool HasMovedWithout(List<string> origin, List<string> side, List<string> other)
    {
        var stayed = CommonSubsequence.Of(origin, side, StringComparer.Ordinal).Select(static pair => pair.Item1).ToHashSet();
        return origin.Where((_, index) => !stayed.Contains(index)).Any(line => side.Contains(line, StringComparer.Ordinal) && !other.Contains(line, StringComparer.Ordinal));
    }

    private static List<string> Words<T>(string text, ListSyntax<T> list)
        where T : class => [.. list.Elements.Select(e => e.Span.Of(text).ToString())];
}
