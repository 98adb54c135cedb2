import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFileContext } from '../../../src/core/iac/fileContext';
import { type IacDialect, type Span } from '../../../src/core/iac/model';
import { spanAt, spansOnLine } from '../../../src/core/iac/spans';
import { contextOf, found, glossary } from './support';

const dialects: readonly IacDialect[] = ['terraform', 'yaml', 'json', 'typescript', 'python', 'java', 'go', 'csharp', 'dockerfile', 'compose', 'shell', 'markdown', 'plaintext'];
/** Pieces that scanners look for, and pieces that break them. */
const pieces = [
  'arn:aws:ecs:', '${', '}', '{', '"', "'", '`', '\\', '/*', '*/', '//', '#', '<<EOF', 'EOF', 'AWS::ECS::Service', 'AWS::', 'aws_ecs_cluster.', 'aws_', 'data.', 'aws ecs update-service', 'aws --region x ', 'ecs:Run*', 's3:',
  '.dkr.ecr.', 'public.ecr.aws/', '.amazonaws.com', 'ecs-tasks', '.execute-api.', 'import ', 'from ', 'aws-cdk-lib/aws-ecs', "import * as ecs from 'aws-cdk-lib/aws-ecs'", 'ecs.', 'Cluster', 'FARGATE', 'ECS', 'Auto Scaling ', 'group',
  'task definition', 'boto3.client("', '- http:', 'Type: Api', 'Events:', ' ', '\t', '\n', '\r\n', ',', ':', '.', '-', '[', ']', '(', ')', '/', '=', '😀', '\ud83d', 'é', '\u0000', '"""', '@"', '$', 'uses: aws-actions/amazon-ecs', 'image: amazon/', 'endpoints {', 'a',
];
const text = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 60 }));

describe('scanners on any text', () => {
  it('give spans in order, within the line, without overlap, and the same answer at every column', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dialects), text, (dialect, source) => {
        const context = contextOf(dialect, source);
        for (let line = 0; line < context.lineCount; line++) {
          const length = context.lineAt(line).length;
          const spans = spansOnLine(context, line, glossary);
          let previous: Span | undefined;
          for (const span of spans) {
            assert(span.start < span.end && span.end <= length && span.start >= (previous?.end ?? 0));
            assert(span.services.length > 0 || span.term !== undefined);
            for (let column = span.start; column < span.end; column++) assert.equal(spanAt(context, line, column, glossary), span);
            previous = span;
          }
          const last = spans.at(-1);
          if (last !== undefined) assert.equal(spanAt(context, line, last.end, glossary), last);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('answer alike whichever line is asked for first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dialects), text, (dialect, source) => {
        const forwards = contextOf(dialect, source);
        const backwards = contextOf(dialect, source);
        const lines = Array.from({ length: forwards.lineCount }, (_, line) => line);
        const first = lines.map((line) => spansOnLine(forwards, line, glossary));
        const second = [...lines].reverse().map((line) => spansOnLine(backwards, line, glossary)).reverse();
        assert.deepEqual(first, second);
      }),
      { numRuns: 400 },
    );
  });

  it('answer outside the document with nothing', () => {
    const context = contextOf('markdown', 'ECS');
    assert.deepEqual(spansOnLine(context, -1, glossary), []);
    assert.deepEqual(spansOnLine(context, 9, glossary), []);
    assert.equal(spanAt(context, 0, -1, glossary), undefined);
    assert.equal(spanAt(context, 0, 4, glossary), undefined);
    assert.equal(spanAt(context, 0, 3, glossary)?.end, 3);
    assert.equal(spanAt(context, 5, 0, glossary), undefined);
  });

  it('read lines that end with a carriage return', () => {
    assert.deepEqual(found('typescript', "import * as ecs from 'aws-cdk-lib/aws-ecs';\r\nnew ecs.Cluster();\r"), ['ecs = ECS', 'aws-cdk-lib/aws-ecs = ECS', 'ecs.Cluster = ECS']);
    assert.deepEqual(found('terraform', 'x = <<EOF\r\nECS\r\nEOF\r\ny = ECS\r'), ['ECS = ECS']);
  });
});

describe('long lines', () => {
  const template = `{"Type":"AWS::ECS::Service","Role":"arn:aws:iam::123456789012:role/x","Description":"Runs the task definition on ECS with AWS Lambda"}`;
  const line = `[${Array.from({ length: 8000 }, () => template).join(',')}]`;
  const context = createFileContext({ dialect: 'json', lineCount: 1, lineAt: () => line });

  it('lose no token where they are cut', () => {
    assert(line.length > 1_000_000);
    const spans = spansOnLine(context, 0, glossary);
    assert.equal(spans.length, 8000 * 5);
    for (const { start, end, services } of spans.filter((_, index) => index % 97 === 0)) {
      for (let column = start; column < end; column++) assert.deepEqual(spanAt(context, 0, column, glossary)?.services, services);
    }
  });

  it('are cut at the same places for every column', () => {
    const cut = createFileContext({ dialect: 'markdown', lineCount: 1, lineAt: () => 'x'.repeat(16_380) + ' ECS ' + 'y'.repeat(40_000) + '😀'.repeat(30_000) + 'ECS' });
    const spans = spansOnLine(cut, 0, glossary);
    assert.deepEqual(spans.map(({ start }) => start), [16_381, 116_385]);
    for (let column = 16_381; column <= 16_384; column++) assert.equal(spanAt(cut, 0, column, glossary)?.start, 16_381);
  });

  it('are read however odd they are', () => {
    for (const piece of ['"', "'", '`', '`${', '"${', '\\', '${', '{', '/', '[', 'aws_', 'aws ', 'arn:aws:', '.dkr.ecr.', 'ecs:', '- ', 'ecs.', '😀', '\ud800', '\r', '<<E ', 'AWS::A::', 'import {']) {
      const odd = piece.repeat(Math.ceil(300_000 / piece.length));
      for (const dialect of dialects) {
        const lines = ["import * as ecs from 'aws-cdk-lib/aws-ecs'; AWS::ECS", odd, 'ECS'];
        const long = createFileContext({ dialect, lineCount: 3, lineAt: (index) => lines[index] ?? '' });
        assert(spansOnLine(long, 1, glossary).length < odd.length);
        spanAt(long, 2, 1, glossary);
      }
    }
  });
});
