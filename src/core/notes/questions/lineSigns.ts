/**
 * What a line may be, by its first letters: a few comparisons of character codes that spare nearly
 * every line the patterns which tell for certain. Each sign is a bit. One that is absent is proof.
 */
export const mayBeOption = 1;
export const mayBeKey = 2;
export const mayBeStart = 4;
export const mayBeLabel = 8;
export const mayBeNavigation = 16;
export const mayBeAside = 32;
/** A letter or mark beyond ASCII comes first. */
export const mayBeForeign = 64;

const anything = 127;

/** The words at which each begins, as far as they are Latin; their first two letters count. */
const words: readonly (readonly [number, string])[] = [
  [mayBeOption, 'option choice'],
  [mayBeKey, 'the show see view so thus hence correct right best suggested recommended official final expected exam actual verified true proper model answer response riposte bonne gabarito odpow cevap jawaban el la las le les os il die das het de doğru goede juiste korrekt popr praw spr clave verdadeira letra alternativa sahi uttar vastaus helyes oikea facit yanıt trả yan kunci opción'],
  [mayBeStart, 'new practice sample exam quiz mock test pregunta frage domanda soru pytanie vraag soal pertanyaan prashna câu otázka'],
  [mayBeLabel, 'detailed english brief short full answer explanation erklärung rationale reason justification reference source link docs read learn more see key exam tip note remember why distractor giải begründung comentario spiegazione motivazione uitleg wyjaśnienie uzasadnienie penjelasan vyakhya hint overall general incorrect wrong other'],
  [mayBeNavigation, 'back go return jump your my user selected chosen top up tu su sua mi minha votre ma ihre deine meine'],
  [mayBeAside, 'domain difficulty level type question format points marks category tags exam topic options choices answer possible select alternativas propositions varianti pilihan lựa các'],
];

const byLetters = new Uint8Array(32 * 32);
for (const [sign, list] of words) {
  for (const word of list.split(' ')) {
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
    byLetters[pair] = (byLetters[pair] ?? 0) | sign;
  }
}

function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

const lessThan = 0x3c;
const ampersand = 0x26;
const closingBracket = 0x5d;
const letterX = 0x78;

/** The signs of a line, list and quote marks, emphasis and ticked boxes before its first letter aside. */
export function signsOf(line: string): number {
  let isBoxed = false;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    // What a tag or an entity hides is not looked into.
    if (code > 0x7f || code === lessThan || code === ampersand) return anything;
    if (isDigit(code)) return isBoxed ? mayBeOption | mayBeStart : mayBeStart;
    const lower = code | 0x20;
    if (!isLetter(lower)) continue;
    const next = line.charCodeAt(at + 1);
    if (lower === letterX && next === closingBracket && !isBoxed) {
      isBoxed = true;
      continue;
    }
    if (isLetter(next | 0x20)) return (byLetters[pairOf(lower, next)] ?? 0) | (lower === 0x71 ? mayBeStart : 0);
    // Marks within a word, or a letter beyond ASCII.
    if (next > 0x7f || next === 0x2a || next === 0x5f || next === 0x60 || next === 0x7e || next === lessThan) return anything;
    return (lower <= 0x6a && !isDigit(next) ? mayBeOption : 0) | (lower === 0x71 ? mayBeStart : 0);
  }
  return 0;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(lower: number): boolean {
  return lower >= 0x61 && lower <= 0x7a;
}
