import { type DueOfDay, type ReviewsOfDay } from '../shared/progressProtocol';
import { element } from './dom';

type Shape = readonly [tag: 'rect', attributes: Readonly<Record<string, string | number>>, title?: string];

/** A drawing that stretches to its box; words for it stand in `label`, or beside it when that is empty. */
function drawing(className: string, width: number, height: number, label: string, shapes: readonly Shape[]): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const hidden: Readonly<Record<string, string>> = label === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label };
  for (const [key, value] of Object.entries({ viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', class: className, focusable: 'false', ...hidden })) svg.setAttribute(key, value);
  for (const [tag, attributes, title] of shapes) {
    const shape = document.createElementNS(space, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
    if (title !== undefined) {
      const words = document.createElementNS(space, 'title');
      words.textContent = title;
      shape.append(words);
    }
    svg.append(shape);
  }
  return svg;
}

/** One bar a day, of one or two parts on top of each other. */
interface DayBar {
  readonly day: string;
  /** From the bottom up. */
  readonly parts: readonly { readonly className: string; readonly value: number }[];
  readonly title: string;
}

const barWidth = 10;
const barGap = 3;
const chartHeight = 100;

function dayChart(bars: readonly DayBar[], label: string): HTMLElement {
  const total = ({ parts }: DayBar): number => parts.reduce((sum, { value }) => sum + value, 0);
  const most = Math.max(1, ...bars.map(total));
  const top = roundUp(most);
  const shapes = bars.flatMap((bar, at): readonly Shape[] => {
    const x = at * (barWidth + barGap);
    let y = chartHeight;
    const stacked = bar.parts
      .filter(({ value }) => value > 0)
      .map(({ className, value }): Shape => {
        const height = (value / top) * chartHeight;
        y -= height;
        return ['rect', { class: className, x, y, width: barWidth, height }];
      });
    // The whole column answers to the mouse, also where there is little to hit.
    return [...stacked, ['rect', { class: 'column', x, y: 0, width: barWidth + barGap, height: chartHeight }, bar.title]];
  });
  const middle = bars[Math.floor((bars.length - 1) / 2)]?.day ?? '';
  return element(
    'div',
    { class: 'day-chart' },
    element('div', { class: 'scale', 'aria-hidden': 'true' }, element('span', {}, String(top)), element('span', {}, '0')),
    drawing('bars', bars.length * (barWidth + barGap) - barGap, chartHeight, label, shapes),
    element('div', { class: 'days', 'aria-hidden': 'true' }, element('span', {}, bars[0]?.day ?? ''), element('span', {}, middle), element('span', {}, bars.at(-1)?.day ?? '')),
  );
}

/** To a number that reads well on a scale: 1, 2, 3, 4, 6, 8, 10, 20, 30 … */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 3, 4, 6, 8].find((step) => step * power >= value) ?? 10) * power;
}

export const reviewsChart = (days: readonly ReviewsOfDay[], label: string, words: { readonly right: string; readonly wrong: string }): HTMLElement =>
  dayChart(
    days.map(({ day, right, wrong }) => ({
      day,
      parts: [
        { className: 'right', value: right },
        { className: 'wrong', value: wrong },
      ],
      title: `${day}: ${right} ${words.right.toLowerCase()}, ${wrong} ${words.wrong.toLowerCase()}`,
    })),
    label,
  );

export const dueChart = (days: readonly DueOfDay[], label: string): HTMLElement => dayChart(days.map(({ day, due }) => ({ day, parts: [{ className: 'due', value: due }], title: `${day}: ${due}` })), label);

/** A bar for a share of 0 to 1; what it says stands beside it in words. */
export function shareBar(share: number, className = 'share-bar'): SVGSVGElement {
  return drawing(className, 100, 8, '', [
    ['rect', { class: 'track', x: 0, y: 0, width: 100, height: 8 }],
    ['rect', { class: 'value', x: 0, y: 0, width: 100 * Math.min(1, Math.max(0, share)), height: 8 }],
  ]);
}

/** One bar, cut into parts by their counts. */
export function stackedBar(parts: readonly { readonly state: string; readonly count: number }[], label: string): SVGSVGElement {
  const total = Math.max(1, parts.reduce((sum, { count }) => sum + count, 0));
  let x = 0;
  const shapes = parts
    .filter(({ count }) => count > 0)
    .map(({ state, count }): Shape => {
      const width = (count / total) * 1000;
      const shape: Shape = ['rect', { class: `state-${state}`, x, y: 0, width, height: 16 }];
      x += width;
      return shape;
    });
  return drawing('stacked', 1000, 16, label, shapes);
}
