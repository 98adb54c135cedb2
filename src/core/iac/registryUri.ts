import { occurrences, type Scanner } from './lineScan';
import { serviceOfModule } from './services/serviceKeys';
import { tokenEnd, tokenStart } from './uri';

/** Container images in ECR: `<account>.dkr.ecr.<region>.amazonaws.com/…` and `public.ecr.aws/…`. */
export const scanRegistryUris: Scanner = (scan) => {
  const { text } = scan;
  for (const at of occurrences(text, '.dkr.ecr')) {
    if (!/^\.dkr\.ecr(?:-fips)?\.[^\s"'`]/.test(text.slice(at, at + 16))) continue;
    const start = tokenStart(text, at);
    if (start === at) continue;
    scan.add(start, tokenEnd(text, at), 'registryUri', ['ECR']);
  }
  for (const at of occurrences(text, 'public.ecr.aws')) {
    const start = tokenStart(text, at);
    const end = tokenEnd(text, at);
    const owner = /^\/(?:aws-|amazon-)?([\w-]+)/.exec(text.slice(at + 'public.ecr.aws'.length, end))?.[1];
    const service = owner === undefined ? undefined : serviceOfModule(owner);
    scan.add(start, end, 'registryUri', service === undefined || service === 'ECR' ? ['ECR'] : ['ECR', service]);
  }
};
