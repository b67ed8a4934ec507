namespace FiscDsl.Cli.Tests.Git;

/// <summary>
/// A repository, as it might come from a stranger, in which everything that git can be told to run leaves a trace: settings,
/// attributes, hooks, and files that are called like programs. The catalog is in <c>見本</c>, with the tag <c>v0.9</c> of a
/// former version.
/// </summary>
internal sealed class HostileRepository : GitRepository
{
    /// <summary>Settings that git runs through a shell, or as a program.</summary>
    private static readonly string[] Programs =
    [
        "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy", "core.alternateRefsCommand", "sequence.editor",
        "credential.helper", "credential.https://example.com.helper", "diff.external", "diff.evil.command", "diff.evil.textconv", "diff.fisc.textconv", "diff.fisc.command",
        "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "merge.evil.driver", "gpg.program", "gpg.ssh.program", "gpg.x509.program",
        "gpg.ssh.defaultKeyCommand", "uploadpack.packObjectsHook", "interactive.diffFilter", "remote.origin.uploadpack", "remote.origin.receivepack", "remote.origin.vcs",
        "trailer.evil.command", "trailer.evil.cmd", "pager.ls-tree", "pager.ls-files", "pager.rev-parse", "pager.cat-file", "pager.for-each-ref", "pager.config", "pager.merge-base",
        "difftool.evil.cmd", "mergetool.evil.cmd", "web.browser", "browser.evil.cmd", "man.viewer", "receive.procReceiveRefs", "core.hookswitch", "ssh.variant",
        "submodule.下.update", "include.evil",
    ];

    /// <summary>Commands that an alias might stand for.</summary>
    private static readonly string[] Aliases = ["version", "rev-parse", "ls-tree", "ls-files", "cat-file", "check-attr", "for-each-ref", "merge-base", "merge-file", "config", "status", "rev-list", "log", "show"];

    private static readonly string[] Hooks =
    [
        "pre-commit", "post-checkout", "post-merge", "post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-auto-gc", "post-rewrite", "post-update", "query-watchman",
        "pre-merge-commit", "prepare-commit-msg", "commit-msg", "post-commit", "pre-push", "sendemail-validate", "push-to-checkout", "proc-receive",
    ];

    private readonly TemporaryDirectory _outside = new();

    private HostileRepository()
    {
    }

    /// <summary>What has run: a line for each.</summary>
    public string Trace => File.Exists(_outside["跡"]) ? _outside.Read("跡") : "";

    /// <summary>Makes the repository.</summary>
    public static async Task<HostileRepository> Create()
    {
        var repository = new HostileRepository();
        await repository.Initialize();
        repository.Write("見本/見本.fisc", Fixtures.Reference.Replace("version: 1.0", "version: 0.9", StringComparison.Ordinal));
        repository.Write("見本/運113.fisc", Fixtures.Control);
        repository.Write("見本/説明.md", "説明\n");
        await repository.Commit("前の版", "2026-03-01T09:00:00+0900");
        await repository.Do("git tag v0.9");
        repository.Write("見本/見本.fisc", Fixtures.Reference);
        repository.Write("見本/運113.fisc", Fixtures.Control.Replace("体制を整備する", "体制を整備し、見直す", StringComparison.Ordinal));
        await repository.Commit("初版");
        await repository.Set();
        return repository;
    }

    /// <summary>Takes the content of a file's commit away, so that git would fetch it.</summary>
    public Task LoseContent(string revision) => Do($"id=$(git rev-parse {revision}) && rm -f .git/objects/${{id:0:2}}/${{id:2}}");

    protected override void Dispose(bool disposing)
    {
        _outside.Dispose();
        base.Dispose(disposing);
    }

    private Task Set()
    {
        var evil = _outside.Write("罠", $"#!/bin/sh\necho \"$0 $*\" >> '{_outside["跡"]}'\nexit 0\n");
        _outside.Write("設定", string.Concat(Programs.Select(key => (key, evil)).Concat(Aliases.Select(name => ("alias." + name, "!" + evil))).Concat(
        [
            ("core.hooksPath", this["罠"]), ("filter.evil.required", "true"), ("log.showSignature", "true"), ("protocol.allow", "always"), ("protocol.ext.allow", "always"),
            ("protocol.file.allow", "always"), ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.url", $"ext::{evil} %S"),
            ("remote.origin.promisor", "true"), ("core.useBuiltinFSMonitor", "true"), ("maintenance.auto", "true"), ("gc.auto", "1"), ("submodule.recurse", "true"),
            ($"url.ext::{evil} .insteadOf", "https://"),
        ]).Select(static setting => Section(setting.Item1, setting.Item2))));
        return Do($"""
            set -e
            chmod +x '{evil}'
            # Where a program is looked for by its name, the current directory is not to be asked.
            for name in git fisc git-remote-evil git-status sh; do cp '{evil}' $name; cp '{evil}' 見本/$name; done
            mkdir 罠
            for hook in {string.Join(' ', Hooks)}; do cp '{evil}' 罠/$hook; cp '{evil}' .git/hooks/$hook; done
            echo '* filter=evil diff=evil merge=evil ident' | tee 見本/.gitattributes > .git/info/attributes
            git add -A && git -c core.hooksPath=/dev/null commit -qm 罠
            cat '{_outside["設定"]}' >> .git/config
            # Filters run only on what seems to have changed.
            touch -d 2001-01-01 見本/*
            rm -f '{_outside["跡"]}'
            """);
    }

    private static string Section(string key, string value)
    {
        var (first, last) = (key.IndexOf('.', StringComparison.Ordinal), key.LastIndexOf('.'));
        return $"[{key[..first]}{(last > first ? $" \"{key[(first + 1)..last]}\"" : "")}]\n\t{key[(last + 1)..]} = \"{value}\"\n";
    }
}
