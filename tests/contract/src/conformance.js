// Holds messages to the types of the protocol as Microsoft declares them: each is written down as a constant of its
// type, and the TypeScript compiler looks at all of them. It knows what must be there, what may be, and what is unknown.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import * as protocol from 'vscode-languageserver-protocol/node';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** By method, the name under which the protocol exports it. */
const names = new Map(
  Object.entries(protocol)
    .filter(([name, value]) => /(Request|Notification)$/.test(name) && value?.type?.method)
    .map(([name, value]) => [value.type.method, name]),
);

/** True for a method of the protocol. */
export const isKnown = (method) => names.has(method) || method === '$/progress';

/** The type of a message's payload. */
function typeOf({ kind, method, params }) {
  if (method === '$/progress') return params.value.kind === 'begin' ? 'Progress<WorkDoneProgressBegin>' : 'Progress<WorkDoneProgressReport | WorkDoneProgressEnd>';
  return `${kind === 'result' ? 'Result' : 'Params'}<typeof protocol.${names.get(method)}.type>`;
}

const prelude = `import * as protocol from 'vscode-languageserver-protocol/node';
import type { WorkDoneProgressBegin, WorkDoneProgressReport, WorkDoneProgressEnd, ProgressToken } from 'vscode-languageserver-protocol/node';
type Result<T> = T extends protocol.ProtocolRequestType<any, infer R, any, any, any> ? Sent<R> : T extends protocol.ProtocolRequestType0<infer R, any, any, any> ? Sent<R> : never;
type Sent<R> = R extends void ? null : R;
type Params<T> = T extends protocol.ProtocolRequestType<infer P, any, any, any, any> ? P : T extends protocol.ProtocolNotificationType<infer P, any> ? P : never;
type Progress<V> = { token: ProgressToken; value: V };
`;

/** What the compiler says against messages, each fault with its message. */
export function faultsOf(messages) {
  let text = prelude;
  const starts = [];
  for (const [index, message] of messages.entries()) {
    starts.push(text.length);
    text += `const m${index}: ${typeOf(message)} = ${JSON.stringify(message.params ?? null)};\n`;
  }

  const file = path.join(folder, 'transcript.mts');
  const options = {
    strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, text, ...rest) : getSourceFile.call(host, name, ...rest));
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.readFile = (name) => (name === file ? text : readFile.call(host, name));
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map((fault) => {
    const message = messages[starts.findLastIndex((start) => start <= fault.start)];
    return { method: message?.method, kind: message?.kind, params: message?.params, text: ts.flattenDiagnosticMessageText(fault.messageText, '\n') };
  });
}
