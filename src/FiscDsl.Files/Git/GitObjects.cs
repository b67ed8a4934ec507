using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FiscDsl.Files.Git;

/// <summary>
/// Reads contents by their ids, one process of <c>git cat-file --batch</c> for all of them: as they were committed, neither
/// filtered nor converted. Each is held to its id, which git does not do when it reads.
/// </summary>
internal sealed class GitObjects : IDisposable
{
    /// <summary>Far beyond the header of an object.</summary>
    private const int LongestHeader = 1 << 10;

    private readonly Lock _gate = new();
    private readonly Process _process;
    private readonly Stream _output;
    private readonly StreamThread _error;

    /// <summary>Takes over a process, which has just been started.</summary>
    public GitObjects(Process process)
    {
        _process = process;
        _output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        _error = new StreamThread(() => GitProcess.Beginning(process.StandardError));
    }

    /// <summary>The content of an id; null where it is missing or damaged. For one thread at a time, others wait.</summary>
    public byte[]? Read(string id)
    {
        lock (_gate)
        {
            try
            {
                _process.StandardInput.Write(id + "\n");
                _process.StandardInput.Flush();
                // 「3b18e5… blob 42」, the content, a line break; 「3b18e5… missing」 for what a partial clone lacks.
                if (Header().Split(' ') is not [_, "blob", var digits] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
                var bytes = new byte[length];
                _output.ReadExactly(bytes);
                _output.ReadByte();
                return GitBlobId.Of(bytes, id.Length) == id ? bytes : null;
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                return null;
            }
        }
    }

    public void Dispose()
    {
        try
        {
            // It ends with its input.
            _process.StandardInput.Dispose();
        }
        catch (IOException)
        {
            // It has ended before.
        }

        _process.WaitForExit();
        _error.Result();
        _process.Dispose();
    }

    private string Header()
    {
        var header = new StringBuilder();
        for (var c = _output.ReadByte(); c is >= 0 and not '\n' && header.Length < LongestHeader; c = _output.ReadByte()) header.Append((char)c);
        return header.ToString();
    }
}
