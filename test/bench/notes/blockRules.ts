import createMarkdownIt from 'markdown-it';

/** markdown-it's block rules and nothing else: what reading Markdown takes at the least. */
export function createBlockRules(): (text: string) => void {
  const markdown = createMarkdownIt();
  markdown.core.ruler.enableOnly(['normalize', 'block']);
  return (text) => {
    markdown.parse(text, {});
  };
}
