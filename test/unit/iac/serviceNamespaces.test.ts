import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { awsServices, findService } from '../../../src/core/aws/services';
import { generatedKeys } from '../../../src/core/iac/services/namespaces.generated';
import { serviceOfGluedModule, serviceOfKey, serviceOfModule } from '../../../src/core/iac/services/serviceKeys';
import { generatedFile, generateServiceNamespaces } from './generateServiceNamespaces';

describe('names of services', () => {
  it('are what AWS publishes today', async () => {
    assert.equal(readFileSync(generatedFile, 'utf8'), await generateServiceNamespaces());
  });

  it('lead to canonical names only', () => {
    const names = new Set(awsServices.map(({ name }) => name));
    for (const service of Object.keys(generatedKeys)) assert(names.has(service), service);
  });

  it('give one service for each canonical name, full name and alias', () => {
    const owners = new Map<string, string>();
    for (const { name, fullName, aliases } of awsServices) {
      for (const spelling of new Set([name, fullName, ...aliases])) {
        assert.equal(findService(spelling)?.name, name);
        assert.equal(owners.get(spelling.toLowerCase()) ?? name, name, spelling);
        owners.set(spelling.toLowerCase(), name);
      }
    }
  });

  it('find a service with or without its vendor, but ordinary words only with it', () => {
    assert.equal(findService('Amazon Elastic Container Service')?.name, 'ECS');
    assert.equal(findService('aws ecs')?.name, 'ECS');
    assert.equal(findService('AWS Config')?.name, 'AWS Config');
    for (const word of ['Config', 'Backup', 'Glue', 'Organizations', 'MQ', 'Serverless']) assert.equal(findService(word), undefined, word);
  });

  it('read keys in any case and punctuation', () => {
    assert.equal(serviceOfKey('ElasticLoadBalancingV2'), 'ELB');
    assert.equal(serviceOfKey('cognito-idp'), 'Cognito');
    assert.equal(serviceOfKey('aws'), undefined);
    assert.equal(serviceOfKey('constructor'), undefined);
  });

  it('fold modules into the service that they are a part of, the longest name first', () => {
    const folded = ['ecs-patterns', 'lambda-event-sources', 'lambda-python', 's3-deployment', 'stepfunctions-tasks', 'elasticloadbalancingv2-targets', 'ecs.patterns'].map(serviceOfModule);
    assert.deepEqual(folded, ['ECS', 'Lambda', 'Lambda', 'S3', 'Step Functions', 'ELB', 'ECS']);
    assert.deepEqual(['s3objectlambda', 'iotevents', 'eventschemas', 'autoscaling-hooktargets'].map(serviceOfModule), ['S3', undefined, 'EventBridge', 'EC2 Auto Scaling']);
    assert.deepEqual(['ecspatterns', 'elasticloadbalancingv2targets', 'EKSv2', 'lambdaeventsources', 'iotevents'].map(serviceOfGluedModule), ['ECS', 'ELB', 'EKS', 'Lambda', undefined]);
  });
});
