using FiscDsl.Diagnostics;

namespace FiscDsl.LanguageServer;

/// <summary>How to run the server.</summary>
/// <param name="Language">The language of messages where the client does not say.</param>
/// <param name="LogFile">Where to log; null for nowhere but the client's own log.</param>
public sealed record ServerOptions(MessageLanguage Language, string? LogFile);
