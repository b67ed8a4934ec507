using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Comparison.Prose;

/// <summary>Words that name another control or clause of the catalog: 【運89】, 【運89】(2), 前項, (2), 第2項.</summary>
/// <param name="Span">The words, in the text.</param>
/// <param name="Target">What they name.</param>
internal readonly record struct TextReference(TextSpan Span, AssessedDeclaration Target);
