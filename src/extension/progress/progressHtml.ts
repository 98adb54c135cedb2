import * as vscode from 'vscode';

/** The only folders that the page may read from. */
export const progressRoots = (extension: vscode.Uri): readonly vscode.Uri[] => [vscode.Uri.joinPath(extension, 'dist', 'webview'), vscode.Uri.joinPath(extension, 'media')];

/** The empty page: it may run our one script and use our one style sheet, and nothing else. */
export function progressHtml(webview: vscode.Webview, extension: vscode.Uri, title: string): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', 'progress.js')).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', 'progress.css')).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escape(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${escape(style)}">
</head>
<body>
<script nonce="${nonce}" src="${escape(script)}"></script>
</body>
</html>`;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
