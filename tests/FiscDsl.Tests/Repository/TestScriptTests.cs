using Xunit;

namespace FiscDsl.Tests.Repository;

/// <summary><c>test.sh</c>, with stand-ins for its parts: some hang, fail, do not listen, or start processes that leave them.</summary>
public sealed class TestScriptTests
{
    private const int Processes = 5;

    // Ignores SIGTERM; in a session of its own; its parent gone; without an environment; beside the part that is waited for.
    private const string Hanging = """
        hang() {
          bash -c 'trap "" TERM; eval "$begun"; while :; do sleep 1; done' &
          setsid bash -c 'eval "$begun"; exec sleep 1000' &
          (setsid bash -c 'eval "$begun"; sleep 1000; :' &)
          env -i begun="$begun" bash -c 'eval "$begun"; exec sleep 1000' &
          wait
        }
        start_part 'the preparation' 600 log bash -c 'eval "$begun"; sleep 1000; :'

        """;

    [Theory]
    [InlineData("INT", true, 130)]
    [InlineData("INT", false, 130)]
    [InlineData("TERM", false, 143)]
    [InlineData("HUP", false, 129)]
    public async Task Interrupted_it_ends_with_all_that_it_has_started_and_has_no_sums(string signal, bool toGroup, int exitCode)
    {
        using var run = new ShellRun(Hanging + "run_part 'the 𠮷 suite' 600 hang\nfinish\n");
        await run.HasBegun(Processes);
        await run.Signal(signal, toGroup);
        var (code, lines) = await run.End();
        Assert.Equal(exitCode, code);
        Assert.Contains(lines, l => l.StartsWith($"INTERRUPTED by SIG{signal} while the 𠮷 suite", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static l => l.Contains(" passed, ", StringComparison.Ordinal));
        Assert.Empty(run.Running);
    }

    [Fact]
    public async Task A_part_that_runs_out_of_its_time_is_ended_and_says_so_and_the_next_one_runs()
    {
        using var run = new ShellRun(Hanging + """
            run_part suite 2 hang
            count_xml suite suite.xml $?
            run_part next 600 true
            start_part late 1 - sleep 1000
            await_part late || fail "late $(reason_of late $?)"
            finish
            """);
        var (code, lines) = await run.End();
        Assert.Equal(1, code);
        Assert.Equal(["FAILED: suite ran out of its time, 0:02 min, and was ended, without a report", "FAILED: late ran out of its time, 0:01 min, and was ended", "", "0 passed, 2 failed"], lines);
        Assert.Empty(run.Running);
    }

    [Fact]
    public async Task It_says_that_a_part_goes_on_and_what_it_does_and_nothing_of_a_quick_one()
    {
        using var run = new ShellRun("""
            run_part quick 600 true
            sign_of_life=1
            start_part slow 600 log bash -c 'echo compiling the server; sleep 2.5; exit 7'
            await_part slow || fail "slow $(reason_of slow $?)"
            finish
            """);
        var (_, lines) = await run.End();
        Assert.Equal("… slow goes on: 0:01 min of at most 10:00 min; compiling the server", lines[0]);
        Assert.DoesNotContain(lines, static l => l.Contains("quick", StringComparison.Ordinal));
        Assert.Equal(["FAILED: slow ended with code 7", "", "0 passed, 1 failed"], lines[^3..]);
    }

    [Fact]
    public async Task The_last_line_sums_up_and_a_part_without_a_report_a_test_or_a_good_end_has_failed()
    {
        using var run = new ShellRun("""
            xml() { printf '<assembly name="x" passed="%s" failed="%s" errors="0" skipped="%s" not-run="0" total="9">\n' "$@" >report.xml; }
            tap() { printf '# pass %s\n# fail %s\n# cancelled 0\n# skipped 1\n' "$@" >report.tap; }
            run_part good 60 xml 3 0 0; count_xml good report.xml $?
            run_part skipping 60 xml 2 1 1; count_xml skipping report.xml $?
            run_part empty 60 xml 0 0 0; count_xml empty report.xml $?
            crash() { xml 1 0 0; return 134; }
            run_part crashing 60 crash; count_xml crashing report.xml $?
            run_part tap 60 tap 4 0; count_tap tap report.tap $?
            run_part silent 60 true; count_tap silent none.tap $? 2>/dev/null
            finish
            """);
        var (code, lines) = await run.End();
        Assert.Equal(1, code);
        Assert.Equal(["FAILED: empty has no tests", "FAILED: crashing ended with code 134", "FAILED: silent ended with code 0, and nothing passed", "", "10 passed, 6 failed"], lines);
    }

    [Fact]
    public async Task What_a_part_leaves_behind_is_ended_and_everything_passed_ends_with_0()
    {
        using var run = new ShellRun("""
            leave() { (setsid bash -c 'eval "$begun"; sleep 1000; :' &); while [[ ! -s begun ]]; do sleep 0.05; done; }
            run_part suite 60 leave
            finish
            """);
        Assert.Equal((0, "0 passed, 0 failed"), await run.End() is var (code, lines) ? (code, lines[^1]) : default);
        Assert.Empty(run.Running);
    }
}
