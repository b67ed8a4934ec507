using FiscDsl.Model.Linking;

namespace FiscDsl.Exchange.Import;

/// <summary>Names the files of controls, below directories for their categories, so that every file system takes them and none is read by mistake.</summary>
internal sealed class FileNames
{
    // UTF-16 code units; three bytes each leave room in the 255 bytes of a name.
    private const int LongestName = 60;

    private static readonly HashSet<string> Devices = new(["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(static n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path of a control's file.</summary>
    /// <param name="category">The id of its 大項目.</param>
    /// <param name="control">Its id.</param>
    public string Of(string category, string control) => Free($"{Safe(category)}/{Safe(control)}");

    /// <summary>The path of a control's file in the directory of another one.</summary>
    /// <param name="path">The other one's path.</param>
    /// <param name="control">The control's id.</param>
    public string Beside(string path, string control) => Free(path[..(path.LastIndexOf('/') + 1)] + Safe(control));

    /// <summary>Notes a path that is taken.</summary>
    public void Take(string path) => _taken.Add(path);

    private string Free(string stem)
    {
        var path = stem + CatalogLayout.Extension;
        for (var number = 2; !_taken.Add(path); number++) path = $"{stem}_{number}{CatalogLayout.Extension}";
        return path;
    }

    private static string Safe(string id)
    {
        var name = id.Length <= LongestName ? id : id[..(char.IsHighSurrogate(id[LongestName - 1]) ? LongestName - 1 : LongestName)];
        var isUnsafe = CatalogLayout.IsSkippedDirectory(name) || Devices.Contains(name.Split('.')[0]) || name.EndsWith('.') || name.Equals(CatalogLayout.OutputDirectory, StringComparison.OrdinalIgnoreCase);
        return isUnsafe || name.Length == 0 ? name + "_" : name;
    }
}
