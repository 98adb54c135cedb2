import { ancestors } from './indentation';
import { type Scanner } from './lineScan';

/** Event types of `AWS::Serverless::Function` and `StateMachine`, by the service that sends them. */
const eventTypes: Readonly<Record<string, string>> = {
  Api: 'API Gateway',
  HttpApi: 'API Gateway',
  WebSocket: 'API Gateway',
  Schedule: 'EventBridge',
  ScheduleV2: 'EventBridge',
  EventBridgeRule: 'EventBridge',
  CloudWatchEvent: 'EventBridge',
  CloudWatchLogs: 'CloudWatch Logs',
  S3: 'S3',
  SNS: 'SNS',
  SQS: 'SQS',
  Kinesis: 'Kinesis',
  DynamoDB: 'DynamoDB',
  Cognito: 'Cognito',
  MSK: 'MSK',
  MQ: 'Amazon MQ',
  DocumentDB: 'DocumentDB',
};

const type = /(?<=\bType["']?\s{0,4}:\s{0,20}["']?)(?:Api|HttpApi|WebSocket|ScheduleV2|Schedule|EventBridgeRule|CloudWatchEvent|CloudWatchLogs|S3|SNS|SQS|Kinesis|DynamoDB|Cognito|MSK|MQ|DocumentDB)(?=["']?\s*(?:$|[,}#]))/g;

/** `Type: HttpApi` under a SAM function's `Events`. */
export const scanSamEvents: Scanner = (scan) => {
  const { text, file } = scan;
  if ((file.dialect !== 'yaml' && file.dialect !== 'json') || !text.includes('Type') || !file.isAws()) return;
  for (const match of text.matchAll(type)) {
    if (!isEvent()) return;
    scan.add(match.index, match.index + match[0].length, 'event', [eventTypes[match[0]] ?? '']);
  }

  function isEvent(): boolean {
    // `Get: { Type: Api }` names the event on this line; otherwise its name is the parent and `Events` above it.
    let left = /^\s*["']?\w+["']?\s*:\s*\{/.test(text) ? 1 : 2;
    for (const { key } of ancestors(file, scan.line)) {
      if (key === 'Events') return true;
      if (--left === 0) return false;
    }
    return false;
  }
};
