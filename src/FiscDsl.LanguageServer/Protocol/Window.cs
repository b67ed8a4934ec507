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

/// <summary>A capability that is registered no longer.</summary>
public sealed record Unregistration(string Id, string Method);

/// <summary>Which files to watch.</summary>
public sealed record DidChangeWatchedFilesRegistrationOptions(IReadOnlyList<FileSystemWatcher> Watchers);

/// <summary>A pattern of files.</summary>
/// <param name="GlobPattern">A string, of files in the client's folders, or a <see cref="RelativePattern"/>.</param>
public sealed record FileSystemWatcher(JsonElement GlobPattern);

/// <summary>A pattern of files below a directory, wherever that is.</summary>
public sealed record RelativePattern(string BaseUri, string Pattern);

/// <summary>Parameters of <c>$/setTrace</c>.</summary>
public sealed record SetTraceParams(string Value);

/// <summary>Parameters of <c>workspace/executeCommand</c>.</summary>
public sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments, JsonElement? WorkDoneToken);
