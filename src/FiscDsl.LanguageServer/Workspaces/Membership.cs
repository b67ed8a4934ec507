using System.Collections.Frozen;
using FiscDsl.Diagnostics;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>How a document stands to the catalogs on disk.</summary>
internal enum Membership
{
    /// <summary>It is a part of one, or, where there are none, one by itself.</summary>
    Part,

    /// <summary>It has yet to be saved: it sees what the one catalog declares, and does not count in it.</summary>
    Draft,

    /// <summary>It has yet to be saved, and which of several catalogs it is for nobody knows.</summary>
    Unplaced,

    /// <summary>It is open as its file was before that went; it does not count any more.</summary>
    Gone,
}

/// <summary>What can be said of a document.</summary>
internal static class Memberships
{
    // What another file may declare or cite is not said to be missing where the other files are not known.
    private static readonly FrozenSet<DiagnosticDescriptor> OfWholeCatalogs = new[]
    {
        NameDiagnostics.UnknownSource, NameDiagnostics.UnknownCategory, NameDiagnostics.AmbiguousCategory, NameDiagnostics.UnknownControl, NameDiagnostics.MissingReference,
        EvidenceDiagnostics.UnusedSource, CompletenessDiagnostics.EmptyCategory,
    }.ToFrozenSet();

    /// <summary>True where a finding of a rule is told of a document.</summary>
    public static bool Tells(this Membership membership, DiagnosticDescriptor rule) => membership switch
    {
        Membership.Gone => false,
        Membership.Unplaced => !OfWholeCatalogs.Contains(rule),
        _ => true,
    };

    /// <summary>What is said of the document itself; null where nothing needs to be.</summary>
    public static LocalizedText? Notice(this Membership membership) => membership switch
    {
        Membership.Gone => ServerTexts.FileGone,
        Membership.Unplaced => ServerTexts.NoPlace,
        _ => null,
    };
}
