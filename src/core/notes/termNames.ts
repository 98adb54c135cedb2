import { findService, type AwsService } from '../aws/services';

/** Names that a heading gives to one thing, and the service it belongs to. */
export interface TermNames {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly service: string | undefined;
}

/** Models rather than services, that notes on AWS have headings for. */
const concepts = new Set(['serverless']);

/**
 * Reads `Amazon ECR (Elastic Container Registry, ECR)` as a name and further names, as a
 * glossary's headings are written.
 */
export function glossaryNames(title: string): TermNames {
  const { outside, inside } = splitParentheses(title);
  if (inside === undefined) return { name: outside, aliases: [], service: findService(outside)?.name };
  const aliases = inside.split(',').flatMap((alias) => (alias.trim() === '' ? [] : [alias.trim()]));
  const service = [outside, ...aliases].map(findService).find((found) => found !== undefined);
  return { name: outside, aliases, service: service?.name };
}

/**
 * What an ordinary heading names, if it names a term at all: a known service, with or without
 * "Amazon" or "AWS", or an abbreviation beside its expansion. The expansion decides which
 * service it is, even where the abbreviation is mistyped: "ESC (Elastic Container Service)" is ECS.
 */
export function headingNames(title: string): TermNames | undefined {
  const bare = withoutColon(withoutNumber(title));
  const { outside, inside } = splitParentheses(bare);
  const whole = findService(outside);
  if (inside === undefined) {
    if (whole !== undefined) return serviceNames(whole, outside, []);
    return concepts.has(outside.toLowerCase()) ? { name: outside, aliases: [], service: undefined } : undefined;
  }
  const expansion = findService(inside);
  const service = expansion ?? whole;
  if (service !== undefined && (expansion !== undefined || isNameLike(inside) || isAbbreviationOf(inside, outside))) {
    // A mistyped abbreviation must not become a name to look for: ESC is a key.
    const isKnown = (name: string): boolean => findService(name) === service;
    return serviceNames(service, isKnown(outside) ? outside : service.name, isKnown(inside) ? [inside] : []);
  }
  if (isAbbreviationOf(outside, inside) || isAbbreviationOf(inside, outside)) return { name: outside, aliases: [inside], service: undefined };
  return undefined;
}

function withoutNumber(title: string): string {
  const first = title.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 ? title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '') : title;
}

function withoutColon(title: string): string {
  return title.endsWith(':') || title.endsWith('：') ? title.slice(0, -1).trimEnd() : title;
}

/** All names that people use for a service, the given one first. */
function serviceNames(service: AwsService, name: string, more: readonly string[]): TermNames {
  const aliases = new Set([...more, service.name, service.fullName, ...service.aliases]);
  aliases.delete(name);
  return { name, aliases: [...aliases], service: service.name };
}

/** Whether the letters of `short` are the first letters of the words of `long`, small words aside. */
export function isAbbreviationOf(short: string, long: string): boolean {
  if (!/^[A-Z][A-Za-z0-9&/-]{1,9}$/.test(short) || !/[A-Z].*[A-Z0-9]/.test(short)) return false;
  const initials = long
    .split(/[\s/-]+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .map((word) => ({ letter: (word[0] ?? '').toUpperCase(), small: /^(?:a|an|and|as|for|in|of|on|or|the|to)$/i.test(word) }));
  const letters = short.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  const all = initials.map((word) => word.letter).join('');
  const main = initials.filter((word) => !word.small).map((word) => word.letter).join('');
  return initials.length >= 2 && (letters === all || letters === main);
}

function isNameLike(text: string): boolean {
  return /^(?:Amazon |AWS )?[A-Z][\w-]*(?: [A-Z\d][\w-]*){0,4}$/.test(text) && !/^(?:Optional|Updated|New|Deprecated|Legacy|Advanced|Basic|Overview|Part|Continued|Cont|Exam|Important|Summary)\b/i.test(text);
}

function splitParentheses(title: string): { readonly outside: string; readonly inside: string | undefined } {
  const trimmed = title.trim();
  if (!trimmed.endsWith(')') && !trimmed.endsWith('）')) return { outside: trimmed, inside: undefined };
  const match = /^(.*?\S)\s*[(（]([^()（）]+)[)）]\s*$/.exec(title);
  return match === null ? { outside: trimmed, inside: undefined } : { outside: (match[1] ?? '').trim(), inside: (match[2] ?? '').trim() };
}
