namespace FiscDsl.LanguageServer.Protocol;

/// <summary>The argument of <c>workspace/executeCommand</c>.</summary>
/// <param name="Uri">A file of the catalog, or its folder.</param>
/// <param name="Formats">What to build, by <see cref="Outputs.OutputFormat.Name"/>; what is published where it is left out.</param>
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
/// <param name="Columns">What a person says that each column of pasted rows gives, in their order: a <see cref="PasteRole.Name"/>, or nothing for one that is not read.</param>
/// <param name="Table">Which table of a file a plan is written of, by its place in <see cref="PlanResult.Tables"/>.</param>
/// <param name="Reference">What the catalog of a plan is, as far as it is known.</param>
public sealed record CommandArgument(
    string Uri, IReadOnlyList<string>? Formats, string? Directory, Position? Position, string? Control, string? Source, string? Revision, Range? Range, string? Corrected, string? Reason,
    string? Text, string? Html, string? Workbook, IReadOnlyList<string>? Columns, int? Table, IReadOnlyList<PlanValue>? Reference);

/// <summary>A correction of a selected text.</summary>
/// <param name="Edit">What it inserts; null where the text cannot be corrected so: it is not selected any more, is to say what it says, or cannot stand in quotation marks.</param>
public sealed record CorrectionResult(TextEdit? Edit);

/// <summary>A way to paste beside the plain one. The result of <c>fisc.paste</c> has all of them, the likeliest first; it is null where there is none.</summary>
/// <param name="Kind">What the clipboard is taken for, by name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Edit">What it does; null where the clipboard cannot be pasted so, for the reason that the notes give.</param>
/// <param name="Notes">What of the clipboard is not pasted, or not as it was; empty where all of it is.</param>
/// <param name="IsPreferred">True where it is likelier to be meant than the plain paste.</param>
/// <param name="Columns">The columns of rows: where one is open, a client asks, and sends the command again with what each gives. Empty for anything else.</param>
/// <param name="Roles">What columns may give, in the order in which people are asked.</param>
public sealed record PasteResult(string Kind, string Title, TextEdit? Edit, IReadOnlyList<string> Notes, bool IsPreferred, IReadOnlyList<PasteColumn> Columns, IReadOnlyList<PasteRole> Roles);

/// <summary>A column of rows.</summary>
/// <param name="Letters">Its letters, counted from the first that was copied.</param>
/// <param name="Heading">Its heading; null where none was copied.</param>
/// <param name="Samples">What its first cells say.</param>
/// <param name="Role">What it gives, by name; null for nothing that is read, or nothing that is known.</param>
/// <param name="IsOpen">True where a person has to say what it gives.</param>
public sealed record PasteColumn(string Letters, string? Heading, IReadOnlyList<string> Samples, string? Role, bool IsOpen);

/// <summary>Something that a column may give.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Description">What it is.</param>
public sealed record PasteRole(string Name, string Label, string Description);

/// <summary>The result of <c>fisc.plan</c>.</summary>
/// <param name="Workbook">The name of the file.</param>
/// <param name="Id">The id that the catalog gets.</param>
/// <param name="Tables">The tables that are known by their headings.</param>
/// <param name="Fields">What no table tells, and a person has to.</param>
/// <param name="Notices">What had to be guessed in reading the file.</param>
/// <param name="Text">The plan; null as long as the argument names no table.</param>
public sealed record PlanResult(string Workbook, string Id, IReadOnlyList<PlanTable> Tables, IReadOnlyList<PlanField> Fields, IReadOnlyList<string> Notices, string? Text);

/// <summary>A table of a file, or several of one form.</summary>
/// <param name="Name">The sheets, or the headings above.</param>
/// <param name="Place">Where its headings begin.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">The headings that are known.</param>
/// <param name="IsUsable">True where it has all the columns that are needed; else its plan has to be completed.</param>
/// <param name="IsHidden">True where nobody sees its sheet.</param>
public sealed record PlanTable(string Name, string Place, int Rows, IReadOnlyList<string> Columns, bool IsUsable, bool IsHidden);

/// <summary>Something that a person tells of a catalog.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Description">What it is.</param>
/// <param name="IsDate">True for a date.</param>
public sealed record PlanField(string Name, string Label, string Description, bool IsDate);

/// <summary>What a person has told.</summary>
/// <param name="Name">The field.</param>
/// <param name="Value">What it says; empty for nothing yet.</param>
public sealed record PlanValue(string Name, string Value);

/// <summary>A file that was written, or a folder.</summary>
/// <param name="Uri">Where; of a folder, the page that is opened first.</param>
/// <param name="Length">Its length in bytes, of a folder that of all its files.</param>
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
