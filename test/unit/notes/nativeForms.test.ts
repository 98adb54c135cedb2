import { strict as assert } from 'node:assert';
import { parseNote } from '../../../src/core/notes/parseNote';

const heading = '### Which service stores images? <!-- q: ecr-01; domain: 3; exams: CLF-C02 -->';
const plain = `${heading}\n\n- [ ] Amazon ECS\n  > Runs containers.\n- [x] Amazon ECR\n  > A registry.\n\n> Images live there.\n`;

/** All that a file's questions say, without their places. */
function shown(source: string): unknown {
  const { questions, problems } = parseNote('a.md', source);
  return [questions.map(({ explicitId, dialect, stem, options, explanation, domain, exams }) => [explicitId, dialect, stem, options.map(({ text, correct, explanation: own }) => [correct, text, own]), explanation, domain, exams]), problems];
}

const asPlain: unknown = [[['ecr-01', 'native', 'Which service stores images?', [[false, 'Amazon ECS', 'Runs containers.'], [true, 'Amazon ECR', 'A registry.']], 'Images live there.', '3', ['CLF-C02']]], []];

describe('the native form as people type it', () => {
  const same: Readonly<Record<string, string>> = {
    'as the guide has it': plain,
    'with Windows line endings': plain.replaceAll('\n', '\r\n'),
    'with tabs before the quotes': plain.replaceAll('  >', '\t>'),
    'with tabs after the bullets': plain.replaceAll('- [', '-\t[').replaceAll('  >', '\t>'),
    'with an indent of four': plain.replaceAll('  >', '    >'),
    'with two blank lines everywhere': plain.replaceAll('\n', '\n\n\n'),
    'without blank lines': plain.replaceAll('\n\n', '\n'),
    'with asterisks and capitals': plain.replaceAll('- [', '* [').replace('[x]', '[X]'),
    'with bullets for quotes': plain.replaceAll('  >', '  -'),
    'with labelled bullets for quotes': plain.replaceAll('  >', '  - **Explanation:**'),
    'with the comment below the heading': plain.replace(' <!--', '\n<!--'),
    'with its number': plain.replace('### ', '### Question 1: '),
  };
  for (const [name, source] of Object.entries(same)) {
    it(`is the same question ${name}`, () => {
      assert.deepEqual(shown(source), asPlain);
    });
  }

  it('takes quotes without an indent for those of the option above', () => {
    assert.deepEqual(shown(`${heading}\n\n- [ ] Amazon ECS\n> Runs containers.\n- [x] Amazon ECR\n> A registry.\n\n> Images live there.\n`), asPlain);
  });

  const kept: Readonly<Record<string, readonly [string, string]>> = {
    'a nested list': ['- [ ] Amazon ECS\n  - with a cluster\n  - with a service', 'Amazon ECS\n\n- with a cluster\n- with a service'],
    'numbered steps': ['- [ ] Amazon ECS\n  1. create\n  2. run', 'Amazon ECS\n\n1. create\n2. run'],
    code: ['- [ ] Amazon ECS\n\n  ```sh\n  aws ecs list-services\n  ```', 'Amazon ECS\n\n```sh\naws ecs list-services\n```'],
    'a link': ['- [ ] [Amazon ECS](ecs.md#what "Containers")', '[Amazon ECS](ecs.md#what "Containers")'],
    'a picture': ['- [ ] ![a cluster](images/ecs.png)', '![a cluster](images/ecs.png)'],
    'a second paragraph': ['- [ ] Amazon ECS\n\n  on Fargate', 'Amazon ECS\n\non Fargate'],
  };
  for (const [name, [option, text]] of Object.entries(kept)) {
    it(`keeps ${name} in an option, beside its explanation`, () => {
      const [question] = parseNote('a.md', `${heading}\n\n${option}\n\n  > Runs containers.\n- [x] Amazon ECR\n`).questions;
      assert.deepEqual(question?.options.map((own) => [own.text, own.explanation]), [[text, 'Runs containers.'], ['Amazon ECR', '']]);
    });
  }

  it('leaves a list of several in an option without an explanation', () => {
    const [question] = parseNote('a.md', `${heading}\n\n- [ ] Amazon ECS\n  - with a cluster\n  - with a service\n- [x] Amazon ECR\n`).questions;
    assert.equal(question?.options[0]?.text, 'Amazon ECS\n\n- with a cluster\n- with a service');
  });
});
