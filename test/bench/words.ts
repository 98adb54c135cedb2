import { type Random } from '../../src/core/ports';

const first = 'elastic managed regional global private public shared dedicated serverless provisioned encrypted scheduled automatic manual weighted sticky warm cold hot blue green canary rolling immutable virtual physical logical nested linked chained batched queued streamed cached replicated sharded tagged signed trusted federated temporary permanent default custom inline attached detached pending active idle burst reserved spot flexible strict eventual ordered unordered partial complete external internal upstream downstream primary secondary tertiary standby failover mirrored isolated'.split(' ');
const second = 'container task cluster image registry function layer queue topic stream bucket volume snapshot instance fleet subnet gateway endpoint listener target policy role key secret parameter template stack account region zone budget alarm metric dashboard trace log event rule pipeline stage build artifact repository workflow state machine job array schedule window backup vault domain record certificate token session user group permission boundary quota limit tier plan rate burst pool'.split(' ');
const third = 'service definition group policy set map table index store plane agent driver handler mapping profile template version alias revision window lifecycle strategy target provider permission report catalog manifest digest endpoint router mesh proxy'.split(' ');
const plain = 'a the it which runs in region and can be scaled when traffic grows so that every request finds capacity with its own limits for each account at once while costs stay low because nothing is paid for idle time but only per call or second as soon as the work ends'.split(' ');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The name of a made-up term: the same for the same number, different for every number below 159,000. */
export function termName(number: number): string {
  const a = first[number % first.length] ?? '';
  const b = second[Math.floor(number / first.length) % second.length] ?? '';
  const c = third[Math.floor(number / (first.length * second.length)) % third.length] ?? '';
  return `${capital(a)} ${b} ${c}`;
}

/** Capitals that no other number has: AAAB, AAAC … */
export function abbreviation(number: number): string {
  return [17_576, 676, 26, 1].map((place) => String.fromCharCode(65 + (Math.floor(number / place) % 26))).join('');
}

export function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}

export function integer(from: number, to: number, random: Random): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** A sentence of so many words, with a full stop and without markup. */
export function sentence(words: number, random: Random): string {
  return `${capital(Array.from({ length: words }, () => (random() < 0.4 ? pick(second, random) : pick(plain, random))).join(' '))}.`;
}
