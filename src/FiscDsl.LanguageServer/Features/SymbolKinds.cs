using FiscDsl.Schema;

namespace FiscDsl.LanguageServer.Features;

/// <summary>The protocol's numbers for kinds of symbols.</summary>
internal static class SymbolKinds
{
    private const int Namespace = 3, Package = 4, Class = 5, Field = 8, Constant = 14, Object = 19, Struct = 23, Event = 24;

    /// <summary>The number that a declaration is shown as.</summary>
    public static int Of(DeclarationKind kind) => kind switch
    {
        DeclarationKind.Reference => Package,
        DeclarationKind.Revision => Event,
        DeclarationKind.Category => Namespace,
        DeclarationKind.Source => Constant,
        DeclarationKind.Control => Class,
        DeclarationKind.Clause => Field,
        DeclarationKind.Layout => Struct,
        _ => Object,
    };
}
