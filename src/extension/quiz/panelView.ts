import { renderBlocks, renderInline, type RenderOptions } from '../../core/markdown/render';
import { countToChoose, firstAnswers, isTurned, missedCards, presentCard, type Session, type SessionCard } from '../../core/quiz/session';
import { type AnswerView, type CardMark, type PanelView, type QuestionView, type ResultView } from '../../shared/protocol';

/** How the text of a card may refer to files: images are relative to the card's note. */
export type RenderFor = (card: SessionCard) => RenderOptions;

/** How often a card that keeps slipping was forgotten; 0 for any other. */
export type SlipsOf = (card: SessionCard) => number;

/** What the panel shows of a session. Nothing that gives an answer away is in it before its time. */
export function panelView(session: Session, notice: string, renderFor: RenderFor, slipsOf: SlipsOf = () => 0): PanelView {
  const common = { session: session.id, step: session.step, title: session.title, marks: marksOf(session), flags: session.marked, notice };
  const card = presentCard(session);
  return card === undefined ? { ...common, ...resultOf(session, renderFor), kind: 'result' } : { ...common, ...questionOf(session, card, renderFor(card), slipsOf), kind: 'question' };
}

function marksOf(session: Session): readonly CardMark[] {
  const first = new Map(firstAnswers(session).map(({ card, correct }) => [card, correct]));
  const aside = new Set(session.asides.map(({ card }) => card));
  return session.cards.map((_, index) => {
    const correct = first.get(index);
    if (correct !== undefined) return correct ? 'right' : 'wrong';
    if (aside.has(index)) return 'aside';
    return index === session.queue[0] ? 'now' : 'open';
  });
}

type Part<T> = Omit<T, 'kind' | 'session' | 'step' | 'title' | 'marks' | 'flags' | 'notice'>;

function questionOf(session: Session, card: SessionCard, render: RenderOptions, slipsOf: SlipsOf): Part<QuestionView> {
  const index = session.queue[0] ?? 0;
  const { phase } = session;
  const earlier = session.answers.filter(({ card: answered }) => answered === index).length - (phase === 'answered' ? 1 : 0);
  return {
    phase: phase === 'finished' ? 'asking' : phase,
    card: index,
    isRetry: earlier > 0,
    isRecall: card.kind === 'recall',
    isCorrected: card.corrected,
    input: isTurned(card) ? 'turn' : countToChoose(card) > 1 ? 'checkbox' : 'radio',
    choose: countToChoose(card),
    stem: renderInline(card.stem, render),
    options: isTurned(card) ? [] : card.options.map(({ text }) => renderInline(text, render)),
    chosen: session.chosen,
    struck: session.struck,
    isMarked: session.marked.includes(index),
    canUndo: session.past.length > 0,
    reachable: phase === 'asking' ? session.queue : [],
    answer: phase === 'asking' ? undefined : answerOf(session, card, render, slipsOf),
  };
}

function answerOf(session: Session, card: SessionCard, render: RenderOptions, slipsOf: SlipsOf): AnswerView {
  const given = session.phase === 'answered' ? session.answers.at(-1) : undefined;
  const correct = given?.correct === true;
  const back = isTurned(card) ? card.options.map(({ text }) => text) : [];
  return {
    correct,
    rating: given?.rating ?? 0,
    ms: given?.ms ?? 0,
    slips: session.phase === 'answered' ? slipsOf(card) : 0,
    gaveUp: given !== undefined && !correct && given.chosen.length === 0,
    key: card.options.flatMap((option, index) => (option.correct ? [index] : [])),
    explanations: isTurned(card) ? [] : card.options.map(({ explanation }) => renderBlocks(explanation, render)),
    explanation: renderBlocks([...back, card.explanation].join('\n\n'), render),
    path: card.topicPath.at(-1) === card.source.title ? card.topicPath.slice(0, -1) : card.topicPath,
    source: card.source.title,
    isLast: correct && given.rating !== 1 && session.queue.length === 1,
  };
}

function resultOf(session: Session, renderFor: RenderFor): Part<ResultView> {
  const first = firstAnswers(session);
  return {
    right: first.filter(({ correct }) => correct).length,
    answered: first.length,
    ms: session.answers.reduce((sum, { ms }) => sum + ms, 0),
    canUndo: session.past.length > 0,
    missed: missedCards(session).flatMap((index) => {
      const card = session.cards[index];
      if (card === undefined) return [];
      const render = renderFor(card);
      const chosen = first.find((answer) => answer.card === index)?.chosen ?? [];
      return {
        card: index,
        stem: renderInline(card.stem, render),
        chosen: chosen.flatMap((option) => card.options[option] ?? []).filter(({ correct }) => !correct).map(({ text }) => renderInline(text, render)),
        right: card.options.filter(({ correct }) => correct).map(({ text }) => renderInline(text, render)),
        source: card.source.title,
      };
    }),
  };
}
