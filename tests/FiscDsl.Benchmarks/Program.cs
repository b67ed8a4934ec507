using BenchmarkDotNet.Running;
using FiscDsl.Benchmarks;
using FiscDsl.Benchmarks.Recording;

// `generate CONTROLS DIRECTORY [--gaps]` writes a catalog; `editor SERVER [EDITS]` and `endurance SERVER` measure the
// language server of a `fisc`, native or `fisc.dll`; `review FISC` what workbooks that come back cost; `record FISC DIRECTORY [--more CATALOGS] [--only NAME]` writes down
// what it answers; anything else goes to BenchmarkDotNet (`--filter *Check*`).
switch (args)
{
    case ["generate", var controls, var directory, ..]:
        Directory.CreateDirectory(directory);
        var catalog = new CatalogGenerator(seed: 1, withGaps: args.Contains("--gaps", StringComparer.Ordinal));
        File.WriteAllText(Path.Combine(directory, "catalog.fisc"), catalog.Generate(Number(controls)));
        break;
    case ["editor", var server]:
        await EditorBenchmark.Run(server, edits: 200);
        break;
    case ["editor", var server, var edits]:
        await EditorBenchmark.Run(server, Number(edits));
        break;
    case ["endurance", var server]:
        await EnduranceBenchmark.Run(server);
        break;
    case ["review", var program]:
        await ReviewBenchmark.Run(program);
        break;
    case ["record", var fisc, var recording, ..]:
        await new Recorder(fisc, recording, Option("--more"), Option("--only")).Run();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(CatalogGenerator).Assembly).Run(args);
        break;
}

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
