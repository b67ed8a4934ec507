using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Text.Unicode;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Merging;

/// <summary>What tells items from their siblings: declarations by their ids, fields by their names, those that repeat by what they are about.</summary>
internal static class MergeKey
{
    /// <summary>The key of an item.</summary>
    public static string Of(MergeItem item)
    {
        if (item.Declaration is { } declaration)
        {
            // A catalog has one reference, and another id for it is a change of the one.
            return declaration.Kind == DeclarationKind.Reference ? $"{declaration.Kind}" : $"{declaration.Kind} {declaration.Id}";
        }

        if (item.Owner?.Kind == DeclarationKind.Policy) return DiagnosticTable.Find(item.Name)?.Code ?? item.Name.ToString();
        if (item.Field is not { } field) return $"? {item.Head(0).Trim()}";
        return field.Value switch
        {
            ValueKind.Acceptance => $"{field.Kind} {Before(item.Canonical, ' ', from: item.Canonical.IndexOf(' ', StringComparison.Ordinal) + 1)}",
            ValueKind.Correction => $"{field.Kind} {PlainText.Of(Before(item.Canonical, '→', from: 0))}",
            ValueKind.Column => $"{field.Kind} {BeforeArrow(item.Canonical)}",
            // A mark may mean one thing in a party's column and another in one of evidence.
            ValueKind.Mark => $"{field.Kind} {BeforeArrow(item.Canonical)} {(item.Syntax?.Value is MarkSyntax { Sides.Row: { } row } ? row.Roles[0] : null)}",
            ValueKind.Prose when field.Repeats => $"{field.Kind} {item.Canonical}",
            _ => $"{field.Kind}",
        };
    }

    private static string BeforeArrow(string text) => ValueReader.ArrowIn(text, new(0, text.Length)) is { } arrow ? text[..arrow.Start] : text;

    private static string Before(string text, char end, int from) => text.IndexOf(end, from) is > 0 and var at ? text[..at] : text;
}
