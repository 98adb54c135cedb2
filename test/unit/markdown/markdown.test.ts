import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { withoutInlineHtml } from '../../../src/core/markdown/inlineHtml';
import { plainText } from '../../../src/core/markdown/plainText';
import { renderBlocks, renderInline } from '../../../src/core/markdown/render';
import { createSlugger } from '../../../src/core/markdown/slug';

const blocked = { resolveImage: () => undefined };

describe('rendering', () => {
  it('escapes HTML and runs nothing', () => {
    assert.equal(renderInline('<img src=x onerror=alert(1)>', blocked), '&lt;img src=x onerror=alert(1)&gt;');
  });

  it('drops links that lead anywhere but to notes and the web', () => {
    for (const address of ['command:x', 'javascript:alert(1)', 'vscode:x', 'data:text/html,x', 'file:///etc/passwd', 'JaVaScRiPt:x', 'vbscript:x']) {
      assert.doesNotMatch(renderInline(`[a](${address})`, blocked), /<a /, address);
    }
    assert.equal(renderInline('[a](ecr.md#x)', blocked), '<a href="#" data-href="ecr.md#x">a</a>');
  });

  it('never emits a tag that it did not make', () => {
    const made = /<(?!\/?(?:p|a|em|strong|s|code|pre|ul|ol|li|blockquote|h[1-6]|hr|br|span|div|table|thead|tbody|tr|th|td|dl|dt|dd)(?:[ >\n/]))/;
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('<script>', '<', '>', '"', "'", '[a](', 'javascript:', ')', '![x](', '`', '|', '\n', '<!--'))).map((parts) => parts.join('')), (text) => {
      assert.doesNotMatch(renderBlocks(text, blocked), made);
    }));
  });

  it('shows the address of an image that may not load', () => {
    assert.match(renderInline('![diagram](https://a.example/x.png)', blocked), /blocked-image.*diagram.*https:\/\/a\.example\/x\.png/);
    assert.match(renderInline('![d](x.png)', { resolveImage: (source) => `vscode-resource:${source}` }), /<img src="vscode-resource:x.png" alt="d"/);
  });
});

describe('plain text', () => {
  it('reads as a person would', () => {
    assert.equal(plainText('**Amazon** [ECR](ecr.md) `docker` <!-- q: 1 --> <br/> &amp; Map<string> \\* x_y_z'), 'Amazon ECR docker & Map<string> * x_y_z');
  });
});

describe('slugs', () => {
  it('are GitHub\'s', () => {
    const slug = createSlugger();
    assert.deepEqual(['What is ECS?', 'ECS & Fargate', 'a_b - c', 'Überblick 2', 'What is ECS?', 'What is ECS? 1', 'What is ECS?'].map(slug), ['what-is-ecs', 'ecs--fargate', 'a_b---c', 'überblick-2', 'what-is-ecs-1', 'what-is-ecs-1-1', 'what-is-ecs-2']);
  });
});

describe('HTML that people mix into notes', () => {
  it('breaks lines, in paragraphs and in tables, and does nothing else', () => {
    assert.equal(renderInline('a<br>b<BR/>c<br />d</br>e', blocked), 'a<br>\nb<br>\nc<br>\nd<br>\ne');
    assert.match(renderBlocks('| a<br>b |\n|---|\n| c |', blocked), /<th>a<br>\nb<\/th>/);
    assert.equal(renderInline('`<br>` <br onclick=x> <brx>', blocked), '<code>&lt;br&gt;</code> &lt;br onclick=x&gt; &lt;brx&gt;');
  });

  it('becomes Markdown that says the same', () => {
    assert.equal(withoutInlineHtml('<p><b>Answer:</b> see <a href="x.md">it</a> and <code>a</code><br/><i>b</i></p>'), '**Answer:** see [it](x.md) and `a`<br/>*b*');
    assert.equal(withoutInlineHtml('a Map<string> and `<b>code</b>`'), 'a Map<string> and `<b>code</b>`');
  });
});
