using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax.Prose;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>Binds one field: its value by the grammar of its kind, its place, and what is not canonical about it.</summary>
internal sealed class FieldBinder(BindingContext context)
{
    internal static readonly LocalizedText FirstOccurrence = new("最初の記述", "The first one");

    private readonly AssessmentBinder _assessment = new(context);
    private readonly AnnotationBinder _annotations = new(context);
    private readonly LayoutBinder _layout = new(context);

    public void Bind(int line, LineHead head, FieldSchema field, BoundFields fields)
    {
        ReportForms(head);
        var isSecond = !field.Repeats && fields.Site(field.Kind) is not null;
        if (isSecond && fields.Site(field.Kind) is { } first)
        {
            context.Add(new Diagnostic(SyntaxDiagnostics.DuplicateField, new(context.Block, head.Name), [context.Of(head.Name)])
            {
                Related = [new(new(context.Block, first.Name), FirstOccurrence)],
            });
            return;
        }

        var read = FieldSyntax.Read(context.Block, line, head, field);
        if (read.Deeper is { } deeper) context.Report(SyntaxDiagnostics.UnexpectedIndentation, deeper, context.Of(head.Name));
        fields.Add(new FieldSite(field.Kind, head.Name, read.ValueSpan));
        if (read.Value is { } value) Add(read, value, fields);
        // A value on the line below has been reported as just that.
        else if (read.Deeper is null) context.Report(SyntaxDiagnostics.MissingValue, head.Name, context.Of(head.Name));
    }

    private void Add(FieldSyntax syntax, ValueSyntax value, BoundFields fields)
    {
        var field = syntax.Schema;
        switch (value)
        {
            case LineSyntax:
                fields.Add(new TextValue(field.Kind, ProseValue.Verbatim(context.Text, value.Span), value.Span, context.Block.Source), repeats: false);
                break;
            case ProseSyntax prose:
                if (prose.Text.Value == LanguageSchema.Nothing && field.IsInherited && !prose.Lines[0].Of(context.Text).SequenceEqual(prose.Text.Value)) context.ReportFullWidth(prose.Lines[0], prose.Text.Value);
                fields.Add(new TextValue(field.Kind, prose.Text, value.Span, context.Block.Source), field.Repeats);
                break;
            case ItemsSyntax items:
                foreach (var item in items.Items) AddItem(syntax, item, fields);
                break;
            case CodesSyntax codes:
                foreach (var word in _assessment.Words(field, codes.Codes))
                    if (!fields.TryAddCode(IdGrammar.Normalize(word.Of(context.Text)))) _assessment.ReportTwice(field, word);
                break;
            case DateSyntax date:
                AddDate(field, date, fields);
                break;
            case ChoiceSyntax choice:
                if (_assessment.Choice(field, choice.Word) is { } chosen) fields.Set(field.Kind, chosen);
                break;
            case PartiesSyntax parties:
                fields.Responsibility = _assessment.Parties(field, parties);
                break;
            case EvidenceSyntax evidence:
                fields.Evidence = _assessment.Evidence(field, evidence);
                break;
            case CategoryPathSyntax path:
                fields.CategoryPath = _annotations.CategoryPath(field, path);
                break;
            case AcceptanceSyntax accept:
                if (_annotations.Acceptance(syntax, accept) is { } acceptance && !fields.TryAdd(acceptance)) _assessment.ReportTwice(field, value.Span);
                break;
            case CorrectionSyntax read:
                if (_annotations.Correction(field, read) is { } correction) fields.Add(correction);
                break;
            case RowsSyntax rows when field.Kind == FieldKind.Headings:
                fields.Layout.Headings = _layout.Rows(field, rows);
                break;
            case RowsSyntax rows:
                fields.Layout.Rows = _layout.Rows(field, rows);
                break;
            case ColumnSyntax column:
                _layout.Column(field, column, fields.Layout);
                break;
            case MarkSyntax mark:
                _layout.Mark(field, mark, fields.Layout);
                break;
            case RolesSyntax roles:
                _layout.Carry(field, roles, fields.Layout);
                break;
            case ColumnsSyntax columns:
                _layout.Leave(field, columns, fields.Layout);
                break;
        }
    }

    private void AddItem(FieldSyntax syntax, ItemSyntax item, BoundFields fields)
    {
        if (item.Marker is { } marker)
        {
            var written = context.Block.Lines[item.Line].Content;
            context.Report(SyntaxDiagnostics.MissingListMarker, written, marker.IsEmpty ? CodeFix.Insert(written.Start, "- ", "- ") : CodeFix.Replace(marker, "- "), context.Of(syntax.Head.Name));
        }

        if (item.Deeper is { } deeper) context.Report(SyntaxDiagnostics.UnexpectedIndentation, deeper, context.Of(syntax.Head.Name));
        if (item.Fault != UrlFault.None)
        {
            // What an IME, Windows or a hurried hand has written for it.
            var meant = FullWidth.Fold(item.Span.Of(context.Text)).Replace('\\', '/');
            var isAddress = ValueReader.FaultOfUrl(meant, new TextSpan(0, meant.Length)) == UrlFault.None;
            context.Report(SyntaxDiagnostics.InvalidValue, item.Span, isAddress ? CodeFix.Replace(item.Span, meant) : null, context.Of(item.Span), syntax.Schema.Spelling.English, AddressForm(item.Fault));
            return;
        }

        var text = context.Of(item.Span);
        if (!fields.TryAdd(new Located<string>(text, item.Span))) context.Report(SyntaxDiagnostics.DuplicateValue, item.Span, text, syntax.Schema.Spelling.English);
    }

    private static string AddressForm(UrlFault fault) => fault switch
    {
        UrlFault.Character => "https://… 空白や「\\」なし (no blanks, no '\\')",
        UrlFault.Escape => "https://…%20… %のあとに16進2桁 (two hex digits after %)",
        UrlFault.Host => "https://ホスト名/… (host name)",
        UrlFault.Port => "https://…:443/… ポートは65535まで (port up to 65535)",
        _ => "https://…",
    };

    private void AddDate(FieldSchema field, DateSyntax date, BoundFields fields)
    {
        if (date.Date is { } found) fields.Set(field.Kind, found);
        if (date.Form == DateForm.Canonical) return;
        var canonical = date.Date?.ToString();
        if (canonical is not null && date.Form == DateForm.FullWidth) context.ReportFullWidth(date.Span, canonical);
        else context.Report(SyntaxDiagnostics.InvalidValue, date.Span, canonical is null ? null : CodeFix.Replace(date.Span, canonical), context.Of(date.Span), field.Spelling.English, "YYYY-MM-DD, YYYY-MM");
    }

    private void ReportForms(LineHead head)
    {
        if (head.Colon is not { } colon || !LineHead.IsColon(context.Text[colon.Start])) return;
        context.ReportFullWidth(TextSpan.FromBounds(head.Name.End, colon.End));
        if (head.Rest.IsEmpty) return;
        context.ReportFullWidth(TextSpan.FromBounds(colon.End, head.Rest.Start));
    }
}
