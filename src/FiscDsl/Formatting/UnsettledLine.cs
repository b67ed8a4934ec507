using System.Collections.Immutable;
using FiscDsl.Diagnostics;

namespace FiscDsl.Formatting;

/// <summary>A line of prose that may not be meant as it is read, so that its field stays as it is.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Rule">What is found there: one of <see cref="Reasons"/>.</param>
public readonly record struct UnsettledLine(int Offset, DiagnosticDescriptor Rule)
{
    /// <summary>The rules whose findings keep a field as it is, and what is to be said of each: why, and the way out.</summary>
    public static ImmutableDictionary<DiagnosticDescriptor, LocalizedText> Reasons { get; } = new Dictionary<DiagnosticDescriptor, LocalizedText>
    {
        [TextDiagnostics.FieldInProse] = new(
            "欄か宣言に見える行が文の中にあるため、この文の欄はそのまま残した（字下げを浅くするか、field-in-prose を許容する）",
            "this line stands in prose but looks like a field or a declaration, so the prose stays as it is; outdent the line or accept field-in-prose"),
        [TextDiagnostics.JoinedBullet] = new(
            "行頭の印が箇条にならず上の行とつながるため、この文の欄はそのまま残した（箇条なら前に空行を入れ、文の続きなら上の行につなぐ）",
            "the bullet at the start of this line makes no item, so the prose stays as it is; insert a blank line before an item, or join the lines"),
        [TextDiagnostics.ParagraphIndentation] = new(
            "行頭の全角の空白が段落の始まりか、上の行の続きかわからないため、この文の欄はそのまま残した（前に空行を入れるか、半角の空白にする）",
            "U+3000 at the start may begin a paragraph or go on from the line above, so the prose stays as it is; insert a blank line before it or use spaces"),
        [TextDiagnostics.PastedNumber] = new(
            "番号が文に混ざるため、この文の欄はそのまま残した（行番号やページ番号なら取り除き、箇条の番号なら「.」を付け、文の続きなら上の行につなぐ）",
            "the number becomes part of the text, so the prose stays as it is; remove it, write '.' behind that of an item, or join what goes on with the line above"),
    }.ToImmutableDictionary();
}
