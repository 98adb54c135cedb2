import { strict as assert } from 'node:assert';
import { parseNote } from '../../../src/core/notes/parseNote';

/** One question as its author thinks of it. */
interface Asked {
  readonly number: number;
  readonly stem: string;
  readonly options: readonly string[];
  readonly key: readonly number[];
}

type Form = (asked: Asked) => string;
const letter = (index: number): string => String.fromCharCode(65 + index);
const letters = ({ key }: Asked): readonly string[] => key.map(letter);

/** How a question begins; its stem follows. */
const starts: Readonly<Record<string, Form>> = {
  'a list item': ({ number, stem }) => `${number}. ${stem}\n`,
  'a list item with a parenthesis': ({ number, stem }) => `${number}) ${stem}\n`,
  'a list item and two blanks': ({ number, stem }) => `${number}.  ${stem}\n`,
  'a bold number': ({ number, stem }) => `**${number}.** ${stem}\n`,
  'a bold line': ({ number, stem }) => `**${number}. ${stem}**\n`,
  'a label': ({ number, stem }) => `Q${number}. ${stem}\n`,
  'a bold label': ({ number, stem }) => `**Q${number}:** ${stem}\n`,
  'a bold label on its own line': ({ number, stem }) => `**Question ${number}**\n\n${stem}\n`,
  'an italic label': ({ number, stem }) => `_Question ${number}_\n\n${stem}\n`,
  'a heading': ({ number, stem }) => `### ${number}. ${stem}\n`,
  'a heading with a label': ({ number, stem }) => `### Question ${number}\n\n${stem}\n`,
  'a heading with label and stem': ({ number, stem }) => `## Question ${number}: ${stem}\n`,
  'a heading with a number sign': ({ number, stem }) => `#### Question #${number}\n${stem}\n`,
  'a heading that asks': ({ stem }) => `### ${stem}\n`,
};

const listed = (mark: string) => (asked: Asked): string => `${asked.options.map((option, index) => `${mark.replace('A', letter(index)).replace('a', letter(index).toLowerCase())} ${option}`).join('\n')}\n`;
const optionForms: Readonly<Record<string, Form>> = {
  '- A.': listed('- A.'),
  '- A)': listed('- A)'),
  '* a.': listed('* a.'),
  '+ (a)': listed('+ (a)'),
  '- **A.**': listed('- **A.**'),
  '- **A)**': listed('- **A)**'),
  '- [ ] A.': listed('- [ ] A.'),
  '- A:': listed('- A:'),
  '- A -': listed('- A -'),
  '- A': listed('- A'),
  'A. as lines': ({ options }) => `${options.map((option, index) => `${letter(index)}. ${option}  `).join('\n')}\n`,
  'A) as paragraphs': ({ options }) => `${options.map((option, index) => `${letter(index)}) ${option}`).join('\n\n')}\n`,
  '1. A.': ({ options }) => `${options.map((option, index) => `${index + 1}. ${letter(index)}. ${option}`).join('\n')}\n`,
  'mixed bullets': ({ options }) => `${options.map((option, index) => `${index % 2 === 0 ? '-' : '*'} ${letter(index)}. ${option}`).join('\n')}\n`,
  'one line': ({ options }) => `${options.map((option, index) => `${letter(index)}) ${option}`).join('  ')}\n`,
  'one line with breaks': ({ options }) => `${options.map((option, index) => `${letter(index)}. ${option}`).join('<br>')}\n`,
};

const keyForms: Readonly<Record<string, Form>> = {
  'Correct answer: B in details': (asked) => `<details markdown=1><summary markdown='span'>Answer</summary>\n  Correct answer: ${letters(asked).join(', ')}\n</details>\n`,
  'AD after a blank line in details': (asked) => `<details markdown="1"><summary markdown="span">Answer</summary>\n\nCorrect Answer: ${letters(asked).join('')}\n\nExplanation:\n- because\n\n</details>\n`,
  'one line of details': (asked) => `<details><summary>Answer</summary>${letters(asked).join(',')}</details>\n`,
  'Show answer and bold': (asked) => `<details>\n<summary>Show Answer</summary>\n\n**${letters(asked).join(', ')}**\n\n</details>\n`,
  'html in details': (asked) => `<details>\n<summary><b>Click to reveal</b></summary>\n<p><strong>Answer:</strong> ${letters(asked).join(' and ')}</p>\n</details>\n`,
  '**Answer: B**': (asked) => `**Answer: ${letters(asked).join(', ')}**\n`,
  '**Answer:** b': (asked) => `**Answer:** ${letters(asked).join(', ').toLowerCase()}\n`,
  'Answer: B with a reason': (asked) => `Answer: ${letters(asked).join(', ')} — because it is so.\n`,
  'Correct Answer: **B, D**': (asked) => `Correct Answer: **${letters(asked).join(', ')}**\n`,
  'Ans: c': (asked) => `Ans: ${letters(asked).join(' & ').toLowerCase()}\n`,
  'the option repeated': (asked) => `**Correct Answer:** ${asked.key.map((index) => `${letter(index)}. ${asked.options[index] ?? ''}`).join(', ')}\n`,
  'a tick': (asked) => `✅ **Correct Answer(s): ${letters(asked).join(', ')}**\n`,
  'a quote': (asked) => `> **Answer: ${letters(asked).join('; ')}**\n>\n> Because.\n`,
  'a call-out': (asked) => `> [!success]- Answer\n> ${letters(asked).join(', ')}\n`,
  'a comment': (asked) => `<!-- Answer: ${letters(asked).join(', ')} -->\n`,
  'a line below its label': (asked) => `**Answer**\n\n${letters(asked).join(', ')}\n`,
  'a sentence': (asked) => `The correct answer is ${letters(asked).join(' and ')}.\n`,
  'Options B and D': (asked) => `Correct options: ${letters(asked).join(' and ')}\n`,
  'another language': (asked) => `**Respuesta correcta:** ${letters(asked).join(', ')}\n`,
};

const stems = [
  'Which service stores container images?',
  'A company runs `nginx` on Amazon EC2. Which option costs least?',
  'What does <br/> the *shared* responsibility model say about **patches**?',
  'Choose the two that scale (the key says how many).',
  'ما هي الخدمة؟ 🚀 Which one?',
];
const texts = ['Amazon ECS', 'Amazon ECR with `docker push`', 'AWS Fargate (serverless)', 'A bucket in Amazon S3', 'An Auto Scaling group', 'Elastic Load Balancing', 'Both of them, always', 'None'];

function askedAt(index: number): Asked {
  const count = 2 + (index % 7);
  const first = index % count;
  const second = (index * 3 + 1) % count;
  const key = index % 3 === 0 && first !== second ? [Math.min(first, second), Math.max(first, second)] : [first];
  return { number: index + 1, stem: stems[index % stems.length] ?? '', options: texts.slice(0, count), key };
}

/** Options stand in their question's list item or beside it, as their author pleased. */
const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

describe('lettered questions in every combination of forms', () => {
  let total = 0;
  for (const [startName, start] of Object.entries(starts)) {
    it(`are found and keyed when they begin with ${startName}`, () => {
      for (const [optionName, options] of Object.entries(optionForms)) {
        const asked: Asked[] = [];
        const lines: number[] = [];
        let text = '# Exam\n\nPick one.\n\n---\n\n';
        for (const [index, key] of Object.values(keyForms).entries()) {
          const question = askedAt(index + optionName.length);
          const isItem = startName.startsWith('a list item');
          // Three options at least make one line of options.
          const own: Asked = optionName === 'one line' && question.options.length < 3 ? { ...question, options: texts.slice(0, 3) } : question;
          asked.push(own);
          lines.push(text.split('\n').length - 1);
          const rest = `${options(own)}\n${key(own)}\n`;
          text += `${start(own)}\n${isItem ? indented(rest) : rest}`;
        }
        const note = parseNote('exam.md', text);
        const shown = `${startName}, ${optionName}:\n${text}`;
        assert.deepEqual(note.problems, [], shown);
        assert.deepEqual(note.questions.map(({ options: own }) => own.flatMap((option, index) => (option.correct ? [letter(index)] : [])).join('')), asked.map((question) => letters(question).join('')), shown);
        assert.deepEqual(note.questions.map((question) => question.options.map((option) => option.text)), asked.map((question) => question.options), shown);
        assert.deepEqual(note.questions.map(({ stem }) => stem.replace(/^\*\*(?!patches)|\*\*$/g, '')), asked.map(({ stem }) => stem), shown);
        assert.deepEqual(note.questions.map(({ range }) => range.start.line), lines, shown);
        assert.ok(note.questions.every(({ dialect }) => dialect === 'A'), shown);
        total += asked.length;
      }
    });
  }

  it('are thousands in all', () => {
    assert.ok(total >= 4000, String(total));
  });
});
