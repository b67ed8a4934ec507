using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Tests.Grammar;

/// <summary>The tables of the language reference that say what <see cref="LanguageSchema"/> says, in one language.</summary>
internal sealed class SchemaTables(MessageLanguage language)
{
    public string Declarations()
    {
        var table = new MarkdownTable(
            In("宣言", "Declaration"), In("日本語", "Japanese"), In("見出し行", "Header"), In("入れ子", "Nests"), In("意味", "Meaning"));
        foreach (var declaration in LanguageSchema.Declarations)
        {
            table.Add(
                Code(declaration.Spelling.English), declaration.Spelling.Japanese, Header(declaration.Header),
                declaration.Nested is { } nested ? Code(LanguageSchema.Of(nested).Spelling.English) : "", declaration.Documentation.In(language));
        }

        return table.ToString();
    }

    public string Fields()
    {
        var withFields = LanguageSchema.Declarations.Where(static d => !d.Fields.IsEmpty).ToList();
        var everywhere = withFields.Where(static d => d.Fields.Any(static f => f.IsAnnotation)).Select(static d => d.Fields.AsEnumerable()).Aggregate(static (all, fields) => all.Intersect(fields)).ToList();
        var parts = withFields
            .Select(d => (Title: $"{Code(d.Spelling.English)} {d.Spelling.Japanese}", Fields: d.Fields.Except(everywhere)))
            .Where(static part => part.Fields.Any())
            .Append((Title: In("`方針` と `取込様式` のほかのすべての宣言", "Every declaration but `policy` and `layout`"), Fields: everywhere));
        return string.Join('\n', parts.Select(part => $"**{part.Title}**\n\n{FieldTable(part.Fields)}"));
    }

    public string FixedValues()
    {
        var table = new MarkdownTable(In("欄", "Field"), In("値", "Value"), In("日本語", "Japanese"), In("意味", "Meaning"));
        foreach (var field in LanguageSchema.Declarations.SelectMany(static d => d.Fields).Distinct().OrderBy(static f => f.Kind))
        {
            foreach (var value in field.FixedValues)
                table.Add(Code(field.Spelling.English), Code(value.Spelling.English), value.Spelling.Japanese, value.Documentation.In(language));
        }

        return table.ToString();
    }

    public string Values()
    {
        var table = new MarkdownTable(In("種類", "Kind"), In("書き方", "How it is written"));
        foreach (var kind in Enum.GetValues<ValueKind>()) table.Add(Name(kind), Form(kind));
        return table.ToString();
    }

    public string Severities()
    {
        var table = new MarkdownTable(In("重大度", "Severity"), In("日本語", "Japanese"), In("意味", "Meaning"));
        foreach (var severity in LanguageSchema.Severities.Reverse())
            table.Add(Code(severity.Spelling.English), severity.Spelling.Japanese, severity.Documentation.In(language));
        return table.ToString();
    }

    public string Limits()
    {
        var table = new MarkdownTable(In("上限", "Limit"), "");
        table.Add(In("分類の段数", "Levels of categories"), $"{LanguageSchema.MaxCategoryDepth}");
        table.Add(In("項の段数", "Levels of clauses"), $"{LanguageSchema.MaxClauseDepth}");
        table.Add(In("1ファイルの大きさ", "Size of a file"), $"{SourceLimits.MaxFileMebibytes} MiB");
        return table.ToString();
    }

    private string FieldTable(IEnumerable<FieldSchema> fields)
    {
        var table = new MarkdownTable(In("欄", "Field"), In("日本語", "Japanese"), In("値", "Value"), "", In("意味", "Meaning"));
        foreach (var field in fields)
            table.Add(Code(field.Spelling.English), field.Spelling.Japanese, Name(field.Value), Count(field), field.Documentation.In(language));
        return table.ToString();
    }

    private string Count(FieldSchema field) => (field.IsRequired, field.Repeats) switch
    {
        (true, true) => In("必須、複数可", "required, may repeat"),
        (true, false) => In("必須", "required"),
        (false, true) => In("複数可", "may repeat"),
        (false, false) => "",
    };

    private string Header(HeaderShape shape) => shape switch
    {
        HeaderShape.None => In("なし", "nothing"),
        HeaderShape.Id => In("ID", "id"),
        HeaderShape.IdAndTitle => In("ID、名称", "id, title"),
        HeaderShape.Label => In("項番", "label"),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private string Name(ValueKind kind) => kind switch
    {
        ValueKind.Line => In("1行の文", "line"),
        ValueKind.Prose => In("文章", "prose"),
        ValueKind.LineList => In("文の並び", "list of lines"),
        ValueKind.UrlList => In("アドレスの並び", "list of addresses"),
        ValueKind.CodeList => In("番号の並び", "list of codes"),
        ValueKind.Date => In("日付", "date"),
        ValueKind.Choice => In("決まった値", "fixed value"),
        ValueKind.Parties => In("主体", "parties"),
        ValueKind.Evidence => In("情報参照元", "evidence"),
        ValueKind.CategoryPath => In("分類", "category"),
        ValueKind.Acceptance => In("許容", "acceptance"),
        ValueKind.Correction => In("訂正", "correction"),
        ValueKind.Rows => In("行", "rows"),
        ValueKind.Column => In("列", "column"),
        ValueKind.Mark => In("印", "mark"),
        ValueKind.Roles => In("役割の並び", "list of roles"),
        ValueKind.Columns => In("列の並び", "list of columns"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private string Form(ValueKind kind) => kind switch
    {
        ValueKind.Line => In("コロンのあと、行末まで。", "After the colon, to the end of the line."),
        ValueKind.Prose => In("コロンのあとか、より深く字下げした行か、その両方。", "After the colon, on the more deeply indented lines below, or both."),
        ValueKind.LineList => In("コロンのあとに一つか、下の行にそれぞれ「`- `」を付けて並べる。", "One after the colon, or several below, each after `- `."),
        ValueKind.UrlList => In("同じ並べ方で、`https://` か `http://` で始まるアドレス。", "The same, with addresses that begin with `https://` or `http://`."),
        ValueKind.CodeList => In("1行に `,` で区切って並べる。", "On one line, separated by `,`."),
        ValueKind.Date => In("`YYYY-MM-DD`、日が分からなければ `YYYY-MM`", "`YYYY-MM-DD`, or `YYYY-MM` where no day is known."),
        ValueKind.Choice => In("その欄の決まった値の一つ。", "One of the field's fixed values."),
        ValueKind.Parties => In("`クラウド事業者`、`利用者`、両方を `,` で区切ったもの、または `なし`。", "`provider`, `user`, both separated by `,`, or `none`."),
        ValueKind.Evidence => In(
            "情報源のIDを `,` で区切り、それぞれに箇所を `\"…\"` か `「…」` で添えられる。または `なし`、`対象外` と、続けて理由。",
            "Ids of sources separated by `,`, each with an optional place in `\"…\"` or `「…」`; or `none` or `n/a`, then an optional reason."),
        ValueKind.CategoryPath => In("分類のID、または大項目からのIDを `/` で区切ったもの。", "A category's id, or the ids from the 大項目 down, separated by `/`."),
        ValueKind.Acceptance => In("規則の名前、空白、理由。", "A rule's name, a blank, the reason."),
        ValueKind.Correction => In("`「印刷」→「訂正」`、続けて理由。", "`「printed」→「corrected」`, then an optional reason."),
        ValueKind.Rows => In("`3`、または `3-4`。1から数える。", "`3`, or `3-4`, counted from 1."),
        ValueKind.Column => In(
            "`「見出し」 → 基準`。段のある見出しは上から ` / ` で区切る。見出しの代わりに列の記号（`J`）でもよい。",
            "`「heading」 → control`; headings of several levels from the top, separated by ` / `; or a column's letters (`J`) in their place."),
        ValueKind.Mark => In(
            "`○, ◯ → はい`。区切り、矢印、引用符のある印は `「…」` に入れる。`「」` は空のセル。",
            "`○, ◯ → yes`; a mark with a separator, an arrow or a quotation mark stands in `「…」`, and `「」` is an empty cell."),
        ValueKind.Roles => In("列が何であるかを、1行に `,` で区切って並べる。", "What columns give, on one line, separated by `,`."),
        ValueKind.Columns => In("列を、1行に `,` で区切って並べる。", "Columns, on one line, separated by `,`."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private string In(string japanese, string english) => language == MessageLanguage.Ja ? japanese : english;

    private static string Code(string text) => $"`{text}`";
}
