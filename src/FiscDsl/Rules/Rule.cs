using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>
/// A rule on catalogs. A rule looks at one declaration with nothing but <see cref="RuleContext"/> beside it, so that
/// its findings can be kept as long as neither changes; only <see cref="CheckCatalog"/> sees all.
/// </summary>
internal abstract class Rule
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<Rule> All { get; } = [];

    /// <summary>Looks at an assessed or unassessed control or clause.</summary>
    public virtual void Check(AssessedDeclaration declaration, RuleContext context)
    {
    }

    /// <summary>Looks at a source.</summary>
    public virtual void Check(Source source, RuleContext context)
    {
    }

    /// <summary>Looks at a title or a prose field; the corrected text is what counts.</summary>
    public virtual void Check(TextValue text, Declaration declaration, RuleContext context)
    {
    }

    /// <summary>Looks at any declaration, nested ones included.</summary>
    public virtual void Check(Declaration declaration, RuleContext context)
    {
    }

    /// <summary>Looks at the catalog as a whole.</summary>
    public virtual void CheckCatalog(RuleContext context)
    {
    }
}
