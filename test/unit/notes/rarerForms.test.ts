import { strict as assert } from 'node:assert';
import { parseNote } from '../../../src/core/notes/parseNote';

/** Stem, options with a star before the right ones, explanation. */
function asked(source: string): readonly (readonly string[])[] {
  return parseNote('a.md', source).questions.map(({ stem, options, explanation }) => [stem, options.map(({ text, correct }) => (correct ? `*${text}` : text)).join(' | '), explanation]);
}

const problems = (source: string): readonly (readonly [string, number])[] => parseNote('a.md', source).problems.map(({ code, range }) => [code, range.start.line]);

describe('rarer forms of questions', () => {
  const forms: Readonly<Record<string, readonly [string, string, string?]>> = {
    'squared letters': ['### Which stores images?\n\n🄰 Amazon ECS\n🄱 Amazon ECR\n\nAnswer: 🄱. It is a registry.\n', 'Amazon ECS | *Amazon ECR', 'It is a registry.'],
    'letters as emoji': ['### Which stores images?\n\n🅰️ Amazon ECS\n\n🅱️ Amazon ECR\n\nAnswer: 🅱️\n', 'Amazon ECS | *Amazon ECR'],
    'a verdict in words': ['### Which stores images?\n\n| | Option | Correct? |\n|---|---|---|\n| A | Amazon ECS | No |\n| B | Amazon ECR | Yes |\n', 'Amazon ECS | *Amazon ECR'],
    'a verdict beside an explanation': ['### Which stores images?\n\n| | Option | | Why |\n|---|---|---|---|\n| A | Amazon ECS | ❌ | runs them |\n| B | Amazon ECR | ✅ | registry |\n', 'Amazon ECS — runs them | *Amazon ECR — registry'],
    'two Roman numerals': ['1. Which two store data?\n\n   i. Amazon ECS\n   ii. Amazon ECR\n   iii. Amazon S3\n\n   Answer: ii and iii\n', 'Amazon ECS | *Amazon ECR | *Amazon S3'],
    'Roman numerals with the answer in a fold': ['### Which stores images?\n\n- i) Amazon ECS\n- ii) Amazon ECR\n\n<details><summary>Answer</summary>\n\nii\n\n</details>\n', 'Amazon ECS | *Amazon ECR'],
    'Roman statements to choose among by letter': ['### Which stores images?\n\ni. Amazon ECS\nii. Amazon ECR\n\nA. i only\nB. ii only\n\nAnswer: B\n', 'i only | *ii only'],
    'a fence with its explanation': ['### Which stores images?\n\n- A. Amazon ECS\n- B. Amazon ECR\n\n```\nAnswer: B\nExplanation: It is a registry.\n```\n', 'Amazon ECS | *Amazon ECR', 'It is a registry.'],
    'a comment after the stem': ['### Which stores images? <!-- B -->\n\n- A. Amazon ECS\n- B. Amazon ECR\n', 'Amazon ECS | *Amazon ECR'],
    'a comment after the last option': ['### Which stores images?\n\n- A. Amazon ECS\n- B. Amazon ECR <!-- answer: B -->\n', 'Amazon ECS | *Amazon ECR'],
    'a statement with its reason': ['1. True or False: Amazon ECR stores images.\n\n   Answer: True, since it is a registry.\n', '*True | False', 'since it is a registry.'],
    'a statement in a fold': ['**T/F** Fargate has hosts to patch.\n\n<details><summary>Answer</summary>\n\nFalse.\n\nAWS patches them.\n\n</details>\n', 'True | *False', 'AWS patches them.'],
    'a statement with options of its own': ['### True or false: Amazon ECR stores images?\n\n- True\n- False\n\nAnswer: True\n', '*True | False'],
    'letters with escaped stops': ['1\\. Which stores images?\n\nA\\. Amazon ECS\n\nB\\. Amazon ECR\n\n**Correct Answer(s):** B. Amazon ECR\n', 'Amazon ECS | *Amazon ECR'],
    'options that end in a line break': ['**1. Which stores images?**\n\nA. Amazon ECS<br>\nB. Amazon ECR<br/>\n\nAnswer: B\n', 'Amazon ECS | *Amazon ECR'],
    'a key of letters with brackets': ['1. Which two store data?\n   - A) Amazon ECS\n   - B) Amazon ECR\n   - C) Amazon S3\n   - **Correct answer: B) C)**\n', 'Amazon ECS | *Amazon ECR | *Amazon S3'],
    'a link back to the top right below the last option': ['### Which stores images?\n* [ ] Amazon ECS\n* [X] Amazon ECR\n**[⬆ Back to Top](#toc)**\n', 'Amazon ECS | *Amazon ECR'],
    'steps within options': ['Q1. Which steps build it?\n\nA. This way:\n\n1. one\n2. two\n\nB. No way\n\nAnswer: B\n', 'This way:\n\n1. one\n2. two | *No way'],
  };
  for (const [name, [source, options, explanation = '']] of Object.entries(forms)) {
    it(`are read: ${name}`, () => {
      assert.deepEqual(asked(source).map(([, ...rest]) => rest), [[options, explanation]]);
      assert.deepEqual(problems(source), []);
    });
  }

  it('are told apart where numbers of two digits leave their options outside of the list', () => {
    const question = (number: number): string => `${number}. Which stores images (${number})?\n\n   A. Amazon ECS\n   B. Amazon ECR\n   C. Amazon EKS\n\n`;
    const source = `${[9, 10, 11, 12].map(question).join('')}## Answers\n\n9. A\n10. B\n11. C\n12. B\n`;
    assert.deepEqual(
      asked(source).map(([stem, options]) => [stem, options]),
      [
        ['Which stores images (9)?', '*Amazon ECS | Amazon ECR | Amazon EKS'],
        ['Which stores images (10)?', 'Amazon ECS | *Amazon ECR | Amazon EKS'],
        ['Which stores images (11)?', 'Amazon ECS | Amazon ECR | *Amazon EKS'],
        ['Which stores images (12)?', 'Amazon ECS | *Amazon ECR | Amazon EKS'],
      ],
    );
  });

  it('report an answer that all but repeats an option, or repeats none where the others do', () => {
    const question = (number: number, answer: string): string => `### Question ${number}\n\nWhich stores images?\n\n- Amazon ECS\n- Amazon ECR\n\nAnswer: ${answer}\n\n`;
    assert.deepEqual(problems(question(1, 'Amazon ECRR')), [['question-key-outside', 7]]);
    assert.deepEqual(problems(question(1, 'Amazon ECS') + question(2, 'Amazon ECR') + question(3, 'AWS Batch')), [['question-key-outside', 25]]);
    assert.deepEqual(problems(question(1, 'a registry, whichever it is')), []);
  });

  it('stay what they are without an answer in their own way', () => {
    for (const source of ['Steps:\n\ni. one\nii. two\n\nAnswer: i think so\n', '## Plans\n\n| A | chat | ✅ |\n|---|---|---|\n| B | phone | ❌ |\n', '```\nAnswer: B\n```\n', 'A flag is true or false.\n\nThe answer: true for all of them.\n', '- A. first\n- B. second\n\nThen go on.\n\n<!-- B -->\n']) assert.deepEqual([asked(source), problems(source)], [[], []], source);
  });
});
