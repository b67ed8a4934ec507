using System.Collections.Immutable;

namespace FiscDsl.Model.Binding;

/// <summary>Names the clauses of a control by their paths and finds which are assessed.</summary>
internal static class ClauseStructure
{
    public static void Complete(Control control)
    {
        List(control);
        control.CitedSources = Cited(control);
        NamePaths(control, control.Id);
        Assess(control, assessedAbove: false);
    }

    private static void List(Control control)
    {
        var all = new AssessedDeclaration[CountOf(control)];
        var next = 0;
        Place(control);

        void Place(AssessedDeclaration declaration)
        {
            var first = next;
            all[next++] = declaration;
            foreach (var clause in declaration.Clauses) Place(clause);
            declaration.Subtree = new(all, first, next - first);
        }
    }

    private static int CountOf(AssessedDeclaration declaration)
    {
        var count = 1;
        foreach (var clause in declaration.Clauses) count += CountOf(clause);
        return count;
    }

    private static ImmutableArray<string> Cited(Control control)
    {
        HashSet<string>? cited = null;
        foreach (var declaration in control.Subtree)
            foreach (var citation in declaration.Evidence?.Citations ?? []) (cited ??= new(StringComparer.Ordinal)).Add(citation.Source);
        return cited is null ? [] : [.. cited];
    }

    private static void NamePaths(AssessedDeclaration parent, string path)
    {
        if (parent.Clauses.IsEmpty) return;
        var seen = new Dictionary<string, int>(parent.Clauses.Length, StringComparer.Ordinal);
        var unlabelled = 0;
        foreach (var clause in parent.Clauses)
        {
            var segment = clause.IsUnlabelled ? "-" + (++unlabelled).ToString(System.Globalization.CultureInfo.InvariantCulture) : clause.Id;
            var times = seen[segment] = seen.GetValueOrDefault(segment) + 1;
            clause.Path = times == 1 ? $"{path}/{segment}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}/{segment}~{times}");
            NamePaths(clause, clause.Path);
        }
    }

    /// <summary>True where nothing directly below is labelled or assessed.</summary>
    public static bool IsLeaf(AssessedDeclaration declaration) => declaration.Clauses.All(static c => c.IsUnlabelled && c.Responsibility is null && c.Evidence is null);

    private static void Assess(AssessedDeclaration declaration, bool assessedAbove)
    {
        var states = declaration.Responsibility is not null || declaration.Evidence is not null;
        var isLabelled = declaration is not Clause { IsUnlabelled: true };
        declaration.IsAssessed = states || (IsLeaf(declaration) && isLabelled && !assessedAbove);
        foreach (var clause in declaration.Clauses) Assess(clause, assessedAbove || declaration.IsAssessed);
    }
}
