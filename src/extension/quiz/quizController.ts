import * as vscode from 'vscode';
import { type Library } from '../../core/library/model';
import { targetOf, type TopicTarget } from '../../core/library/topicTree';
import { type Clock, type Logger } from '../../core/ports';
import { authoredCards, type Card, cardsOf } from '../../core/quiz/card';
import { seededRandom } from '../../core/quiz/random';
import { chooseCards, chooseMistakes, chooseNightBefore, chooseToday, notPutOff } from '../../core/quiz/select';
import { presentCard, type Session, type SessionCard, type SessionMode, sessionOf, startSession } from '../../core/quiz/session';
import { type ExamSession, startExam } from '../../core/quiz/simulation/examSession';
import { dealForm } from '../../core/quiz/simulation/form';
import { wrongOnes } from '../../core/quiz/simulation/score';
import { isTopicTarget } from '../../core/quiz/target';
import { cardsForTerms } from '../../core/quiz/topics';
import { type Moment } from '../../core/review/moment';
import { scheduleOf } from '../../core/review/schedule';
import { undoEvents } from '../../core/review/undo';
import { Disposable } from '../disposable';
import { type UsedPlace } from '../fileServices/usedPlaces';
import { type ReviewLog } from '../review/reviewLog';
import { isTreeNode } from '../tree/topicTreeProvider';
import { ExamRun } from './examRun';
import { confirmForm, pickExam } from './pickExam';
import { pickTopic } from './pickTopic';
import { QuizPanel } from './quizPanel';
import { reportQuestion } from './reportQuestion';
import { type Run } from './route';
import { type AnySession, SessionFiles } from './sessionFiles';
import { SessionRun } from './sessionRun';
import { chooseExam, dailyLimits, examBlueprints, examTarget, quizLength, shareOf, studyPlan, targetBlueprint } from './studySettings';
import { pickUndo } from './undoHistory';
import { quizViewType } from './viewType';

export interface QuizOptions {
  readonly extensionUri: vscode.Uri;
  /** Where the extension may keep files for the person, over all workspaces. */
  readonly storageUri: vscode.Uri;
  readonly notes: { readonly library: Library; whenReady(): Promise<void> };
  readonly reviews: ReviewLog;
  /** Opens a note at an anchor, empty for its beginning. */
  readonly openNote: (uri: vscode.Uri, slug: string) => Promise<void>;
  /** Where the open workspace uses what a card is about. */
  readonly findUse: (card: SessionCard) => Promise<UsedPlace | undefined>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The quiz commands and the one quiz tab. Arguments are checked, since any extension may call a command. */
export class QuizController extends Disposable {
  readonly #options: QuizOptions;
  readonly #files: SessionFiles;
  #panel: QuizPanel | undefined;
  #run: Run | undefined;
  #hasSwept = false;

  constructor(options: QuizOptions) {
    super();
    this.#options = options;
    this.#files = new SessionFiles(options.storageUri);
  }

  /** Asks what the quiz should be about, then starts it. */
  async startQuiz(): Promise<void> {
    const { notes, reviews } = this.#options;
    await Promise.all([notes.whenReady(), reviews.whenReady()]);
    if (cardsOf(notes.library).length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Your notes hold no questions yet.'));
      return;
    }
    const picked = await pickTopic(notes.library, reviews.reviews, examTarget());
    if (picked === undefined) return;
    if (picked.target === undefined) await this.#start('quick', vscode.l10n.t('All topics'), cardsOf(notes.library, { exam: examTarget() }));
    else await this.quizTopic(picked.target);
  }

  /** @param argument a `TopicTarget`, or a node of the Topics view */
  async quizTopic(argument: unknown): Promise<void> {
    const target = isTopicTarget(argument) ? argument : isTreeNode(argument) ? targetOf(argument) : undefined;
    if (target === undefined) {
      await this.startQuiz();
      return;
    }
    await this.#options.notes.whenReady();
    const { library } = this.#options.notes;
    await this.#start('topic', titleOf(target, library), cardsOf(library, { target, exam: examTarget() }));
  }

  /** @param argument a term's name, as a tip's link hands it over */
  async quizTerm(argument: unknown): Promise<void> {
    if (typeof argument === 'string' && argument !== '') await this.quizTerms([argument], argument);
    else await this.startQuiz();
  }

  /** A quiz about several terms, such as those that a file uses. */
  async quizTerms(names: readonly string[], title: string): Promise<void> {
    await this.#options.notes.whenReady();
    await this.#start('term', title, cardsForTerms(this.#options.notes.library, names, { exam: examTarget() }));
  }

  /** Asks the missed ones of a finished quiz again; without one, offers a new quiz. */
  async again(): Promise<void> {
    const run = this.#run;
    if (run?.kind !== 'practice' || !(await run.act({ kind: 'again' }))) await this.startQuiz();
    else this.#show(run);
  }

  /** After a reload of the window: the unfinished session goes on. */
  async restore(webview: vscode.WebviewPanel, state: unknown): Promise<void> {
    const id = typeof state === 'object' && state !== null && 'session' in state ? state.session : undefined;
    const session = await this.#files.load(id);
    if (this.#panel !== undefined) {
      webview.dispose();
      return;
    }
    await this.#options.reviews.whenReady();
    this.#take(session && (await this.#resumed(session)));
    this.#panel = this.#adopt(webview);
    this.#panel.show(this.#run);
  }

  /** "Start Today's Review": what is due, then new, within the day's limits. */
  async startToday(): Promise<void> {
    const cards = await this.#askable();
    const { now, offsetMinutes } = this.#moment();
    const { reviews } = this.#options.reviews;
    const seed = newSeed();
    const today = chooseToday(cards, { reviews, plan: studyPlan(cards.length), limits: dailyLimits(), moment: { now, offsetMinutes }, shareOf: shareOf(targetBlueprint()) }, seededRandom(seed));
    const chosen = [...today.due, ...today.fresh];
    if (chosen.length === 0) {
      const words = today.done.cards > 0 ? vscode.l10n.t('Done for today: {0} cards reviewed. The next are due tomorrow or later.', today.done.cards) : vscode.l10n.t('Nothing is due today.');
      await this.#offerQuiz(words);
      return;
    }
    await this.#begin('today', vscode.l10n.t("Today's review"), chosen, seed);
  }

  /** "Review My Mistakes": what was answered wrong last time. */
  async startMistakes(): Promise<void> {
    const mistakes = chooseMistakes(await this.#askable(), this.#options.reviews.reviews).slice(0, mostMistakes);
    if (mistakes.length === 0) await this.#offerQuiz(vscode.l10n.t('No mistakes to review: everything you answered was right the last time.'));
    else await this.#begin('mistakes', vscode.l10n.t('My mistakes'), mistakes, newSeed());
  }

  /** "Night Before": what is likeliest forgotten. */
  async startNightBefore(): Promise<void> {
    const cards = await this.#askable();
    const moment = this.#moment();
    const chosen = chooseNightBefore(cards, this.#options.reviews.reviews, studyPlan(cards.length), moment.now);
    if (chosen.length === 0) await this.#offerQuiz(vscode.l10n.t('Nothing to go over yet: "Night Before" asks what you have learnt.'));
    else await this.#begin('nightBefore', vscode.l10n.t('Night before'), chosen, newSeed());
  }

  /** "Start Exam Simulation…" */
  async startExam(): Promise<void> {
    const { notes, reviews, clock, log } = this.#options;
    await Promise.all([notes.whenReady(), reviews.whenReady()]);
    const { blueprints, problems } = examBlueprints();
    for (const problem of problems) log.warn(`awsExamNotes.exam.blueprints, ${problem}; it is left out.`);
    const picked = await pickExam(blueprints, authoredCards(notes.library, {}), examTarget());
    if (picked === undefined) return;
    const { blueprint, length, extraTime } = picked;
    const seed = newSeed();
    const lastSeen = ({ id }: Card): number | undefined => {
      const last = reviews.reviews.get(id)?.answers.at(-1);
      return last && Date.parse(last.t);
    };
    const form = dealForm(authoredCards(notes.library, { exam: blueprint.code }), { blueprint, length, extraTime, lastSeen }, seededRandom(seed));
    if (form.cards.length === 0 || !(await confirmForm(form))) return;
    const title = vscode.l10n.t('{0} simulation', blueprint.code);
    const run = this.#examRun(startExam({ id: crypto.randomUUID(), title, blueprint, form, seed, at: clock.now() }, reviews.reviews));
    await run.act({ kind: 'go', card: 0 });
    this.#show(run);
  }

  /** "Choose My Exam…" */
  chooseExam(): Promise<void> {
    return chooseExam();
  }

  /** "Continue Quiz": shows what is open, else what was left last. */
  async continueQuiz(): Promise<void> {
    if (this.#panel !== undefined && this.#run !== undefined && !isOver(this.#run)) {
      this.#panel.reveal();
      return;
    }
    const session = await this.#files.latest();
    if (session === undefined) await this.#offerQuiz(vscode.l10n.t('There is no unfinished quiz.'));
    else this.#show(await this.#resumed(session));
  }

  /** "Undo Last Answer": in the open quiz, else one of the last in the log. */
  async undo(): Promise<void> {
    const run = this.#run;
    if (run?.kind === 'practice' && (await run.act({ kind: 'undo' }))) {
      this.#panel?.refresh();
      this.#panel?.reveal();
    } else if (run?.kind === 'exam' && !isOver(run)) void vscode.window.showInformationMessage(vscode.l10n.t('In an exam simulation every answer can be changed until you submit.'));
    else {
      const { reviews } = this.#options;
      await reviews.whenReady();
      const { now, offsetMinutes } = this.#moment();
      await reviews.append(undoEvents(await pickUndo(reviews.reviews), now, offsetMinutes, () => crypto.randomUUID()));
    }
  }

  /** "Report This Question…": the one on screen. */
  async report(): Promise<void> {
    const run = this.#run;
    const card = run?.kind === 'practice' ? (presentCard(run.session) ?? run.session.cards[run.session.answers.at(-1)?.card ?? -1]) : undefined;
    if (card !== undefined) await this.#report(card);
    else void vscode.window.showInformationMessage(vscode.l10n.t('Report a question from the quiz that shows it.'));
  }

  async #report(card: SessionCard): Promise<void> {
    const { notes, storageUri, clock } = this.#options;
    await notes.whenReady();
    await reportQuestion(card, { library: notes.library, storageUri, now: clock.now() });
  }

  async #offerQuiz(words: string): Promise<void> {
    const start = vscode.l10n.t('Start Quiz');
    if ((await vscode.window.showInformationMessage(words, start)) === start) await this.startQuiz();
  }

  #moment(): Moment {
    const now = this.#options.clock.now();
    return { now, offsetMinutes: this.#options.clock.offsetMinutes(now) };
  }

  /** All cards for the person's exam, without those put off. */
  async #askable(): Promise<readonly Card[]> {
    const { notes, reviews, clock } = this.#options;
    await Promise.all([notes.whenReady(), reviews.whenReady()]);
    return notPutOff(cardsOf(notes.library, { exam: examTarget() }), reviews.reviews, clock.now());
  }

  async #start(mode: SessionMode, title: string, cards: readonly Card[]): Promise<void> {
    const { clock, reviews } = this.#options;
    await reviews.whenReady();
    const left = notPutOff(cards, reviews.reviews, clock.now());
    if (left.length === 0) {
      void vscode.window.showInformationMessage(cards.length === 0 ? vscode.l10n.t('There are no questions about "{0}" yet.', title) : vscode.l10n.t('All questions about "{0}" are put off.', title));
      return;
    }
    const seed = newSeed();
    await this.#begin(mode, title, chooseCards(left, quizLength(), seededRandom(seed)), seed);
  }

  async #begin(mode: SessionMode, title: string, cards: readonly Card[], seed: number): Promise<void> {
    const { clock, reviews } = this.#options;
    this.#show(this.#practiceRun(startSession({ id: crypto.randomUUID(), mode, title, cards, seed, at: clock.now() }, reviews.reviews)));
    if (this.#hasSwept) return;
    this.#hasSwept = true;
    await this.#files.sweep(clock.now());
  }

  /** After an exam: its wrong ones, as they were asked. */
  #practise(): void {
    const run = this.#run;
    if (run?.kind !== 'exam') return;
    const { session } = run;
    const cards = wrongOnes(session).flatMap((index) => session.questions[index]?.card ?? []);
    const missed = sessionOf(cards, { id: crypto.randomUUID(), mode: 'missed', title: vscode.l10n.t('Wrong in {0}', session.title), seed: newSeed(), at: this.#options.clock.now() });
    this.#show(this.#practiceRun(missed));
  }

  #practiceRun(session: Session): SessionRun {
    const { reviews, clock, log } = this.#options;
    return new SessionRun(session, { reviews, clock, log, save: (each) => this.#files.save(each), newId: () => crypto.randomUUID() });
  }

  #examRun(session: ExamSession): ExamRun {
    const { reviews, clock, log } = this.#options;
    return new ExamRun(session, { reviews, clock, log, save: (each) => this.#files.save(each) });
  }

  async #resumed(session: AnySession): Promise<Run> {
    if (session.mode !== 'exam') return this.#practiceRun(session);
    const run = this.#examRun(session);
    await run.resume();
    return run;
  }

  #show(run: Run): void {
    this.#take(run);
    this.#panel ??= this.#adopt(vscode.window.createWebviewPanel(quizViewType, vscode.l10n.t('Quiz'), vscode.ViewColumn.Active));
    this.#panel.show(run);
    this.#panel.reveal();
  }

  #take(run: Run | undefined): void {
    if (this.#run?.kind === 'exam') this.#run.leave();
    this.#run = run;
    if (run?.kind === 'exam') {
      run.start((hasChanged) => {
        this.#panel?.tick(hasChanged);
      });
    }
  }

  #adopt(webview: vscode.WebviewPanel): QuizPanel {
    const { extensionUri, openNote, findUse, log, reviews } = this.#options;
    const panel = new QuizPanel(webview, {
      extensionUri,
      openNote,
      findUse,
      log,
      attempts: () => reviews.reviews.exams(),
      slipsOf: (card) => {
        const { isLeech, lapses } = scheduleOf(reviews.reviews, card, studyPlan(0));
        return isLeech ? lapses : 0;
      },
      report: (card) => this.#report(card),
      practise: () => {
        this.#practise();
      },
      newQuiz: () => void this.startQuiz(),
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#take(undefined);
    });
    return panel;
  }

  override dispose(): void {
    // A window that is reloaded goes on with the exam; its clock is not stopped.
    if (this.#run?.kind === 'exam') this.#run.stop();
    super.dispose();
  }
}

/** A longer list of mistakes would be a chore. */
const mostMistakes = 40;

const newSeed = (): number => crypto.getRandomValues(new Int32Array(1))[0] ?? 0;
const isOver = ({ session: { phase } }: Run): boolean => phase === 'finished' || phase === 'submitted';

function titleOf({ uris, slug }: TopicTarget, library: Library): string {
  const note = library.note(uris[0] ?? '');
  if (note === undefined || uris.length > 1) return vscode.l10n.t('{0} notes', uris.length);
  return note.topics.find((topic) => topic.slug === slug)?.title ?? note.title;
}
