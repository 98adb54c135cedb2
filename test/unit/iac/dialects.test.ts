import assert from 'node:assert/strict';
import { dialectOf } from '../../../src/core/iac/dialects';
import { type IacDialect } from '../../../src/core/iac/model';

describe('dialectOf', () => {
  const cases: readonly (readonly [string, string, IacDialect | undefined])[] = [
    ['terraform', 'main.tf', 'terraform'],
    ['terraform-vars', 'prod.tfvars', 'terraform'],
    ['terraform-stack', 'a.tfcomponent.hcl', 'terraform'],
    ['terraform-search', 'a.tfquery.hcl', 'terraform'],
    ['opentofu', 'main.tofu', 'terraform'],
    ['opentofu-vars', 'x.tfvars', 'terraform'],
    ['hcl', 'terragrunt.hcl', 'terraform'],
    ['plaintext', '/work dir/main.tf', 'terraform'],
    ['plaintext', 'C:\\infra\\main.tofu', 'terraform'],
    ['plaintext', 'prod.tfvars', 'terraform'],
    ['plaintext', 'compose.yaml', 'compose'],
    ['plaintext', 'Dockerfile.prod', 'dockerfile'],
    ['plaintext', 'notes.txt', 'plaintext'],
    ['json', 'main.tf.json', 'terraform'],
    ['json', 'template.json', 'json'],
    ['jsonc', 'cdk.json', 'json'],
    ['yaml', 'docker-compose.override.yml', 'compose'],
    ['yaml', 'template.yaml', 'yaml'],
    ['cloudformation', 'template.yaml', 'yaml'],
    ['cloudformation', 'template.json', 'json'],
    ['github-actions-workflow', '.github/workflows/deploy.yml', 'yaml'],
    ['dockerfile', 'Dockerfile', 'dockerfile'],
    ['dockercompose', 'compose.yaml', 'compose'],
    ['typescript', 'a.ts', 'typescript'],
    ['typescriptreact', 'a.tsx', 'typescript'],
    ['javascript', 'a.mjs', 'typescript'],
    ['javascriptreact', 'a.jsx', 'typescript'],
    ['python', 'a.py', 'python'],
    ['java', 'A.java', 'java'],
    ['go', 'a.go', 'go'],
    ['csharp', 'A.cs', 'csharp'],
    ['shellscript', 'a.sh', 'shell'],
    ['markdown', 'README.md', 'markdown'],
    ['ruby', 'main.tf', undefined],
    ['log', 'x.log', undefined],
    ['constructor', 'x', undefined],
  ];
  for (const [id, file, expected] of cases) {
    it(`reads ${id} in ${file} as ${expected ?? 'nothing'}`, () => {
      assert.equal(dialectOf(id, file), expected);
    });
  }
});
