using System.Runtime.CompilerServices;
using System.Text;
using DiffEngine;

namespace FiscDsl.Testing;

/// <summary>
/// Snapshots by the conventions of Verify (https://github.com/VerifyTests/Verify): what is expected stands beside the
/// test in <c>Class.Method.verified.txt</c>; a difference leaves <c>Class.Method.received.txt</c> and opens a diff tool
/// where there is one. A received file that is right is renamed by hand; nothing here ever does. The names are
/// Verify's, so that the package can take this project's place.
/// </summary>
public static class Verifier
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares a text with its snapshot; line breaks of any kind are equal.</summary>
    /// <param name="target">The text.</param>
    /// <param name="extension">What kind of text it is.</param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    /// <exception cref="VerifyException">They differ, or there is no snapshot yet.</exception>
    public static Task Verify(string target, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        Compare(BaseName(sourceFile, method), new Target(extension, target));

    /// <summary>Compares several texts, each with a snapshot of its own: <c>Class.Method#name.verified.txt</c>.</summary>
    /// <param name="targets">The texts, each with another name.</param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    /// <exception cref="VerifyException">A text differs from its snapshot or has none yet, or a snapshot has lost its text.</exception>
    public static async Task Verify(IEnumerable<Target> targets, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var (name, all) = (BaseName(sourceFile, method), targets.ToList());
        var failures = new List<string>();
        foreach (var target in all)
        {
            try
            {
                await Compare($"{name}#{target.Name}", target);
            }
            catch (VerifyException exception)
            {
                failures.Add(exception.Message);
            }
        }

        var expected = all.Select(target => $"{name}#{target.Name}.verified.{target.Extension}").ToHashSet(StringComparer.Ordinal);
        var present = Directory.EnumerateFiles(Path.GetDirectoryName(sourceFile) ?? ".", $"{Path.GetFileName(name)}#*.verified.*");
        failures.AddRange(present.Where(file => !expected.Contains(file)).Select(static file => $"Nothing is compared with {file} any more; if this is right, delete it."));
        if (failures.Count > 0) throw new VerifyException(string.Join("\n\n", failures));
    }

    private static string BaseName(string sourceFile, string method) => Path.Join(Path.GetDirectoryName(sourceFile), $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");

    private static async Task Compare(string name, Target target)
    {
        var (verified, received) = ($"{name}.verified.{target.Extension}", $"{name}.received.{target.Extension}");
        var actual = target.Data.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual, Utf8);
        if (!BuildServerDetector.Detected) await DiffRunner.LaunchAsync(received, verified);
        throw new VerifyException(expected is null
            ? $"No snapshot yet; if {received} is right, rename it to {verified}."
            : $"Differs from {verified} {Difference(expected.Split('\n'), actual.Split('\n'))}");
    }

    private static string Difference(string[] expected, string[] actual)
    {
        var line = expected.Zip(actual).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"at line {line + 1}:\n- {expected.ElementAtOrDefault(line)}\n+ {actual.ElementAtOrDefault(line)}";
    }
}

/// <summary>One of several texts that a test compares.</summary>
/// <param name="extension">What kind of text it is.</param>
/// <param name="data">The text.</param>
/// <param name="name">What tells it from the others of its test.</param>
public sealed class Target(string extension, string data, string? name = null)
{
    /// <summary>What kind of text it is.</summary>
    public string Extension { get; } = extension;

    /// <summary>The text.</summary>
    public string Data { get; } = data;

    /// <summary>What tells it from the others of its test; null where it is the only one.</summary>
    public string? Name { get; } = name;
}

/// <summary>A text is not its snapshot.</summary>
public sealed class VerifyException(string message) : Exception(message);
