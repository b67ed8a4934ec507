// Runs code-server, and ends all that it started.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { eventually, sleep } from './poll.mjs';

process.once('SIGTERM', () => process.exit(143));

/** Starts the editor's server on a port of its own; gives its address and how to end it. */
export async function startServer(editor, profile, logFile, { trusted }) {
  const port = await freePort();
  const log = fs.openSync(logFile, 'w');
  const address = `127.0.0.1:${port}`;
  const without = ['telemetry', 'update-check', 'getting-started-override', ...(trusted ? ['workspace-trust'] : [])];
  const options = ['--auth', 'none', '--bind-addr', address, ...without.map((what) => `--disable-${what}`)];
  const server = spawn(editor.node, [...profile.args, ...options], {
    // A process group, so that whatever it starts can be ended with it.
    detached: true,
    stdio: ['ignore', log, log],
    env: profile.environment,
  });
  fs.closeSync(log);
  const signal = (name) => {
    try {
      return process.kill(-server.pid, name);
    } catch {
      return false;
    }
  };
  // A run that is broken off leaves nothing behind.
  process.once('exit', () => signal('SIGKILL'));
  const end = async () => {
    signal('SIGTERM');
    for (let i = 0; i < 50 && signal(0); i++) await sleep(100);
    signal('SIGKILL');
  };
  try {
    await eventually('The editor answers', () => {
      if (server.exitCode !== null) throw new Error(`code-server ended:\n${fs.readFileSync(logFile, 'utf8')}`);
      return fetch(`http://${address}/healthz`).then(({ ok }) => ok, () => false);
    });
  } catch (error) {
    await end();
    throw error;
  }
  return { address, end };
}

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
