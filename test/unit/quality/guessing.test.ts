import { strict as assert } from 'node:assert';
import { ask, count, placesOf } from './support';

const four = ['Alpha', 'Bravo', 'Carol', 'Delta'];
const keyedAt = (at: number, options: readonly string[] = four): readonly string[] => options.map((option, index) => (index === at ? `*${option}` : option));
const file = (keys: readonly number[], options = four): string => keys.map((key, index) => ask(`Which one is number ${index}?`, keyedAt(key, options))).join('');

describe('answers that can be guessed: words of the question', () => {
  it('finds a word that only the right option shares with the question, in any of its forms', () => {
    assert.deepEqual(placesOf('content-key-in-stem', { 'a.md': ask('Which service runs batch jobs?', ['AWS Lambda', '*AWS Batch']) }), ['a.md:4']);
    assert.equal(count('content-key-in-stem', ask('What caches responses?', ['*Response caching', 'A usage plan'])), 1);
  });

  it('leaves out words that a wrong option has, too, joining words and figures', () => {
    assert.equal(count('content-key-in-stem', ask('Which service runs batch jobs?', ['A batch file', '*AWS Batch'])), 0);
    assert.equal(count('content-key-in-stem', ask('Which Amazon service could be used with all of it for 5 days?', ['A thing', '*Amazon ECR with all of it for 5 weeks'])), 0);
  });

  it('leaves out a question whose wrong options echo it as much', () => {
    assert.equal(count('content-key-in-stem', ask('Containers `app` and `proxy` are essential. What stops the task?', ['*The end of `proxy`', 'A restart of `app`'])), 0);
  });

  it('leaves out the code that a question shows', () => {
    assert.equal(count('content-key-in-stem', '### Which line is wrong?\n\n```json\n{ "mode": "bridge" }\n```\n\n- [x] mode\n- [ ] cpu\n'), 0);
  });

  it('leaves out a word that many questions of the file use', () => {
    const functions = Array.from({ length: 10 }, (_, index) => ask(`What does a function do in case ${index}?`, ['Run', '*Stop'])).join('');
    const question = ask('Who may call the function?', ['*Whoever its function policy admits', 'Everyone']);
    assert.equal(count('content-key-in-stem', question), 1);
    assert.equal(count('content-key-in-stem', functions + question), 0);
  });
});

describe('answers that can be guessed: length and position', () => {
  const long = 'An event bus, since its rules can filter on the content of each event';

  it('finds a right option that is far longer or shorter than all others', () => {
    assert.equal(count('content-key-length', ask('Which?', ['A queue', 'A topic', `*${long}`])), 1);
    assert.equal(count('content-key-length', ask('Which?', ['*A queue', long, `${long} as well`, `${long} too`])), 1);
  });

  it('allows names of different lengths, one similar option, and long wrong ones', () => {
    assert.equal(count('content-key-length', ask('Which?', ['AWS Batch', 'Amazon S3', '*Application Load Balancer'])), 0);
    assert.equal(count('content-key-length', ask('Which?', ['A queue', 'A topic', 'A queue whose consumers share the work among them', `*${long}`])), 0);
    assert.equal(count('content-key-length', ask('Which?', ['*A queue', 'A topic', long])), 0);
  });

  it('finds a file whose right option is the longest too often', () => {
    const options = ['One', 'Two', 'The longest', 'Four'];
    assert.deepEqual(placesOf('content-key-longest', { 'a.md': file([0, 1, 2, 2, 2, 2, 3, 0, 1, 3], options) }), ['a.md:15']);
    assert.equal(count('content-key-longest', file([0, 1, 2, 2, 2, 3, 3, 0, 1, 3], options)), 0, '3 of 10');
    assert.equal(count('content-key-longest', file([2, 2, 2, 2, 2, 2, 2, 2, 2], options)), 0, 'nine questions say too little');
    assert.equal(count('content-key-longest', file([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])), 0, 'options of one length');
  });

  it('finds a file whose right option stands at one place too often', () => {
    assert.equal(count('content-key-position', file([1, 1, 1, 1, 1, 1, 0, 2, 3, 0, 2, 3])), 1, '6 of 12');
    assert.equal(count('content-key-position', file([1, 1, 1, 1, 1, 0, 0, 2, 3, 0, 2, 3])), 0, '5 of 12');
    assert.equal(count('content-key-position', file([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])), 0, 'eleven questions say too little');
    assert.equal(count('content-key-position', file(Array<number>(12).fill(0), ['One', 'Two', 'Three'])), 0, 'three options');
  });
});
