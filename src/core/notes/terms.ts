import { findService } from '../aws/services';
import { type Block } from '../markdown/blocks';
import { plainText } from '../markdown/plainText';
import { cutAtSentence, excerpt, seeAlso } from './excerpt';
import { readMetadata } from './metadata';
import { type ExamClue, type Term, type TermMatch } from './model';
import { type Section } from './sections';
import { rangeOf } from './source';
import { glossaryNames, headingNames, type TermNames } from './termNames';

/** What the terms of a file are read from. */
export interface TermSource {
  readonly sections: readonly Section[];
  readonly lines: readonly string[];
  readonly clues: readonly ExamClue[];
  /** `kind: glossary` in the front matter. */
  readonly isGlossary: boolean;
}

/** How many clues a tip may choose from. */
const cluesKept = 3;
const subsectionsTried = 5;

/**
 * The terms of a file: its glossary headings, definition lists, headings that name a service or
 * an abbreviation, and bullets or paragraphs that open with a bold term.
 */
export function readTerms({ sections, lines, clues, isGlossary }: TermSource): readonly Term[] {
  const terms: Term[] = [];
  for (const [index, section] of sections.entries()) {
    const term = isGlossary ? glossaryTerm(section, lines, clues) : headingTerm(section, sections, index, lines, clues);
    if (term !== undefined) terms.push(term);
    const add = (found: Term): void => void terms.push(found);
    for (const block of section.blocks) {
      definitionTerms(block, section, lines, add);
      if (!isGlossary) boldTerms(block, section, lines, add);
    }
  }
  return terms;
}

function glossaryTerm(section: Section, lines: readonly string[], clues: readonly ExamClue[]): Term | undefined {
  if (section.heading === undefined) return undefined;
  const metadata = readMetadata(section.heading.text);
  // A heading over other headings groups terms, unless it says that it is one itself.
  if (section.hasSubsections && !metadata.has('service') && !metadata.has('match')) return undefined;
  const body = excerpt(section.blocks);
  if (body === '') return undefined;
  const names = glossaryNames(section.title);
  const match = metadata.get('match')?.toLowerCase();
  return {
    name: names.name,
    aliases: names.aliases,
    service: canonicalService(metadata.get('service')) ?? names.service,
    match: match === 'case' || match === 'phrase' ? match : 'word',
    strength: 'glossary',
    body,
    clues: cluesWithin(section, clues),
    range: rangeOf(lines, section.heading),
    slug: section.slug,
    seeAlso: seeAlso(section.blocks),
  };
}

function headingTerm(section: Section, sections: readonly Section[], index: number, lines: readonly string[], clues: readonly ExamClue[]): Term | undefined {
  if (section.heading === undefined) return undefined;
  const names = headingNames(section.title);
  if (names === undefined) return undefined;
  return {
    name: names.name,
    aliases: names.aliases,
    service: names.service,
    match: names.service === undefined ? 'word' : 'case',
    strength: 'heading',
    body: excerpt(section.blocks) || firstExcerptBelow(section, sections, index),
    clues: cluesWithin(section, clues),
    range: rangeOf(lines, section.heading),
    slug: section.slug,
    seeAlso: undefined,
  };
}

/** A heading with nothing directly under it is explained by the first of its subsections. */
function firstExcerptBelow(section: Section, sections: readonly Section[], index: number): string {
  for (const below of sections.slice(index + 1, index + 1 + subsectionsTried)) {
    if (below.line >= section.endLine) break;
    const text = excerpt(below.blocks);
    if (text !== '') return text;
  }
  return '';
}

/** `clues` stand in the file's order, so a section's own are one run of them. */
function cluesWithin(section: Section, clues: readonly ExamClue[]): readonly string[] {
  let low = 0;
  let high = clues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clues[middle]?.range.start.line ?? 0) < section.line) low = middle + 1;
    else high = middle;
  }
  return clues
    .slice(low, low + cluesKept)
    .filter((clue) => clue.range.start.line < section.endLine)
    .map((clue) => clue.text);
}

function definitionTerms(block: Block, section: Section, lines: readonly string[], add: (term: Term) => void): void {
  if (block.kind !== 'definitions') return;
  for (const entry of block.entries) {
    const body = excerpt(entry.blocks);
    const names = glossaryNames(plainText(entry.term));
    if (body === '' || names.name === '') continue;
    add({ name: names.name, aliases: names.aliases, service: names.service, match: matchOf(names), strength: 'definition', body, clues: [], range: rangeOf(lines, { line: entry.line, endLine: entry.line + 1 }), slug: section.slug, seeAlso: undefined });
  }
}

/** Longest term in bold, in characters. */
const longestBold = 80;
const separation = /\s*([:：–—-]|=>|->)?\s*/y;
/** What people write in bold at the start of a line without defining it. */
const labels = /^(?:q(?:uestion)?|a(?:nswer)?|answers?|correct(?: answer)?s?|examples?|notes?|tips?|hints?|important|warning|caution|pros?|cons?|exam.*|explanations?|references?|reasons?|sources?|domain|topic|summary|features?|benefits?|use cases?|limits?|pricing|steps?|step \d+|option .|\d+|key points?|todo|update)$/i;

function boldTerms(block: Block, section: Section, lines: readonly string[], add: (term: Term) => void): void {
  if (block.kind === 'list') {
    for (const item of block.items) for (const inner of item.blocks) boldTerms(inner, section, lines, add);
    return;
  }
  if (block.kind !== 'paragraph') return;
  const bold = boldOpening(block.text);
  if (bold === undefined) return;
  separation.lastIndex = bold.length + 4;
  const separator = separation.exec(block.text)?.[1];
  if (separator === undefined && !/[:：]$/.test(bold)) return;
  const start = separation.lastIndex;
  const names = glossaryNames(plainText(bold.replace(/[:：]$/, '')));
  if (!isTermLike(names.name)) return;
  const body = cutAtSentence(block.text.slice(start).replace(/\n/g, ' '));
  if (body === '') return;
  // Written out: the engine takes longer to spread one object into another than for all the rest here.
  add({ name: names.name, aliases: names.aliases, service: names.service, match: matchOf(names), strength: 'bold', body, clues: [], range: rangeOf(lines, { line: block.line, endLine: block.line + 1 }), slug: section.slug, seeAlso: undefined });
}

/** The bold text that a paragraph opens with, without its marks. */
function boldOpening(text: string): string | undefined {
  const mark = text.startsWith('**') ? '**' : text.startsWith('__') ? '__' : undefined;
  if (mark === undefined || /\s/.test(text.charAt(2))) return undefined;
  for (let end = text.indexOf(mark, 3); end >= 0 && end <= longestBold + 2; end = text.indexOf(mark, end + 1)) {
    if (/\s/.test(text.charAt(end - 1))) continue;
    const bold = text.slice(2, end);
    return /[\n\r\u2028\u2029]/.test(bold) ? undefined : bold;
  }
  return undefined;
}

/** "On Fargate", "Keeping a count", "What you pay": parts of a sentence, not names. */
const sentencePart = /^(?:after|as|at|before|by|for|from|how|if|in|no|not|on|per|since|than|to|unless|until|using|what|when|where|why|with|without)\b|\b(?:a|an|it|its|the|this|you|your|is|are)\b/i;

function isTermLike(name: string): boolean {
  return name !== '' && !sentencePart.test(name) && name.split(' ').length <= 6 && !labels.test(name) && !/[?!.;,]/.test(name) && /\p{L}/u.test(name);
}

/** A single ordinary word ("Scaling", "Cost") is too common to match alone; a service's name needs its capitals. */
function matchOf({ name, aliases, service }: TermNames): TermMatch {
  // Without aliases the service can only have been found by the name.
  if (aliases.length === 0 ? service !== undefined : findService(name) !== undefined) return 'case';
  return /[\s-]/.test(name) || /^[A-Z0-9][A-Z0-9&/]+s?$/.test(name) ? 'word' : 'phrase';
}

function canonicalService(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  return findService(name)?.name ?? name;
}
