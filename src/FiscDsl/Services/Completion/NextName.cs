using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Services.Completion;

/// <summary>The next free id or label, counted on from the ones above and written as they are.</summary>
internal static class NextName
{
    // How clauses of each depth begin to count where nothing above says otherwise, as the standard prints them.
    private static readonly string[] FirstLabels = ["1", "(1)", "①", "1)"];

    /// <summary>The label of a control's first clause.</summary>
    public static string FirstLabel => FirstLabels[0];

    /// <summary>The name of a declaration that begins at a place; null where nothing can be counted on from.</summary>
    public static string? Of(CompletionContext place, DeclarationKind kind) => kind switch
    {
        DeclarationKind.Clause => place.Owner is AssessedDeclaration owner ? Label(place, owner) : null,
        DeclarationKind.Control => Control(place),
        DeclarationKind.Source => Source(place),
        DeclarationKind.Revision => Revision(place),
        _ => null,
    };

    private static string Label(CompletionContext place, AssessedDeclaration owner)
    {
        var siblings = owner.Clauses.Where(c => !place.IsHeaderOf(c)).ToList();
        var taken = siblings.Select(static c => c.Id).ToHashSet(StringComparer.Ordinal);
        var counted = siblings.Where(static c => LabelGrammar.Number(Last(c.Id)) is not null).ToList();
        if (counted.FindLast(c => c.Line < place.Line) is { } before) return Counted(Last(before.Id), before, skip: 1, taken.Contains);
        if (counted.FirstOrDefault() is { } after && LabelGrammar.Number(Last(after.Id)) is { } number) return Counted(LabelGrammar.WithNumber(number, 1), after, skip: 0, taken.Contains);
        if (LabelGrammar.Run(owner.Id) is { } run) return run.First;
        var depth = 0;
        for (AssessedDeclaration? at = owner.Parent; at is not null; at = at.Parent) depth++;
        return FirstLabels[Math.Min(depth, FirstLabels.Length - 1)];
    }

    private static string Last(string label) => LabelGrammar.Run(label)?.Last ?? label;

    private static string? Control(CompletionContext place)
    {
        var known = place.Catalog.ControlById;
        var path = place.Compilation.Files[place.File].File.Path;
        var name = IdGrammar.Normalize(path.AsSpan(path.LastIndexOf('/') + 1));
        // A file is often called after the control that it is made for.
        if (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && MentionGrammar.HasStandardShape(name[..dot]) && !known.ContainsKey(name[..dot])) return name[..dot];
        var last = place.AllAbove().OfType<Control>().FirstOrDefault(static c => c.Id.Length > 0) ?? place.Catalog.ControlsAsWritten.LastOrDefault(c => c.Id.Length > 0 && !place.IsHeaderOf(c));
        return last is null || LabelGrammar.Number(last.Id) is null ? null : Counted(last.Id, last, skip: 1, known.ContainsKey);
    }

    private static string? Source(CompletionContext place)
    {
        var known = place.Catalog.SourceById;
        var last = place.AllAbove().OfType<Source>().FirstOrDefault(static s => s.Id.Length > 0) ?? place.Catalog.Sources.LastOrDefault(s => s.Id.Length > 0 && !place.IsHeaderOf(s));
        if (last is null) return FirstLabel;
        return LabelGrammar.Number(last.Id) is null ? null : Counted(last.Id, last, skip: 1, known.ContainsKey);
    }

    /// <summary>The version of the reference, where its history does not have it yet.</summary>
    private static string? Revision(CompletionContext place) =>
        place.Catalog.Reference?.Version is { } version && IdGrammar.Scan(version) == version.Length && place.Catalog.Revisions.All(r => r.Id != IdGrammar.Normalize(version)) ? version : null;

    private static string Counted(string name, Declaration model, int skip, Func<string, bool> isTaken)
    {
        if (LabelGrammar.Number(name) is not { } number) return name;
        var next = number.Value + skip;
        while (isTaken(LabelGrammar.WithNumber(number, next))) next++;
        return Widened(LabelGrammar.WithNumber(number, next), model.Name.Of(model.Block.Text));
    }

    /// <summary>A name in the widths of another as it stands in the text: what is full-width there is so here.</summary>
    private static string Widened(string name, ReadOnlySpan<char> written)
    {
        var wide = new HashSet<char>();
        foreach (var c in written)
        {
            if (FullWidth.Fold(c) is var folded && folded == c) continue;
            if (!char.IsAsciiDigit(folded)) wide.Add(folded);
            else wide.UnionWith("0123456789");
        }

        return string.Concat(name.Select(c => wide.Contains(c) && c is > ' ' and <= '~' ? (char)(c + ('\uFF01' - '!')) : c));
    }
}
