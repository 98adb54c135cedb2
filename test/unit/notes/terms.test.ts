import { strict as assert } from 'node:assert';
import { parseNote } from '../../../src/core/notes/parseNote';

const terms = (text: string) => parseNote('t.md', text).terms;

describe('terms of a glossary', () => {
  const [ecr, task] = terms(`---
kind: glossary
---
# Glossary

Words.

## Containers

An introduction to the group.

### Amazon ECR (Elastic Container Registry, ECR)

A managed registry.

Exam clue: "store images" points to Amazon ECR.

See [Amazon ECR](01-containers/ecr.md).

### ECS task (running task) <!-- service: ECS; match: phrase -->

A running copy of a task definition.
`);

  it('are its innermost headings, with names, clue and where to read on', () => {
    assert.deepEqual([ecr?.name, ecr?.aliases, ecr?.service, ecr?.strength], ['Amazon ECR', ['Elastic Container Registry', 'ECR'], 'ECR', 'glossary']);
    assert.equal(ecr?.body, 'A managed registry.');
    assert.deepEqual(ecr.clues, ['"store images" points to Amazon ECR.']);
    assert.equal(ecr.seeAlso, '01-containers/ecr.md');
  });

  it('belong to the service and match as their comment says', () => {
    assert.deepEqual([task?.name, task?.service, task?.match], ['ECS task', 'ECS', 'phrase']);
  });
});

describe('terms of ordinary notes', () => {
  it('are abbreviations beside their expansion', () => {
    assert.deepEqual(terms('## High availability (HA)\n\nStays up.\n\n## RTO (Recovery Time Objective)\n\nHow long.').map(({ name, aliases }) => [name, aliases]), [['High availability', ['HA']], ['RTO', ['Recovery Time Objective']]]);
  });

  it('are not labels, plans or asides', () => {
    assert.deepEqual(terms('## Why?\n\nx\n\n## Characteristics\n\nx\n\n## Hands on\n\nx\n\n## Lambda (optional)\n\nx\n\n## Setup (Mac only)\n\nx\n\n- **Note**: x\n- **Example:** x\n- **Really important stuff that goes on and on and on**: x'), []);
  });

  it('are bold openings of bullets and paragraphs', () => {
    const found = terms('# T\n\n- **Task definition**: the blueprint.\n  - **Desired count:** how many.\n\n**Capacity provider** – where tasks run.\n\n**Bold** without a separator.');
    assert.deepEqual(found.map(({ name, body, strength }) => [name, body, strength]), [['Task definition', 'the blueprint.', 'bold'], ['Desired count', 'how many.', 'bold'], ['Capacity provider', 'where tasks run.', 'bold']]);
  });

  it('are definition lists', () => {
    assert.deepEqual(terms('Fan-out\n: One message to many.\n').map(({ name, body, strength }) => [name, body, strength]), [['Fan-out', 'One message to many.', 'definition']]);
  });

  it('keep a body that ends at a sentence', () => {
    const body = terms(`# ECS\n\n${'This is a sentence of some length. '.repeat(30)}`)[0]?.body ?? '';
    assert.ok(body.length <= 400 && body.endsWith('length.'), body);
  });
});
