using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>A version in the history of revisions; its id is the version.</summary>
public sealed class Revision : Declaration
{
    /// <inheritdoc/>
    public override DeclarationKind Kind => DeclarationKind.Revision;

    /// <summary>The date of issue; null where it is missing, which is an error.</summary>
    public required PartialDate? Issued { get; init; }

    /// <summary>What the version changed; null where it is missing, which is an error.</summary>
    public TextValue? Summary => TextOf(FieldKind.Summary);
}
