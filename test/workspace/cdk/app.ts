import { App, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancedFargateService } from 'aws-cdk-lib/aws-ecs-patterns';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { type Construct } from 'constructs';

class ReportsStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const repository = new ecr.Repository(this, 'Images', { imageScanOnPush: true });
    const cluster = new ecs.Cluster(this, 'Cluster');

    // The dashboard is always on, so it gets a service; Fargate saves us the servers.
    const dashboard = new ApplicationLoadBalancedFargateService(this, 'Dashboard', {
      cluster,
      cpu: 256,
      memoryLimitMiB: 512,
      desiredCount: 2,
      taskImageOptions: { image: ecs.ContainerImage.fromEcrRepository(repository, 'latest') },
    });
    dashboard.targetGroup.configureHealthCheck({ path: '/healthz' });

    const report = new lambda.Function(this, 'Report', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'report.handler',
      code: lambda.Code.fromAsset('report'),
      timeout: Duration.minutes(5),
    });

    const api = new apigateway.RestApi(this, 'Api');
    api.root.addResource('reports').addMethod('POST', new apigateway.LambdaIntegration(report));
  }
}

const app = new App();
new ReportsStack(app, 'Reports', { env: { region: 'eu-central-1' } });
