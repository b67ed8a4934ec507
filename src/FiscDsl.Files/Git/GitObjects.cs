using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FiscDsl.Files.Git;

/// <summary>Reads contents by their ids: one process of <c>git cat-file --batch</c> for all of them.</summary>
internal sealed class GitObjects : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Process _process;
    private readonly Stream _output;

    private GitObjects(Process process)
    {
        _process = process;
        _output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
    }

    /// <summary>Starts the process.</summary>
    /// <exception cref="GitFaultException">There is no git.</exception>
    public static GitObjects Open(string directory) => new(GitProcess.Start(directory, ["cat-file", "--batch"]) ?? throw GitFaultException.NoGit());

    /// <summary>The content of an id; null where there is none. For one thread at a time, others wait.</summary>
    public byte[]? Read(string id)
    {
        lock (_gate)
        {
            try
            {
                _process.StandardInput.Write(id + "\n");
                _process.StandardInput.Flush();
                // 「3b18e5… blob 42」, the content, a line break; 「3b18e5… missing」 for what a partial clone lacks.
                if (Header().Split(' ') is not [_, "blob", var length]) return null;
                var bytes = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
                _output.ReadExactly(bytes);
                _output.ReadByte();
                return bytes;
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    public void Dispose()
    {
        // It ends with its input.
        _process.StandardInput.Dispose();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Header()
    {
        var header = new StringBuilder();
        for (var c = _output.ReadByte(); c is >= 0 and not '\n'; c = _output.ReadByte()) header.Append((char)c);
        return header.ToString();
    }
}
