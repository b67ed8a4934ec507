using System.Collections.Immutable;

namespace FiscDsl.Tests.Merging;

/// <summary>An edit of a <see cref="NumberedCatalog"/>, known by what it does and not by a number.</summary>
/// <param name="Kind">What kind of edit it is.</param>
/// <param name="Apply">Makes it, on whatever another has made of the catalog; null where it can no longer be made.</param>
internal sealed record NumberedEdit(string Kind, Func<NumberedCatalog, NumberedCatalog?> Apply)
{
    /// <summary>An edit that leaves the numbers as they are.</summary>
    public static NumberedEdit Saying(Random random, NumberedCatalog catalog)
    {
        var clause = Any(random, catalog);
        var other = catalog.Sources[random.Next(catalog.Sources.Count)];
        return random.Next(5) switch
        {
            0 => Clause("party", clause, static c => c with { Party = c.Party == "user" ? "provider" : "user" }),
            1 => Clause("citation", clause, c => c with { Citation = other == c.Citation ? catalog.Sources[(catalog.Sources.IndexOf(other) + 1) % catalog.Sources.Count] : other }),
            2 => Clause("text", clause, static c => c with { Verb = c.Verb == "記録" ? "点検" : "記録" }),
            3 => Clause("note", clause, static c => c with { Note = "𠮷の注記を改めた。" }),
            _ => Delete("deletion", clause.Mark),
        };
    }

    /// <summary>An edit that numbers others anew.</summary>
    public static NumberedEdit Renumbering(Random random, NumberedCatalog catalog, string mark)
    {
        var control = catalog.Controls[random.Next(catalog.Controls.Count)];
        var (clause, place) = (Any(random, catalog), random.Next(control.Clauses.Count + 1));
        var fresh = NumberedCatalog.Clause(mark, random, catalog.Sources);
        return random.Next(10) switch
        {
            0 => Control("insertion", control.Mark, c => c.Insert(Math.Min(place, c.Count), fresh)),
            1 => Control("insertion in front", control.Mark, c => c.Insert(0, fresh)),
            2 => Delete("deletion", clause.Mark),
            3 => Control("exchange", control.Mark, static c => c.Count < 2 ? c : c.RemoveAt(1).Insert(0, c[1])),
            4 => Control("move", control.Mark, static c => c.RemoveAt(0).Add(c[0])),
            8 => Split(clause.Mark),
            9 => Control("reversal", control.Mark, static c => [.. c.Reverse()]),
            5 => new("control", catalog => catalog with { Controls = catalog.Controls.Insert(0, new($"{mark}の全体", [fresh])) }),
            6 => new("source", catalog => catalog with { Sources = catalog.Sources.Insert(0, $"{mark}の新しい報告書") }),
            _ => new("control exchange", static catalog => catalog.Controls.Count < 2 ? null : catalog with { Controls = catalog.Controls.RemoveAt(1).Insert(0, catalog.Controls[1]) }),
        };
    }

    // Each half has what the whole had.
    private static NumberedEdit Split(string mark) => new("split", catalog => catalog.Controls.FindIndex(c => c.Clauses.Any(k => k.Mark == mark && k.Half == 0)) is >= 0 and var at
        ? catalog.With(at, c => [.. c.SelectMany(k => k.Mark == mark ? (NumberedClause[])[k with { Half = 1, Note = "" }, k with { Half = 2 }] : [k])]) : null);

    private static NumberedClause Any(Random random, NumberedCatalog catalog)
    {
        var control = catalog.Controls[random.Next(catalog.Controls.Count)];
        return control.Clauses[random.Next(control.Clauses.Count)];
    }

    private static NumberedEdit Delete(string kind, string mark) => new(kind, catalog =>
        catalog.Controls.FindIndex(c => c.Clauses.Any(k => k.Mark == mark)) is >= 0 and var at && catalog.Controls[at].Clauses.Count > 1 ? catalog.With(at, c => c.RemoveAll(k => k.Mark == mark)) : null);

    private static NumberedEdit Clause(string kind, NumberedClause clause, Func<NumberedClause, NumberedClause> edit) => new(kind, catalog =>
        catalog.Controls.FindIndex(c => c.Clauses.Any(k => k.Mark == clause.Mark)) is >= 0 and var at ? catalog.With(at, c => [.. c.Select(k => k.Mark == clause.Mark ? edit(k) : k)]) : null);

    private static NumberedEdit Control(string kind, string mark, Func<ImmutableList<NumberedClause>, ImmutableList<NumberedClause>> edit) => new(kind, catalog =>
        catalog.Controls.FindIndex(c => c.Mark == mark) is >= 0 and var at ? catalog.With(at, edit) : null);
}
