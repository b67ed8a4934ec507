// fisc lsp as a process, and Microsoft's client connected to it. Every message that comes is kept as it came.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StreamMessageReader, StreamMessageWriter, createProtocolConnection } from 'vscode-languageserver-protocol/node';

const built = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../FiscDsl.LanguageServer.Tests/bin/Release/net10.0/fisc.dll');

/** FISC_UNDER_TEST names a binary to run instead of the one that the tests of the server build. */
const command = process.env.FISC_UNDER_TEST ? [process.env.FISC_UNDER_TEST] : [process.env.DOTNET_HOST_PATH ?? 'dotnet', built];

/** Milliseconds, far beyond what anything takes: reached only by a server that hangs. */
const limit = 60_000;

export class Client {
  /** Messages from the server, in order. */
  received = [];
  #methods = new Map();
  #waiting = [];

  constructor() {
    this.process = spawn(command[0], [...command.slice(1), 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.ended = once(this.process, 'exit').then(([code]) => code);
    const reader = new StreamMessageReader(this.process.stdout);
    const listen = reader.listen.bind(reader);
    reader.listen = (callback) => listen((message) => {
      this.#keep(message);
      callback(message);
    });
    const writer = new StreamMessageWriter(this.process.stdin);
    const write = writer.write.bind(writer);
    writer.write = (message) => {
      if (message.method && message.id !== undefined) this.#methods.set(message.id, message.method);
      return write(message);
    };
    this.connection = createProtocolConnection(reader, writer);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onUnhandledNotification(() => {});
    this.connection.listen();
  }

  /** Waits for a notification or request of the server, from what has come already on. */
  said(method, wanted = () => true) {
    const isIt = (one) => one.method === method && wanted(one.params);
    const known = this.received.find(isIt);
    if (known) return Promise.resolve(known.params);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no ${method} came`)), limit);
      this.#waiting.push({ isIt, resolve: (params) => { clearTimeout(late); resolve(params); } });
    });
  }

  /** Ends the session as the protocol has it, and gives the exit code. */
  async end() {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await this.ended;
    this.connection.dispose();
    return code;
  }

  #keep(message) {
    const one = message.method
      ? { kind: message.id === undefined ? 'notification' : 'request', method: message.method, params: message.params }
      : { kind: message.error ? 'error' : 'result', method: this.#methods.get(message.id), params: message.error ?? message.result };
    this.received.push(one);
    for (const { resolve } of this.#waiting.filter(({ isIt }) => isIt(one))) resolve(one.params);
    this.#waiting = this.#waiting.filter(({ isIt }) => !isIt(one));
  }
}
