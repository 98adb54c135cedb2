import * as vscode from 'vscode';
import { findService } from '../../core/aws/services';
import { serviceSummaries } from '../../core/aws/summaries';
import { type Span } from '../../core/iac/model';
import { spanAt } from '../../core/iac/spans';
import { explainSpan } from '../../core/library/explainSpan';
import { type Located } from '../../core/library/model';
import { plainText } from '../../core/markdown/plainText';
import { type Term } from '../../core/notes/model';
import { type NotesIndex } from '../notes/notesIndex';
import { switchOf } from '../settingValues';
import { type DocumentContexts } from './documentContexts';
import { describeIdentifier } from './identifier';
import { type Quietness } from './quietness';
import { renderTip, type Tip } from './tip';

/** How well the reader knows a term, as the review log has it. */
export interface TermStanding {
  /** One line, such as "due today · 2 of 5 right"; `undefined` when there is nothing to say yet. */
  readonly text: string | undefined;
  readonly isMastered: boolean;
  /** Whether a quiz about the term would have a question to ask. */
  readonly canQuiz: boolean;
}

export interface HoverOptions {
  readonly index: NotesIndex;
  readonly contexts: DocumentContexts;
  readonly quietness: Quietness;
  readonly standingOf: (term: Located<Term>) => TermStanding;
}

/**
 * Tips on AWS terms and identifiers. Registered for every language with no scheme, so that it
 * stands below a language server's own hover and works in untitled and virtual documents; it
 * returns at once for a language that it does not serve.
 */
export function createHoverProvider({ index, contexts, quietness, standingOf }: HoverOptions): vscode.HoverProvider {
  const tipFor = (span: Span, text: string, hasDiagnostic: boolean, settings: vscode.WorkspaceConfiguration): Tip | undefined => {
    const identifier = describeIdentifier(span, text);
    const explained = explainSpan(index.library, span);
    if (explained === undefined) {
      const service = switchOf(settings.get<unknown>('hover.servicesWithoutNotes'), false) ? findService(span.services[0] ?? '') : undefined;
      const summary = serviceSummaries[service?.name ?? ''];
      return service === undefined || summary === undefined ? undefined : { term: undefined, summary, service, identifier, standing: undefined, alsoInNotes: undefined, isShort: false, canQuiz: false };
    }
    const { term, service } = explained;
    if (quietness.isHidden(term.item.name)) return undefined;
    const standing = standingOf(term);
    const detail = settings.get<unknown>('hover.detail');
    return {
      term: term.item,
      summary: undefined,
      service: service === undefined ? undefined : findService(service),
      identifier,
      standing: standing.text,
      alsoInNotes: ownWords(index, term),
      isShort: detail === 'short' || (detail !== 'full' && (standing.isMastered || hasDiagnostic)),
      canQuiz: standing.canQuiz,
    };
  };

  return {
    provideHover: async (document, position, token) => {
      const context = contexts.of(document);
      if (context === undefined || quietness.isSnoozed) return undefined;
      const settings = vscode.workspace.getConfiguration('awsExamNotes', document);
      if (!switchOf(settings.get<unknown>('hover.enabled'), true)) return undefined;
      if (context.dialect === 'markdown' || context.dialect === 'plaintext') {
        await index.whenReady();
        if (!isServedProse(index, document, settings)) return undefined;
      } else await index.whenGlossaryReady();
      if (token.isCancellationRequested || document.isClosed) return undefined;
      const span = spanAt(context, position.line, position.character, contexts.phrases);
      if (span === undefined) return undefined;
      const range = new vscode.Range(position.line, span.start, position.line, span.end);
      const hasDiagnostic = vscode.languages.getDiagnostics(document.uri).some((diagnostic) => diagnostic.range.intersection(range) !== undefined);
      const tip = tipFor(span, document.getText(range), hasDiagnostic, settings);
      return tip === undefined ? undefined : new vscode.Hover(renderTip(tip), range);
    },
  };
}

/** What stands under the reader's own heading, where the shipped definition leads. */
function ownWords(index: NotesIndex, term: Located<Term>): string | undefined {
  if (!index.library.isShipped(term.note.uri)) return undefined;
  const own = index.library.definitionsOf(term.item.name).find(({ note, item }) => !index.library.isShipped(note.uri) && item.body !== '');
  if (own === undefined) return undefined;
  const text = plainText(own.item.body.replace(/^- /gm, ''));
  return text.length <= 160 ? text : `${text.slice(0, 160).replace(/\s+\S*$/, '')}…`;
}

/** Prose is served where it is one of the notes, or on request. */
function isServedProse(index: NotesIndex, { uri, languageId }: vscode.TextDocument, settings: vscode.WorkspaceConfiguration): boolean {
  if (index.library.note(uri.toString()) !== undefined) return true;
  const languages: unknown = settings.get('hover.proseLanguages');
  return Array.isArray(languages) && languages.includes(languageId);
}
