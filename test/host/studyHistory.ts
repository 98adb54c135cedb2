import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardId, keyHash } from '../../src/core/notes/identity';
import { parseNote } from '../../src/core/notes/parseNote';
import { encodeEvents } from '../../src/core/review/codec';
import { type AnswerEvent, type ExamEvent, type ReviewEvent } from '../../src/core/review/events';
import { root } from './paths';

/** How someone gets on with the notes whose path begins with `notes`: days ago of each round, and of a hundred answers how many are right. */
interface Habit {
  readonly notes: string;
  readonly rounds: readonly number[];
  readonly right: number;
}

const habits: readonly Habit[] = [
  { notes: '01-containers/ecr', rounds: [88, 80, 62, 30], right: 100 },
  { notes: '01-containers/fargate', rounds: [26, 24, 18, 4], right: 90 },
  { notes: '01-containers/ecs.', rounds: [24, 21, 12], right: 88 },
  { notes: '01-containers/ecs-capacity', rounds: [12, 7, 1], right: 42 },
  { notes: '01-containers/containers', rounds: [29, 25, 14], right: 94 },
  { notes: '02-serverless/lambda.', rounds: [20, 17, 9], right: 86 },
  { notes: '02-serverless/lambda-limits', rounds: [10, 6, 1], right: 48 },
  { notes: '02-serverless/sqs', rounds: [16, 12, 3], right: 82 },
  { notes: '03-servers/ec2', rounds: [15, 11, 2], right: 84 },
  { notes: '03-servers/purchasing', rounds: [8, 5], right: 55 },
  { notes: '04-batch/aws-batch', rounds: [6], right: 78 },
];

const dayMs = 86_400_000;

/** A review log, as text, of someone who has studied the shipped notes for three months up to `now`; the same for the same `now`. In milliseconds since 1970. */
export function studyHistory(now: number): string {
  const answers = habits.flatMap((habit, place) => answersBy(habit, now, place));
  const exams = [
    { daysAgo: 21, right: 38 },
    { daysAgo: 10, right: 44 },
    { daysAgo: 2, right: 49 },
  ].map(({ daysAgo, right }, at) => examEvent(now - daysAgo * dayMs, right, at));
  return encodeEvents([...answers, ...exams].sort((a, b) => (a.t < b.t ? -1 : 1)));
}

function answersBy({ notes, rounds, right }: Habit, now: number, place: number): readonly ReviewEvent[] {
  const folder = join(root, 'notes');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const questions = files.filter((name) => name.startsWith(notes) && name.endsWith('.md')).flatMap((name) => parseNote(name, readFileSync(join(folder, name), 'utf8')).questions);
  return rounds.flatMap((daysAgo, round) =>
    questions.map((question, index): AnswerEvent => {
      // Spread like numbers drawn by lot, and alike in every picture.
      const lot = (index * 37 + round * 61 + place * 17) % 100;
      const correct = lot < right;
      return {
        v: 1,
        id: `history-${place}-${round}-${index}`,
        t: new Date(now - daysAgo * dayMs - (lot % 4) * dayMs * 0.25 + index * 20_000 - 3_600_000).toISOString(),
        kind: 'answer',
        card: cardId(question),
        key: keyHash(question),
        rating: correct ? 3 : 1,
        correct,
        ms: 9000 + lot * 120,
        session: `history-${place}-${round}`,
      };
    }),
  );
}

const examEvent = (time: number, right: number, at: number): ExamEvent => ({
  v: 1,
  id: `history-exam-${at}`,
  t: new Date(time).toISOString(),
  kind: 'exam',
  exam: 'SAA-C03',
  session: `history-exam-${at}`,
  ms: 6_000_000 - at * 300_000,
  questions: 65,
  right,
  domains: [],
});
