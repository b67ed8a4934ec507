using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Brings the findings of files, blocks, names and rules together, in one order.</summary>
internal static class DiagnosticCollector
{
    /// <summary>Findings kept a file: a person reads fewer, and a damaged file has no use for more.</summary>
    internal const int MaxPerFile = 10_000;

    public static ImmutableArray<FileDiagnostic> Collect(
        ImmutableArray<CompiledFile> files, Catalog catalog, IEnumerable<Diagnostic> names, Lazy<Dictionary<SyntaxBlock, (int File, int Block)>> places)
    {
        var byFile = new List<FileDiagnostic>[files.Length];
        for (var file = 0; file < files.Length; file++) byFile[file] = OfFile(files[file], file);
        var homeless = new List<FileDiagnostic>();
        foreach (var finding in names.Concat(RuleRunner.Run(catalog)))
        {
            if (!places.Value.TryGetValue(finding.Location.Block, out var place))
            {
                homeless.Add(new(finding, FileDiagnostic.NoFile, default));
                continue;
            }

            var (file, block) = place;
            byFile[file].Add(new(finding, file, finding.Location.Span.Shift(files[file].Tree.Text.BlockStart(block))));
        }

        return [.. homeless, .. byFile.SelectMany((findings, file) => Ordered(findings, file, files[file]))];
    }

    private static List<FileDiagnostic> OfFile(CompiledFile file, int index)
    {
        var findings = new List<FileDiagnostic>();
        var anchor = file.Tree.Blocks.IsEmpty ? SyntaxBlock.Parse(new TextBlock("")) : file.Tree.Blocks[0];
        if (file.File.Fault is { } fault)
        {
            findings.Add(fault.SizeInMebibytes is { } size
                ? FileFinding(SyntaxDiagnostics.FileTooLarge, default, Number(size), Number(SourceLimits.MaxFileMebibytes))
                : FileFinding(SyntaxDiagnostics.UnreadableFile, default, fault.Reason));
        }

        if (file.File.Text.Fault is { } encoding)
        {
            findings.Add(encoding.Kind == EncodingFaultKind.InvalidUtf8
                ? FileFinding(SyntaxDiagnostics.InvalidUtf8, new TextSpan(encoding.Offset, 1), Number(encoding.ByteOffset), encoding.Detail)
                : FileFinding(SyntaxDiagnostics.UnsupportedEncoding, default, encoding.Detail));
        }

        for (var block = 0; block < file.Blocks.Length; block++)
        {
            var start = file.Tree.Text.BlockStart(block);
            foreach (var finding in file.Blocks[block].Diagnostics) findings.Add(new(finding, index, finding.Location.Span.Shift(start)));
        }

        return findings;

        FileDiagnostic FileFinding(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
            new(new Diagnostic(descriptor, new(anchor, default), [.. arguments]), index, span);
    }

    private static IEnumerable<FileDiagnostic> Ordered(List<FileDiagnostic> findings, int index, CompiledFile file)
    {
        findings.Sort(Compare);
        if (findings.Count <= MaxPerFile) return findings;
        // The most serious stay; of equals, those that stand first.
        var kept = findings.OrderByDescending(static d => d.Diagnostic.Severity).Take(MaxPerFile).ToHashSet();
        var rest = new Diagnostic(LimitDiagnostics.TooManyFindings, new(file.Tree.Blocks[0], default), [Number(findings.Count - MaxPerFile), Number(MaxPerFile)]);
        return findings.Where(kept.Contains).Prepend(new FileDiagnostic(rest, index, default));
    }

    private static int Compare(FileDiagnostic a, FileDiagnostic b)
    {
        var order = a.Span.Start.CompareTo(b.Span.Start);
        if (order == 0) order = a.Span.End.CompareTo(b.Span.End);
        if (order == 0) order = string.CompareOrdinal(a.Diagnostic.Descriptor.Code, b.Diagnostic.Descriptor.Code);
        for (var i = 0; order == 0 && i < a.Diagnostic.Arguments.Length; i++) order = string.CompareOrdinal(a.Diagnostic.Arguments[i], b.Diagnostic.Arguments[i]);
        return order;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
