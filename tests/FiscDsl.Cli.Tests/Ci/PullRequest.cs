using FiscDsl.Cli.Tests.Git;

namespace FiscDsl.Cli.Tests.Ci;

/// <summary>
/// A repository as a pull request is checked out, and the action run in it. GitHub's part is played by a <c>gh</c> that notes
/// what it is told in <c>gh.log</c>, keeps the comments, each in a file of <c>.git/comments</c>, and the last text in <c>gh.body</c>.
/// </summary>
internal static class PullRequest
{
    /// <summary>The control of <see cref="Fixtures"/>, changed.</summary>
    public static readonly string Changed = Fixtures.Control.Replace("𠮷田の連絡体制を整備すること。", "𠮷田と山田の連絡体制を整備すること。", StringComparison.Ordinal);

    /// <summary>A repository with a catalog on <c>main</c>, and a branch <c>topic</c> that is checked out.</summary>
    /// <param name="control">What the branch changes the control to.</param>
    /// <param name="folder">Where the catalog lies.</param>
    public static async Task<DrivenRepository> Create(string control, string folder = ".")
    {
        var repository = await DrivenRepository.Create(installs: false);
        repository.Tool("gh", $"""
            cd '{repository.Path}'
            echo "$*" >> gh.log
            mkdir -p .git/comments
            for word in "$@"; do case $word in body=@*) cp "$(printf %s "$word" | cut -c 7-)" gh.body ;; esac; done
            case "$*" in
              *'--method POST'*) cp gh.body .git/comments/$(($(ls .git/comments | wc -l) + 1)) ;;
              *'--method PATCH'*) cp gh.body .git/comments/$(grep -o 'comments/[0-9]*' <<< "$*" | cut -d / -f 2) ;;
              *) for file in .git/comments/*; do
                   if [[ $file == *.stranger && $* == *'select(.user.login == "github-actions[bot]" and '* ]]; then continue; fi
                   if [[ $* == *'(.body | contains(env.MARK))'* ]] && grep -qF -- "$MARK" "$file" 2> /dev/null; then basename "$file" .stranger; fi
                 done ;;
            esac
            """);
        repository.Write(".gitignore", "gh.*\n");
        repository.Write($"{folder}/見本.fisc", Fixtures.Reference);
        repository.Write($"{folder}/運113.fisc", Fixtures.Control);
        await repository.Commit();
        await repository.Do("git checkout -qb topic");
        repository.Write($"{folder}/運113.fisc", control);
        await repository.Do("git add -A && git commit -qm 改訂 --allow-empty");
        return repository;
    }

    /// <summary>The context of the pull request, with what is otherwise.</summary>
    public static async Task<(string Name, string Value)[]> Context(DrivenRepository repository, params (string Name, string Value)[] context) =>
    [
        ("github.event_name", "pull_request"), ("github.event.pull_request.number", "7"), ("github.repository", "owner/name"),
        ("github.event.pull_request.base.sha", (await repository.Run("git rev-parse --verify --quiet main")).Output.TrimEnd('\n')), .. context,
    ];

    /// <summary>Runs the action.</summary>
    public static async Task<ActionRun> Run(DrivenRepository repository, params (string Name, string Value)[] context)
    {
        var run = new ActionRun(repository, await Context(repository, context));
        await run.Run();
        return run;
    }

    /// <summary>Runs the action.</summary>
    /// <returns>The name of the step that failed; null where none has.</returns>
    public static async Task<string?> FailedStep(DrivenRepository repository, params (string Name, string Value)[] context)
    {
        using var run = await Run(repository, context);
        return run.Failed;
    }

    /// <summary>The comments on the pull request, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Comments(DrivenRepository repository) =>
        Directory.Exists(repository[".git/comments"]) ? [.. Directory.GetFiles(repository[".git/comments"]).Order(StringComparer.Ordinal).Select(File.ReadAllText)] : [];
}
