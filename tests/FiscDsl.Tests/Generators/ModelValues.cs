using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Tests.Prose;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;
using FsCheck;
using FsCheck.Fluent;

namespace FiscDsl.Tests.Generators;

/// <summary>A declaration that stands in no text yet: what each of its fields is to say.</summary>
/// <param name="Kind">Which declaration.</param>
/// <param name="Id">The id or label.</param>
/// <param name="Title">The title of its header; null for none.</param>
/// <param name="Fields">The values of its fields, in the order of the schema.</param>
/// <param name="Rules">The lines of a policy.</param>
/// <param name="Nested">What is nested in it.</param>
public sealed record ModelDeclaration(
    DeclarationKind Kind, string Id, string? Title, ImmutableArray<(FieldSchema Field, FieldValue Value)> Fields, ImmutableArray<PolicyLine> Rules, ImmutableArray<ModelDeclaration> Nested)
{
    /// <summary>Its syntax.</summary>
    public DeclarationSyntax Syntax() => new(
        SyntaxFactory.Header(LanguageSchema.Of(Kind), Id, Title), [.. Fields.Select(static f => SyntaxFactory.Field(f.Field, f.Value))],
        [.. Rules.Select(SyntaxFactory.Rule)], [.. Nested.Select(static n => n.Syntax())]);

    public override string ToString()
    {
        var printer = new Printer(MessageLanguage.En, "\n");
        printer.Declaration(Syntax(), depth: 0);
        return Shown.Of(printer.ToString());
    }
}

/// <summary>Declarations of every kind, with every field and every kind of value. Name the class in <c>[Property(Arbitrary = [typeof(ModelValues)])]</c>.</summary>
public static class ModelValues
{
    private static readonly Gen<string> Line = Gen.Elements("安全対策基準・解説書第8版", "𠮷野データ株式会社", "AWS", "１．２ 版", "葛󠄀飾「営業所」", "# 見出し", "- 甲", "主体: 利用者", "none");

    private static readonly Gen<string> Reason = Gen.Elements("利用者側で対応する。", "（再掲）と、その理由", "𠮷野が、次版で確認する", "5, 1 による", "「注」", "理由: あり", "none");

    private static readonly Gen<string> Id = Gen.Elements("5", "12-1", "𠮷_2", "AWS.1", "運用", "none-such", "がば", "none1");

    private static readonly Gen<string> Locator = Gen.Elements("侵入テスト", "2.1, 3", "「範囲」", "“引用”", "𠮷野家、第２節", "a\"b");

    private static readonly Gen<string> Printed = Gen.Elements("目録", "「目録」", "「目録", "目録」", "𠮷", "a\"b", "→", "（注）, 1");

    private static readonly Gen<string> Prose = JapaneseText.Prose().Generator.Select(static prose => ProseField.Value(prose.Text)).Select(static value => value.Length == 0 || Dash.IsAlone(value) ? "態勢を見直すこと。" : value);

    private static readonly ImmutableArray<DiagnosticDescriptor> Rules = [.. DiagnosticTable.All.Where(static r => r.IsConfigurable)];

    public static Arbitrary<ModelDeclaration> Declarations() => Arb.From(Gen.Elements(LanguageSchema.Declarations.Where(static d => d.IsTopLevel).ToArray()).SelectMany(static schema => Declaration(schema, 3)));

    private static Gen<ModelDeclaration> Declaration(DeclarationSchema schema, int depth) =>
        from id in schema.Header switch { HeaderShape.None => Gen.Constant(""), HeaderShape.Label => Gen.Elements("1", "(2)", "①", "(4)～(9)", "-", "(注1)"), _ => Id }
        from title in schema.Header == HeaderShape.IdAndTitle ? Gen.OneOf(Gen.Constant((string?)null), Line.Select(static l => (string?)l)) : Gen.Constant((string?)null)
        from fields in Sequence(schema.Fields.Select(FieldOf))
        from rules in schema.Kind == DeclarationKind.Policy ? Gen.Elements(Rules.ToArray()).ListOf().SelectMany(static rules => Sequence(rules.Distinct().Select(Rule))) : Gen.Constant(Enumerable.Empty<PolicyLine>())
        from nested in Nested(schema, depth)
        select new ModelDeclaration(schema.Kind, id, title, [.. fields.SelectMany(static f => f)], [.. rules], [.. nested]);

    private static Gen<IEnumerable<ModelDeclaration>> Nested(DeclarationSchema schema, int depth) =>
        schema.Nested is not { } kind || depth == 0 || (kind == DeclarationKind.Category && depth < 3)
            ? Gen.Constant(Enumerable.Empty<ModelDeclaration>())
            : Gen.Choose(0, 2).SelectMany(count => Sequence(Enumerable.Range(0, count).Select(_ => Declaration(LanguageSchema.Of(kind), depth - 1))));

    private static Gen<IEnumerable<(FieldSchema Field, FieldValue Value)>> FieldOf(FieldSchema field) =>
        Gen.Choose(0, field.Repeats && field.Value is not (ValueKind.CodeList or ValueKind.Columns) ? 2 : 1).SelectMany(count => Sequence(Enumerable.Range(0, count).Select(_ => Value(field))))
            .Select(values => Sound([.. values.Distinct()]).Select(v => (field, v)));

    // Of two lines about one column, one role or one mark, the second is an error.
    private static IEnumerable<FieldValue> Sound(List<FieldValue> values) => values switch
    {
        [FieldValue.Column one, FieldValue.Column other] when one.Name.Equals(other.Name) || ColumnRoles.Of(one.Role).Clashes(ColumnRoles.Of(other.Role)) => [one],
        [FieldValue.Mark one, FieldValue.Mark other] when one.Marks.Intersect(other.Marks).Any() => [one],
        _ => values,
    };

    private static Gen<FieldValue> Value(FieldSchema field) => field.Value switch
    {
        ValueKind.Line => Line.Select(static l => (FieldValue)new FieldValue.Text(l)),
        ValueKind.Prose => (field.IsInherited ? Gen.OneOf(Prose, Gen.Constant(LanguageSchema.Nothing)) : Prose).Select(static p => (FieldValue)new FieldValue.Text(p)),
        ValueKind.LineList => List(Line),
        ValueKind.UrlList => List(Gen.Elements("https://aws.amazon.com/jp/", "http://例.jp/a#b", "https://[::1]:443/%20?x=1,2")),
        ValueKind.CodeList => List(Gen.Elements("A38730001", "38730002", "甲-1", "none")),
        ValueKind.Date => Gen.OneOf(Day, Month).Select(static d => (FieldValue)new FieldValue.Date(d)),
        ValueKind.Choice => Gen.Elements(field.FixedValues.ToArray()).Select(static v => (FieldValue)new FieldValue.Choice(v)),
        ValueKind.Parties => Gen.Choose(0, 3).SelectMany(static parties => Optional(Reason).Select(reason => (FieldValue)new FieldValue.Parties(new((parties & 1) > 0, (parties & 2) > 0) { Reason = parties == 0 ? reason : null }))),
        ValueKind.Evidence => Gen.OneOf(Disposition, Citations),
        ValueKind.CategoryPath => Gen.Choose(1, 2).SelectMany(static count => Id.ListOf(count)).Select(static ids => (FieldValue)new FieldValue.List([.. ids])),
        ValueKind.Acceptance => Gen.Elements(Rules.ToArray()).SelectMany(static rule => Reason.Select(reason => (FieldValue)new FieldValue.Acceptance(rule, reason))),
        ValueKind.Correction => from printed in Printed from corrected in Gen.OneOf(Printed, Gen.Constant("")) from reason in Optional(Reason) select (FieldValue)new FieldValue.Correction(printed, corrected, reason),
        ValueKind.Rows => from first in Gen.Choose(1, RowRange.MaxRow) from more in Gen.Elements(0, 1, 3) select (FieldValue)new FieldValue.Rows(new(first, Math.Min(first + more, RowRange.MaxRow))),
        ValueKind.Column => from name in Column from role in Gen.Elements(Enum.GetValues<ColumnRole>()) from lead in Optional(Gen.Elements("重要度", "「𠮷」", "a\"b")) select (FieldValue)new FieldValue.Column(name, role, role == ColumnRole.Note ? lead : null),
        ValueKind.Mark => from marks in Cell.NonEmptyListOf() from meaning in Gen.Elements(Enum.GetValues<MarkMeaning>()) select (FieldValue)new FieldValue.Mark([.. marks.Distinct()], meaning),
        ValueKind.Roles => Gen.Elements(ColumnRoles.All.Where(static r => r.IsCarried).ToArray()).NonEmptyListOf().Select(static roles => (FieldValue)new FieldValue.Roles([.. roles.Select(static r => r.Role).Distinct()])),
        ValueKind.Columns => Gen.Elements("AA", "L", "XFD").NonEmptyListOf().Select(static letters => (FieldValue)new FieldValue.Columns([.. letters.Distinct().Select(static l => new ColumnName([], l))])),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static Gen<ColumnName> Column => Gen.OneOf(
        Gen.Elements("A", "J", "XFC").Select(static l => new ColumnName([], l)),
        Gen.Elements("基準番号", "対応の主体", "a → b", "「𠮷」の 情報", "甲 / 乙", "a\"b", "×、→").NonEmptyListOf().Select(static h => new ColumnName([.. h], null)));

    private static readonly Gen<string> Cell = Gen.Elements("○", "◯", "—", "-", "", " ", "N/A", "#N/A", "Shared (𠮷)", "対象外（済、→）", "「注」", "a -> b", "\"", "→", "5, 1", "。」");

    private static Gen<PartialDate> Day => Gen.Choose(1, 9999).SelectMany(static year => Gen.Choose(1, 365).Select(day => new PartialDate(new DateOnly(year, 1, 1).AddDays(day - 1))));

    private static Gen<PartialDate> Month => Gen.Choose(1, 9999).SelectMany(static year => Gen.Choose(1, 12).Select(month => PartialDate.OfMonth(year, month)));

    private static Gen<FieldValue> Disposition => Gen.Elements(EvidenceStatus.None, EvidenceStatus.NotApplicable).SelectMany(static status => Optional(Reason).Select(reason => (FieldValue)new FieldValue.Evidence(status, reason, [])));

    private static Gen<FieldValue> Citations => Id.SelectMany(static id => Optional(Locator).Select(locator => (id, locator))).NonEmptyListOf()
        .Select(static citations => (FieldValue)new FieldValue.Evidence(EvidenceStatus.Cited, null, [.. citations.Distinct()]));

    private static Gen<PolicyLine> Rule(DiagnosticDescriptor rule) =>
        from severity in Gen.Elements(Enum.GetValues<DiagnosticSeverity>())
        from months in rule.DefaultLimitMonths is null ? Gen.Constant((int?)null) : Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(1, 1200).Select(static m => (int?)m))
        from wordings in rule.Wordings.IsEmpty ? Gen.Constant(new List<string>()) : Gen.Elements("機密資料", "restricted report", "𠮷野「限り」", "a\"b").ListOf().Select(static w => w.Distinct().ToList())
        select new PolicyLine(rule, severity, months, default) { Wordings = [.. wordings] };

    private static Gen<FieldValue> List(Gen<string> items) => items.NonEmptyListOf().Select(static i => (FieldValue)new FieldValue.List([.. i.Distinct()]));

    private static Gen<string?> Optional(Gen<string> text) => Gen.OneOf(Gen.Constant((string?)null), text.Select(static t => (string?)t));

    private static Gen<IEnumerable<T>> Sequence<T>(IEnumerable<Gen<T>> each) =>
        each.Aggregate(Gen.Constant(ImmutableList<T>.Empty), static (so, one) => so.SelectMany(list => one.Select(list.Add))).Select(static list => list.AsEnumerable());
}
