import assert from 'node:assert/strict';
import { type IacDialect } from '../../../src/core/iac/model';
import { found, noPhrases } from './support';

/** What a body gives below imports; the imports' own spans are left out. */
function body(dialect: IacDialect, imports: string, code: string): string[] {
  const all = found(dialect, `${imports}\n${code}`, noPhrases);
  return all.slice(found(dialect, imports, noPhrases).length);
}

describe('TypeScript and JavaScript imports', () => {
  const cases: Readonly<Record<string, readonly [string, string, string]>> = {
    'a namespace': ["import * as ecs from 'aws-cdk-lib/aws-ecs';", 'new ecs.Cluster(this)', 'ecs.Cluster = ECS'],
    'an alias of the user\'s own': ["import * as containers from 'aws-cdk-lib/aws-ecs';", 'containers.Cluster.fromX()', 'containers.Cluster.fromX = ECS'],
    'CDK v1': ["import * as ecs from '@aws-cdk/aws-ecs';", 'new ecs.Cluster(this)', 'ecs.Cluster = ECS'],
    'an alpha module': ["import { PythonFunction } from '@aws-cdk/aws-lambda-python-alpha';", 'new PythonFunction(this)', 'PythonFunction = Lambda'],
    'a module of the root, renamed': ["import { Stack, aws_ecs as ecs } from 'aws-cdk-lib';", 'new ecs.Cluster(this)', 'ecs.Cluster = ECS'],
    'a module of the root': ["import { aws_ecs } from 'aws-cdk-lib';", 'new aws_ecs.Cluster(this)', 'aws_ecs.Cluster = ECS'],
    'the root itself': ["import * as cdk from 'aws-cdk-lib';", 'new cdk.aws_sqs.Queue(this); new cdk.Stack()', 'cdk.aws_sqs.Queue = SQS'],
    'a class': ["import { FargateService, Cluster as C } from 'aws-cdk-lib/aws-ecs';", 'new C(this)', 'C = ECS'],
    'a type only': ["import type { ICluster } from 'aws-cdk-lib/aws-ecs';", 'let x: ICluster', 'ICluster = ECS'],
    'several lines': ["import {\n  Duration,\n  aws_s3 as s3, // storage, of course\n  aws_ec2,\n} from 'aws-cdk-lib';", 'new s3.Bucket(this)', 's3.Bucket = S3'],
    'import = require': ["import ecs = require('@aws-cdk/aws-ecs');", 'new ecs.Cluster(this)', 'ecs.Cluster = ECS'],
    'require': ["const ecs = require('aws-cdk-lib/aws-ecs');", 'new ecs.Cluster(this)', 'ecs.Cluster = ECS'],
    'destructured require': ["const { aws_ecs: ecs, Stack } = require('aws-cdk-lib');", 'new ecs.Cluster(this)', 'ecs.Cluster = ECS'],
    'an alias of an alias': ["import * as cdk from 'aws-cdk-lib';\nconst { aws_ecs: ecs } = cdk;", 'new ecs.Cluster(this)', 'ecs.Cluster = ECS'],
    'Fargate classes': ["import * as ecs from 'aws-cdk-lib/aws-ecs';", 'new ecs.FargateService(this)', 'ecs.FargateService = Fargate, ECS'],
    'Fargate values': ["import * as ecs from 'aws-cdk-lib/aws-ecs';", 'x = ecs.LaunchType.FARGATE', 'ecs.LaunchType.FARGATE = Fargate, ECS'],
    'networks in EC2\'s module': ["import * as ec2 from 'aws-cdk-lib/aws-ec2';", 'new ec2.Vpc(this)', 'ec2.Vpc = VPC, EC2'],
    'machines in EC2\'s module': ["import * as ec2 from 'aws-cdk-lib/aws-ec2';", 'new ec2.Instance(this)', 'ec2.Instance = EC2'],
    'SDK v3': ["import { ECSClient } from '@aws-sdk/client-ecs';", 'new ECSClient({})', 'ECSClient = ECS'],
    'SDK v2': ["import AWS from 'aws-sdk';", 'new AWS.ECS(); AWS.config.update()', 'AWS.ECS = ECS'],
    'SDK v2, required': ["const AWS = require('aws-sdk');", 'new AWS.DynamoDB.DocumentClient()', 'AWS.DynamoDB.DocumentClient = DynamoDB'],
    'SDK v2, by class': ["import { SQS } from 'aws-sdk';", 'new SQS({})', 'SQS = SQS'],
    'SDK v2, by client': ["import S3 from 'aws-sdk/clients/s3';", 'const x: S3 = new S3()', 'S3 = S3'],
    'Pulumi': ["import * as aws from '@pulumi/aws';", 'new aws.ecs.Cluster("x"); aws.config.region', 'aws.ecs.Cluster = ECS'],
    'Pulumi, by module': ["import { s3 as storage } from '@pulumi/aws';", 'new storage.Bucket("x")', 'storage.Bucket = S3'],
    'Pulumi, by folder': ["import { Cluster } from '@pulumi/aws/ecs';", 'new Cluster("x")', 'Cluster = ECS'],
    'Pulumi types': ["import * as aws from '@pulumi/aws';", 'x: aws.types.input.ecs.ServiceLoadBalancer', 'aws.types.input.ecs.ServiceLoadBalancer = ECS'],
    'Pulumi\'s CloudWatch module': ["import * as aws from '@pulumi/aws';", 'new aws.cloudwatch.EventTarget("x")', 'aws.cloudwatch.EventTarget = EventBridge'],
    'Pulumi crosswalk': ["import * as awsx from '@pulumi/awsx';", 'new awsx.lb.ApplicationLoadBalancer("x")', 'awsx.lb.ApplicationLoadBalancer = ELB'],
    'CDK for Terraform': ["import { EcsCluster } from '@cdktf/provider-aws/lib/ecs-cluster';", 'new EcsCluster(this)', 'EcsCluster = ECS'],
  };
  for (const [name, [imports, code, expected]] of Object.entries(cases)) {
    it(`bind ${name}`, () => {
      const spans = body('typescript', imports, code);
      assert.equal(spans[0], expected);
      assert.deepEqual(new Set(spans), new Set([expected]));
    });
  }

  it('give the package, the alias and the original name in the statement itself', () => {
    assert.deepEqual(found('typescript', "import { aws_ecs as ecs, Stack } from 'aws-cdk-lib';", noPhrases), ['aws_ecs = ECS', 'ecs = ECS']);
    assert.deepEqual(found('typescript', "import * as ecs from 'aws-cdk-lib/aws-ecs';", noPhrases), ['ecs = ECS', 'aws-cdk-lib/aws-ecs = ECS']);
  });
  it('leave members of other things, strings and other packages alone', () => {
    const imports = "import * as ecs from 'aws-cdk-lib/aws-ecs';\nimport { Cluster } from 'aws-cdk-lib/aws-ecs';\nimport * as events from 'events';";
    assert.deepEqual(body('typescript', imports, "this.ecs.Cluster; 'ecs.Cluster'; 'Cluster'; const y = { ecs: 1 }; events.EventEmitter; /* Cluster */"), []);
  });
  it('go on after regular expressions and templates with quotes in them', () => {
    assert.deepEqual(body('typescript', "import * as ecs from 'aws-cdk-lib/aws-ecs';", 'const r = /[`\'"]/; const t = `a ${ecs.Cluster.name} ecs.Cluster\n ecs.Cluster`;\nnew ecs.Cluster()'), ['ecs.Cluster.name = ECS', 'ecs.Cluster = ECS']);
  });
  it('are no matter of a file without a sign of AWS', () => {
    assert.deepEqual(found('typescript', "import * as ecs from './ecs';\nnew ecs.Cluster(); const x = 's3:GetObject'; // ECS"), []);
  });
});

describe('Python imports', () => {
  const cases: Readonly<Record<string, readonly [string, string, string]>> = {
    'a module, renamed': ['from aws_cdk import aws_lambda as _lambda', '_lambda.Function(self)', '_lambda.Function = Lambda'],
    'a module': ['from aws_cdk import aws_ecs', 'aws_ecs.Cluster(self)', 'aws_ecs.Cluster = ECS'],
    'several lines': ['from aws_cdk import (\n    Stack,\n    aws_ecs as ecs,  # containers (mostly)\n    aws_s3 as s3,\n)', 's3.Bucket(self)', 's3.Bucket = S3'],
    'a continued line': ['from aws_cdk import aws_ecs as ecs, \\\n    aws_s3 as s3', 's3.Bucket(self)', 's3.Bucket = S3'],
    'the root': ['import aws_cdk as cdk', 'cdk.aws_ecs.Cluster(self); cdk.Stack()', 'cdk.aws_ecs.Cluster = ECS'],
    'a dotted module': ['import aws_cdk.aws_ecs as ecs', 'ecs.Cluster(self)', 'ecs.Cluster = ECS'],
    'a dotted path in full': ['import aws_cdk.aws_ecs', 'aws_cdk.aws_ecs.Cluster(self)', 'aws_cdk.aws_ecs.Cluster = ECS'],
    'a class, renamed': ['from aws_cdk.aws_ecs_patterns import ApplicationLoadBalancedFargateService as Web', 'Web(self)', 'Web = Fargate, ECS'],
    'an alpha module': ['import aws_cdk.aws_lambda_python_alpha as py', 'py.PythonFunction(self)', 'py.PythonFunction = Lambda'],
    'Pulumi': ['import pulumi_aws as aws', 'aws.ecs.Cluster("x")', 'aws.ecs.Cluster = ECS'],
    'Pulumi\'s lambda_': ['import pulumi_aws as aws', 'aws.lambda_.Function("x")', 'aws.lambda_.Function = Lambda'],
    'Pulumi, by module': ['from pulumi_aws import ecs', 'ecs.Cluster("x")', 'ecs.Cluster = ECS'],
    'stubs of boto3': ['from mypy_boto3_ecs import ECSClient', 'x: ECSClient', 'ECSClient = ECS'],
    'boto3 clients': ['import boto3', 'boto3.client("ecs", region_name="x")', 'boto3.client("ecs" = ECS'],
    'boto3 resources': ['import boto3', "s = boto3.Session().resource('s3')", "boto3.Session().resource('s3' = S3"],
    'boto3 by keyword': ['import boto3', 'boto3.client(service_name="logs")', 'boto3.client(service_name="logs" = CloudWatch Logs'],
    'boto3 over two lines': ['import boto3', 'x = boto3.client(\n    "stepfunctions",\n)', '"stepfunctions" = Step Functions'],
  };
  for (const [name, [imports, code, expected]] of Object.entries(cases)) {
    it(`bind ${name}`, () => {
      assert.deepEqual(body('python', imports, code), [expected]);
    });
  }
  it('leave lambda, batch and strings alone', () => {
    assert.deepEqual(body('python', 'from aws_cdk import aws_lambda as _lambda, aws_batch', 'f = lambda x: x\nbatch_size = 1\nbatch.run()\nx = "lambda"\nself.batch.y\nd = {"service": 1, "events": lambda: 1}'), []);
  });
});

describe('Java imports', () => {
  const cdk = 'software.amazon.awscdk.services';
  const cases: Readonly<Record<string, readonly [string, string, string]>> = {
    'a class': [`import ${cdk}.ecs.Cluster;`, 'Cluster.Builder.create(this, "x")', 'Cluster.Builder.create = ECS'],
    'a class of a part': [`import ${cdk}.ecs.patterns.ApplicationLoadBalancedFargateService;`, 'ApplicationLoadBalancedFargateService x;', 'ApplicationLoadBalancedFargateService = Fargate, ECS'],
    'everything': [`import ${cdk}.sqs.*;`, 'Queue q = Queue.Builder.create(this)', 'Queue = SQS'],
    'a static member': [`import static ${cdk}.ec2.InstanceClass.T3;`, 'f(T3)', 'T3 = EC2'],
    'a static method, by its class': [`import static ${cdk}.ec2.Port.tcp;`, 'f(tcp(80))', 'tcp = VPC, EC2'],
    'a package outside services': ['import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;', 'new HttpLambdaIntegration()', 'HttpLambdaIntegration = API Gateway'],
    'a path in full': ['import java.util.List;', `new ${cdk}.s3.Bucket(this)`, `${cdk}.s3.Bucket = S3`],
    'SDK v2': ['import software.amazon.awssdk.services.ecs.EcsClient;', 'EcsClient.create()', 'EcsClient.create = ECS'],
    'SDK v1': ['import com.amazonaws.services.s3.AmazonS3;', 'AmazonS3 x;', 'AmazonS3 = S3'],
    'Pulumi': ['import com.pulumi.aws.ecs.Cluster;', 'new Cluster("x")', 'Cluster = ECS'],
  };
  for (const [name, [imports, code, expected]] of Object.entries(cases)) {
    it(`bind ${name}`, () => {
      assert.equal(body('java', imports, code)[0], expected);
    });
  }
  it('stop at generics, at classes from elsewhere and at the file\'s own', () => {
    const imports = `import ${cdk}.lambda.*;\nimport ${cdk}.ecs.*;\nimport java.util.function.Function;\nclass Cluster {}`;
    assert.deepEqual(body('java', imports, 'Function<String, String> f; Map.Entry<String, Service> e; int batchSize; Service s; Cluster c; // Cluster'), []);
  });
});

describe('Go imports', () => {
  const cases: Readonly<Record<string, readonly [string, string, string]>> = {
    'CDK': ['github.com/aws/aws-cdk-go/awscdk/v2/awsecs', 'awsecs.NewCluster(stack)', 'awsecs.NewCluster = ECS'],
    'CDK v1': ['github.com/aws/aws-cdk-go/awscdk/awss3', 'awss3.NewBucket(stack)', 'awss3.NewBucket = S3'],
    'CDK patterns': ['github.com/aws/aws-cdk-go/awscdk/v2/awsecspatterns', 'awsecspatterns.NewScheduledEc2Task()', 'awsecspatterns.NewScheduledEc2Task = ECS'],
    'a CDK alpha module': ['github.com/aws/aws-cdk-go/awscdklambdagoalpha/v2', 'awscdklambdagoalpha.NewGoFunction()', 'awscdklambdagoalpha.NewGoFunction = Lambda'],
    'Fargate': ['github.com/aws/aws-cdk-go/awscdk/v2/awsecs', 'x := awsecs.LaunchType_FARGATE', 'awsecs.LaunchType_FARGATE = Fargate, ECS'],
    'SDK v2': ['github.com/aws/aws-sdk-go-v2/service/ecs', 'ecs.NewFromConfig(cfg)', 'ecs.NewFromConfig = ECS'],
    'SDK v1': ['github.com/aws/aws-sdk-go/service/s3', 's3.New(sess)', 's3.New = S3'],
    'Lambda handlers': ['github.com/aws/aws-lambda-go/lambda', 'lambda.Start(h)', 'lambda.Start = Lambda'],
    'Pulumi': ['github.com/pulumi/pulumi-aws/sdk/v6/go/aws/ecs', 'ecs.NewCluster(ctx)', 'ecs.NewCluster = ECS'],
    'networks': ['github.com/aws/aws-cdk-go/awscdk/v2/awsec2', 'awsec2.NewVpc(stack)', 'awsec2.NewVpc = VPC, EC2'],
  };
  for (const [name, [path, code, expected]] of Object.entries(cases)) {
    it(`bind ${name}`, () => {
      assert.deepEqual(body('go', `import "${path}"`, code), [expected]);
      assert.deepEqual(body('go', `import (\n\t"fmt"\n\n\t"${path}" // cloud\n)`, code), [expected]);
      assert.deepEqual(body('go', `import (\n\tmine "${path}"\n)`, code.replace(/\w+\./, 'mine.')), [expected.replace(/\w+\./, 'mine.')]);
    });
  }
  it('leave other packages of the same name alone', () => {
    assert.deepEqual(body('go', 'import (\n\t"github.com/aws/aws-sdk-go-v2/config"\n\t"example.com/ecs"\n)', 'ecs.NewWorld(); type Batch struct{ Lambda int }'), []);
  });
});

describe('C# usings', () => {
  const cases: Readonly<Record<string, readonly [string, string, string]>> = {
    'a namespace': ['using Amazon.CDK.AWS.ECS;', 'new FargateService(this, "x")', 'FargateService = Fargate, ECS'],
    'patterns': ['using Amazon.CDK.AWS.ECS.Patterns;', 'new NetworkLoadBalancedEc2Service(this)', 'NetworkLoadBalancedEc2Service = ECS'],
    'an alias': ['using EC2 = Amazon.CDK.AWS.EC2;', 'new EC2.Vpc(this)', 'EC2.Vpc = VPC, EC2'],
    'a class, by alias': ['using HealthCheck = Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck;', 'new HealthCheck()', 'HealthCheck = ELB'],
    'a part of a module, by alias': ['using P = Amazon.CDK.AWS.ECS.Patterns;', 'new P.ScheduledEc2Task(this)', 'P.ScheduledEc2Task = ECS'],
    'Pulumi\'s arguments': ['using Pulumi.Aws.Ec2;', 'new SecurityGroupIngressArgs()', 'SecurityGroupIngressArgs = VPC, EC2'],
    'Pulumi\'s arguments, by alias': ['using Ec2 = Pulumi.Aws.Ec2;', 'new Ec2.Inputs.SecurityGroupIngressArgs()', 'Ec2.Inputs.SecurityGroupIngressArgs = VPC, EC2'],
    'a namespace without AWS': ['using Amazon.CDK.AwsApigatewayv2Integrations;', 'new HttpLambdaIntegration()', 'HttpLambdaIntegration = API Gateway'],
    'a path in full': ['using System;', 'new Amazon.CDK.AWS.SQS.Queue(this)', 'Amazon.CDK.AWS.SQS.Queue = SQS'],
    'the SDK': ['using Amazon.S3;', 'private readonly IAmazonS3 s3;', 'IAmazonS3 = S3'],
    'Pulumi, by alias': ['using Aws = Pulumi.Aws;', 'new Aws.Ecs.Cluster("x")', 'Aws.Ecs.Cluster = ECS'],
    'Pulumi': ['using Pulumi.Aws.Ecs;', 'new Cluster("x", new ClusterArgs())', 'Cluster = ECS'],
    'a construct with an ordinary name': ['using Amazon.CDK.AWS.Lambda;', 'var f = new Function(this, "x")', 'Function = Lambda'],
  };
  for (const [name, [imports, code, expected]] of Object.entries(cases)) {
    it(`bind ${name}`, () => {
      assert.equal(body('csharp', imports, code)[0], expected);
    });
  }
  it('leave declarations, generics and strings alone', () => {
    assert.deepEqual(body('csharp', 'using Amazon.CDK.AWS.Lambda;\nusing Amazon.CDK.AWS.ECS;', 'class Service {}\nDictionary<string, Function> d; string Code { get; }\nvar s = @"Cluster ""Cluster"""; // Cluster\nx = new Y { Cluster = 1 };'), []);
  });
});

describe('package names', () => {
  it('are read in manifests, flags and prose', () => {
    assert.deepEqual(found('json', '{ "@aws-cdk/aws-ecs": "1", "@aws-sdk/client-sqs": "3", "@aws-cdk/aws-ecs:arnFormat": true, "aws-cdk-lib": "2", "@aws-sdk/credential-providers": "3" }', noPhrases), ['@aws-cdk/aws-ecs = ECS', '@aws-sdk/client-sqs = SQS', '@aws-cdk/aws-ecs:arnFormat = ECS']);
    assert.deepEqual(found('markdown', 'npm i @aws-sdk/client-secrets-manager', noPhrases), ['@aws-sdk/client-secrets-manager = Secrets Manager']);
  });
});
