using System.Text.Json.Serialization;

namespace FiscDsl.LanguageServer.Protocol;

/// <summary>A place in a document.</summary>
/// <param name="Line">From 0.</param>
/// <param name="Character">From 0, in code units of the negotiated position encoding.</param>
public readonly record struct Position(int Line, int Character);

/// <summary>A stretch of a document; the end is exclusive.</summary>
public readonly record struct Range(Position Start, Position End);

/// <summary>A stretch of a named document.</summary>
public sealed record Location(string Uri, Range Range);

/// <summary>A link from a stretch of one document to a stretch of another.</summary>
public sealed record LocationLink(Range? OriginSelectionRange, string TargetUri, Range TargetRange, Range TargetSelectionRange);

/// <summary>One replacement in a document.</summary>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">By what; null where <paramref name="Snippet"/> says it.</param>
/// <param name="Snippet">A text with places for the cursor, for a client that takes such edits.</param>
public sealed record TextEdit(Range Range, string? NewText, SnippetText? Snippet = null);

/// <summary>A text with places for the cursor.</summary>
/// <param name="Value">The text, as the protocol writes snippets.</param>
public sealed record SnippetText(string Value)
{
    /// <summary>What it is; the protocol knows one kind.</summary>
    public string Kind { get; } = "snippet";
}

/// <summary>The name of a document.</summary>
public sealed record TextDocumentIdentifier(string Uri);

/// <summary>The name of a document in one version.</summary>
public sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>The name of a document in the version that is known, or null for the one on disk.</summary>
public sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>A step of an edit: all edits of one document, or a file that is created.</summary>
/// <param name="TextDocument">The document; null for a file that is created.</param>
/// <param name="Edits">Its edits; null for such a file.</param>
public sealed record DocumentChange(OptionalVersionedTextDocumentIdentifier? TextDocument, IReadOnlyList<TextEdit>? Edits)
{
    /// <summary><c>create</c> for a file that is created; null else.</summary>
    public string? Kind { get; private init; }

    /// <summary>The file that is created; null else.</summary>
    public string? Uri { get; private init; }

    /// <summary>A file is created, empty. Where it is there, the edit fails.</summary>
    public static DocumentChange Creation(string uri) => new(null, null) { Kind = "create", Uri = uri };
}

/// <summary>Edits of several documents, by document in one of two ways.</summary>
/// <param name="DocumentChanges">With versions; null for a client that cannot take them.</param>
/// <param name="Changes">By URI, for such a client.</param>
public sealed record WorkspaceEdit(IReadOnlyList<DocumentChange>? DocumentChanges, IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes = null);

/// <summary>Text with a markup.</summary>
/// <param name="Kind"><c>markdown</c> or <c>plaintext</c>.</param>
/// <param name="Value">The text.</param>
public sealed record MarkupContent(string Kind, string Value)
{
    /// <summary>Markdown.</summary>
    public static MarkupContent Markdown(string value) => new("markdown", value);

    /// <summary>Text as it is.</summary>
    public static MarkupContent PlainText(string value) => new("plaintext", value);
}

/// <summary>A command that the client offers under a title.</summary>
public sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, IReadOnlyList<System.Text.Json.JsonElement>? Arguments);

/// <summary>Parameters of a request about a place.</summary>
public record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>Parameters of a request about a whole document.</summary>
public record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>Parameters of a request about a stretch of a document.</summary>
public record TextDocumentRangeParams(TextDocumentIdentifier TextDocument, Range Range);
