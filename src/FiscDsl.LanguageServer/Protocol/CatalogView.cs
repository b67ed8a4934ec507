namespace FiscDsl.LanguageServer.Protocol;

/// <summary>The result of <c>fisc.catalog</c>: what a view of the whole catalog shows before anything is unfolded.</summary>
/// <param name="Root">The URI of the catalog's folder.</param>
/// <param name="Reference">The reference's id; null where there is none.</param>
/// <param name="Title">The reference's title; null where there is none.</param>
/// <param name="Keywords">Which spelling the reference wants, <c>en</c> or <c>ja</c>; null for either.</param>
/// <param name="Total">The coverage of all.</param>
/// <param name="Categories">The 大項目 in order; behind them, without an id, one for the controls that name no known category, if there are any.</param>
/// <param name="Sources">The sources in order.</param>
public sealed record CatalogResult(string Root, string? Reference, string? Title, string? Keywords, CoverageCounts Total, IReadOnlyList<CategoryEntry> Categories, IReadOnlyList<SourceEntry> Sources);

/// <summary>A category with what belongs to it.</summary>
public sealed record CategoryEntry(string? Id, string? Title, CoverageCounts Counts, Location? Location, IReadOnlyList<CategoryEntry> Categories, IReadOnlyList<ControlEntry> Controls);

/// <summary>A control; its clauses are asked for with <c>fisc.clauses</c>.</summary>
public sealed record ControlEntry(string Id, string? Title, CoverageCounts Counts, Location Location);

/// <summary>A clause, or a control that is assessed itself.</summary>
/// <param name="Subject">Its path.</param>
/// <param name="Label">Its label; the id of a control.</param>
/// <param name="Text">The beginning of its text; null where it has none.</param>
/// <param name="Evidence"><c>cited</c>, <c>none</c>, <c>notApplicable</c> or <c>missing</c>; null for one that is not assessed.</param>
/// <param name="IsGap">True where evidence is owed or was looked for, and there is none.</param>
/// <param name="IsAccepted">True where a gap in its evidence is accepted.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Clauses">What is nested in it.</param>
public sealed record ClauseEntry(string Subject, string Label, string? Text, string? Evidence, bool IsGap, bool IsAccepted, Location Location, IReadOnlyList<ClauseEntry> Clauses);

/// <summary>A source.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Citations">How many controls and clauses cite it.</param>
/// <param name="Flags">Names of the rules that speak of it: <c>unused-source</c>, <c>stale-source</c> and others.</param>
/// <param name="Location">Where it stands.</param>
public sealed record SourceEntry(string Id, string? Title, int Citations, IReadOnlyList<string> Flags, Location Location);
