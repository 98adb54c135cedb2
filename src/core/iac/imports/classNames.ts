/**
 * Classes by CDK and Pulumi module, for wildcard imports, where a file does not say which module a class is from.
 * Without `I`, `Cfn`, `Props`, `Attributes`, `Options` and `Args`, which the look-up takes off. Read from aws-cdk-lib 2.276.0.
 */
const classNames: Readonly<Record<string, string>> = {
  apigateway: 'ApiKey Authorizer BasePathMapping Cors Deployment DomainName EndpointConfiguration EndpointType Integration LambdaIntegration LambdaRestApi HttpIntegration AwsIntegration MockIntegration Method MethodLoggingLevel Model RequestValidator Resource RestApi SpecRestApi Stage TokenAuthorizer RequestAuthorizer CognitoUserPoolsAuthorizer UsagePlan VpcLink AuthorizationType IntegrationResponse MethodResponse ThrottleSettings QuotaSettings JsonSchema PassthroughBehavior LogGroupLogDestination AccessLogFormat',
  apigatewayv2: 'HttpApi HttpMethod HttpStage HttpRoute HttpRouteKey WebSocketApi WebSocketStage VpcLink DomainName CorsHttpMethod CorsPreflight HttpLambdaIntegration HttpUrlIntegration HttpAlbIntegration HttpJwtAuthorizer HttpLambdaAuthorizer WebSocketLambdaIntegration AddRoutes Api Integration Route Stage',
  applicationautoscaling: 'ScalableTarget ServiceNamespace ScalingSchedule Target Policy',
  autoscaling: 'AutoScalingGroup LaunchConfiguration HealthCheck UpdatePolicy Signals BlockDevice BlockDeviceVolume EbsDeviceVolumeType LifecycleHook ScheduledAction TerminationPolicy WarmPool Group',
  batch: 'JobDefinition JobQueue ComputeEnvironment ManagedEc2EcsComputeEnvironment FargateComputeEnvironment EcsJobDefinition EcsFargateContainerDefinition EcsEc2ContainerDefinition EcsContainerDefinition OrderedComputeEnvironment SchedulingPolicy',
  certificatemanager: 'Certificate CertificateValidation DnsValidatedCertificate ValidationMethod',
  cloudfront: 'Distribution CloudFrontWebDistribution OriginAccessIdentity OriginAccessControl S3OriginAccessControl CachePolicy OriginRequestPolicy ResponseHeadersPolicy ViewerProtocolPolicy AllowedMethods CachedMethods PriceClass BehaviorOptions Behavior ErrorResponse KeyGroup PublicKey SourceConfiguration S3OriginConfig CustomOriginConfig HttpOrigin S3Origin S3BucketOrigin LoadBalancerV2Origin ViewerCertificate HttpVersion LambdaEdgeEventType EdgeLambda SecurityPolicyProtocol FunctionEventType',
  cloudwatch: 'Alarm CompositeAlarm Dashboard Metric MathExpression GraphWidget SingleValueWidget TextWidget AlarmWidget ComparisonOperator TreatMissingData Statistic Stats Unit MetricAlarm EventRule EventTarget EventBus LogGroup LogStream LogSubscriptionFilter SnsAction',
  codedeploy: 'EcsApplication EcsDeploymentGroup EcsDeploymentConfig LambdaApplication LambdaDeploymentGroup LambdaDeploymentConfig ServerApplication ServerDeploymentGroup ServerDeploymentConfig EcsBlueGreenDeploymentConfig AutoRollbackConfig',
  cognito: 'UserPool UserPoolClient UserPoolDomain UserPoolIdentityProviderGoogle OAuthScope OAuthSettings OAuthFlows SignInAliases AutoVerifiedAttrs StandardAttribute StandardAttributes PasswordPolicy AccountRecovery Mfa VerificationEmailStyle IdentityPool UserPoolClientIdentityProvider',
  dynamodb: 'Table TableV2 GlobalTable AttributeType Attribute BillingMode TableEncryption StreamViewType ProjectionType GlobalSecondaryIndex LocalSecondaryIndex',
  ec2: 'Vpc Subnet SubnetType SubnetSelection SubnetConfiguration SecurityGroup Peer Port Instance InstanceType InstanceClass InstanceSize MachineImage AmazonLinuxImage AmazonLinuxGeneration AmazonLinux2023Image KeyPair LaunchTemplate UserData BastionHostLinux NatProvider NatGateway NatInstanceProvider InterfaceVpcEndpoint GatewayVpcEndpoint InterfaceVpcEndpointAwsService GatewayVpcEndpointAwsService VpcLookup FlowLog FlowLogDestination IpAddresses BlockDevice Volume Connections Eip RouteTable Route InternetGateway Ami GetAmi NetworkAcl RouteTableAssociation GatewayVpcEndpointAwsService CloudFormationInit InitFile EbsDeviceVolumeType SecurityGroupRule GetVpc GetSubnets',
  ecr: 'Repository LifecycleRule TagStatus TagMutability RepositoryEncryption RepositoryPolicy LifecyclePolicy DockerImageAsset Image GetAuthorizationToken PublicRepository',
  ecs: 'Cluster FargateService FargateTaskDefinition Ec2Service Ec2TaskDefinition ExternalService TaskDefinition ContainerDefinition ContainerImage Secret PortMapping Protocol LogDriver LogDrivers AwsLogDriver AwsLogDriverMode LaunchType Compatibility NetworkMode CapacityProviderStrategy AsgCapacityProvider Service BaseService CloudMapNamespace DeploymentCircuitBreaker DeploymentController DeploymentControllerType EcsOptimizedImage HealthCheck Volume MountPoint Host EfsVolumeConfiguration FargatePlatformVersion RuntimePlatform CpuArchitecture OperatingSystemFamily PlacementStrategy PlacementConstraint ScalableTaskCount RepositoryImage EcrImage AssetImage Scope FireLensLogDriver Ulimit LinuxParameters ApplicationLoadBalancedFargateService ApplicationLoadBalancedEc2Service ApplicationLoadBalancedTaskImage NetworkLoadBalancedFargateService NetworkLoadBalancedEc2Service NetworkLoadBalancedTaskImage QueueProcessingFargateService QueueProcessingEc2Service ScheduledFargateTask ScheduledFargateTaskImage ScheduledFargateTaskDefinition ScheduledEc2Task ApplicationMultipleTargetGroupsFargateService ContainerInsights ClusterCapacityProviders CapacityProvider TaskSet',
  efs: 'FileSystem AccessPoint MountTarget PosixUser Acl LifecyclePolicy PerformanceMode ThroughputMode',
  eks: 'Cluster FargateCluster FargateProfile HelmChart KubernetesManifest KubernetesVersion Nodegroup NodeGroup ServiceAccount Addon AwsAuth Selector NodegroupAmiType EndpointAccess',
  elasticloadbalancingv2: 'ApplicationLoadBalancer ApplicationListener ApplicationListenerRule ApplicationTargetGroup NetworkLoadBalancer NetworkListener NetworkTargetGroup ListenerAction ListenerCondition ListenerCertificate ApplicationProtocol TargetType HealthCheck BaseApplicationListener SslPolicy RedirectProtocol TargetGroup AddApplicationTargets AddNetworkTargets IpTarget InstanceTarget LambdaTarget LoadBalancer Listener ListenerRule',
  events: 'Rule Schedule Cron CronOptions EventBus EventPattern RuleTargetInput EventField ApiDestination Connection Archive LambdaFunction EcsTask SqsQueue SnsTopic SfnStateMachine CloudWatchLogGroup KinesisStream CodePipeline ContainerOverride',
  iam: 'Role Policy PolicyStatement PolicyDocument ManagedPolicy ServicePrincipal User Group Effect AccountPrincipal AccountRootPrincipal AnyPrincipal ArnPrincipal FederatedPrincipal WebIdentityPrincipal OpenIdConnectProvider CompositePrincipal InstanceProfile AccessKey Grant Principal StarPrincipal SamlProvider RolePolicyAttachment RolePolicy UserPolicy GetPolicyDocument AccountAlias UserPolicyAttachment',
  kinesis: 'Stream StreamEncryption StreamMode StreamConsumer',
  kms: 'Key Alias KeySpec KeyUsage ViaServicePrincipal',
  lambda: 'Function Runtime Code Alias Version LayerVersion DockerImageFunction DockerImageCode Architecture EventSourceMapping FunctionUrl FunctionUrlAuthType FunctionUrlCors Handler InlineCode AssetCode S3Code Tracing SingletonFunction StartingPosition EventInvokeConfig CodeSigningConfig SnapStartConf ILayerVersion LambdaInsightsVersion SqsEventSource SnsEventSource S3EventSource DynamoEventSource KinesisEventSource ApiEventSource NodejsFunction PythonFunction PythonLayerVersion GoFunction SqsDestination SnsDestination LambdaDestination EventBridgeDestination Permission Invocation',
  logs: 'LogGroup LogStream RetentionDays FilterPattern MetricFilter SubscriptionFilter LogRetention QueryDefinition LogGroupClass LambdaDestination KinesisDestination',
  rds: 'DatabaseInstance DatabaseCluster DatabaseInstanceEngine DatabaseClusterEngine DatabaseProxy DatabaseSecret ServerlessCluster Credentials AuroraMysqlEngineVersion AuroraPostgresEngineVersion AuroraCapacityUnit PostgresEngineVersion MysqlEngineVersion MySqlInstanceEngine PostgresInstanceEngine SqlServerEngineVersion ClusterInstance ParameterGroup OptionGroup SubnetGroup StorageType DatabaseInstanceFromSnapshot DatabaseInstanceReadReplica Instance Cluster Proxy',
  route53: 'HostedZone PublicHostedZone PrivateHostedZone ARecord AaaaRecord CnameRecord TxtRecord MxRecord NsRecord RecordSet RecordTarget RecordType HostedZoneProvider CrossAccountZoneDelegationRecord LoadBalancerTarget CloudFrontTarget ApiGateway ApiGatewayDomain Route53RecordTarget BucketWebsiteTarget Record Zone GetZone',
  s3: 'Bucket BucketV2 BucketPolicy BucketEncryption BlockPublicAccess BucketAccessControl LifecycleRule StorageClass Transition CorsRule HttpMethods EventType ObjectOwnership RedirectTarget NotificationKeyFilter BucketDeployment Source Asset AssetOptions LambdaDestination SqsDestination SnsDestination BucketObject BucketPublicAccessBlock CacheControl BucketVersioning BucketWebsiteConfiguration BucketNotification',
  secretsmanager: 'Secret SecretStringGenerator SecretRotation SecretRotationApplication SecretTargetAttachment HostedRotation RotationSchedule SecretVersion',
  servicediscovery: 'PrivateDnsNamespace PublicDnsNamespace HttpNamespace Namespace Service DnsRecordType RoutingPolicy NamespaceType DiscoveryType',
  sns: 'Topic TopicPolicy TopicSubscription Subscription SubscriptionFilter SubscriptionProtocol EmailSubscription LambdaSubscription SqsSubscription UrlSubscription SmsSubscription',
  sqs: 'Queue QueuePolicy QueueEncryption DeadLetterQueue DeduplicationScope FifoThroughputLimit',
  ssm: 'StringParameter StringListParameter ParameterType ParameterTier Parameter ParameterValueType',
  stepfunctions: 'StateMachine StateMachineType StateMachineFragment Chain Choice Condition DefinitionBody Fail IChainable JsonPath LogLevel LogOptions Map Parallel Pass Retry State Succeed Task TaskInput Wait WaitTime IntegrationPattern Errors LambdaInvoke EcsRunTask EcsFargateLaunchTarget EcsEc2LaunchTarget SqsSendMessage SnsPublish DynamoPutItem DynamoUpdateItem BatchSubmitJob GlueStartJobRun EvaluateExpression CallAwsService Activity Result',
};

const byModule = new Map<string, ReadonlySet<string>>(Object.entries(classNames).map(([module, names]) => [module, new Set(names.split(' '))]));

/** Parts of a module share its classes: `ecs.patterns`, `apigatewayv2integrations`. The longest name wins. */
const modules = Object.keys(classNames).sort((a, b) => b.length - a.length);

/** Whether a class is one of a module's, by the names that people use most. `module` in lower case: `ecs.patterns`, `s3`. */
export function hasClass(module: string, name: string): boolean {
  if (name.length > 80) return false;
  const bare = name.replace(/^(?:Cfn|I(?=[A-Z][a-z]))/, '').replace(/(?:Props|Attributes|Options|Args|Base|Config)$/, '');
  const names = byModule.get(module) ?? byModule.get(modules.find((known) => module.startsWith(known)) ?? '');
  if (names === undefined) return false;
  if (names.has(name) || names.has(bare)) return true;
  // Pulumi's arguments are named after their resource and a property: SecurityGroupIngressArgs.
  if (!name.endsWith('Args')) return false;
  const words = bare.split(/(?=[A-Z])/);
  return words.some((_, count) => count > 0 && names.has(words.slice(0, count).join('')));
}
