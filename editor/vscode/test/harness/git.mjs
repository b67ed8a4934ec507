// Folders as a user's are: in a repository, with a commit.
import { execFileSync } from 'node:child_process';

/** Makes a folder a repository, and commits all that is in it. */
export function commitAll(folder) {
  const git = (...args) => execFileSync('git', args, { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=𠮷田', '-c', 'user.email=yoshida@example.com', 'commit', '--quiet', '--message', '初版');
}
