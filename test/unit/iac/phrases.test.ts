import assert from 'node:assert/strict';
import { commonWords } from '../../../src/core/iac/commonWords';
import { createPhraseIndex } from '../../../src/core/iac/phraseTable';
import { found, term } from './support';

describe('glossary phrases', () => {
  it('match the longest name', () => {
    const phrases = createPhraseIndex([term('Auto Scaling', 'EC2 Auto Scaling'), term('Auto Scaling group', 'EC2 Auto Scaling'), term('Auto Scaling group capacity provider', 'ECS'), term('capacity provider', 'ECS')]);
    assert.deepEqual(found('markdown', 'An Auto Scaling group capacity provider, an Auto Scaling group, Auto Scaling.', phrases), [
      'Auto Scaling group capacity provider = ECS',
      'Auto Scaling group = EC2 Auto Scaling',
      'Auto Scaling = EC2 Auto Scaling',
    ]);
  });

  it('take blanks, hyphens and no-break spaces between words', () => {
    for (const text of ['API Gateway', 'API-Gateway', 'API  Gateway', 'API\u00a0Gateway', 'API gateway']) assert.deepEqual(found('markdown', `An ${text}.`), [`${text} = API Gateway`]);
  });

  it('stand alone', () => {
    for (const text of ['my-ecs-app', 'my-ECS-app', 'ECS-optimized', 'foo.ECS', 'ECS/EKS', 'https://x.y/ECS', 'Custom::ECS', '_ECS', 'ECSX', 'XECS', '$ECS', 'ECS_CLUSTER', 'éECS', 'ECSé', 'ECS:latest', 'me@ECS']) assert.deepEqual(found('markdown', text), [], text);
    for (const text of ['(ECS)', '**ECS:** x', 'ECS, too', 'ECS.', 'ECS: x', '`ECS`', '"ECS"', 'ECS’s', '- ECS', 'ECS…']) assert.deepEqual(found('markdown', text), ['ECS = ECS'], text);
  });

  it('take abbreviations in capitals only, and their plural', () => {
    assert.deepEqual(found('markdown', 'ecs Ecs eCS ECS; ALBs and VPCs, albs'), ['ECS = ECS', 'ALBs = ELB', 'VPCs = VPC']);
  });

  it('take single service names with a capital, other words in any case', () => {
    assert.deepEqual(found('markdown', 'lambda Lambda LAMBDA fargate Fargate; Idempotency idempotency; Dynamodb'), ['Lambda = Lambda', 'LAMBDA = Lambda', 'Fargate = Fargate', 'Idempotency = idempotency', 'idempotency = idempotency', 'Dynamodb = DynamoDB']);
  });

  it('take plurals of longer names', () => {
    const phrases = createPhraseIndex([term('task definition', 'ECS'), term('scaling policy', 'ECS'), term('event bus', 'EventBridge')]);
    assert.deepEqual(found('markdown', 'Task definitions, scaling policies, event buses', phrases), ['Task definitions = ECS', 'scaling policies = ECS', 'event buses = EventBridge']);
  });

  it('follow the term\'s own rule', () => {
    const phrases = createPhraseIndex([term('Layer', 'Lambda', { match: 'case', aliases: ['Lambda Layer'] }), term('Shard', 'Kinesis', { match: 'case' }), term('Hub', undefined, { match: 'phrase', aliases: ['Security Hub'] })]);
    assert.deepEqual(found('markdown', 'Shard shard SHARD Hub Security Hub security hub', phrases), ['Shard = Kinesis', 'SHARD = Kinesis', 'Security Hub = Hub', 'security hub = Hub']);
  });

  it('leave out words too common to match alone', () => {
    const phrases = createPhraseIndex([term('Service', 'ECS'), term('Task', 'ECS'), term('Task role', 'ECS')]);
    assert.deepEqual(found('markdown', 'A Service runs a Task with a Task role', phrases), ['Task role = ECS']);
    assert(commonWords.has('cluster') && !commonWords.has('ecs') && !commonWords.has('lambda'));
  });

  it('read "AWS" and "Amazon" as part of a name', () => {
    assert.deepEqual(found('markdown', 'AWS Lambda and Amazon ECS, the AWS cloud'), ['AWS Lambda = Lambda', 'Amazon ECS = ECS']);
  });

  it('tell "Batch" from the English word', () => {
    assert.deepEqual(found('markdown', 'Use Batch. Batch size, Batch processing, S3 Batch Operations, batch jobs, AWS Batch jobs'), ['Batch = Batch', 'S3 = S3', 'AWS Batch = Batch']);
    assert.deepEqual(found('python', '# import boto3\n# Batch these up\n# runs on Batch at night'), ['Batch = Batch']);
  });

  it('give the earlier of two terms with one name, with its service or without', () => {
    const phrases = createPhraseIndex([term('Drain', undefined), term('drain', 'ECS')]);
    assert.deepEqual(found('markdown', 'drain', phrases), ['drain = Drain']);
  });

  it('count in comments, strings and values of code, not in code', () => {
    assert.deepEqual(found('typescript', "import 'aws-cdk-lib';\nconst ECS = 1; class Lambda {} // Lambda on ECS\nconst x = 'Lambda'; `Step Functions`; Batch.run();"), ['Lambda = Lambda', 'ECS = ECS', 'Lambda = Lambda', 'Step Functions = Step Functions']);
    assert.deepEqual(found('yaml', 'AWSTemplateFormatVersion: x\nDescription: Lambda and ECS # SQS\nLambda:\n  Batch: 1\nBatchSize: 2'), ['Lambda = Lambda', 'ECS = ECS', 'SQS = SQS']);
    assert.deepEqual(found('json', '{ "AWSTemplateFormatVersion": "x", "Lambda": "on Lambda", "LAMBDA": "LAMBDA", "task-definition": "task-definition" }'), ['Lambda = Lambda']);
    assert.deepEqual(found('terraform', 'x = Lambda\n/* ECS\nSQS */ y = 1 # SNS\nd = "for Lambda ${Lambda} x"'), ['ECS = ECS', 'SQS = SQS', 'SNS = SNS', 'Lambda = Lambda']);
    assert.deepEqual(found('python', 'import boto3\n"""\nOn ECS.\n"""\nLambda = 1  # SQS'), ['ECS = ECS', 'SQS = SQS']);
    assert.deepEqual(found('go', '// AWS::\nx := `a\nECS`\ntype Lambda int /* SQS\nSNS */'), ['ECS = ECS', 'SQS = SQS', 'SNS = SNS']);
    assert.deepEqual(found('csharp', 'using Amazon.CDK;\nvar x = @"a\nECS ""SQS"" \\";\nLambda y;'), ['ECS = ECS', 'SQS = SQS']);
    assert.deepEqual(found('shell', 'ECS=1 # ECS\necho "on Lambda" $Lambda'), ['ECS = ECS', 'Lambda = Lambda']);
  });

  it('finds words in a heredoc as in a string, however its mark is quoted, and code after it as code', () => {
    for (const mark of ['EOF', '"EOF"', "'EOF'", '\\EOF', '-EOF', '-"EOF"']) {
      assert.deepEqual(found('shell', `cat <<${mark}\nruns on ECS # with Fargate\nEOF\nECR=1 # Lambda`), ['ECS = ECS', 'Fargate = Fargate', 'Lambda = Lambda'], mark);
    }
  });

  it('need a sign of AWS in generic files', () => {
    for (const dialect of ['yaml', 'json', 'typescript', 'python', 'java', 'go', 'csharp'] as const) assert.deepEqual(found(dialect, '"ECS" // ECS\n# ECS'), [], dialect);
    for (const dialect of ['terraform', 'compose', 'dockerfile', 'shell', 'markdown', 'plaintext'] as const) assert.deepEqual(found(dialect, '# ECS'), ['ECS = ECS'], dialect);
  });
});
