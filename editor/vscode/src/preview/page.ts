import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The page of the preview. It may load its own script and style and nothing else, and it holds no text of a catalog. */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'preview.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', 'preview.css'));
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="ja">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>FISC</title>
</head>
<body>
  <main id="preview"></main>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
