type Child = Node | string | false | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes (`true` gives an empty one, `false` and `undefined` none) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

/** An element around HTML that the host rendered; its links are data, and no script in it would run under the page's policy. */
export function rendered<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes, html: string): HTMLElementTagNameMap[K] {
  const made = element(tag, attributes);
  made.innerHTML = html;
  return made;
}

/** A button that does something, with the key that does the same. */
export function button(label: string, className: string, action: () => void, key = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className, 'data-key': label }, label !== '' && element('span', {}, label), key !== '' && element('kbd', { 'aria-hidden': 'true' }, key));
  made.addEventListener('click', action);
  return made;
}

/** A button that is on or off. */
export function toggle(label: string, isOn: boolean, className: string, action: () => void, key = ''): HTMLButtonElement {
  const made = button(label, className, action, key);
  made.setAttribute('aria-pressed', String(isOn));
  return made;
}

const iconPaths = {
  right: 'M3.2 8.6l3.1 3.1 6.5-7.2',
  wrong: 'M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6',
  strike: 'M3 8h10',
} as const;

/** A small line drawing in the colour of the text; says nothing to screen readers, since words stand beside it. */
export function icon(name: keyof typeof iconPaths): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 16 16', class: `icon icon-${name}`, 'aria-hidden': 'true', focusable: 'false' })) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', iconPaths[name]);
  svg.append(path);
  return svg;
}

/** Puts values in the place of `{0}`, `{1}`. */
export const fill = (template: string, ...values: readonly (string | number)[]): string => template.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));

/** Minutes and seconds, or hours and minutes and seconds: `1:05:09`. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
