using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Outputs
{
    /// <summary>stub</summary>
    public sealed record OutputOptions(bool AsPrinted);

    /// <summary>stub</summary>
    public static class JsonOutput
    {
        /// <summary>stub</summary>
        public static void Write(Stream stream, Catalog catalog, OutputOptions options) =>
            stream.Write(System.Text.Encoding.UTF8.GetBytes("{\"id\":\"" + catalog.Reference?.Id + "\",\"controls\":[" + string.Join(',', catalog.Controls.Select(c => "\"" + c.Id + "\"")) + "]}\n"));
    }

    /// <summary>stub</summary>
    public static class WorkbookOutput
    {
        /// <summary>stub</summary>
        public static void Write(Stream stream, Catalog catalog, OutputOptions options) => stream.Write("PK"u8);
    }

    /// <summary>stub</summary>
    public static class WorkbookLimits
    {
        /// <summary>stub</summary>
        public static IEnumerable<Diagnostic> Check(Catalog catalog, OutputOptions options) => [];
    }
}

namespace FiscDsl.Formatting
{
    /// <summary>stub</summary>
    public sealed record FormatResult(ImmutableArray<TextEdit> Edits, bool IsSafe);

    /// <summary>stub</summary>
    public static class Formatter
    {
        /// <summary>stub</summary>
        public static FormatResult Format(CompiledFile file, MessageLanguage? keywords)
        {
            var text = file.Tree.Text.ToString();
            var edits = ImmutableArray.CreateBuilder<TextEdit>();
            for (var at = text.IndexOf('：', StringComparison.Ordinal); at >= 0; at = text.IndexOf('：', at + 1)) edits.Add(new(new(at, 1), ": "));
            return new(edits.ToImmutable(), IsSafe: true);
        }
    }
}
