using System.Collections.Immutable;
using FiscDsl.Comparison;
using FiscDsl.Schema;
using FiscDsl.Tests.Repository;

namespace FiscDsl.Tests.Comparison.Corpus;

/// <summary>A sentence before and after an amendment, and what a careful reviewer wants it to be called.</summary>
/// <param name="Kind">What kind of change it is an example of.</param>
/// <param name="Wanted">The classes, any of which will do.</param>
/// <param name="Old">The sentence before.</param>
/// <param name="New">The sentence after.</param>
internal sealed record SentencePair(string Kind, ImmutableArray<ChangeClass> Wanted, string Old, string New)
{
    private const string Folder = "tests/FiscDsl.Tests/Comparison/Corpus";

    private static readonly ImmutableArray<ChangeClass> Meanings = [ChangeClass.Actor, ChangeClass.Modality, ChangeClass.Negation, ChangeClass.Scope, ChangeClass.Number];

    /// <summary>True for a change of spelling alone.</summary>
    public bool IsWording => Wanted is [ChangeClass.Wording];

    /// <summary>True for a change that one of the five classes of meaning should tell.</summary>
    public bool IsMeaning => Wanted.Any(static c => Meanings.Contains(c));

    /// <summary>What the comparison calls it; none where it sees no change.</summary>
    public ImmutableArray<ChangeClass> Found => field.IsDefault ? field = [.. Compare().SelectMany(static c => c.Classes).Distinct().Order()] : field;

    /// <summary>True where a change of meaning is called wording.</summary>
    public bool IsHidden => !IsWording && Found.All(static c => c >= ChangeClass.Structure);

    /// <summary>True where a change of spelling is called more than that.</summary>
    public bool IsRaised => IsWording && Found.Any(static c => c < ChangeClass.Structure);

    /// <summary>True where one of the five classes of meaning is found.</summary>
    public bool IsTold => Found.Any(static c => Meanings.Contains(c));

    /// <summary>True where a wanted class is found.</summary>
    public bool IsExact => Found.Any(c => Wanted.Contains(c));

    /// <summary>The pairs of a file.</summary>
    public static ImmutableArray<SentencePair> Of(string name) => [.. RepositoryTree.Read($"{Folder}/{name}.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
    {
        var cells = line.TrimEnd('\r').Split('\t');
        return new SentencePair(cells[0], [.. cells[1].Split(',').Select(ClassOf)], cells[2], cells[3]);
    })];

    /// <summary>The pair with its sides exchanged.</summary>
    public SentencePair Reversed => new(Kind, Wanted, New, Old);

    /// <summary>The pair on one line, and what was found.</summary>
    public override string ToString() => $"{Kind}: {Old} → {New} wanted {string.Join(",", Wanted)}, found {string.Join(",", Found)}";

    private ImmutableArray<Change> Compare() => ComparisonCase.Compare(Catalog(Old), Catalog(New)).Changes;

    private static string Catalog(string sentence) => $"control 運113 題\n  category: 運用\n  clause 1\n    text: {sentence}\n";

    private static ChangeClass ClassOf(string letter) => letter switch
    {
        "A" => ChangeClass.Actor,
        "M" => ChangeClass.Modality,
        "N" => ChangeClass.Negation,
        "S" => ChangeClass.Scope,
        "#" => ChangeClass.Number,
        "T" => ChangeClass.Text,
        "W" => ChangeClass.Wording,
        _ => throw new FormatException(letter),
    };
}
