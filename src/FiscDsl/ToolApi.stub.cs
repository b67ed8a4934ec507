#pragma warning disable
using FiscDsl.Diagnostics;
using FiscDsl.Model;

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
