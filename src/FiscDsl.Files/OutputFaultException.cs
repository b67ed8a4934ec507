namespace FiscDsl.Files;

/// <summary>A file that could not be written.</summary>
/// <param name="path">Its full path.</param>
/// <param name="cause">What the file system said: <see cref="FaultReason.IsFileFault"/>.</param>
public sealed class OutputFaultException(string path, Exception cause) : IOException(path, cause)
{
    /// <summary>The full path.</summary>
    public string Path { get; } = path;

    /// <summary>What the file system said.</summary>
    public Exception Cause { get; } = cause;

    /// <summary>Does a part of the writing of a file.</summary>
    /// <exception cref="OutputFaultException">The file system would not.</exception>
    internal static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is not OutputFaultException && FaultReason.IsFileFault(exception))
        {
            throw new OutputFaultException(path, exception);
        }
    }

    /// <inheritdoc cref="Guard{T}"/>
    internal static void Guard(string path, Action write) => Guard(path, () =>
    {
        write();
        return true;
    });
}
