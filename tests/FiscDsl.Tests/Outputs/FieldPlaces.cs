using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Tests.Grammar;

namespace FiscDsl.Tests.Outputs;

/// <summary>Where a field stands in the outputs of a catalog in Japanese. The language reference prints it.</summary>
/// <param name="Declaration">Whose field it is.</param>
/// <param name="Field">The field; null for the title in a header.</param>
/// <param name="Member">The member of the declaration's object in JSON; null where it is in no output.</param>
/// <param name="Sheet">The sheet of the workbook; null where it is in none.</param>
/// <param name="Heading">The heading of its column, or what it ends with; null where it is in no column of its own.</param>
internal sealed record FieldPlace(DeclarationKind Declaration, FieldKind? Field, string? Member, string? Sheet, string? Heading = null)
{
    private const string Cover = "表紙";
    private const string Revisions = "改版履歴";
    private const string Sources = "情報参照元";
    private const string Table = "リファレンス";
    private const string Coverage = "集計";
    private const string Corrections = "訂正";

    public static IReadOnlyList<FieldPlace> All { get; } =
    [
        new(DeclarationKind.Reference, FieldKind.Title, "title", Cover),
        new(DeclarationKind.Reference, FieldKind.Version, "version", Cover),
        new(DeclarationKind.Reference, FieldKind.Issued, "issued", Cover),
        new(DeclarationKind.Reference, FieldKind.Standard, "standard", Cover),
        new(DeclarationKind.Reference, FieldKind.Provider, "provider", Cover),
        new(DeclarationKind.Reference, FieldKind.Publishers, "publishers", Cover),
        new(DeclarationKind.Reference, FieldKind.Language, "language", null),
        new(DeclarationKind.Reference, FieldKind.Keywords, null, null),
        new(DeclarationKind.Reference, FieldKind.Preface, "preface", Cover),
        .. Annotations(DeclarationKind.Reference, Cover, notes: null, acceptances: null),
        new(DeclarationKind.Revision, FieldKind.Issued, "issued", Revisions, "発行日"),
        new(DeclarationKind.Revision, FieldKind.Summary, "summary", Revisions, "改版内容"),
        .. Annotations(DeclarationKind.Revision, Revisions, "注記", "許容"),
        new(DeclarationKind.Category, null, "title", Coverage),
        .. Inherited(DeclarationKind.Category),
        .. Annotations(DeclarationKind.Category, Cover, notes: null, acceptances: null),
        new(DeclarationKind.Source, null, "title", Sources, "情報源名称"),
        new(DeclarationKind.Source, FieldKind.Url, "urls", Sources, "参照先"),
        new(DeclarationKind.Source, FieldKind.Access, "access", Sources, "公開区分"),
        new(DeclarationKind.Source, FieldKind.Checked, "checked", Sources, "確認日"),
        .. Annotations(DeclarationKind.Source, Sources, "注記", "許容"),
        new(DeclarationKind.Control, null, "title", Table, "基準小項目"),
        new(DeclarationKind.Control, FieldKind.Category, "category", Table, "基準大項目 / 基準中項目"),
        new(DeclarationKind.Control, FieldKind.Intent, "intent", Table, "適用にあたっての考え方"),
        .. Assessed(DeclarationKind.Control),
        new(DeclarationKind.Clause, FieldKind.Text, "text", Table, "基準項目の目的・内容説明・具体例等の解説"),
        .. Assessed(DeclarationKind.Clause),
    ];

    /// <summary>The place of a field.</summary>
    public static FieldPlace Of(DeclarationKind declaration, FieldKind? field) => All.Single(p => p.Declaration == declaration && p.Field == field);

    /// <summary>The table of the language reference.</summary>
    public static string Markdown(MessageLanguage language)
    {
        var table = language == MessageLanguage.Ja ? new MarkdownTable("宣言", "欄", "JSON", "シート", "列") : new MarkdownTable("Declaration", "Field", "JSON", "Sheet", "Column");
        foreach (var place in All)
        {
            var schema = LanguageSchema.Of(place.Declaration);
            var field = place.Field is { } kind ? schema.Field(kind)?.Spelling.English ?? "" : language == MessageLanguage.Ja ? "見出し行の名称" : "title of the header";
            table.Add($"`{schema.Spelling.English}`", place.Field is null ? field : $"`{field}`", place.Member is null ? "—" : $"`{place.Member}`", place.Sheet ?? "—", place.Heading ?? "");
        }

        return table.ToString();
    }

    private static FieldPlace[] Annotations(DeclarationKind declaration, string sheet, string? notes, string? acceptances) =>
    [
        new(declaration, FieldKind.Accept, "accepted", sheet, acceptances),
        new(declaration, FieldKind.Note, "note", sheet, notes),
        new(declaration, FieldKind.Correction, "corrections", Corrections, "印刷 / 訂正 / 理由"),
    ];

    private static FieldPlace[] Assessed(DeclarationKind declaration) =>
    [
        new(declaration, FieldKind.Code, "codes", Table, "項目"),
        new(declaration, FieldKind.Responsibility, "responsibility", Table, "クラウド事業者 / 利用者 / 注記"),
        new(declaration, FieldKind.Evidence, "evidence", Table, "基準項目に対するクラウド事業者の一般公開情報の所在"),
        .. Inherited(declaration),
        .. Annotations(declaration, Table, "注記", "許容"),
    ];

    private static FieldPlace[] Inherited(DeclarationKind declaration) =>
    [
        new(declaration, FieldKind.Information, "information", Table, "の該当情報"),
        new(declaration, FieldKind.Finding, "finding", Table, "確認した内容と解説"),
        new(declaration, FieldKind.UserAction, "userAction", Table, "利用者の対応"),
    ];
}
