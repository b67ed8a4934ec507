using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>An object whose methods answer the client.</summary>
/// <param name="Metadata">Its methods.</param>
/// <param name="Instance">The object.</param>
internal sealed record RpcTarget(RpcTargetMetadata Metadata, object Instance);

/// <summary>Puts targets among the services.</summary>
internal static class RpcTargetRegistration
{
    /// <summary>Adds a target.</summary>
    public static IServiceCollection AddRpcTarget<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IServiceCollection services)
        where T : class, IShapeable<T> =>
        services.AddSingleton<T>().AddSingleton(static provider => new RpcTarget(RpcTargetMetadata.FromShape<T>(), provider.GetRequiredService<T>()));
}
