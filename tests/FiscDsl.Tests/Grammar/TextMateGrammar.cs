using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FiscDsl.Schema;

namespace FiscDsl.Tests.Grammar;

/// <summary>
/// The TextMate grammar, written from the schema. It sees lines and not the catalog: what depends on that, such as whether
/// an id in brackets is a mention, an editor learns from the server's semantic tokens, which name the same scopes.
/// </summary>
internal static class TextMateGrammar
{
    private const string Blank = @"[ \t　]", Colon = @"[:：]", Comma = @"[,，、]", Digit = "[0-9０-９]";
    private const string Id = @"[\p{L}\p{N}][\p{L}\p{N}\p{M}._．＿\-－‐‑−]*";

    // As long as lines are indented more than the one that began, whatever stands in them belongs to it.
    private const string Deeper = $@"^(?:\1{Blank}+(?=[^ \t　])|{Blank}*$)";

    private static readonly JsonObject Comment = Match($@"^{Blank}*(#.*)$", "comment.line.number-sign.fisc");
    private static readonly JsonObject ProseComment = Match($@"^{Blank}*(#(?:{Blank}.*)?)$", "comment.line.number-sign.fisc");
    private static readonly JsonObject Conflict = Match(@"^((?:<{7}|={7}|>{7}|\|{7})(?: .*)?)$", "invalid.illegal.merge-conflict.fisc");
    private static readonly JsonObject Separator = Match($"({Comma})", "punctuation.separator.fisc");
    private static readonly JsonObject Url = Match("(https?://[^ \\t　\"<>]+)", "markup.underline.link.fisc");
    private static readonly JsonObject ListMark = Match($"^{Blank}*(-)(?={Blank})", "punctuation.definition.list.fisc");
    private static readonly JsonObject Quotation = Match("([\"＂“”„‟][^\"＂“”„‟]*[\"＂“”„‟]|「[^」]*」)", "string.quoted.fisc");
    private static readonly JsonObject Arrow = Match("(→|->)", "keyword.operator.fisc");
    private static readonly JsonObject Date = Match($@"({Digit}{{4}}[-－]{Digit}{{2}}(?:[-－]{Digit}{{2}})?)", "constant.numeric.date.fisc");

    private static readonly JsonObject Mention = Match(
        @"(【)([設運技統実監][0-9]+(?:-[0-9]+)*)(】)", "punctuation.definition.mention.begin.fisc", "entity.name.type.class.fisc", "punctuation.definition.mention.end.fisc");

    private static readonly JsonObject Enumerator = Match(
        $@"(?:^|\G){Blank}*([(（](?:{Digit}{{1,3}}|注{Digit}{{0,3}})[)）]|{Digit}{{1,3}}(?:[)）]|[.．](?!{Digit}))|[①-⑳㉑-㉟㊱-㊿])", "constant.numeric.enumerator.fisc");

    /// <summary>The grammar's patterns, in the order in which they are tried.</summary>
    public static JsonObject Document() => new()
    {
        ["$schema"] = "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
        ["name"] = "FISC",
        ["scopeName"] = "source.fisc",
        ["fileTypes"] = new JsonArray("fisc"),
        ["patterns"] = List([Comment, Conflict, Policy(), .. Fields().Select(Field), .. LanguageSchema.Declarations.Where(static d => d.Header != HeaderShape.None).Select(Declaration)]),
    };

    private static IEnumerable<FieldSchema> Fields() => LanguageSchema.Declarations.SelectMany(static d => d.Fields).DistinctBy(static f => f.Spelling.English);

    private static JsonObject Declaration(DeclarationSchema declaration)
    {
        var keyword = $"^{Blank}*({Words([declaration.Spelling])})";
        return declaration.Header switch
        {
            HeaderShape.Label => Match($"{keyword}{Blank}+(.+?){Blank}*$", "keyword.control.fisc", NameScope(declaration.Kind)),
            _ => Match($"{keyword}{Blank}+({Id})(?:{Blank}+(.*))?$", "keyword.control.fisc", NameScope(declaration.Kind), "markup.heading.title.fisc"),
        };
    }

    private static string NameScope(DeclarationKind kind) => kind switch
    {
        DeclarationKind.Source => "constant.numeric.source.fisc",
        DeclarationKind.Control => "entity.name.type.class.fisc",
        DeclarationKind.Clause => "entity.name.function.fisc",
        _ => "entity.name.namespace.fisc",
    };

    private static JsonObject Policy()
    {
        var name = Match($@"^{Blank}*([^ \t　:：#][^ \t　:：]*){Blank}*({Colon})", "entity.name.function.rule.fisc", "punctuation.separator.key-value.fisc");
        var months = Match($"({Digit}+)", "constant.numeric.fisc");
        return Block($"^({Blank}*)({Words([LanguageSchema.Of(DeclarationKind.Policy).Spelling])}){Blank}*$", "keyword.control.fisc", null, [Comment, Conflict, name, Fixed(LanguageSchema.Severities), months]);
    }

    private static JsonObject Field(FieldSchema field)
    {
        var begin = $"^({Blank}*)({Words([field.Spelling])}){Blank}*({Colon})";
        const string Name = "entity.name.tag.fisc", Mark = "punctuation.separator.key-value.fisc";
        return field.Value switch
        {
            ValueKind.Prose => Block(begin, Name, Mark, [ProseComment, Conflict, Enumerator, Mention, Url]),
            ValueKind.LineList => Block(begin, Name, Mark, [Comment, Conflict, ListMark]),
            ValueKind.UrlList => Block(begin, Name, Mark, [Comment, Conflict, ListMark, Url]),
            ValueKind.Date => Line(begin, [Date]),
            ValueKind.Choice => Line(begin, [Fixed(field.FixedValues)]),
            ValueKind.Parties => Line(begin, [Fixed(field.FixedValues), Separator]),
            ValueKind.Evidence => Line(begin, [WithReason(field.FixedValues), Quotation, Match($"({Id})", "constant.numeric.source.fisc"), Separator]),
            ValueKind.CategoryPath => Line(begin, [Match($"({Id})", "entity.name.namespace.fisc"), Match("([/／])", "punctuation.separator.fisc")]),
            ValueKind.CodeList => Line(begin, [Match(@"([^ \t　,，、]+)", "constant.numeric.code.fisc"), Separator]),
            ValueKind.Acceptance => Line(begin, [Match($@"\G{Blank}*([^ \t　]+)", "entity.name.function.rule.fisc")]),
            ValueKind.Correction => Line(begin, [Quotation, Arrow]),
            ValueKind.Rows => Line(begin, [Match($"({Digit}+)", "constant.numeric.fisc")]),
            ValueKind.Column => Line(begin, [Quotation, Arrow, Fixed([.. field.FixedValues, .. ColumnRoles.Parties], after: ">→"), Match(@"\G[ \t　]*([A-ZＡ-Ｚ]{1,3})(?![\p{L}\p{N}])", "constant.numeric.fisc")]),
            ValueKind.Mark => Line(begin, [Quotation, Arrow, Fixed(field.FixedValues, after: ">→"), Separator]),
            ValueKind.Roles => Line(begin, [Fixed(ColumnRoles.Values), Separator]),
            ValueKind.Columns => Line(begin, [Quotation, Match(@"(?<![\p{L}\p{N}])([A-ZＡ-Ｚ]{1,3})(?![\p{L}\p{N}])", "constant.numeric.fisc"), Separator]),
            _ => Line(begin, []),
        };

        JsonObject Line(string from, JsonObject[] patterns) => new() { ["begin"] = from, ["beginCaptures"] = Captures([null, Name, Mark]), ["end"] = "$", ["patterns"] = List(patterns) };
    }

    private static JsonObject Block(string begin, string name, string? mark, JsonObject[] patterns) =>
        new() { ["begin"] = begin, ["beginCaptures"] = Captures([null, name, mark]), ["while"] = Deeper, ["patterns"] = List(patterns) };

    /// <summary>What stands for nothing, before its reason: the rest of the line is no list.</summary>
    private static JsonObject WithReason(ImmutableArray<FixedValue> values) =>
        Match($@"\G{Blank}*((?i:{Words(values.Select(static v => v.Spelling))}))(?=[ \t　(（]|$).*$", "variable.other.enummember.fisc");

    private static JsonObject Fixed(ImmutableArray<FixedValue> values, string after = "") =>
        Match($@"(?<![^ \t　,，、:：{after}])((?i:{Words(values.Select(static v => v.Spelling))}))(?=[ \t　,，、(（]|$)", "variable.other.enummember.fisc");

    private static string Words(IEnumerable<Spelling> spellings) => string.Join('|', spellings.SelectMany(static s => new[] { s.English, s.Japanese }).Distinct(StringComparer.OrdinalIgnoreCase).Select(Regex.Escape));

    private static JsonObject Match(string pattern, params string[] scopes) => new() { ["match"] = pattern, ["captures"] = Captures(scopes) };

    private static JsonObject Captures(IReadOnlyList<string?> scopes)
    {
        var captures = new JsonObject();
        for (var i = 0; i < scopes.Count; i++)
            if (scopes[i] is { } scope) captures[$"{i + 1}"] = new JsonObject { ["name"] = scope };
        return captures;
    }

    // A node has one parent, and the shared patterns stand in several places.
    private static JsonArray List(IEnumerable<JsonObject> patterns) => [.. patterns.Select(static p => p.DeepClone())];
}
