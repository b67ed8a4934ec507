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
    public static async Task Verify(string target, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var name = Path.Join(Path.GetDirectoryName(sourceFile), $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        var (verified, received) = ($"{name}.verified.{extension}", $"{name}.received.{extension}");
        var actual = target.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual, Utf8);
        if (!BuildServerDetector.Detected) await DiffRunner.LaunchAsync(received, verified);
        throw new VerifyException(expected is null
            ? $"No snapshot yet; if this is right, rename it to {verified}:\n{actual}"
            : $"Differs from {verified} at line {FirstDifference(expected, actual)}:\n{actual}");
    }

    private static int FirstDifference(string expected, string actual) =>
        expected.Split('\n').Zip(actual.Split('\n')).TakeWhile(static pair => pair.First == pair.Second).Count() + 1;
}

/// <summary>A text is not its snapshot.</summary>
public sealed class VerifyException(string message) : Exception(message);
