import { type Scanner } from './lineScan';
import { serviceOfModule } from './services/serviceKeys';

const action = /(?<=\buses\s{0,4}:\s{0,8}["']?)aws-actions\/(?:amazon-|aws-)?([a-z\d-]+)(?:@[\w.-]+)?/g;

/** `uses: aws-actions/amazon-ecs-deploy-task-definition@v2`; `configure-aws-credentials` is no one service's. */
export const scanWorkflowActions: Scanner = (scan) => {
  const { text, file } = scan;
  if (file.dialect !== 'yaml' || !text.includes('aws-actions/')) return;
  for (const match of text.matchAll(action)) {
    const service = serviceOfModule(match[1] ?? '');
    if (service !== undefined) scan.add(match.index, match.index + match[0].length, 'cli', [service]);
  }
};
