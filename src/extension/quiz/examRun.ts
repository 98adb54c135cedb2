import { type ExamSession } from '../../core/quiz/simulation/examSession';
import { examEvents } from '../../core/quiz/simulation/recordExam';
import { type ExamAction, type ExamEvent, reduceExam } from '../../core/quiz/simulation/reduceExam';
import { oneAfterAnother } from '../review/inTurn';
import { Keeper } from './keeper';
import { type SessionRunOptions } from './sessionRun';

/** Between two looks at the clock, in milliseconds. */
const TICK = 1000;
/** Ticks alone are kept this often, in milliseconds: what a crash may cost, in the person's favour. */
const KEEP_TICKS = 10_000;

export type ExamRunOptions = Omit<SessionRunOptions<ExamSession>, 'newId'>;

/**
 * A simulated exam at work. The clock is the host's: it goes on while the page is hidden, submits at
 * zero, and stands still while the computer sleeps. Every step is on disk before it counts as done.
 */
export class ExamRun {
  readonly kind = 'exam';
  readonly #options: ExamRunOptions;
  readonly #inTurn = oneAfterAnother();
  readonly #keeper: Keeper;
  #session: ExamSession;
  #keptAt = 0;
  #isLogged = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(session: ExamSession, options: ExamRunOptions) {
    this.#session = session;
    this.#options = options;
    this.#keeper = new Keeper(options);
  }

  get session(): ExamSession {
    return this.#session;
  }

  /** Why the attempt is not kept yet; empty when it is. */
  get notice(): string {
    return this.#keeper.notice;
  }

  /** Looks at the clock from now on. @param onTick told after each look whether more than the clock has changed */
  start(onTick: (hasChanged: boolean) => void): void {
    this.stop();
    this.#timer = setInterval(() => {
      if (this.#session.phase === 'running') {
        const { step } = this.#session;
        void this.act({ kind: 'tick' }).then(() => {
          onTick(this.#session.step !== step);
        });
      }
    }, TICK);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** The person closed the exam: it waits, paused, until they come back. */
  leave(): void {
    this.stop();
    void this.act({ kind: 'pause' });
  }

  /** Resolves to whether anything changed, once it is kept or known not to be. */
  act(action: ExamAction, isStillMeant: (session: ExamSession) => boolean = () => true): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!isStillMeant(this.#session)) return false;
      const { clock } = this.#options;
      const at = clock.now();
      const before = this.#session;
      const event: ExamEvent = { ...action, at };
      this.#session = reduceExam(before, event);
      if (this.#session === before) return false;
      await this.#log();
      if (action.kind !== 'tick' || this.#session.step !== before.step || at - this.#keptAt >= KEEP_TICKS) await this.#keep(at);
      return true;
    });
  }

  /** After a reload: the time since then counts or not, as after any silence, and an attempt that never came to the log does so now. */
  async resume(): Promise<void> {
    await this.act({ kind: 'tick' });
    await this.#inTurn(async () => {
      await this.#log();
      await this.#keep(this.#options.clock.now());
    });
  }

  /** Tries once more to keep what could not be kept. */
  retry(): Promise<void> {
    return this.#inTurn(() => this.#keep(this.#options.clock.now()));
  }

  async #log(): Promise<void> {
    const { id, phase, ended } = this.#session;
    if (phase !== 'submitted' || ended === undefined || this.#isLogged) return;
    const { reviews, clock } = this.#options;
    await reviews.whenReady();
    this.#isLogged = true;
    if (reviews.reviews.exams().some(({ session }) => session === id)) return;
    this.#keeper.learn(examEvents(this.#session, reviews.reviews, { offsetMinutes: clock.offsetMinutes(ended.at) }));
  }

  async #keep(at: number): Promise<void> {
    this.#keptAt = at;
    await this.#keeper.keep(() => this.#options.save(this.#session));
  }
}
