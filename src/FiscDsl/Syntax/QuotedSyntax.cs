using FiscDsl.Text;

namespace FiscDsl.Syntax;

/// <summary>A quoted text: <c>"…"</c> (also ＂…＂ “…” ”…”) or <c>「…」</c>, the latter balanced.</summary>
/// <param name="Content">What stands between the marks.</param>
/// <param name="Span">Marks included.</param>
public readonly record struct QuotedSyntax(TextSpan Content, TextSpan Span);

/// <summary>A source's id with an optional place in it, as written: <c>1 "侵入テスト"</c>.</summary>
/// <param name="Id">The id.</param>
/// <param name="Locator">The place; null where none is given.</param>
public sealed record CitationSyntax(TextSpan Id, QuotedSyntax? Locator);
