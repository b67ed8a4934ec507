using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Completion;

/// <summary>Rules and severities: the lines of a policy, and what an acceptance accepts.</summary>
internal static class RuleCompletion
{
    /// <summary>The rules that a policy has no line for.</summary>
    public static IEnumerable<Candidate> Lines(CompletionContext place, Policy policy, string tail)
    {
        var taken = policy.Rules.Where(r => place.Block is null || place.Block.Source.LineOf(r.Span.Start) != place.Line).Select(static r => r.Rule).ToHashSet();
        return DiagnosticTable.All.Where(r => r.IsConfigurable && !taken.Contains(r)).Select(r => Of(r, place.Spelling, tail));
    }

    /// <summary>The severities, behind a rule's name in a policy.</summary>
    public static Offer? Severities(CompletionContext place)
    {
        var start = place.ValueStart;
        if (place.Text.AsSpan(start, place.At - start).ContainsAny(" \u3000,，、")) return Addition(place, start);
        var slot = place.Slot(start);
        var severities = LanguageSchema.Severities.Reverse().Select(s => Candidate.Of(CompletionKind.Severity, s.Spelling, place.Spelling, s.Spelling.English));
        return slot.Choose(place, severities, FixedWord.Find(LanguageSchema.Severities, slot.Value.Of(place.Text))?.Spelling.English);
    }

    /// <summary>What a rule takes behind its severity and a comma: a limit, or quotation marks for a wording.</summary>
    private static Offer? Addition(CompletionContext place, int start)
    {
        var text = place.Text;
        var element = TypedElement.Before(text, start, place.At, hasQuotations: false);
        if (element.Separator is not { } comma || place.At < place.Content.End || PolicyValueSyntax.Read(text, Blank.Trim(text, TextSpan.FromBounds(start, comma))) is not { Limit: null } before) return null;
        if (DiagnosticTable.Find(LineHead.Read(text, place.Content).Name.Of(text)) is not { } rule || place.Word(element.Start) is not { } word) return null;
        if (!rule.Wordings.IsEmpty) return new Offer(word, [new(CompletionKind.Value, "「」", "「」", ["「」"]) { Stops = [SnippetStop.At(1)] }]) { Lead = place.Lead(element.Start) };
        if (rule.DefaultLimitMonths is not { } months || !before.Wordings.IsEmpty) return null;
        var limit = ValuePrinter.Limit(months.ToString(System.Globalization.CultureInfo.InvariantCulture), place.Spelling == MessageLanguage.Ja);
        return new Offer(word, [new(CompletionKind.Value, limit, limit, [limit])]) { Lead = place.Lead(element.Start) };
    }

    /// <summary>The rules that may be accepted, those with a finding about the declaration first.</summary>
    public static Offer? Accepted(CompletionContext place, int start)
    {
        if (place.Text.AsSpan(start, place.At - start).IndexOfAny(" \t\u3000") >= 0) return null;
        var slot = place.Slot(start);
        var found = place.Owner is { } owner
            ? place.Compilation.DiagnosticsIn(place.File, DeclarationSpan.Of(owner).Shift(place.Start)).Where(f => f.Diagnostic.Subject == owner.Subject).Select(static f => f.Diagnostic.Descriptor).ToHashSet()
            : [];
        var tail = slot.Span.End < place.Text.Length && Blank.Is(place.Text[slot.Span.End]) ? "" : " ";
        var rules = DiagnosticTable.All.Where(static r => r.IsConfigurable && r != EvidenceDiagnostics.UnusedAcceptance).OrderByDescending(found.Contains);
        return slot.Choose(place, rules.Select(r => Of(r, place.Spelling, tail)), DiagnosticTable.Find(slot.Value.Of(place.Text))?.Name);
    }

    private static Candidate Of(DiagnosticDescriptor rule, MessageLanguage language, string tail)
    {
        var candidate = Candidate.Of(CompletionKind.Rule, new(rule.Name, rule.JapaneseName), language, rule.Name, tail);
        return candidate with { Words = candidate.Words.Add(rule.Code) };
    }
}
