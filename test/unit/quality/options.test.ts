import { strict as assert } from 'node:assert';
import { ask, count, placesOf } from './support';

describe('options', () => {
  const finds = (code: string, options: readonly string[], stem = 'Which?'): number => count(code, ask(stem, options));

  it('of two kinds: bare numbers among sentences', () => {
    assert.equal(finds('content-option-kinds', ['15 minutes', 'It runs until the program in it ends', '*It has no limit that anyone could reach']), 1);
    assert.equal(finds('content-option-kinds', ['15 minutes', '*1 hour', 'No limit']), 0);
    assert.equal(finds('content-option-kinds', ['$0.20 per GB', '*$5']), 0);
    assert.equal(finds('content-option-kinds', ['*3 tasks run on Fargate Spot and 6 on Fargate', 'All nine tasks run on Fargate Spot alone']), 0);
    assert.equal(finds('content-option-kinds', ['`stopTimeout`', '*`startPeriod` of the health check of the container']), 0);
  });

  for (const [one, other] of [['A task role', 'The task role'], ['Private subnets', 'private subnet.'], ['Amazon ECR', 'Elastic Container Registry'], ['15 minutes', '900 seconds'], ['On-demand capacity', 'On demand capacity'], ['AWS Lambda', 'Lambda']] as const) {
    it(`that say the same: '${one}' and '${other}'`, () => {
      assert.equal(finds('content-near-options', [one, '*Something else', other]), 1);
    });
  }

  for (const [one, other] of [['Application Load Balancer', 'Network Load Balancer'], ['Amazon EventBridge', 'EventBridge Scheduler'], ['All APIs', 'No API'], ['With a NAT gateway', 'Without a NAT gateway'], ['`a`', '`the`'], ['15 minutes', '15 seconds'], ['x < 3', 'x > 3'], ['The same text', 'the same text']] as const) {
    it(`that differ, or are reported elsewhere: '${one}' and '${other}'`, () => {
      assert.equal(finds('content-near-options', [one, '*Something else', other]), 0);
    });
  }

  for (const option of ['All of the above', 'None of the above.', 'None of these', 'Both A and C', 'A and B only', 'A, B, and D', 'All of these options', 'Neither of the above is correct']) {
    it(`about other options: '${option}'`, () => {
      assert.equal(finds('content-about-options', ['One', '*Two', option]), 1);
    });
  }

  it('that only sound like it', () => {
    for (const option of ['All of the tasks', 'Both', 'A and AAAA records', 'None of them', 'All of the above-mentioned subnets', 'A queue and B', 'Amazon S3 and DynamoDB']) assert.equal(finds('content-about-options', [option, '*Two']), 0, option);
    assert.equal(finds('content-about-options', ['A and B', '*Only C'], 'Instance A fails, then instance B. Which of them restart?'), 0);
  });

  it('that are too few for several answers', () => {
    assert.equal(finds('content-few-options', ['*a', '*b', 'c', 'd']), 1);
    assert.equal(finds('content-few-options', ['*a', '*b', 'c', 'd', 'e']), 0);
    assert.equal(finds('content-few-options', ['*a', 'b', 'c', 'd']), 0);
  });
});

describe('two questions that ask the same', () => {
  const stem = 'A team runs containers on hosts of its own and wants a registry for images with scanning on push. Which service fits?';
  const options = ['*Amazon ECR', 'Amazon ECS', 'AWS Batch'];
  const both = (a: string, b: string): readonly string[] => placesOf('content-near-questions', { 'n/a.md': a, 'n/b.md': b });

  it('are found in one file or two, up to one word of a long question', () => {
    assert.deepEqual(both(ask(stem, options), ask(stem.replace('team', 'company'), options)), ['n/a.md:1', 'n/b.md:1']);
    assert.deepEqual(both(ask('Which service stores images?', options) + ask('Which service stores the image?', ['*ECR', 'EKS']), '# Other'), ['n/a.md:1', 'n/a.md:7']);
  });

  it('are left alone when they differ in key, in a number, in a negation, or in two words', () => {
    assert.deepEqual(both(ask(stem, options), ask(stem, ['Amazon ECR', '*Amazon ECS', 'AWS Batch'])), []);
    const waits = 'A job of a company waits for 15 minutes in a queue before the first instance starts. Which setting shortens the wait?';
    assert.deepEqual(both(ask(waits, options), ask(waits.replace('15', '20'), options)), []);
    assert.deepEqual(both(ask(stem, options), ask(stem.replace('wants', 'never wants'), options)), []);
    assert.deepEqual(both(ask(stem, options), ask(stem.replace('team', 'shop').replace('hosts', 'servers'), options)), []);
    assert.deepEqual(both(ask('Which service stores images?', options), ask('Which service scans images?', options)), []);
  });
});
