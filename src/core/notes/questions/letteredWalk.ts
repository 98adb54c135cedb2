import { rangeOf } from '../source';
import { acceptStarts } from './acceptStarts';
import { readKeyLine, readKeyPairs, readLetters, type KeyLine, type KeyOption } from './answerKey';
import { type Finding, type NoteDocument } from './document';
import { finishDraft, newDraft, type Draft } from './draft';
import { hasAnswers, keysOfFence, keysOfTable } from './keyTable';
import { answersTitle, isAnswerFile } from './answerTitles';
import { isCountedKey, readBare, readBareRows, type BareKey } from './bareKey';
import { findOptionRuns, isLoneKey, tickedAgain, type OptionRun } from './optionRuns';
import { plainLine } from './plain';
import { announceAnswers } from './questionAnswer';
import { letterRadios } from './radioOptions';
import { letterRomans } from './romanOptions';
import { letterStatuses } from './statusOptions';
import { letterOptions } from './unlettered';
import { asksInFold, stemAfter } from './stemAfter';
import { questionsOfTable } from './tableQuestions';
import { asks, type QuestionStart } from './questionStart';
import { textRow, type Row } from './rows';
import { isAside, isExplanationLabel, isExplanationText, isFoldOfAnswer, isNavigation } from './rowText';

/** Reads lettered questions, and answers that stand apart, from rows in their order: one pass, a draft at a time. */
export function readLetteredRows(rows: readonly Row[], document: NoteDocument): readonly Finding[] {
  return new Walk(rows, document).findings();
}

const letsGo = /hint|explanation|reference|question|해설|解説|解析|explica/i;

class Walk {
  readonly #rows: readonly Row[];
  readonly #document: NoteDocument;
  readonly #runs: ReadonlyMap<number, OptionRun>;
  readonly #starts: ReadonlyMap<number, QuestionStart>;
  readonly #found: Finding[] = [];
  #draft: Draft = newDraft(undefined, undefined, 0);
  /** Level of the heading that announces answers; 0 where the whole file does, `undefined` elsewhere. */
  #answers: number | undefined;
  /** How many rows may still pass before the announced answer must have come. */
  #expecting = false;

  constructor(source: readonly Row[], document: NoteDocument) {
    const rows = letterOptions(letterRadios(letterStatuses(letterRomans(announceAnswers(source)))));
    this.#rows = rows;
    this.#document = document;
    this.#runs = findOptionRuns(rows);
    this.#starts = acceptStarts(rows, this.#runs);
    this.#answers = isAnswerFile(document.uri) ? 0 : undefined;
  }

  findings(): readonly Finding[] {
    for (let at = 0; at < this.#rows.length; ) at = this.#step(at);
    this.#begin(newDraft(undefined, undefined, 0));
    return this.#found;
  }

  /** @returns the next row to look at */
  #step(at: number): number {
    const row = this.#rows[at];
    if (row === undefined) return at + 1;
    const isInside = this.#draft.run !== undefined && row.folds > this.#draft.folds;
    const run = this.#runs.get(at);
    if (run !== undefined && isInside && this.#ticked(run)) return run.end;
    if (run !== undefined && !(this.#expecting && readBareRows(this.#rows, at, this.#options()) !== undefined) && this.#takeRun(run, at, isInside)) return run.end;
    switch (row.kind) {
      case 'heading':
        if (isInside) this.#headingInside(row);
        else this.#heading(row, at);
        return at + 1;
      case 'rule':
        if (!isInside) this.#rule();
        return at + 1;
      case 'open':
        return at + 1;
      case 'close':
        if (this.#draft.key !== undefined && this.#draft.key.row.folds > this.#draft.folds && row.folds - 1 <= this.#draft.folds) this.#draft.isClosed = true;
        return at + 1;
      case 'summary':
        if (!isInside && asksInFold(this.#rows, this.#runs, at)) this.#begin(newDraft(undefined, row, row.folds));
        else this.#summary(row);
        return at + 1;
      case 'comment': {
        if (this.#draft.run === undefined || this.#draft.key !== undefined) return at + 1;
        if (row.key !== undefined) this.#key(row.key, row);
        else if (isNear(this.#draft)) this.#lone(row);
        return at + 1;
      }
      case 'block':
        // "Respuesta:" and JSON, in the manual of some interface: nothing was to be chosen.
        if (this.#expecting && row.block?.kind === 'code') this.#draft.hasEmptyKey = false;
        if (!this.#table(row) && !this.#fenced(row) && !this.#listed(row)) this.#keep(row);
        return at + 1;
      case 'text':
        return this.#text(row, at, isInside);
    }
  }

  #text(row: Row, at: number, isInside: boolean): number {
    const start = isInside ? undefined : this.#startAt(row, at);
    if (start !== undefined) {
      this.#startDraft(start, row);
      return at + 1;
    }
    if (!isInside && this.#isNext(row)) this.#begin(newDraft(row.start, row, row.folds));
    if (this.#expecting) {
      const bare = readBareRows(this.#rows, at, this.#options());
      if (bare !== undefined) {
        this.#expecting = false;
        this.#settle(bare.letters, row, bare.text);
        return bare.next;
      }
    }
    const { key } = row;
    if (key?.isList === true && key.value === '' && this.#answers === undefined && isCountedKey(this.#rows[at + 1]?.start)) {
      this.#begin(newDraft(undefined, undefined, row.folds));
      this.#answers = 7;
      return at + 1;
    }
    if (key !== undefined && this.#key(key, row)) return at + 1;
    if (at === this.#draft.run?.end && this.#draft.key === undefined && this.#lone(row)) return at + 1;
    if (this.#answers !== undefined && this.#pairs(row, row.item?.number === undefined ? row.text : `${row.item.number}. ${row.text}`)) return at + 1;
    if (this.#expecting && row.text !== '' && !isAside(row)) this.#expecting = false;
    this.#keep(row);
    return at + 1;
  }

  /** A start that options follow, or a number that carries its answer with it. */
  #startAt(row: Row, at: number): QuestionStart | undefined {
    const accepted = this.#starts.get(at);
    const draft = this.#draft;
    const isWaiting = draft.start !== undefined && draft.run === undefined && draft.key === undefined;
    if (accepted !== undefined) {
      // Numbered lines inside a stem: deeper than its own number, or below "Question 4".
      const isStem = isWaiting && !accepted.isLabelled && draft.head !== undefined && (draft.start.isLabelled || row.depth > draft.head.depth || (draft.head.kind === 'heading' && asks(draft.head.text)));
      return isStem ? undefined : accepted;
    }
    const { start } = row;
    if (start === undefined || (isWaiting && draft.start.isLabelled && !start.isLabelled && this.#answers === undefined)) return undefined;
    const key = readKeyLine(plainLine(start.rest));
    if (key !== undefined && readLetters(key.value, []) !== undefined) return start;
    if (this.#bareAfter(start) !== undefined) return readKeyPairs(`${start.number}. ${start.rest}`).length > 1 ? undefined : start;
    return start.isLabelled && start.rest === '' && this.#answers !== undefined ? start : undefined;
  }

  #startDraft(start: QuestionStart, row: Row): void {
    this.#begin(newDraft(start, row, row.folds));
    const key = readKeyLine(plainLine(start.rest.replace(/^\(([^()]*)\)$/, '$1')));
    const letters = key === undefined ? undefined : readLetters(key.value, []);
    const bare = this.#bareAfter(start);
    if (key !== undefined && letters !== undefined) {
      this.#draft = { ...newDraft({ ...start, rest: '' }, row, row.folds), key: { letters: letters.letters, row, text: key.from(letters.end) } };
    } else if (bare !== undefined) {
      this.#draft = { ...newDraft({ ...start, rest: '' }, row, row.folds), key: { letters: bare.letters, row, text: bare.text } };
    } else if (key?.value === '') {
      this.#draft = newDraft({ ...start, rest: '' }, row, row.folds);
      this.#expecting = true;
    }
  }

  /** In a fold a heading is text, unless it is the answer. */
  #headingInside(row: Row): void {
    if (row.key === undefined || !this.#key(row.key, row)) this.#keep(row);
  }

  /** Whether a row begins what comes after the question, asked with options or not: the next item of its list, the next number, another label. */
  #isNext({ item, start, depth }: Row): boolean {
    const { head, start: own, run } = this.#draft;
    if (run === undefined || head === undefined) return false;
    if (head.item !== undefined && item?.list === head.item.list) return true;
    if (start === undefined || own === undefined || depth > head.depth) return false;
    return start.isLabelled || (start.number === own.number + 1 && (item === undefined || (head.item !== undefined && own.number > 1)));
  }

  /** Letters right after a number: among answers, or `Q3: B` with nothing else. */
  #bareAfter(start: QuestionStart): BareKey | undefined {
    const isAlone = start.isLabelled && start.rest !== '' && start.rest.length <= 16;
    return this.#answers !== undefined || isAlone ? readBare(start.rest, []) : undefined;
  }

  #heading(row: Row, at: number): void {
    const start = this.#startAt(row, at);
    if (start !== undefined) {
      this.#startDraft(start, row);
      return;
    }
    const draft = this.#draft;
    const { key } = row;
    const isOwn = draft.head?.kind === 'heading' && row.level > draft.head.level;
    if (key !== undefined && (key.value !== '' || !key.isList || (isOwn && draft.run !== undefined && draft.key === undefined)) && this.#key(key, row)) {
      if (key.isList) this.#answers = row.level;
      return;
    }
    if (draft.run !== undefined && draft.key === undefined && /^\W*back\W*$/i.test(row.text)) {
      this.#expecting = true;
      return;
    }
    if (answersTitle.test(row.text)) {
      this.#begin(newDraft(undefined, undefined, row.folds));
      this.#answers = row.level;
      return;
    }
    const isWaiting = draft.run !== undefined && draft.key === undefined && (isExplanationLabel(row) ? isOwn || draft.head?.kind === 'text' : isOwn && draft.start?.isLabelled === true);
    if (isWaiting || (draft.key !== undefined && (isExplanationLabel(row) || isOwn))) {
      // "Explanation" as a heading is a label; other headings below the question's own are text.
      if (draft.key === undefined || !isExplanationText(row.text)) draft.explanation.push(row);
      draft.isClosed = false;
      return;
    }
    if (draft.start?.isLabelled === true && draft.run === undefined && isOwn) {
      // "Scenario", "Options" and the like between "Question 4" and its options.
      if (!/^\W*(?:question|options?|choices|scenario|answer (?:choices|options))\W*$/i.test(row.text)) draft.stem.push(row);
      return;
    }
    if (this.#answers !== undefined && row.level <= this.#answers) this.#answers = undefined;
    this.#begin(newDraft(undefined, row, row.folds));
  }

  #rule(): void {
    const draft = this.#draft;
    if (draft.run !== undefined && draft.key === undefined) draft.isPastRule = true;
    else if (draft.start === undefined || draft.run !== undefined || draft.key !== undefined) this.#begin(newDraft(undefined, undefined, 0));
  }

  #summary(row: Row): void {
    const { key } = row;
    if (key !== undefined && key.value !== '' && this.#key(key, row)) return;
    if (this.#draft.key !== undefined || letsGo.test(row.text)) {
      if (this.#draft.key !== undefined && letsGo.test(row.text)) this.#draft.isClosed = false;
      return;
    }
    if (this.#draft.run === undefined) {
      if (answersTitle.test(row.text) && this.#draft.start === undefined) this.#answers ??= 7;
      return;
    }
    if (key === undefined && !isFoldOfAnswer(row.text)) return;
    this.#expecting = true;
    if (key !== undefined) this.#draft.hasEmptyKey = isNear(this.#draft);
  }

  /** Letters alone right below the options: `- D`, `**B**`, `A, C`. */
  #lone(row: Row): boolean {
    const options = this.#options();
    const letters = isLoneKey(row) ? readLetters(row.plain.text.trim(), options)?.letters : undefined;
    return letters?.every((letter) => options.some((option) => option.letter === letter)) === true && this.#settle(letters, row, '');
  }

  /** The same options once more in a fold, with ticks at the right ones. */
  #ticked(run: OptionRun): boolean {
    const letters = this.#draft.key === undefined ? tickedAgain(this.#draft.run, run) : undefined;
    const last = this.#rows[run.end - 1];
    return letters !== undefined && last !== undefined && this.#settle(letters, last, '');
  }

  /** @returns whether the line was an answer, or the announcement of one */
  #key(key: KeyLine, row: Row): boolean {
    const draft = this.#draft;
    if ((key.isList || readKeyPairs(key.value).length > 1) && this.#pairs(row, key.value)) {
      this.#answers ??= 7;
      return true;
    }
    const isOther = key.number !== undefined && draft.start !== undefined && key.number !== draft.start.number;
    const letters = readLetters(key.value, isOther ? [] : this.#options());
    if (letters === undefined) {
      if (key.value !== '' && !/^\W*$/.test(key.value)) {
        // Among options without letters, words that are no option's are a slip; else they explain.
        return this.#isUnlettered() && this.#settle([key.value.replace(/[\s.]+$/, '')], row, '');
      }
      if (draft.key !== undefined || (draft.run === undefined && draft.start === undefined)) return false;
      draft.hasEmptyKey = isNear(draft);
      this.#expecting = true;
      return true;
    }
    const text = key.from(letters.end);
    if (isOther || (key.number !== undefined && draft.start === undefined)) {
      this.#begin({ ...newDraft({ number: key.number, isLabelled: true, rest: '' }, row, row.folds), key: { letters: letters.letters, row, text } });
      return true;
    }
    return this.#settle(letters.letters, row, text, /^[\s.)*]*(?:$|\()/.test(key.value.slice(letters.end)));
  }

  /** Gives the draft its answer; a second one that says otherwise is a contradiction when it says nothing else. */
  #settle(letters: readonly string[], row: Row, text: string, isPlain = true): boolean {
    const draft = this.#draft;
    if (draft.key === undefined) {
      draft.key = { letters, row, text };
      return true;
    }
    const isSame = draft.key.letters.length === letters.length && letters.every((letter) => draft.key?.letters.includes(letter));
    if (draft.run === undefined) {
      this.#begin({ ...newDraft(undefined, undefined, row.folds), key: { letters, row, text } });
      return true;
    }
    if (!isSame && isPlain && !draft.isClosed) draft.contradiction ??= row;
    return isSame && isPlain && text === '';
  }

  /** Whether the options had to be given letters, and nothing but an answer can tell which is right. */
  #isUnlettered(): boolean {
    const { run, key, explanation } = this.#draft;
    return run !== undefined && key === undefined && explanation.length === 0 && run.options.every(({ line }) => line.number !== undefined && !line.isMarked && !line.isBold);
  }

  /** Options of the draft, as a key may name them. */
  #options(): readonly KeyOption[] {
    return (this.#draft.run?.options ?? []).map(({ line }) => ({ letter: line.letter, text: line.text, number: line.number, isForeign: line.isForeign }));
  }

  #pairs(row: Row, value: string): boolean {
    const pairs = readKeyPairs(value);
    if (pairs.length === 0 || (pairs.length === 1 && this.#answers === undefined)) return false;
    this.#loose(row, pairs);
    return true;
  }

  #table(row: Row): boolean {
    if (row.block?.kind !== 'table' || !hasAnswers(row.block)) return false;
    const asked = questionsOfTable(row.block, this.#document);
    if (asked.length > 0) {
      this.#begin(newDraft(undefined, undefined, row.folds));
      this.#found.push({ lines: row, problems: [] }, ...asked);
      return true;
    }
    const keys = keysOfTable(row.block, this.#answers !== undefined);
    for (const key of keys) this.#loose({ ...row, line: key.line, endLine: key.line + 1 }, [key]);
    return keys.length > 0;
  }

  /** An answer in a fence right below the options. */
  #fenced(row: Row): boolean {
    const { block, key } = row;
    if (block?.kind !== 'code' || key === undefined || key.value === '' || this.#draft.key !== undefined || !isNear(this.#draft) || !this.#key(key, row)) return false;
    for (const [index, text] of block.text.split('\n').entries()) if (index > 0 && text.trim() !== '') this.#keep({ ...textRow(text.trim(), block.line + 1 + index), folds: row.folds, depth: row.depth });
    return true;
  }

  /** A list of answers in a fence. */
  #listed(row: Row): boolean {
    const keys = this.#answers === undefined ? [] : keysOfFence(row);
    for (const key of keys) this.#loose({ ...row, line: key.line, endLine: key.line + 1 }, [key]);
    return keys.length > 0;
  }

  #loose(row: Row, pairs: readonly { readonly number: number; readonly letters: readonly string[]; readonly explanation?: string }[]): void {
    if (this.#draft.run !== undefined || this.#draft.key !== undefined) this.#begin(newDraft(undefined, undefined, row.folds));
    const range = rangeOf(this.#document.lines, row);
    for (const { number, letters, explanation = '' } of pairs) this.#found.push({ lines: row, problems: [], looseKey: { number, letters, explanation, range } });
  }

  /** @returns whether the run is this or the next draft's options, and no part of an explanation */
  #takeRun(run: OptionRun, at: number, isInside: boolean): boolean {
    if (isInside) return false;
    const draft = this.#draft;
    if (draft.run !== undefined) {
      const stem = stemAfter(draft);
      if (stem.length === 0) return false;
      if (draft.trailing.length === 0) draft.explanation = draft.explanation.slice(0, draft.explanation.length - stem.length);
      this.#begin(newDraft(undefined, undefined, this.#rows[at]?.folds ?? 0));
      this.#draft.stem = stem;
    } else if (draft.start === undefined && draft.key !== undefined) {
      this.#begin(newDraft(undefined, undefined, this.#rows[at]?.folds ?? 0));
    } else if (draft.key !== undefined) {
      // Below "Question 4 — Answer: B", letters explain the options unless something is asked first.
      const [first] = draft.stem;
      const text = [draft.start?.rest ?? '', ...draft.stem.map((row) => row.text)].join(' ');
      if (this.#answers !== undefined || (first !== undefined && isExplanationLabel(first)) || !asks(text)) return false;
    }
    if (this.#answers !== 0) this.#answers = undefined;
    this.#draft.run = run;
    this.#expecting = false;
    return true;
  }

  /** Adds a row to whatever the draft is at. */
  #keep(row: Row): void {
    const draft = this.#draft;
    if (draft.run === undefined) {
      draft.stem.push(row);
      return;
    }
    if (draft.isClosed) {
      if (row.kind !== 'text' || draft.trailing.length > 0 || !isExplanationLabel(row)) {
        if (!isNavigation(row)) draft.trailing.push(row);
        return;
      }
      draft.isClosed = false;
    }
    draft.explanation.push(row);
  }

  #begin(next: Draft): void {
    const finding = finishDraft(this.#draft, this.#rows, this.#document);
    if (finding !== undefined) this.#found.push(finding);
    this.#draft = next;
    this.#expecting = false;
  }
}

/** Whether nothing stands between the options and here; an announcement further off may be about anything. */
function isNear(draft: Draft): boolean {
  return draft.run !== undefined && draft.explanation.length === 0;
}
