import { type Block } from './blocks';

/** The blocks of a part of a text, with line numbers of the whole: `by` is the part's first line. */
export function shiftBlocks(blocks: readonly Block[], by: number): readonly Block[] {
  return by === 0 ? blocks : blocks.map((block) => shift(block, by));
}

function shift(block: Block, by: number): Block {
  const lines = { line: block.line + by, endLine: block.endLine + by };
  switch (block.kind) {
    case 'list':
      return { ...block, ...lines, items: block.items.map((item) => ({ ...item, line: item.line + by, endLine: item.endLine + by, blocks: shiftBlocks(item.blocks, by) })) };
    case 'quote':
      return { ...block, ...lines, blocks: shiftBlocks(block.blocks, by) };
    case 'table':
      return { ...block, ...lines, rows: block.rows.map((row) => ({ ...row, line: row.line + by, endLine: row.endLine + by })) };
    case 'definitions':
      return { ...block, ...lines, entries: block.entries.map((entry) => ({ ...entry, line: entry.line + by, endLine: entry.endLine + by, blocks: shiftBlocks(entry.blocks, by) })) };
    default:
      return { ...block, ...lines };
  }
}
