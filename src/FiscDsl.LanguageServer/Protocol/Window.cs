using System.Text.Json;

namespace FiscDsl.LanguageServer.Protocol;

/// <summary>A step of long work.</summary>
/// <param name="Kind"><c>begin</c>, <c>report</c> or <c>end</c>.</param>
/// <param name="Title">What is done; with <c>begin</c> alone.</param>
/// <param name="Message">More on the step.</param>
/// <param name="Percentage">0 to 100.</param>
public sealed record WorkDoneProgress(string Kind, string? Title, string? Message, int? Percentage);

/// <summary>A capability that is registered while the client runs.</summary>
public sealed record Registration(string Id, string Method, DidChangeWatchedFilesRegistrationOptions RegisterOptions);

/// <summary>Which files to watch.</summary>
public sealed record DidChangeWatchedFilesRegistrationOptions(IReadOnlyList<FileSystemWatcher> Watchers);

/// <summary>A pattern of files.</summary>
public sealed record FileSystemWatcher(string GlobPattern);

/// <summary>Parameters of <c>$/setTrace</c>.</summary>
public sealed record SetTraceParams(string Value);

/// <summary>Parameters of <c>workspace/executeCommand</c>.</summary>
public sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments, JsonElement? WorkDoneToken);
