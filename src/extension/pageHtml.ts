import * as vscode from 'vscode';

/** The folders that a page of ours itself needs. */
export const pageRoots = (extension: vscode.Uri): readonly vscode.Uri[] => [vscode.Uri.joinPath(extension, 'dist', 'webview'), vscode.Uri.joinPath(extension, 'media')];

/** A page of ours: its script is `dist/webview/<name>.js`, its style sheet `media/<name>.css`. */
export interface Page {
  readonly name: 'progress' | 'quiz';
  readonly title: string;
  /** The page shows images from the folders that its webview allows; none otherwise. */
  readonly hasImages: boolean;
}

/** The empty page: it may run its one script, use its one style sheet and show images where it has any, and nothing else. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, { name, title, hasImages }: Page): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', `${name}.js`)).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', `${name}.css`)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource};${hasImages ? ` img-src ${webview.cspSource};` : ''} base-uri 'none'; form-action 'none'`;
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
