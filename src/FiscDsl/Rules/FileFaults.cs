using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>What kept a file, or some of its bytes, from being read.</summary>
internal static class FileFaults
{
    /// <summary>The findings, each in a block of the file, or in an empty one where the file has none.</summary>
    public static ImmutableArray<Diagnostic> Of(CompiledFile file)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        if (file.File.Fault is { } fault)
        {
            if (fault.IsLink) findings.Add(Finding(CatalogLayout.IsCatalogFile(CatalogLayout.NameOf(file.File.Path)) ? SyntaxDiagnostics.LinkedFile : SyntaxDiagnostics.UnfollowedLink, 0, 0));
            else findings.Add(fault.SizeInMebibytes is { } size
                ? Finding(SyntaxDiagnostics.FileTooLarge, 0, 0, Number(size), Number(SourceLimits.MaxFileMebibytes))
                : Finding(SyntaxDiagnostics.UnreadableFile, 0, 0, fault.Reason));
        }

        if (file.File.Text.Fault is { } encoding)
        {
            findings.Add(encoding.Kind == EncodingFaultKind.InvalidUtf8
                ? Finding(SyntaxDiagnostics.InvalidUtf8, encoding.Offset, 1, Number(encoding.ByteOffset), encoding.Detail)
                : Finding(SyntaxDiagnostics.UnsupportedEncoding, 0, 0, encoding.Detail));
        }

        return findings.ToImmutable();

        Diagnostic Finding(DiagnosticDescriptor descriptor, int offset, int length, params ReadOnlySpan<string> arguments)
        {
            if (file.Blocks.IsEmpty) return new(descriptor, new(SyntaxBlock.Parse(new TextBlock("")), default), [.. arguments]);
            var block = file.Tree.Text.BlockOf(offset);
            return new(descriptor, new(file.Tree.Blocks[block], new(offset - file.Tree.Text.BlockStart(block), length)), [.. arguments]);
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
