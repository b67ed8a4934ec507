using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Json;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc rules</c>: lists the rules with their default severity and the one a catalog's policy gives them.</summary>
internal sealed class RulesCommand(CommandContext context)
{
    private const string Json = "json";

    private readonly Messages _messages = context.Messages;

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var path = Verb.PathArgument(messages);
        var format = new Choice("--format", ["text", Json], messages.ReportFormatHelp);
        return new Verb("rules", messages.RulesDescription, [path], [format.Option], result => new RulesCommand(context).Run(
            result.GetValue(path), format.Of(result, messages) == Json))
        {
            Examples = messages.RulesExamples,
        };
    }

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

    private void WriteJson(Policy? policy) => JsonMembers.Write(context.OutputStream, members =>
    {
        members.Json.WriteStartArray();
        foreach (var rule in DiagnosticTable.All)
        {
            members.Json.WriteStartObject();
            members.Text("code", rule.Code);
            members.Text("name", rule.Name);
            members.Text("japaneseName", rule.JapaneseName);
            members.Text("defaultSeverity", FindingsJson.Name(rule.DefaultSeverity));
            members.Text("severity", FindingsJson.Name(Policy.SeverityOf(policy, rule)));
            members.Json.WriteBoolean("configurable", rule.IsConfigurable);
            members.Json.WriteEndObject();
        }

        members.Json.WriteEndArray();
    });
}
