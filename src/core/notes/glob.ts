/** Whether a path, relative to where the glob counts from and with `/` between its parts, is meant. */
export type PathTest = (path: string) => boolean;

/** Whether a text has to be read as a glob: it holds `*`, `?`, `[…]` or `{…}`. */
export function isGlob(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

/** A text as a glob that means just this text. */
export function escapeGlob(text: string): string {
  return text.replace(/[*?[\]{}]/g, '[$&]');
}

/**
 * Compiles a glob as VS Code writes them: `*` and `?` within a part of the path, `**` over any
 * number of parts, `{a,b}`, `[0-9]`, `[!0-9]`. A glob that matches a folder means all that is in
 * it. Gives `undefined` for one whose brackets or braces do not close.
 */
export function compileGlob(glob: string): PathTest | undefined {
  const source = translate(glob.replace(/\/+$/, ''));
  if (source === undefined) return undefined;
  try {
    const pattern = new RegExp(`^${source}(?:/.*)?$`, 'su');
    return (path) => pattern.test(path);
  } catch {
    return undefined;
  }
}

function translate(glob: string): string | undefined {
  let source = '';
  let depth = 0;
  for (let at = 0; at < glob.length; at++) {
    const char = glob.charAt(at);
    if (char === '*') {
      let end = at + 1;
      while (glob[end] === '*') end++;
      const isWholePart = (at === 0 || /[/{,]/.test(glob.charAt(at - 1))) && (end === glob.length || /[/},]/.test(glob.charAt(end)));
      if (end - at === 1 || !isWholePart) source += '[^/]*';
      else if (glob[end] === '/') {
        source += '(?:[^/]+/)*';
        end++;
      } else source += '.*';
      at = end - 1;
    } else if (char === '?') source += '[^/]';
    else if (char === '[') {
      const end = glob.indexOf(']', at + 2);
      if (end < 0) return undefined;
      const inside = glob.slice(at + 1, end);
      source += `(?!/)[${/^[!^]/.test(inside) ? '^' : ''}${inside.replace(/^[!^]/, '').replace(/[\\[\]&^]/g, '\\$&')}]`;
      at = end;
    } else if (char === '{') {
      depth++;
      source += '(?:';
    } else if (char === '}') {
      if (--depth < 0) return undefined;
      source += ')';
    } else if (char === ',' && depth > 0) source += '|';
    else source += char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
  return depth === 0 ? source : undefined;
}
