using BenchmarkDotNet.Running;
using FiscDsl.Benchmarks;

// `generate CONTROLS DIRECTORY [--gaps]` writes a catalog; anything else goes to BenchmarkDotNet (`--filter *Check*`).
if (args is ["generate", var controls, var directory, ..])
{
    Directory.CreateDirectory(directory);
    var catalog = new CatalogGenerator(seed: 1, withGaps: args.Contains("--gaps", StringComparer.Ordinal));
    File.WriteAllText(Path.Combine(directory, "catalog.fisc"), catalog.Generate(int.Parse(controls, System.Globalization.CultureInfo.InvariantCulture)));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(CatalogGenerator).Assembly).Run(args);
