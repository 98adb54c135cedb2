import { type Block, type BlockOf } from '../markdown/blocks';
import { plainText } from '../markdown/plainText';
import { createSlugger } from '../markdown/slug';

/** A heading with what stands directly under it, up to the next heading of any level. */
export interface Section {
  /** `undefined` for what stands before the first heading. */
  readonly heading: BlockOf<'heading'> | undefined;
  readonly title: string;
  /** 1 to 6; 0 before the first heading. */
  readonly level: number;
  readonly slug: string;
  readonly blocks: readonly Block[];
  readonly line: number;
  /** First line after the section with its subsections. */
  readonly endLine: number;
  /** Index of the section whose heading this one stands under; -1 at the top. */
  readonly parent: number;
  readonly hasSubsections: boolean;
}

/** Cuts a file's blocks into sections, in the file's order. `lineCount` ends the last one. */
export function readSections(blocks: readonly Block[], lineCount: number): readonly Section[] {
  const slug = createSlugger();
  const sections: (Section & { blocks: Block[]; endLine: number; hasSubsections: boolean })[] = [];
  const open: number[] = [];
  const closeDownTo = (level: number, line: number): void => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const section = sections[top];
      if (section === undefined || section.level < level) return;
      section.endLine = line;
      open.pop();
    }
  };
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      const last = sections.at(-1);
      if (last !== undefined) last.blocks.push(block);
      else {
        sections.push({ heading: undefined, title: '', level: 0, slug: '', blocks: [block], line: block.line, endLine: lineCount, parent: -1, hasSubsections: false });
      }
      continue;
    }
    const first = sections[0];
    if (sections.length === 1 && first?.level === 0) first.endLine = block.line;
    closeDownTo(block.level, block.line);
    const parent = open.at(-1) ?? -1;
    const above = sections[parent];
    if (above !== undefined) above.hasSubsections = true;
    const title = plainText(block.text);
    open.push(sections.length);
    sections.push({ heading: block, title, level: block.level, slug: slug(title), blocks: [], line: block.line, endLine: lineCount, parent, hasSubsections: false });
  }
  return sections;
}

/** Titles from the outermost heading down to and including the section at `index`; empty for -1. */
export function pathTo(sections: readonly Section[], index: number): readonly string[] {
  const path: string[] = [];
  for (let section = sections[index]; section !== undefined; section = sections[section.parent]) {
    if (section.title !== '') path.push(section.title);
  }
  return path.reverse();
}
