import { createZones, type Zones } from './zones';

/**
 * Keys, values and comments of one YAML line. Block scalars need no state: their text reads as values,
 * and a `#` in them begins a comment of whatever language they hold.
 */
export function yamlZones(text: string): Zones {
  const zones = createZones(hasKey(text, 0) ? 'key' : 'string', text.length);
  let position = 0;
  let atValueStart = true;
  let quote = '';
  while (position < text.length) {
    const character = text[position] ?? '';
    if (quote !== '') {
      if (character === '\\' && quote === '"') position++;
      else if (character === quote) quote = '';
    } else if (character === '#' && (position === 0 || isBlank(text[position - 1]))) {
      zones.begin(position, 'comment');
      break;
    } else if ((character === '"' || character === "'") && atValueStart) {
      quote = character;
      atValueStart = false;
    } else if (character === ':' && (position + 1 === text.length || isBlank(text[position + 1]))) {
      zones.begin(position + 1, 'string');
      atValueStart = true;
    } else if (character === '-' && atValueStart && isBlank(text[position + 1])) {
      if (!hasKey(text, position + 1)) zones.begin(position + 1, 'string');
    } else if (character === '{' || character === '[' || character === ',') atValueStart = true;
    else if (!isBlank(character)) atValueStart = false;
    position++;
  }
  return zones;
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** Whether a line or list item begins a mapping. */
function hasKey(text: string, from: number): boolean {
  return text.endsWith(':') || text.slice(from, from + 200).includes(': ');
}
