using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>Binds one field: its value by the grammar of its kind, its place, and what is not canonical about it.</summary>
internal sealed class FieldBinder(BindingContext context)
{
    internal static readonly LocalizedText FirstOccurrence = new("最初の記述", "The first one");

    private readonly AssessmentBinder _assessment = new(context);
    private readonly AnnotationBinder _annotations = new(context);

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

        var prose = field.Value == ValueKind.Prose ? ProseLines.Of(context.Block, line, head.Rest) : [];
        var value = ValueOf(line, head, field, prose);
        fields.Add(new FieldSite(field.Kind, head.Name, value));
        if (!value.IsEmpty) Read(line, head, field, value, prose, fields);
        // A value on the line below has been reported as just that.
        else if (field.Value == ValueKind.Prose || DeeperLine(context, line) is null) context.Report(SyntaxDiagnostics.MissingValue, head.Name, context.Of(head.Name));
    }

    /// <summary>The first deeper line below a value that stands on its field's line; null where there is none.</summary>
    internal static TextSpan? DeeperLine(BindingContext context, int line)
    {
        var end = context.Block.Lines[line].SubtreeEnd;
        var deeper = context.Block.NextContent(line + 1, end);
        return deeper < end ? context.Block.Lines[deeper].Content : null;
    }

    private TextSpan ValueOf(int line, LineHead head, FieldSchema field, TextSpan[] prose)
    {
        if (field.Value == ValueKind.Prose) return prose.Length == 0 ? head.Rest : TextSpan.FromBounds(prose[0].Start, prose[^1].End);
        if (DeeperLine(context, line) is not { } deeper) return head.Rest;
        if (field.Value is ValueKind.LineList or ValueKind.UrlList && head.Rest.IsEmpty)
        {
            var last = context.Block.Lines[line].SubtreeEnd - 1;
            while (context.Block.Lines[last].Kind != LineKind.Content) last--;
            return TextSpan.FromBounds(deeper.Start, context.Block.Lines[last].ContentEnd);
        }

        context.Report(SyntaxDiagnostics.UnexpectedIndentation, deeper, context.Of(head.Name));
        return head.Rest;
    }

    private void Read(int line, LineHead head, FieldSchema field, TextSpan value, TextSpan[] prose, BoundFields fields)
    {
        switch (field.Value)
        {
            case ValueKind.Line:
                fields.Add(new TextValue(field.Kind, ProseValue.Verbatim(context.Text, value), value, context.Block.Source), repeats: false);
                break;
            case ValueKind.Prose:
                fields.Add(new TextValue(field.Kind, Prose(field, prose), value, context.Block.Source), field.Repeats);
                break;
            case ValueKind.LineList or ValueKind.UrlList:
                ReadItems(line, head, field, fields);
                break;
            case ValueKind.CodeList:
                foreach (var word in _assessment.Words(field, value))
                    if (!fields.TryAddCode(IdGrammar.Normalize(word.Of(context.Text)))) _assessment.ReportTwice(field, word);
                break;
            case ValueKind.Date:
                ReadDate(field, value, fields);
                break;
            case ValueKind.Choice:
                if (_assessment.Choice(field, value) is { } choice) fields.Set(field.Kind, choice);
                break;
            case ValueKind.Parties:
                fields.Responsibility = _assessment.Parties(field, value);
                break;
            case ValueKind.Evidence:
                fields.Evidence = _assessment.Evidence(field, value);
                break;
            case ValueKind.CategoryPath:
                fields.CategoryPath = _annotations.CategoryPath(field, value);
                break;
            case ValueKind.Acceptance:
                if (_annotations.Acceptance(field, line, value) is { } acceptance && !fields.TryAdd(acceptance)) _assessment.ReportTwice(field, value);
                break;
            case ValueKind.Correction:
                if (_annotations.Correction(field, value) is { } correction) fields.Add(correction);
                break;
        }
    }

    private ProseValue Prose(FieldSchema field, TextSpan[] lines)
    {
        var prose = ProseLines.Read(context.Block, lines, field);
        if (prose.Value == LanguageSchema.Nothing && field.MayBeNothing && !lines[0].Of(context.Text).SequenceEqual(prose.Value)) context.ReportFullWidth(lines[0], prose.Value);
        return prose;
    }

    private void ReadItems(int line, LineHead head, FieldSchema field, BoundFields fields)
    {
        if (!head.Rest.IsEmpty)
        {
            AddItem(field, head.Rest, fields);
            return;
        }

        var lines = context.Block.Lines;
        var end = lines[line].SubtreeEnd;
        for (var at = context.Block.NextContent(line + 1, end); at < end; at = context.Block.NextContent(lines[at].SubtreeEnd, end))
        {
            var item = lines[at].Content;
            if (context.Text[item.Start] == '-' && item.Length > 1 && Blank.Is(context.Text[item.Start + 1]))
                item = Blank.Trim(context.Text, TextSpan.FromBounds(item.Start + 1, item.End));
            else
                item = WithoutMarker(head, item);
            if (DeeperLine(context, at) is { } deeper) context.Report(SyntaxDiagnostics.UnexpectedIndentation, deeper, context.Of(head.Name));
            AddItem(field, item, fields);
        }
    }

    // What Word or an IME has for the marker is no part of the value.
    private TextSpan WithoutMarker(LineHead head, TextSpan item)
    {
        var rest = Enumerators.Mark(item.Of(context.Text)) is '\0' or '※' ? item : Blank.Trim(context.Text, TextSpan.FromBounds(item.Start + 1, item.End));
        var marker = TextSpan.FromBounds(item.Start, rest.Start);
        context.Report(SyntaxDiagnostics.MissingListMarker, item, marker.IsEmpty ? Fixes.Insert(item.Start, "- ", "- ") : Fixes.Replace(marker, "- "), context.Of(head.Name));
        return rest.IsEmpty ? item : rest;
    }

    private void AddItem(FieldSchema field, TextSpan item, BoundFields fields)
    {
        if (field.Value == ValueKind.UrlList && UrlGrammar.FaultOf(context.Text, item) is var fault and not UrlFault.None)
        {
            // What an IME, Windows or a hurried hand has written for it.
            var meant = FullWidth.Fold(item.Of(context.Text)).Replace('\\', '/');
            var isAddress = UrlGrammar.Matches(meant, new TextSpan(0, meant.Length));
            context.Report(SyntaxDiagnostics.InvalidValue, item, isAddress ? Fixes.Replace(item, meant) : null, context.Of(item), field.Spelling.English, AddressForm(fault));
            return;
        }

        var text = context.Of(item);
        if (!fields.TryAdd(new Located<string>(text, item))) context.Report(SyntaxDiagnostics.DuplicateValue, item, text, field.Spelling.English);
    }

    private static string AddressForm(UrlFault fault) => fault switch
    {
        UrlFault.Character => "https://… 空白や「\\」なし (no blanks, no '\\')",
        UrlFault.Escape => "https://…%20… %のあとに16進2桁 (two hex digits after %)",
        UrlFault.Host => "https://ホスト名/… (host name)",
        UrlFault.Port => "https://…:443/… ポートは65535まで (port up to 65535)",
        _ => "https://…",
    };

    private void ReadDate(FieldSchema field, TextSpan value, BoundFields fields)
    {
        var date = DateGrammar.Read(context.Text, value, out var isCanonical);
        if (date is { } found) fields.Set(field.Kind, found);
        if (isCanonical) return;
        var canonical = date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (canonical is not null && DateGrammar.IsInOrder(value.Of(context.Text))) context.ReportFullWidth(value, canonical);
        else context.Report(SyntaxDiagnostics.InvalidValue, value, canonical is null ? null : Fixes.Replace(value, canonical), context.Of(value), field.Spelling.English, "YYYY-MM-DD");
    }

    private void ReportForms(LineHead head)
    {
        if (head.Colon is not { } colon || !LineHead.IsColon(context.Text[colon.Start])) return;
        context.ReportFullWidth(TextSpan.FromBounds(head.Name.End, colon.End));
        if (head.Rest.IsEmpty) return;
        context.ReportFullWidth(TextSpan.FromBounds(colon.End, head.Rest.Start));
    }
}
