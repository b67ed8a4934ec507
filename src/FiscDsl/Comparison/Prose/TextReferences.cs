using System.Text.RegularExpressions;
using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Comparison.Prose;

/// <summary>Finds what texts of a catalog refer to in it.</summary>
internal sealed partial class TextReferences(Catalog catalog)
{
    private readonly Dictionary<AssessedDeclaration, Dictionary<string, Clause>> _labels = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Clause, int> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>True where a text may refer to something.</summary>
    public static bool MayBeIn(string text) => text.Contains(MentionGrammar.Opening) || Word().IsMatch(text);

    /// <summary>The references of a text, in order.</summary>
    /// <param name="text">The text, plain.</param>
    /// <param name="declaration">The declaration that says it: what 前項 counts from.</param>
    public List<TextReference> In(string text, AssessedDeclaration declaration)
    {
        var references = Mentions(text);
        if (declaration is not Clause clause) return references;
        var (mentions, next) = (references.Count, 0);
        foreach (var word in Word().EnumerateMatches(text))
        {
            while (next < mentions && references[next].Span.End <= word.Index) next++;
            var isInMention = next < mentions && references[next].Span.Start <= word.Index;
            if (!isInMention && !IsOwnNumber(text, word.Index + word.Length, word.Index) && Named(clause, text.Substring(word.Index, word.Length)) is { } target) references.Add(new(new(word.Index, word.Length), target));
        }

        if (mentions > 0 && mentions < references.Count) references.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return references;
    }

    private List<TextReference> Mentions(string text)
    {
        var mentions = new List<TextReference>();
        foreach (var id in MentionGrammar.Find(text))
        {
            if (!catalog.ControlById.TryGetValue(IdGrammar.Normalize(id.Of(text)), out var control)) continue;
            var mention = TextSpan.FromBounds(id.Start - 1, id.End + 1);
            var label = Label().Match(text, mention.End);
            mentions.Add(label.Success && Labels(control).TryGetValue(LabelGrammar.Normalize(label.Value), out var clause) ? new(TextSpan.FromBounds(mention.Start, mention.End + label.Length), clause) : new(mention, control));
        }

        return mentions;
    }

    // (1) 体制を整えること。 has its number in front, (1)の体制を整えること。 a reference.
    private static bool IsOwnNumber(string text, int end, int start) => start == 0 && text[0] is '(' or '（' && !(end < text.Length && Script.Of(text, end) == ScriptKind.Hiragana);

    private Clause? Named(Clause clause, string word) => word switch
    {
        "前項" or "前号" => Neighbour(clause, -1),
        "次項" or "次号" => Neighbour(clause, 1),
        _ => Labelled(clause, word),
    };

    private Clause? Neighbour(Clause clause, int step)
    {
        if (clause.Parent?.Clauses is not { } siblings) return null;
        if (!_places.TryGetValue(clause, out var place))
        {
            foreach (var (index, sibling) in siblings.Index()) _places[sibling] = index;
            place = _places[clause];
        }

        return place + step >= 0 && place + step < siblings.Length ? siblings[place + step] : null;
    }

    // Of those below it, beside it, or beside what it stands below: the nearest that is called so.
    private Clause? Labelled(Clause clause, string word)
    {
        var label = LabelGrammar.Normalize(word);
        if (label[0] == '第') label = label[1..^1];
        for (AssessedDeclaration? at = clause; at is not null; at = at.Parent)
            if (Labels(at).TryGetValue(label, out var named)) return named;
        return null;
    }

    // By their labels, and by the number alone where no other is called so: 第2項 is (2).
    private Dictionary<string, Clause> Labels(AssessedDeclaration parent)
    {
        if (_labels.TryGetValue(parent, out var labels)) return labels;
        _labels.Add(parent, labels = new(StringComparer.Ordinal));
        foreach (var clause in parent.Clauses) labels.TryAdd(clause.Id, clause);
        foreach (var clause in parent.Clauses) labels.TryAdd(clause.Id.Trim('(', ')', '.'), clause);
        return labels;
    }

    [GeneratedRegex(@"\G[(（][0-9０-９]{1,3}[)）]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"[前次](?:項|号)|第[0-9０-９]{1,3}(?:項|号)|[(（][0-9０-９]{1,3}[)）]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}

/// <summary>Words that name another control or clause of the catalog: 【運89】, 【運89】(2), 前項, (2), 第2項.</summary>
/// <param name="Span">The words, in the text.</param>
/// <param name="Target">What they name.</param>
internal readonly record struct TextReference(TextSpan Span, AssessedDeclaration Target);
