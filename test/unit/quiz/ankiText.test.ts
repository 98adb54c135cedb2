import assert from 'node:assert/strict';
import { ankiText } from '../../../src/core/quiz/ankiText';
import { authoredCards } from '../../../src/core/quiz/card';
import { libraryOf, lines, note, option, question, topic } from './builders';

describe('cards for Anki', () => {
  it('have an id, a front with the options, a back with the reasons, and tags', () => {
    const asked = question('Which *registry*?\n\n```sh\ndocker\tpull\n```', [option('Amazon "ECR"', true, 'It stores [images](ecr.md) <b>.'), option('ECS')], {
      range: lines(12),
      explicitId: 'ecr-01',
      exams: ['CLF-C02'],
      explanation: 'See [AWS](https://aws.amazon.com/ecr/).',
    });
    const library = libraryOf(note('file:///notes/ecr.md', { title: 'Amazon ECR', topics: [topic('Amazon ECR', 0, 50, 1), topic('Pull images', 10, 50)], questions: [asked] }));
    const text = ankiText(authoredCards(library, {}));
    assert.match(text, /^#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n"ecr-01"\t"/);
    const [, front = '', back = '', tags = ''] = /^"ecr-01"\t"((?:[^"]|"")*)"\t"((?:[^"]|"")*)"\t"((?:[^"]|"")*)"\n$/m.exec(text) ?? [];
    assert.match(front, /<em>registry<\/em>[^]*docker\tpull[^]*<ol type=""A""><li>Amazon (?:""|&quot;)ECR(?:""|&quot;)<\/li><li>ECS<\/li><\/ol>/);
    assert.match(back, /<b>✓ A\. Amazon/);
    assert.match(back, /It stores images &lt;b&gt;\./);
    assert.match(back, /<a href=""https:\/\/aws\.amazon\.com\/ecr\/"">AWS<\/a>/);
    assert.ok(!back.includes('data-href'));
    assert.match(tags, /Pull-images CLF-C02 single$/);
  });
});
