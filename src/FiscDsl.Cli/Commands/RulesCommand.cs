using System.Text.Encodings.Web;
using System.Text.Json;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc rules</c>: lists the rules with their default severity and the one a catalog's policy gives them.</summary>
internal sealed class RulesCommand(CommandContext context)
{
    private readonly Messages _messages = context.Messages;

    /// <summary>Lists the rules.</summary>
    /// <param name="path">A path into a catalog; null for the catalog of the current directory, if it lies in one.</param>
    /// <param name="asJson">True to print for programs.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">The path does not exist, or leads to several catalogs.</exception>
    public int Run(string? path, bool asJson)
    {
        var policy = PolicyAt(path);
        if (asJson) WriteJson(policy);
        else RuleTable.Print(context, DiagnosticTable.All.Select(r => (r, Policy.SeverityOf(policy, r))));
        return ExitCode.Success;
    }

    private Policy? PolicyAt(string? path)
    {
        var loaded = context.Load(path ?? ".", new ProgressReport());
        if (loaded.Catalogs is [var only]) return only.Files.SelectMany(static f => f.Blocks).SelectMany(static b => b.Declarations).OfType<Policy>().FirstOrDefault();
        return path is null ? null : throw new CommandException(_messages.SeveralCatalogs(path));
    }

    private void WriteJson(Policy? policy)
    {
        using (var json = new Utf8JsonWriter(context.OutputStream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var rule in DiagnosticTable.All)
            {
                json.WriteStartObject();
                json.WriteString("code", rule.Code);
                json.WriteString("name", rule.Name);
                json.WriteString("japaneseName", rule.JapaneseName);
                json.WriteString("defaultSeverity", FindingsJson.Name(rule.DefaultSeverity));
                json.WriteString("severity", FindingsJson.Name(Policy.SeverityOf(policy, rule)));
                json.WriteBoolean("configurable", rule.IsConfigurable);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        context.OutputStream.WriteByte((byte)'\n');
    }
}
