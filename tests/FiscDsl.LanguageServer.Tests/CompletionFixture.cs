using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>One editor for all rows of a table.</summary>
public sealed class CompletionFixture : IAsyncLifetime
{
    private CompletionClient? _client;

    internal CompletionClient Client => _client ?? throw new InvalidOperationException("not open");

    public async ValueTask InitializeAsync() => _client = await CompletionClient.Open();

    public async ValueTask DisposeAsync()
    {
        if (_client is not null) await _client.DisposeAsync();
    }
}
