namespace FiscDsl.LanguageServer.Protocol;

/// <summary>The argument of <c>workspace/executeCommand</c>.</summary>
/// <param name="Uri">A file of the catalog, or its folder.</param>
/// <param name="Formats">What to build, by <see cref="Outputs.OutputFormat.Name"/>; everything where it is left out.</param>
/// <param name="Directory">The URI of the folder to build to; <c>out</c> below the catalog where it is left out.</param>
/// <param name="Position">Where the cursor is.</param>
/// <param name="Control">The id of a control, in place of a position.</param>
/// <param name="Source">The id of a source.</param>
/// <param name="Revision">The git revision to compare with; <c>HEAD</c> where it is left out.</param>
/// <param name="Range">What is selected.</param>
/// <param name="Corrected">What a selected text should say; empty to delete it.</param>
/// <param name="Reason">Why it is corrected; left out or empty for no reason.</param>
/// <param name="Text">What is pasted, as plain text.</param>
/// <param name="Html">The same as HTML; left out where the clipboard has none.</param>
/// <param name="Workbook">The URI of a workbook.</param>
public sealed record CommandArgument(
    string Uri, IReadOnlyList<string>? Formats, string? Directory, Position? Position, string? Control, string? Source, string? Revision, Range? Range, string? Corrected, string? Reason,
    string? Text, string? Html, string? Workbook);

/// <summary>A correction of a selected text.</summary>
/// <param name="Edit">What it inserts; null where the text cannot be corrected so: it is not selected any more, is to say what it says, or cannot stand in quotation marks.</param>
public sealed record CorrectionResult(TextEdit? Edit);

/// <summary>The result of <c>fisc.paste</c>: a way to paste beside the plain one; null where there is none.</summary>
/// <param name="Kind">What the clipboard is taken for, by name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Edit">What it does; null where the clipboard cannot be pasted so, for the reason that the notes give.</param>
/// <param name="Notes">What of the clipboard is not pasted, or not as it was; empty where all of it is.</param>
public sealed record PasteResult(string Kind, string Title, TextEdit? Edit, IReadOnlyList<string> Notes);

/// <summary>A file that was written.</summary>
/// <param name="Uri">Where.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record WrittenFile(string Uri, long Length);

/// <summary>The result of <c>fisc.build</c>.</summary>
public sealed record BuildResult(IReadOnlyList<WrittenFile> Files, CoverageResult Coverage);

/// <summary>How many assessed clauses have evidence, by status.</summary>
/// <param name="Assessed">All of them.</param>
/// <param name="Covered">Those that cite sources or need none.</param>
/// <param name="OpenGaps">Those whose evidence is a gap that nobody has accepted.</param>
/// <param name="Statuses">Those of each status, in the order of <see cref="Model.EvidenceStatuses.All"/>.</param>
public sealed record CoverageCounts(int Assessed, int Covered, int OpenGaps, IReadOnlyList<StatusCount> Statuses);

/// <summary>How many have a status.</summary>
/// <param name="Status">The status by name.</param>
/// <param name="Label">What people call it, in the language of the messages.</param>
/// <param name="Count">How many.</param>
public sealed record StatusCount(string Status, string Label, int Count);

/// <summary>The counts of a category.</summary>
/// <param name="Path">The titles from the 大項目 down.</param>
/// <param name="Counts">The counts.</param>
public sealed record CategoryCoverage(IReadOnlyList<string> Path, CoverageCounts Counts);

/// <summary>An assessed clause without evidence.</summary>
/// <param name="Subject">Its path.</param>
/// <param name="Status">What it counts as, by name.</param>
/// <param name="IsAccepted">True where the gap is accepted.</param>
/// <param name="Location">Where it stands.</param>
public sealed record CoverageGap(string Subject, string Status, bool IsAccepted, Location Location);

/// <summary>The result of <c>fisc.coverage</c>.</summary>
public sealed record CoverageResult(string? Reference, CoverageCounts Total, IReadOnlyList<CategoryCoverage> Categories, IReadOnlyList<CoverageGap> Gaps);

/// <summary>A source that a row cites.</summary>
public sealed record PreviewCitationResult(string Id, string? Locator, string? Title, IReadOnlyList<string> Urls);

/// <summary>A correction that was made.</summary>
public sealed record PreviewCorrectionResult(string Printed, string Replacement, string? Reason);

/// <summary>A row of the table; <paramref name="Evidence"/> says what stands in the place of citations, empty where they stand or nothing is owed.</summary>
public sealed record PreviewRowResult(
    string Subject, Range Range, IReadOnlyList<string> Codes, string Quotation, bool? Provider, bool? User, bool IsGap, string Evidence,
    IReadOnlyList<PreviewCitationResult> Citations, string? Reason, IReadOnlyList<PreviewTextResult> Texts,
    IReadOnlyList<string> Notes, IReadOnlyList<PreviewCorrectionResult> Corrections);

/// <summary>What a row shows in a column of inherited prose.</summary>
/// <param name="Key">The column's key.</param>
/// <param name="Text">The text; lines are separated by line feeds.</param>
public sealed record PreviewTextResult(string Key, string Text);

/// <summary>A column of the workbook's table.</summary>
/// <param name="Key">Which it is, whatever its headings say: <c>text</c>, <c>provider</c>, <c>finding</c> and so on.</param>
/// <param name="Group">The upper heading.</param>
/// <param name="Title">The lower heading; empty where the upper one stands for both.</param>
public sealed record PreviewColumnResult(string Key, string Group, string Title);

/// <summary>The result of <c>fisc.preview</c>; null where there is no control.</summary>
public sealed record PreviewResult(
    string Id, string? Title, IReadOnlyList<string> Category, string? Intent, string Uri, Range Range, IReadOnlyList<PreviewColumnResult> Columns, IReadOnlyList<PreviewRowResult> Rows);
