import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import deflist from 'markdown-it-deflist';

const lessThan = 0x3c;
const lineBreak = /^<\/?br\s*\/?>/i;
const longestLineBreak = 16;

/**
 * markdown-it as every reader in this project uses it: CommonMark with GitHub's tables and
 * strikethrough, definition lists, no raw HTML, no automatic links.
 *
 * One instance serves both the block scan and rendering; it holds no state between calls.
 */
export const markdown: MarkdownIt = createMarkdownIt('default', { html: false, linkify: false, typographer: false }).use(deflist);

// Raw HTML stays text, but for the one tag that question banks are full of: a line break.
markdown.inline.ruler.before('autolink', 'line_break', (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== lessThan) return false;
  const tag = lineBreak.exec(state.src.slice(state.pos, state.pos + longestLineBreak))?.[0];
  if (tag === undefined) return false;
  if (!silent) state.push('hardbreak', 'br', 0);
  state.pos += tag.length;
  return true;
});

// markdown-it's own check lets `command:` and other schemes through; here only these pass.
// An address without a scheme is relative to the note or an anchor in it.
markdown.validateLink = (url) => {
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url.trim())?.[0].toLowerCase();
  return scheme === undefined || scheme === 'https:' || scheme === 'http:' || scheme === 'mailto:';
};
