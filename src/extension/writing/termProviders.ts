import * as vscode from 'vscode';
import { spanAt } from '../../core/iac/spans';
import { type Located } from '../../core/library/model';
import { type Term } from '../../core/notes/model';
import { termCompletions } from '../../core/writing/completions';
import { type DocumentContexts } from '../hover/documentContexts';
import { type NotesIndex } from '../notes/notesIndex';
import { ownNote, toRange } from './editing';

/** Names of terms while a note is written, each with its definition; after `[` as links to their headings. */
export function createTermCompletions(index: NotesIndex): vscode.CompletionItemProvider {
  return {
    async provideCompletionItems(document, { line, character }, token) {
      await index.whenReady();
      const note = ownNote(index, document);
      if (note === undefined || token.isCancellationRequested || isInBlock(document, line)) return undefined;
      const items = termCompletions(index.library, note, document.lineAt(line).text, character).map(({ label, newText, from, to, term, isLink }) => {
        const item = new vscode.CompletionItem({ label, description: term.item.name === label ? undefined : term.item.name }, isLink ? vscode.CompletionItemKind.Reference : vscode.CompletionItemKind.Text);
        item.range = new vscode.Range(line, from, line, to);
        item.insertText = newText;
        item.filterText = isLink ? `${/^\[*/.exec(document.lineAt(line).text.slice(from, character))?.[0] ?? ''}${label}` : label;
        item.detail = isLink ? newText : undefined;
        item.documentation = documentationOf(term);
        return item;
      });
      return new vscode.CompletionList(items, true);
    },
  };
}

/** From a term in a note to every heading or line that defines it. */
export function createTermDefinitions(index: NotesIndex, contexts: DocumentContexts): vscode.DefinitionProvider {
  return {
    async provideDefinition(document, { line, character }, token) {
      await index.whenReady();
      const context = contexts.of(document);
      if (context === undefined || token.isCancellationRequested || index.library.note(document.uri.toString()) === undefined) return undefined;
      const span = spanAt(context, line, character, contexts.phrases);
      if (span === undefined) return undefined;
      const service = span.services.map((name) => index.library.termForService(name)).find((term) => term !== undefined);
      const name = span.term ?? service?.item.name;
      const originSelectionRange = new vscode.Range(line, span.start, line, span.end);
      return (name === undefined ? [] : index.library.definitionsOf(name)).map(({ note, item }): vscode.DefinitionLink => ({
        originSelectionRange,
        targetUri: vscode.Uri.parse(note.uri),
        targetRange: toRange(item.range),
        targetSelectionRange: toRange(item.range),
      }));
    },
  };
}

/** Note text is untrusted: no commands, no HTML, and no picture that would be fetched. */
function documentationOf({ item }: Located<Term>): vscode.MarkdownString {
  return new vscode.MarkdownString(item.body.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1'));
}

/** Whether a line stands in front matter or a fenced block of code. */
function isInBlock(document: vscode.TextDocument, line: number): boolean {
  let fence = '';
  for (let at = 0; at < line; at++) {
    const { text } = document.lineAt(at);
    if (fence !== '') {
      if (text.trim().startsWith(fence) && text.trim().replaceAll(fence.charAt(0), '') === '') fence = '';
    } else if (at === 0 && text.trimEnd() === '---') fence = '---';
    else fence = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
  }
  return fence !== '';
}
