import { strict as assert } from 'node:assert';
import { ask, count } from './support';

const asked = (code: string, stem: string, options: readonly string[] = ['One', '*Two']): number => count(code, ask(stem, options));

describe('a negation that is easily missed', () => {
  for (const stem of [
    'Which of these is not a launch type?',
    'A company moves to Fargate. Which of its services cannot move as they are? (Choose TWO.)',
    'Which statement isn\'t true?',
    'Which statement about the service that a team runs is not correct?',
    'What should the team never do?',
    'All of these are launch types except:',
    'Which service is least likely to fit?',
    'It runs. Which of them does not restart',
  ]) {
    it(`is found: ${stem}`, () => {
      assert.equal(asked('content-negative-stem', stem), 1);
    });
  }

  for (const stem of [
    'Which of these is NOT a launch type?',
    'Which of these is **not** a launch type?',
    'Which of these _does not_ restart?',
    'All of these are launch types EXCEPT:',
    'Which service fits with the LEAST overhead?',
    'Which service costs the least?',
    'Idle hours must not be billed. Which service fits?',
    'Which service should be chosen if the team does not want to manage servers?',
    'Which permissions let a service that cannot reach the internet pull images?',
    'Which step is needed in order not to lose data?',
    'Which plan costs not more than ten dollars?',
    'Which changes are needed, since a launch type does not give them?',
    'Why does the function not start?',
    'Which setting helps without a new deployment?',
    'Which notification arrives?',
  ]) {
    it(`is none, or is stressed: ${stem}`, () => {
      assert.equal(asked('content-negative-stem', stem), 0);
    });
  }
});

describe('a figure without a date', () => {
  const found = (stem: string, options?: readonly string[]): number => asked('content-undated-figure', stem, options);

  it('is a price among the options, a rate, or a limit that is asked for or given', () => {
    assert.equal(found('What does a million requests cost?', ['$0.20', '*$1.00']), 1);
    assert.equal(found('At $0.20 per million requests, which type is it?'), 1);
    assert.equal(found('What is the maximum timeout of a function?', ['5 minutes', '*15 minutes', '1 hour']), 1);
    assert.equal(found('A function hits the account quota of 1,000 executions. What helps?'), 1);
  });

  it('is fine with a date, and where the figure is the story\'s own', () => {
    assert.equal(found('As of November 2026, what is the maximum timeout of a function?', ['5 minutes', '*15 minutes']), 0);
    assert.equal(found('What does a million requests cost (checked 2026-11)?', ['$0.20', '*$1.00']), 0);
    assert.equal(found('A file of 3 GB takes 20 minutes. Which service fits?'), 0);
    assert.equal(found('A company has $500 for a test. Which service fits?'), 0);
    assert.equal(found('With a desired count of 4, what is the maximum number of tasks during a deployment of 200 percent?', ['4', '*8', '12']), 0);
    assert.equal(found('How many tasks run on Fargate?', ['3', '*6']), 0);
    assert.equal(found('Which limit does the company set?', ['A timeout', '*A quota']), 0);
  });
});

describe('reasons', () => {
  const option = (reason: string): readonly string[] => ['One > It is something else.', `*Two > ${reason}`];

  it('are missing for an option, or for the whole question', () => {
    assert.equal(asked('content-option-unexplained', 'Which?', ['One > Too slow.', '*Two', 'Three > Too small.']), 1);
    assert.equal(asked('content-option-unexplained', 'Which?', ['One > Too slow.', '*Two > Fits.']), 0);
    assert.equal(asked('content-option-unexplained', 'Which?', ['One', '*Two']), 0);
    assert.equal(asked('content-unexplained', 'Which?', ['One', '*Two']), 1);
    assert.equal(asked('content-unexplained', 'Which?', ['One', '*Two > Fits.']), 0);
    assert.equal(count('content-unexplained', ask('Which?', ['One', '*Two'], 'Because of that.')), 0);
  });

  for (const reason of ['Option B stores nothing.', 'It beats option 2.', 'Unlike the second option, it scales.', 'See the option above.', 'The last two options need servers.', 'Answers A and C are too slow.', 'A and C are wrong, since they stop.', 'It is cheaper than choice (D).', 'The above answer is slower.']) {
    it(`name a place: ${reason}`, () => {
      assert.equal(asked('content-reason-by-place', 'Which?', option(reason)), 1);
      assert.equal(count('content-reason-by-place', ask('Which?', ['One', '*Two'], reason)), 1);
    });
  }

  for (const reason of ['The option A-record lookup is off.', 'The server answers A records.', 'This option enables ECS Exec.', 'It still comes before the first answer.', 'It is the first choice for small sites.', 'The second statement of the policy denies it.', 'An option 5 GB larger costs more.', 'A queue is right for this.', 'AWS recommends it above others.']) {
    it(`name none: ${reason}`, () => {
      assert.equal(asked('content-reason-by-place', 'Which?', option(reason)), 0);
    });
  }
});
