using System.Text;
using System.Text.Json.Nodes;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>Answers by method. What is answered alike at places that follow each other is written once.</summary>
internal sealed class Answers
{
    private readonly SortedDictionary<string, List<(string File, List<string> Places, string Answer)>> _methods = new(StringComparer.Ordinal);

    /// <summary>Adds an answer.</summary>
    /// <param name="method">What was asked.</param>
    /// <param name="file">About which file.</param>
    /// <param name="place">About which place of it, or what else tells questions apart.</param>
    /// <param name="answer">The result, or an error.</param>
    public void Add(string method, string file, string place, JsonNode? answer)
    {
        if (!_methods.TryGetValue(method, out var answers)) _methods[method] = answers = [];
        // Numbered by the server over all that it was ever asked.
        (answer as JsonObject)?.Remove("resultId");
        var text = CatalogRecord.Json(answer);
        if (answers.Count > 0 && answers[^1].File == file && answers[^1].Answer == text) answers[^1].Places.Add(place);
        else answers.Add((file, [place], text));
    }

    /// <summary>Puts a file for each method into a record.</summary>
    public void AddTo(CatalogRecord record, string folder)
    {
        foreach (var (method, answers) in _methods)
        {
            var text = new StringBuilder("[\n");
            foreach (var (file, places, answer) in answers)
            {
                JsonArray at = [.. places.Select(static p => JsonValue.Create(p))];
                text.Append(text.Length > 2 ? ",\n" : "").Append("{\"file\":").Append(CatalogRecord.Json(file)).Append(",\"at\":").Append(CatalogRecord.Json(at)).Append(",\"answer\":").Append(answer).Append('}');
            }

            record.Add($"{folder}/{method.Replace('/', '.')}.json", text.Append("\n]\n").ToString());
        }
    }
}
