import { type Note } from '../notes/model';

/** Where a heading can be added below a line without becoming the owner of anything that stands there. */
export interface NewHeading {
  /** The first line after the section. */
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
}

/** The end of the section around a line, and the level of a heading inside it. Above all headings it is the first one's line. */
export function sectionEnd({ topics }: Note, line: number, lineCount: number): NewHeading {
  const topic = topics.findLast((each) => each.range.start.line <= line && line < each.endLine);
  if (topic !== undefined) return { line: topic.endLine, level: Math.min(topic.level + 1, 6) };
  const next = topics.find((each) => each.range.start.line > line);
  return { line: next?.range.start.line ?? lineCount, level: next?.level ?? 2 };
}
