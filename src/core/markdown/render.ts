import { markdown } from './markdown';

/** How a rendered fragment refers to things outside itself. */
export interface RenderOptions {
  /**
   * Turns an image's address, as written in the note, into one that the page may load;
   * `undefined` blocks the image, and its address is shown in its place.
   */
  readonly resolveImage: (source: string) => string | undefined;
}

const { escapeHtml } = markdown.utils;
const renderImage = markdown.renderer.rules.image;

markdown.renderer.rules.image = (tokens, index, options, env, self) => {
  const token = tokens[index];
  if (token === undefined || renderImage === undefined) return '';
  const source = String(token.attrGet('src') ?? '');
  const resolved = (env as Partial<RenderOptions>).resolveImage?.(source);
  if (resolved === undefined) return `<span class="blocked-image">${escapeHtml(token.content)} <code>${escapeHtml(source)}</code></span>`;
  token.attrSet('src', resolved);
  return renderImage(tokens, index, options, env, self);
};

// Links carry their address as data: the panel asks the host to open it, nothing navigates by itself.
markdown.renderer.rules.link_open = (tokens, index) => {
  const href = String(tokens[index]?.attrGet('href') ?? '');
  return `<a href="#" data-href="${escapeHtml(href)}">`;
};

/** Tables scroll by themselves in a narrow panel. */
markdown.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';

/** A column's alignment as a class: the panel's policy lets no `style` attribute through. */
for (const name of ['th_open', 'td_open']) {
  markdown.renderer.rules[name] = (tokens, index, options, _, self) => {
    const token = tokens[index];
    const align = /text-align:(center|right)/.exec(String(token?.attrGet('style') ?? ''))?.[1];
    if (token !== undefined) token.attrs = align === undefined ? null : [['class', `align-${align}`]];
    return self.renderToken(tokens, index, options);
  };
}

/** Renders Markdown as block HTML that is safe to show: raw HTML is escaped, links are data, odd schemes are text. */
export function renderBlocks(source: string, options: RenderOptions): string {
  return markdown.render(source, { ...options });
}

/** Renders Markdown without a surrounding paragraph when it is a single one, as an answer option usually is. */
export function renderInline(source: string, options: RenderOptions): string {
  const html = markdown.render(source, { ...options }).trim();
  const single = /^<p>((?:(?!<p>)[^])*)<\/p>$/.exec(html);
  return single?.[1] ?? html;
}
