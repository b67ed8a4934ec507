using FiscDsl.Text;
namespace FiscDsl.Syntax.Prose;
/// <summary>stub</summary>
public sealed class ProseValue(string value, int start) {
/// <summary>stub</summary>
public string Value => value;
/// <summary>stub</summary>
public int ToSource(int o) => start + o;
/// <summary>stub</summary>
public static ProseValue Verbatim(string text, TextSpan s) => new(s.Of(text).ToString(), s.Start); }
/// <summary>stub</summary>
public static class ProseReader {
/// <summary>stub</summary>
public static ProseValue Read(string text, IReadOnlyList<TextSpan> lines) => new(string.Concat(lines.Select(l => l.Of(text).ToString())), lines[0].Start); }
