import { occurrences, type Scanner } from './lineScan';
import { serviceOfModule } from './services/serviceKeys';
import { tokenEnd, tokenStart } from './uri';

/** Container images in ECR: `<account>.dkr.ecr.<region>.amazonaws.com/…` and `public.ecr.aws/…`. */
export const scanRegistryUris: Scanner = (scan) => {
  const { text } = scan;
  let done = 0;
  for (const at of occurrences(text, '.dkr.ecr')) {
    if (at < done || !/^\.dkr\.ecr(?:-fips)?\.[^\s"'`]/.test(text.slice(at, at + 16))) continue;
    const start = tokenStart(text, at);
    if (start === at) continue;
    done = tokenEnd(text, at);
    scan.add(start, done, 'registryUri', ['ECR']);
  }
  for (const at of occurrences(text, 'public.ecr.aws')) {
    if (at < done) continue;
    const start = tokenStart(text, at);
    const end = tokenEnd(text, at);
    done = end;
    const owner = /^\/(?:aws-|amazon-)?([\w-]+)/.exec(text.slice(at + 'public.ecr.aws'.length, end))?.[1];
    const service = owner === undefined ? undefined : serviceOfModule(owner);
    scan.add(start, end, 'registryUri', service === undefined || service === 'ECR' ? ['ECR'] : ['ECR', service]);
  }
};
