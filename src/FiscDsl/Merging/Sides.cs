namespace FiscDsl.Merging;

/// <summary>Something of each of the three texts of a merge.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Ours">Of our side.</param>
/// <param name="Origin">Of what both sides began with.</param>
/// <param name="Theirs">Of the other side.</param>
public readonly record struct Sides<T>(T Ours, T Origin, T Theirs)
{
    /// <summary>What is made of each.</summary>
    public Sides<TResult> Select<TResult>(Func<T, TResult> selector) => new(selector(Ours), selector(Origin), selector(Theirs));

    /// <summary>What is made of each together with what another has in its place.</summary>
    public Sides<TResult> Zip<TOther, TResult>(Sides<TOther> other, Func<T, TOther, TResult> selector) =>
        new(selector(Ours, other.Ours), selector(Origin, other.Origin), selector(Theirs, other.Theirs));

    /// <summary>True where something holds of one of the three at least.</summary>
    public bool Any(Func<T, bool> predicate) => predicate(Ours) || predicate(Origin) || predicate(Theirs);
}
