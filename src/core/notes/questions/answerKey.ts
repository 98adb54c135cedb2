import { plainText } from '../../markdown/plainText';
import { withLatinKey, withLookAlikes } from './foreignLetters';
import { andWords, answerBeginnings, answerWords, explanationWords, isWords, letterWords } from './foreignWords';
import { plainLine, type PlainLine } from './plain';

/** An option as a key can name it. */
export interface KeyOption {
  readonly letter: string;
  readonly text: string;
  /** Its place, from 1, where it bears no letter. */
  readonly number?: number | undefined;
  /** Its letter stands in another script. */
  readonly isForeign?: boolean | undefined;
}

/** A line that announces an answer: `Correct Answer: B, D`, `**Ans 3:** c`, `Answer`. */
export interface KeyLine {
  /** The question's number, in `Answer 3: B`. */
  readonly number: number | undefined;
  /** What follows the announcement, as people read it; empty when it stands on the next line. */
  readonly value: string;
  /** Markdown from a place in {@link value} on. */
  readonly from: (index: number) => string;
  /** `Answers`, `Answer key`: several questions' answers may follow. */
  readonly isList: boolean;
}

const adjective = '(?:correct|right|best|suggested|recommended|official|final|expected|exam|actual|verified|true|proper|model)';
const english = `(?:the\\s+)?(?:${adjective}\\s+)*(?:answers?|ans|solutions?)(?:\\s?\\(s\\))?|(?:the\\s+)?(?:${adjective}\\s+)+(?:options?|choices?|responses?|letters?)(?:\\s?\\(s\\))?|correct(?=\\s*[:：=])`;
const announcement = new RegExp(`^(?:(?:so|thus|therefore|hence)\\W+)?(?:(?:${english})(\\s+key)?|${answerWords})(?!\\p{L})`, 'iu');
const explained = `(?:&|and|with|\\/|・|と|及|与|與|和|및|y|e|et|und|và|и)\\s*(?:(?:provided|detailed|brief|full)\\s+)?(?:explanations?|rationales?|reasons?|justification|discussion|${explanationWords})`;
const verb = `(?:is|are|would be|was|${isWords})(?![\\p{L}\\p{N}])`;
const noun = `(?:(?:options?|choices?|letters?|both)\\b|${letterWords}(?!\\p{L}{2}))`;
const afterwards = new RegExp(`^(?:\\s*(?:#|no\\.?)?\\s*(\\d{1,4})(?=\\s*[:：.)\\]=–—-]))?\\s*(?:${explained}\\s*)?(?:(?:to|for|of)\\s+(?:this\\s+|the\\s+)?(?:question|q)(?:\\s*#?(\\d{1,4}))?\\s*)?(?:\\(\\s*[^)a-z]{0,3}\\s*\\)\\s*)?(?:${verb}\\s*)?(?:${noun}\\s*)?[:：=.)\\]】」\\s–—→>-]*(?:(?:${verb}|${noun})\\s*[:：]?\\s*)*`, 'iu');
const leading = /^(?:[-*+•]\s+|[>#\s]|[^\p{L}\p{N}\s([])*/u;

/** Reads an announcement at the start of a line, marks and ticks before it aside. */
export function readKeyLine(plain: PlainLine): KeyLine | undefined {
  if (!mayAnnounce.test(plain.text)) return undefined;
  const start = leading.exec(plain.text)?.[0].length ?? 0;
  const said = announcement.exec(plain.text.slice(start));
  if (said === null) return undefined;
  const rest = plain.text.slice(start + said[0].length);
  // "Answering", "solution for backups" or "correct me" announce nothing.
  if (/^[\p{L}\p{N}]/u.test(rest)) return undefined;
  const tail = afterwards.exec(rest);
  const skipped = tail?.[0].length ?? 0;
  const from = start + said[0].length + skipped;
  const number = tail?.[1] ?? tail?.[2];
  const value = plain.text.slice(from).trimEnd();
  // "Answers A and C are too slow" tells of answers; "Answer B" gives one.
  if (value !== '' && !/[:：=)–—→>-]|\p{L}/u.test(tail?.[0] ?? '') && !/^\W*(?:[A-Ja-j](?:\W+(?:and\W+)?[A-Ja-j])*|[A-J]{2,6})\W*$/.test(withLatinKey(value)) && !/^[([]/.test(value)) return undefined;
  return {
    number: number === undefined ? undefined : Number(number),
    value,
    from: (index) => plain.from(from + index),
    isList: said[1] !== undefined || /^(?:the\s+)?(?:correct\s+)?(?:answers|solutions|respuestas|respostas|réponses|antworten|lösungen|gabarito|ответы|cevaplar|odpowiedzi|risposte)$/iu.test(said[0].trim()),
  };
}

/** The first word decides nearly every line. */
const mayAnnounce = new RegExp(`^[^\\p{L}\\p{N}]{0,12}(?:the |so\\b|thus|there|hence|corr|righ|best|sugg|recom|offic|final|expec|exam|actu|verif|true|prop|model|ans|sol|${answerBeginnings})`, 'iu');

/** Whether a line announces an answer and gives it by letter. */
export function isKeyLine(line: string): boolean {
  const key = readKeyLine(plainLine(line));
  return key !== undefined && readLetters(key.value, []) !== undefined;
}

export interface ReadKey {
  /** Upper case, in the key's order, none twice. */
  readonly letters: readonly string[];
  /** Where in the value the letters and the option's own text end; the explanation follows. */
  readonly end: number;
}

/** What grows together with a letter where people put no blanks: `B입니다`, `A와 C`, `选项`. */
const suffix = '(?:です|입니다|이다|번|项|項|选项|(?:와|과|と|和|与|與|及|및|·|・)\\s?(?=[A-J]))';
const single = new RegExp(`^[([{（「【"'“]?\\s?([A-Ja-j])(?:(?=${suffix})|(?![\\p{L}\\p{N}_'’]))\\u2060?(?:\\s?[)\\]}）」】"'”])?`, 'u');
const compact = /^[([{]?([A-J]{2,8}|[a-j]{2,6})(?![\p{L}\p{N}_'’])[)\]}]?/u;
/** Letters with nothing but their own marks between: `A D`, `A) D)`, `(a) (d)`. */
const side = /^(?:(?:\(?[A-J]\u2060?[.)]?\s+)+\(?[A-J]\u2060?\s*[.)]?|(?:\(?[a-j]\)\s+)+\(?[a-j]\)\.?)\s*$/;
const separator = new RegExp(`^\\s*(?:[,;&+/|·・、，；＆]|(?<!\\p{L})(?:${andWords})(?!\\p{L})|와|과|と|和|与|與|及|및)+\\s*(?:(?:and|options?|choices?|opción|opção|letra|選択肢|选项)(?!\\p{L})\\s*)*`, 'iu');
const isSuffixed = new RegExp(`^(?:${suffix}|\\s*(?:です|である|が正|입니다|이다|가 정답))`, 'u');
/** `A e C`, `A i C`: the words for "and" that are letters of options themselves. */
const letterAnd = /(?<=[A-J][)\].]?\s)[ei](?=\s[([]?[A-J](?!\p{L}))/gu;

/**
 * Reads the letters at the start of a key's value: `B`, `A, D`, `AD`, `a and c`, `(B)`,
 * `B. Amazon ECR`, `B because …`. With `options`, an option's whole text serves as well, and the
 * letter of an option followed by its text ends after that text.
 *
 * @returns `undefined` when the value names no option; `A company …` is a sentence
 */
export function readLetters(source: string, options: readonly KeyOption[]): ReadKey | undefined {
  const value = withLatinKey(options.length > 0 && options[0]?.isForeign !== true ? withLookAlikes(source) : source).replace(letterAnd, ',');
  const letters: string[] = [];
  let at = /^\s*/.exec(value)?.[0].length ?? 0;
  const whole = compact.exec(value.slice(at));
  if (whole !== null && isCompactKey(whole[1] ?? '', value.slice(at + whole[0].length), options)) {
    letters.push(...lettersIn(whole[1] ?? ''));
    at += whole[0].length;
  } else if (side.test(value.slice(at))) {
    letters.push(...lettersIn(value.slice(at)));
    at = value.length;
  }
  for (let next = letters.length > 0 ? null : single.exec(value.slice(at)); next !== null; ) {
    const letter = (next[1] ?? '').toUpperCase();
    const after = at + next[0].length;
    const isFirst = letters.length === 0;
    const joined = separator.exec(value.slice(after));
    const following = joined === null ? null : single.exec(value.slice(after + joined[0].length));
    if (isFirst && following === null && !standsAlone(next[0].trimEnd(), next[1] ?? '', value.slice(at + next[0].trimEnd().length), options)) return byText(value, options);
    letters.push(letter);
    at = after;
    const text = textAfter(value.slice(at), letter, options);
    at += text;
    const again = text === 0 ? joined : separator.exec(value.slice(at));
    if (again === null) break;
    next = single.exec(value.slice(at + again[0].length));
    // A letter after a comma may open a clause ("B, a managed service").
    if (next !== null && !standsAlone(next[0].trimEnd(), next[1] ?? '', value.slice(at + again[0].length + next[0].trimEnd().length), options)) next = null;
    if (next !== null) at += again[0].length;
  }
  return letters.length === 0 ? byText(value, options) : { letters: [...new Set(letters)], end: at };
}

/** The letters of options in a text, upper case, one by one. */
function lettersIn(text: string): readonly string[] {
  return text.toUpperCase().match(/[A-J]/g) ?? [];
}

/** `AD` and `ace` are keys when they are all there is, `BE` and `AD` also before an explanation. */
function isCompactKey(word: string, rest: string, options: readonly KeyOption[]): boolean {
  if (new Set(word).size !== word.length) return false;
  const isUpper = word >= 'A' && word <= 'Z';
  if (options.length > 0 && !lettersIn(word).every((letter) => options.some((option) => option.letter === letter))) return false;
  return /^\s*(?:$|[.,;:)(\]–—/|]|[-=]\s|[^\p{L}\p{N}\s])/u.test(rest) || (isUpper && options.length > 0);
}

/** Tells the letter that names an option from the word "a" and from the start of a sentence. */
function standsAlone(token: string, letter: string, rest: string, options: readonly KeyOption[]): boolean {
  // C++ and C# are no option C.
  if (/^(?:\+\+|#)/.test(rest)) return false;
  if (/[)\]}）」】]$/.test(token) || (/^["'“]/.test(token) && /["'”]$/.test(token))) return true;
  if (rest.trim() === '' || isSuffixed.test(rest)) return true;
  if (/^\s*[.):：,;–—/|\]}、·]/u.test(rest) || /^\s*[-=+&(]\s*\S/.test(rest) && !/^[-=+&]\S/.test(rest)) return true;
  if (/^\s*[^\p{L}\p{N}\s'’_-]/u.test(rest)) return true;
  if (/^\s+(?:because|since|as|community vote|is (?:correct|right|the)|are (?:correct|right)|due to|and|is\b)/i.test(rest)) return true;
  if (/^\s/.test(rest) && textAfter(rest, letter.toUpperCase(), options) > 0) return true;
  return /[B-H]/.test(letter) && /^\s+\S/.test(rest) && options.some((option) => option.letter === letter);
}

/** How much of `rest` is the text of the option that was just named. */
function textAfter(rest: string, letter: string, options: readonly KeyOption[]): number {
  if (options.length === 0 || rest.trim() === '') return 0;
  const text = folded(options.find((option) => option.letter === letter)?.text ?? '');
  const lead = /^[\s.):：–—-]*/u.exec(rest)?.[0].length ?? 0;
  if (text === '') return 0;
  const tail = rest.slice(lead);
  // Folding changes lengths little; the end is looked for around the option's own length.
  const words = /^[^]{1,600}/.exec(tail)?.[0] ?? '';
  if (!folded(words).startsWith(text)) return 0;
  let end = Math.min(text.length, words.length);
  while (end < words.length && folded(words.slice(0, end)).length < text.length) end++;
  return lead + end + (/^[.!]/.exec(tail.slice(end))?.[0].length ?? 0);
}

function byText(value: string, options: readonly KeyOption[]): ReadKey | undefined {
  const wanted = folded(value);
  if (wanted === '' || options.length === 0) return undefined;
  const same = options.filter((option) => folded(option.text) === wanted);
  const [only, ...others] = same;
  if (only !== undefined) return others.length > 0 ? undefined : { letters: [only.letter], end: value.length };
  return byTexts(value, options) ?? byNumbers(value, options);
}

const afterText = /^\s*(?:$|[.;:()–—[|]|-\s|because\b|since\b)/;

/** Options one after the other by their text: `Amazon ECS and Amazon EKS`, `AWS Batch — because …`. */
function byTexts(value: string, options: readonly KeyOption[]): ReadKey | undefined {
  const letters: string[] = [];
  let at = /^\s*/.exec(value)?.[0].length ?? 0;
  for (;;) {
    let longest: { readonly letter: string; readonly length: number } | undefined;
    for (const { letter, text } of options) {
      const length = text.length < 2 ? 0 : textAfter(value.slice(at), letter, options);
      const isWhole = length > 0 && !/^[\p{L}\p{N}]/u.test(value.slice(at + length));
      if (isWhole && length > (longest?.length ?? 0)) longest = { letter, length };
    }
    if (longest === undefined) return undefined;
    letters.push(longest.letter);
    at += longest.length;
    if (afterText.test(value.slice(at))) return { letters: [...new Set(letters)], end: at };
    const joined = separator.exec(value.slice(at));
    if (joined === null || letters.length >= options.length) return undefined;
    at += joined[0].length;
  }
}

/** Options by their place, where they bear no letters: `2`, `1 and 3`, `(2) Amazon ECS`. */
function byNumbers(value: string, options: readonly KeyOption[]): ReadKey | undefined {
  const match = options[0]?.number === undefined ? null : /^\s*[([#]?\d{1,2}[)\]]?[번番号]?(?:(?:\s*[,;&+/、，와과]\s*(?:and\s+)?|\s+and\s+)[([#]?\d{1,2}[)\]]?[번番号]?)*(?=\s*$|\s*[.):;,–—(。입-](?!\d)|\s+(?:because|since)\b)/.exec(value);
  const named = (match?.[0].match(/\d+/g) ?? []).map((number) => options.find((option) => option.number === Number(number))?.letter);
  const letters = named.filter((letter) => letter !== undefined);
  if (match === null || letters.length < named.length) return undefined;
  const end = match[0].length + (/^[.):\s]*/.exec(value.slice(match[0].length))?.[0].length ?? 0);
  const [only] = letters;
  return { letters: [...new Set(letters)], end: end + (only !== undefined && letters.length === 1 ? textAfter(value.slice(end), only, options) : 0) };
}

/** What tells two texts apart; case, marks and a closing full stop don't. */
export function folded(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[.,;:!]+$/, '')
    .trim();
}

/** An explanation's beginning without the dash or bracket that joined it to the key. */
export function withoutJoint(markdown: string): string {
  const loose = markdown.trim();
  // A bold that began with the letters ends somewhere in what follows them.
  const opened = /^\*\*(?=[\s.):–—-])/.test(loose) ? loose.slice(2).replace('**', '') : loose;
  const text = opened.replace(/^(?:[\s–—:：.,;|/\])}\ufe0f]|-(?=\s|$)|=+>?|(?:\*\*|__)(?=\s))+/u, '').trim();
  const inBrackets = /^\(([^()]*)\)[.]?$/.exec(text);
  return (inBrackets?.[1] ?? text).trim();
}

const pair = /(?:^|[\s,;|·•([])(?:q(?:uestion)?\.?\s*)?#?(\d{1,4})\s*(?:[-–—.):：=→]|->|=>|\s)+\s*[([]?([A-J]{1,6}|[a-j])(?:\s*(?:,|&|\+|\/|and)\s*(?!\d)([A-Ja-j])(?![\p{L}\p{N}]))*[)\]]?(?![\p{L}\p{N}'’])/giu;

/** Reads `1-B · 2-AC · 3. D`: number and letters, as often as they come; empty when the line holds anything else. */
export function readKeyPairs(value: string): readonly { readonly number: number; readonly letters: readonly string[] }[] {
  if (!/\d\D{1,6}[A-Ja-j]/.test(value)) return [];
  const pairs: { number: number; letters: readonly string[] }[] = [];
  let covered = 0;
  const text = plainLine(value).text;
  for (const match of text.matchAll(pair)) {
    const letters = [...match[0].slice(match[0].indexOf(match[1] ?? '') + (match[1] ?? '').length).matchAll(/(?<![\p{L}])[A-Ja-j]{1,6}(?![\p{L}])/gu)].flatMap(([word]) => (word.toLowerCase() === 'and' ? [] : lettersIn(word)));
    covered += match[0].length;
    pairs.push({ number: Number(match[1]), letters: [...new Set(letters)] });
  }
  // Anything much beside the pairs is prose that happens to hold some.
  return covered >= text.trim().length * 0.7 ? pairs : [];
}
