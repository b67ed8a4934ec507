using System.Collections.Immutable;
using FiscDsl.Diagnostics;

namespace FiscDsl.Model;

/// <summary>What a control or clause says of who is responsible.</summary>
public enum Parties
{
    /// <summary>Nothing: the field is absent.</summary>
    Undecided,

    /// <summary>The provider, with or without the user.</summary>
    Provider,

    /// <summary>The user alone.</summary>
    User,

    /// <summary>Nobody: <c>responsibility: none</c>.</summary>
    Nobody,
}

/// <summary>
/// How a row stands: what it counts as, whether it is a gap, and what is reported. <see cref="Of"/> is the one table that
/// check, coverage, workbook, JSON and the editor go by; the language reference prints it.
/// </summary>
/// <param name="Counts">What it counts as in the coverage.</param>
/// <param name="IsGap">True where it is open: its evidence is owed or was not found.</param>
/// <param name="Reports">What is reported of it; a gap is accepted by an acceptance of the first.</param>
public sealed record Standing(EvidenceStatus Counts, bool IsGap, ImmutableArray<DiagnosticDescriptor> Reports)
{
    private static readonly Standing Settled = new(EvidenceStatus.NotApplicable, IsGap: false, []);
    private static readonly Standing Cited = new(EvidenceStatus.Cited, IsGap: false, []);
    private static readonly Standing CitedInVain = Cited with { Reports = [EvidenceDiagnostics.CitedWithoutProvider] };
    private static readonly Standing NotFound = new(EvidenceStatus.None, IsGap: true, [EvidenceDiagnostics.OpenGap]);
    private static readonly Standing Owed = new(EvidenceStatus.Missing, IsGap: true, [EvidenceDiagnostics.MissingEvidence]);
    private static readonly Standing Contradicting = new(EvidenceStatus.NotApplicable, IsGap: true, [EvidenceDiagnostics.ContradictingEvidence]);
    private static readonly Standing Undecided = new(EvidenceStatus.Missing, IsGap: true, [CompletenessDiagnostics.MissingResponsibility]);
    private static readonly Standing UndecidedAndSettled = Settled with { Reports = [CompletenessDiagnostics.MissingResponsibility] };
    private static readonly Standing UndecidedAndCited = Cited with { Reports = [CompletenessDiagnostics.MissingResponsibility] };
    private static readonly Standing UndecidedAndNotFound = NotFound with { Reports = [EvidenceDiagnostics.OpenGap, CompletenessDiagnostics.MissingResponsibility] };
    private static readonly Standing Empty = Undecided with { Reports = [CompletenessDiagnostics.EmptyControl] };

    /// <summary>How a row stands that says nothing, where it is a control without clauses.</summary>
    public static Standing OfEmptyControl => Empty;

    /// <summary>How a row stands, by who is responsible and what its evidence says.</summary>
    /// <param name="parties">Who is responsible.</param>
    /// <param name="evidence">What is written; <see cref="EvidenceStatus.Missing"/> where nothing is.</param>
    public static Standing Of(Parties parties, EvidenceStatus evidence) => (parties, evidence) switch
    {
        (Parties.Undecided, EvidenceStatus.Cited) => UndecidedAndCited,
        (Parties.Undecided, EvidenceStatus.None) => UndecidedAndNotFound,
        (Parties.Undecided, EvidenceStatus.NotApplicable) => UndecidedAndSettled,
        (Parties.Undecided, _) => Undecided,
        (_, EvidenceStatus.None) => NotFound,
        (Parties.Provider, EvidenceStatus.Cited) => Cited,
        (Parties.Provider, EvidenceStatus.NotApplicable) => Contradicting,
        (Parties.Provider, _) => Owed,
        (_, EvidenceStatus.Cited) => CitedInVain,
        _ => Settled,
    };
}
