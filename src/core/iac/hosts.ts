import { occurrences, type Scanner } from './lineScan';
import { serviceOfModule } from './services/serviceKeys';
import { tokenEnd, tokenStart } from './uri';

/** Hosts that belong to what people built: API Gateway's invoke addresses and Lambda's function URLs. */
export const scanHosts: Scanner = (scan) => {
  const { text } = scan;
  let done = 0;
  for (const at of occurrences(text, '.execute-api.')) claim(at, 'API Gateway');
  done = 0;
  for (const at of occurrences(text, '.lambda-url.')) claim(at, 'Lambda');
  // VPC endpoint services are named backwards: com.amazonaws.eu-west-1.ecr.dkr.
  if (text.includes('com.amazonaws.')) {
    for (const match of text.matchAll(endpointService)) {
      const service = serviceOfModule(match[1] ?? '');
      scan.add(match.index, match.index + match[0].length, 'host', service === undefined ? [] : [service]);
    }
  }

  function claim(at: number, service: string): void {
    const start = at < done ? at : tokenStart(text, at);
    if (start === at) return;
    done = tokenEnd(text, at);
    scan.add(start, done, 'host', [service]);
  }
};

const endpointService = /(?<![\w.-])(?:cn\.)?com\.amazonaws\.(?:\$\{[^{}\n]{1,80}\}|\{[^{}\n]{1,80}\}|[a-z]{2}(?:-[a-z]+){1,3}-\d|%s)\.([a-z][a-z\d-]*(?:\.[a-z\d-]+)*)(?![\w-])/g;
