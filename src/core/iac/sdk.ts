import { type LineScan, type Scanner } from './lineScan';
import { serviceOfKey } from './services/serviceKeys';

/** `boto3.client("ecs")`, `session.resource('s3')`, `session.create_client('sqs')`, with the name first or by keyword. */
const clientCall = /\b(?:client|resource|create_client|get_available_resources)\(\s{0,8}(?:service_name\s{0,4}=\s{0,4})?(["'])([a-z\d-]{2,40})\1/g;
const openCall = /\b(?:client|resource|create_client)\(\s*$/;
const firstArgument = /^\s*(?:service_name\s*=\s*)?(["'])([a-z\d-]{2,40})\1\s*[,)]?/;

/** Clients of Python's SDK, which are named by a string. Other languages import theirs. */
export const scanSdkClients: Scanner = (scan) => {
  const { text, file } = scan;
  const isPython = file.dialect === 'python';
  if (!isPython && !text.includes('boto')) return;
  if (text.includes('(') && file.isAws()) {
    for (const match of text.matchAll(clientCall)) {
      const start = receiverStart(text, match.index);
      if (!isPython && !/boto|session/i.test(text.slice(start, match.index))) continue;
      claim(scan, start, match.index + match[0].length, match[2] ?? '');
    }
  }
  if (isPython && file.isAws()) {
    const match = firstArgument.exec(text);
    const quote = match?.[1];
    if (match === null || quote === undefined || !openCall.test(file.lineAt(scan.line - 1).slice(-200))) return;
    const start = text.indexOf(quote);
    claim(scan, start, start + (match[2] ?? '').length + 2, match[2] ?? '');
  }
};

function claim(scan: LineScan, start: number, end: number, name: string): void {
  const service = serviceOfKey(name);
  if (service !== undefined) scan.add(start, end, 'sdk', [service]);
}

/** Where `boto3.Session().` or `self.session.` before a call begins. */
function receiverStart(text: string, call: number): number {
  let start = call;
  while (start > 0 && start > call - 80 && /[\w.()]/.test(text.charAt(start - 1))) start--;
  // An opening bracket belongs to the expression around the call.
  const receiver = text.slice(start, call);
  const open = receiver.lastIndexOf('(');
  return open >= 0 && receiver[open + 1] !== ')' ? start + open + 1 : start;
}
