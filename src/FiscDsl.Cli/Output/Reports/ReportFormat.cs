using System.Text;

namespace FiscDsl.Cli.Output.Reports;

/// <summary>A form in which <c>fisc check</c> gives its findings.</summary>
/// <param name="Name">How it is asked for.</param>
/// <param name="Write">Writes a report; the stream stays open.</param>
internal sealed record ReportFormat(string Name, Action<Stream, FindingsReport, CommandContext> Write)
{
    /// <summary>The form for people.</summary>
    public const string Text = "text";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The forms.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new(Text, static (stream, report, context) => AsText(stream, text => new FindingsText(context, text, new Palette(isEnabled: false)).Print(report))),
        new("json", static (stream, report, context) => FindingsJson.Write(stream, report, context.Messages.Language)),
        new("sarif", static (stream, report, context) =>
        {
            if (new SarifReport(context.Messages.Language).Write(stream, report) is > 0 and var leftOut) context.Error.WriteLine(context.Messages.ResultsLeftOut(leftOut));
        }),
        new("github", static (stream, report, context) => AsText(stream, text => GitHubReport.Write(text, report, context.Messages))),
        new("gitlab", static (stream, report, context) =>
        {
            if (GitLabReport.Write(stream, report, context.Messages) is > 0 and var leftOut) context.Error.WriteLine(context.Messages.FindingsLeftOut(leftOut));
        }),
        new("junit", static (stream, report, context) => new JUnitReport(context.Messages).Write(stream, report)),
    ];

    /// <summary>The names of all forms.</summary>
    public static string[] Names { get; } = [.. All.Select(static f => f.Name)];

    /// <summary>The form of a name.</summary>
    public static ReportFormat Of(string name) => All.First(f => f.Name == name);

    private static void AsText(Stream stream, Action<TextWriter> write)
    {
        using var text = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        write(text);
    }
}
