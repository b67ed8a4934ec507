using System.Collections.Immutable;

namespace FiscDsl.Tests.Merging;

/// <summary>An edit that somebody makes.</summary>
/// <param name="Place">What it touches; what lies below it is touched too.</param>
/// <param name="Marks">What it brings into the text, which must not be lost.</param>
/// <param name="Apply">Makes it.</param>
internal sealed record MergeEdit(string Place, ImmutableArray<string> Marks, Func<MergeModel, MergeModel> Apply)
{
    /// <summary>True where two edits are in each other's way, so that a person may have to decide.</summary>
    public bool Touches(MergeEdit other) => Place == other.Place || Place.StartsWith(other.Place + "/", StringComparison.Ordinal) || other.Place.StartsWith(Place + "/", StringComparison.Ordinal);

    /// <summary>An edit of a catalog; the name keeps what it brings apart from what another brings.</summary>
    public static MergeEdit Random(Random random, MergeModel model, string name)
    {
        var control = random.Next(model.Controls.Count);
        var id = model.Controls[control].Id;
        var clauses = model.Controls[control].Clauses;
        var index = random.Next(clauses.Count);
        var clause = clauses[index];
        var sentence = random.Next(clause.Sentences.Count);
        var (place, known) = ($"{id}/{clause.Label}", clause.Sentences[sentence]);
        var mark = $"改{name}";
        var parties = random.Next(2) == 0 ? "provider, user" : "none";
        return random.Next(13) switch
        {
            0 => Clause($"{place}/text/{sentence}", [mark], c => c with { Sentences = Replace(c.Sentences, known, MergeModel.Sentence($"{mark}{known.Length}")) }),
            1 => Clause($"{place}/text/behind {sentence}", [mark], c => c with { Sentences = Behind(c.Sentences, known, MergeModel.Sentence(mark)) }),
            2 when clause.Sentences.Count > 1 => Clause($"{place}/text/gone", [], c => c with { Sentences = c.Sentences.Remove(known) }) with { Place = $"{place}/text" },
            3 => Clause($"{place}/responsibility", [], c => c with { Responsibility = parties }),
            4 => Clause($"{place}/evidence/more", [mark], c => c with { Citations = c.Citations.Add($"9{name} \"{mark}\"") }),
            5 when clause.Citations.Count > 1 => Clause($"{place}/evidence/less", [], static c => c with { Citations = c.Citations.RemoveAt(0) }),
            6 => Clause($"{place}/note", [mark], c => c with { Notes = c.Notes.Add($"注記{mark}。") }) with { Place = $"{place}/note/{name}" },
            7 => Clause($"{place}/comment", [mark], c => c with { Comment = $"# 注釈{mark}" }),
            8 => Control($"{id}/added/{name}", [mark], c => c with { Clauses = c.Clauses.Insert(Math.Min(index + 1, c.Clauses.Count), New(mark, $"{50 + name[0]}")) }),
            9 => Control(place, [], c => c with { Clauses = c.Clauses.RemoveAll(k => k.Label == clause.Label) }),
            10 => new($"added/{name}", [mark], m => new(m.Controls.Add(new($"運9{(int)name[0]}", $"{mark}の基準", [New(mark, "1")])))),
            11 => new(id, [], m => new(m.Controls.RemoveAll(c => c.Id == id))),
            _ => Control($"{id}/title", [mark], c => c with { Title = $"{mark}の基準を整備すること。" }),
        };

        MergeEdit Clause(string where, ImmutableArray<string> marks, Func<ModelClause, ModelClause> edit) => new(where, marks, m => m.With(id, clause.Label, edit));

        MergeEdit Control(string where, ImmutableArray<string> marks, Func<ModelControl, ModelControl> edit) =>
            new(where, marks, m => m.Controls.FindIndex(c => c.Id == id) is >= 0 and var at ? m.With(at, edit) : m);
    }

    private static ModelClause New(string mark, string label) => new(label, [MergeModel.Sentence(mark)], "user", ["1"], [], "");

    private static ImmutableList<string> Replace(ImmutableList<string> list, string known, string now) => list.IndexOf(known) is >= 0 and var at ? list.SetItem(at, now) : list;

    private static ImmutableList<string> Behind(ImmutableList<string> list, string known, string more) => list.Insert(list.IndexOf(known) + 1, more);
}
