import { renderBlocks, renderInline, type RenderOptions } from '../markdown/render';
import { type Card } from './card';

/** Pictures stay behind: Anki would look for them among its own media. */
const options: RenderOptions = { resolveImage: () => undefined };

/**
 * Cards as a text file that Anki imports (https://docs.ankiweb.net/importing/text-files.html): the
 * card's id, so that importing again updates a card, then front, back and tags, separated by tabs.
 */
export function ankiText(cards: readonly Card[]): string {
  const header = ['#separator:tab', '#html:true', '#guid column:1', '#tags column:4'];
  return [...header, ...cards.map((card) => [card.id, front(card), back(card), tags(card)].map(quoted).join('\t'))].map((line) => `${line}\n`).join('');
}

function front({ question }: Card): string {
  const stem = renderBlocks(question.stem, options);
  if (question.kind === 'flashcard' || question.kind === 'cloze') return withPlainLinks(stem);
  const list = question.options.map(({ text }) => `<li>${renderInline(text, options)}</li>`).join('');
  return withPlainLinks(`${stem}<ol type="A">${list}</ol>`);
}

function back({ question }: Card): string {
  if (question.kind === 'flashcard' || question.kind === 'cloze') return withPlainLinks(question.options.map(({ text }) => renderBlocks(text, options)).join('') + renderBlocks(question.explanation, options));
  const parts = question.options.map(({ text, correct, explanation }, at) => {
    const name = `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at] ?? at + 1}. ${renderInline(text, options)}`;
    return `<p>${correct ? `<b>✓ ${name}</b>` : name}${explanation === '' ? '' : `<br>${renderInline(explanation, options)}`}</p>`;
  });
  return withPlainLinks(parts.join('') + renderBlocks(question.explanation, options));
}

/** The panel's links carry their address as data; of these only web addresses mean anything elsewhere. */
function withPlainLinks(html: string): string {
  return html.replaceAll(/<a href="#" data-href="([^"]*)">([^]*?)<\/a>/g, (_, address: string, text: string) => (/^https?:/i.test(address) ? `<a href="${address}">${text}</a>` : text));
}

/** The topic as a hierarchy, the exams and the kind; a tag has no spaces. */
function tags({ question, topic }: Card): string {
  const path = [...(topic?.path ?? question.topicPath)].filter((part, at, all) => part !== all[at - 1]);
  return [path.map(tag).join('::'), ...question.exams.map(tag), question.kind].filter((each) => each !== '').join(' ');
}

const tag = (text: string): string => text.replaceAll(/\s+/g, '-').replaceAll(/["':]/g, '');

const quoted = (text: string): string => `"${text.trim().replaceAll('"', '""')}"`;
