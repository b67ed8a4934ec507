using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using F = FiscDsl.Schema.Fields;
using L = FiscDsl.Schema.LayoutFields;

namespace FiscDsl.Schema;

/// <summary>
/// The one table of the language. Parser checks, completion, formatter order, the language reference, the EBNF and the
/// TextMate grammar all derive from it or are tested against it.
/// </summary>
public static class LanguageSchema
{
    /// <summary>What stands for nothing: the label of a clause without one, and a finding that is not taken over from above.</summary>
    public const string Nothing = "-";

    /// <summary>How deep clauses may nest; deeper ones are reported and not compiled.</summary>
    public const int MaxClauseDepth = 32;

    /// <summary>Levels of categories: 大項目 and 中項目.</summary>
    public const int MaxCategoryDepth = 2;

    private static readonly ImmutableArray<FieldSchema> Inheritable = [F.Information, F.Finding, F.UserAction];

    private static readonly ImmutableArray<FieldSchema> Annotations = [F.Accept, F.Note, F.Correction];

    /// <summary>The declarations, by <see cref="DeclarationKind"/>.</summary>
    public static ImmutableArray<DeclarationSchema> Declarations { get; } =
    [
        new(DeclarationKind.Reference, new("reference", "リファレンス"), HeaderShape.Id,
            [F.Title, F.Version, F.Issued, F.Standard, F.Provider, F.Publishers, F.Language, F.Keywords, F.Preface, .. Annotations],
            new("カタログ全体の情報。カタログに一つだけ置く。", "What the catalog is; one a catalog.")) { Class = ChangeClass.Reference },
        new(DeclarationKind.Revision, new("revision", "改版"), HeaderShape.Id, [F.Issued, F.Summary, .. Annotations],
            new("改版履歴の一つの版。IDは版。", "A version in the history of revisions; its id is the version.")) { Class = ChangeClass.Reference },
        new(DeclarationKind.Category, new("category", "分類"), HeaderShape.IdAndTitle, [.. Inheritable, .. Annotations],
            new("大項目。入れ子にして中項目。", "A 大項目; nested, a 中項目.")) { Class = ChangeClass.Structure, Nested = DeclarationKind.Category },
        new(DeclarationKind.Source, new("source", "情報源"), HeaderShape.IdAndTitle, [F.Url, F.Access, F.Checked, .. Annotations],
            new("根拠として引用する情報源。", "A document that is cited as evidence.")) { Class = ChangeClass.Source },
        new(DeclarationKind.Control, new("control", "基準"), HeaderShape.IdAndTitle,
            [F.Category, F.Code, F.Intent, F.Responsibility, F.Evidence, .. Inheritable, .. Annotations],
            new("安全対策基準の項目。", "An item of the standard.")) { Class = ChangeClass.Text, Nested = DeclarationKind.Clause },
        new(DeclarationKind.Clause, new("clause", "項"), HeaderShape.Label,
            [F.Code, F.Text, F.Responsibility, F.Evidence, .. Inheritable, .. Annotations],
            new("基準の中の項。", "A part of a control.")) { Class = ChangeClass.Text, Nested = DeclarationKind.Clause, IsTopLevel = false },
        new(DeclarationKind.Policy, new("policy", "方針"), HeaderShape.None, [],
            new("規則ごとの重大度。一行に一つ「規則名: 警告」。", "Severities, one rule a line: rule-name: warning.")) { Class = ChangeClass.Policy },
        new(DeclarationKind.Layout, new("layout", "取込様式"), HeaderShape.Id, [L.Sheet, L.Headings, L.Rows, L.Column, L.Mark, L.Carry, L.Restore, L.Leave],
            new("Excel などの表をどう読むか。取込みに使い、成果物には載らない。", "How a table of Excel and the like is read; for imports, and in no output.")) { Class = ChangeClass.Policy },
    ];

    /// <summary>The prose fields that rows take over from the clauses, the control and the categories above, in the order they are written.</summary>
    public static ImmutableArray<FieldSchema> Inherited { get; } = [.. Of(DeclarationKind.Clause).Fields.Where(static f => f.IsInherited)];

    /// <summary>The severities a policy may name, by <see cref="DiagnosticSeverity"/>.</summary>
    public static ImmutableArray<FixedValue> Severities { get; } =
    [
        new(new("off", "無効"), new("報告しない。", "Not reported.")),
        new(new("hint", "ヒント"), new("エディターだけで示す。", "Shown in the editor alone.")),
        new(new("info", "情報"), new("知っておくとよい。", "Worth knowing.")),
        new(new("warning", "警告"), new("読者に対して欠けている。", "Owed to the readers.")),
        new(new("error", "エラー"), new("コンパイルを止める。", "Stops the compilation.")),
    ];

    /// <summary>The schema of a declaration.</summary>
    public static DeclarationSchema Of(DeclarationKind kind) => Declarations[(int)kind];

    /// <summary>The declaration of a keyword in either spelling; null where there is none.</summary>
    public static DeclarationSchema? Declaration(ReadOnlySpan<char> keyword)
    {
        foreach (var declaration in Declarations)
            if (keyword.SequenceEqual(declaration.Spelling.English) || keyword.SequenceEqual(declaration.Spelling.Japanese)) return declaration;
        return null;
    }
}
