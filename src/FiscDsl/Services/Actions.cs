using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>Finds what can be done about the findings at a place.</summary>
public static class Actions
{
    /// <summary>The mends and acceptances of the findings that a stretch touches.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="file">Index of the file in <see cref="Compilation.Files"/>.</param>
    /// <param name="range">The stretch of the file.</param>
    public static IEnumerable<OfferedAction> In(Compilation compilation, int file, TextSpan range)
    {
        var findings = compilation.DiagnosticsIn(file, range).ToList();
        foreach (var finding in findings)
            foreach (var fix in finding.Diagnostic.Fixes)
                yield return new(fix.Title, ActionKind.QuickFix, Shifted(compilation, finding, fix)) { Finding = finding, IsPreferred = finding.Diagnostic.Fixes.Length == 1, Stops = fix.ValueAt is { } at ? [SnippetStop.At(at)] : [] };
        foreach (var rule in findings.Where(static f => !f.Diagnostic.Fixes.IsEmpty).Select(static f => f.Diagnostic.Descriptor).Distinct())
            if (AllOf(compilation, file, rule) is { } all) yield return all;
        foreach (var finding in findings)
            if (Accept(compilation, finding) is { } accept) yield return accept;
    }

    /// <summary>Every mend in a file that keeps its meaning; null where there is none.</summary>
    public static OfferedAction? FixAll(Compilation compilation, int file)
    {
        var edits = Apart(compilation.DiagnosticsOf(file).Select(finding => finding.Diagnostic.Fixes is [{ KeepsMeaning: true } fix, ..] ? Shifted(compilation, finding, fix) : []), out _);
        return edits.IsEmpty ? null : new(new("表記のゆれをすべて直す", "Mend all that keeps its meaning"), ActionKind.FixAll, edits);
    }

    private static OfferedAction? AllOf(Compilation compilation, int file, DiagnosticDescriptor rule)
    {
        var edits = Apart(
            compilation.DiagnosticsOf(file).Where(f => f.Diagnostic.Descriptor == rule).Select(finding => finding.Diagnostic.Fixes is [{ ValueAt: null } fix, ..] ? Shifted(compilation, finding, fix) : []), out var mended);
        if (mended < 2) return null;
        var count = mended.ToString(CultureInfo.InvariantCulture);
        return new(new($"このファイルの「{rule.JapaneseName}」をすべて直す（{count}件）", $"Fix all {count} of {rule.Name} in this file"), ActionKind.QuickFix, edits);
    }

    private static OfferedAction? Accept(Compilation compilation, FileDiagnostic finding)
    {
        var rule = finding.Diagnostic.Descriptor;
        if (!rule.IsConfigurable || rule == EvidenceDiagnostics.UnusedAcceptance) return null;
        if (Cursor.At(compilation, finding.File, finding.Span.Start)?.Declaration is not { } declaration) return null;
        if (LanguageSchema.Of(declaration.Kind).Field(FieldKind.Accept) is not { } schema) return null;
        var edit = BlockFixes.Insert(declaration, SyntaxFactory.Field(schema, new FieldValue.Acceptance(rule, "")), out var stops);
        edit = edit with { Span = edit.Span.Shift(finding.Span.Start - finding.Diagnostic.Location.Span.Start) };
        return new(new($"理由を書いて「{rule.JapaneseName}」を許容する", $"Accept {rule.Name}, with a reason"), ActionKind.Accept, [edit]) { Finding = finding, Stops = [.. stops.Select(static s => SnippetStop.At(s.Offset))] };
    }

    private static ImmutableArray<TextEdit> Shifted(Compilation compilation, FileDiagnostic finding, CodeFix fix)
    {
        var start = finding.Span.Start - finding.Diagnostic.Location.Span.Start;
        return [.. fix.Edits.Select(e => e with { Span = e.Span.Shift(start) }).OrderBy(static e => e.Span.Start)];
    }

    /// <summary>The edits of mends that do not overlap, in order; of two that do, the first stays.</summary>
    private static ImmutableArray<TextEdit> Apart(IEnumerable<ImmutableArray<TextEdit>> mends, out int mended)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        mended = 0;
        var end = -1;
        foreach (var mend in mends.Where(static m => !m.IsEmpty).OrderBy(static m => m[0].Span.Start))
        {
            // Two insertions at one place would have to agree on their order.
            if (mend[0].Span.Start < end || (mend[0].Span.Start == end && mend[0].Span.IsEmpty)) continue;
            edits.AddRange(mend);
            end = mend[^1].Span.End + (mend[^1].Span.IsEmpty ? 1 : 0);
            mended++;
        }

        return edits.ToImmutable();
    }
}
