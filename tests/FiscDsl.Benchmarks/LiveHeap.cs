using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace FiscDsl.Benchmarks;

/// <summary>Asks another .NET process what it holds.</summary>
internal static class LiveHeap
{
    /// <summary>The bytes of all objects that outlive a full collection; to ask for a snapshot of the heap brings one about.</summary>
    public static long Of(int processId)
    {
        var provider = new EventPipeProvider(ClrTraceEventParser.ProviderName, EventLevel.Verbose, (long)ClrTraceEventParser.Keywords.GCHeapSnapshot);
        using var session = new DiagnosticsClient(processId).StartEventPipeSession(provider, requestRundown: false, circularBufferMB: 1024);
        using var source = new EventPipeEventSource(session.EventStream);
        long size = 0;
        source.Clr.GCBulkNode += nodes =>
        {
            for (var i = 0; i < nodes.Count; i++) size += (long)nodes.Values(i).Size;
        };
        source.Clr.GCStop += end =>
        {
            // Other collections may come before the one that was asked for. The session ends behind what it has sent.
            if (end.Depth == 2 && size > 0) _ = Task.Run(session.Stop);
        };
        source.Process();
        return size;
    }
}
