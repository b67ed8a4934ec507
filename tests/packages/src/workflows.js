// Workflows and the recipe of the image, as their readers see them.
import { read } from './release.js';
import { parse } from 'yaml';

export const workflows = ['.github/workflows/test.yml', '.github/workflows/release.yml', 'examples/ci/github.yml', 'examples/ci/github-several.yml'];

export const jobsOf = (file) => Object.entries(parse(read(file)).jobs);

/** The steps of all jobs of a workflow, or those of an action. */
export const stepsOf = (file) => (file === 'action.yml' ? parse(read(file)).runs.steps : jobsOf(file).flatMap(([, { steps }]) => steps));

export function stepNamed(file, name) {
  const step = stepsOf(file).find((it) => it.name === name);
  if (step === undefined) throw new Error(`${file} has no step '${name}'.`);
  return step.run;
}

/** The instructions of a Dockerfile: each a word and the rest, lines joined. */
export const instructionsOf = (file) =>
  read(file)
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^([A-Z]+) +(.*)$/.exec(line).slice(1));
