import { type IacDialect } from './model';

/** Ids as the editor's own languages and the common extensions give them. */
const byLanguageId: Readonly<Record<string, IacDialect>> = {
  'terraform': 'terraform',
  'terraform-vars': 'terraform',
  'terraform-stack': 'terraform',
  'terraform-deploy': 'terraform',
  'terraform-test': 'terraform',
  'terraform-mock': 'terraform',
  'terraform-search': 'terraform',
  'opentofu': 'terraform',
  'opentofu-vars': 'terraform',
  'hcl': 'terraform',
  'yaml': 'yaml',
  'yaml-cfn': 'yaml',
  'cloudformation': 'yaml',
  'cloudformation-yaml': 'yaml',
  'github-actions-workflow': 'yaml',
  'json': 'json',
  'jsonc': 'json',
  'json-cfn': 'json',
  'cloudformation-json': 'json',
  'dockerfile': 'dockerfile',
  'dockercompose': 'compose',
  'typescript': 'typescript',
  'typescriptreact': 'typescript',
  'javascript': 'typescript',
  'javascriptreact': 'typescript',
  'python': 'python',
  'java': 'java',
  'go': 'go',
  'csharp': 'csharp',
  'shellscript': 'shell',
  'markdown': 'markdown',
};

const terraformFile = /\.(?:tf|tofu|tfvars|hcl|tftest\.hcl)$/i;
const terraformJson = /\.(?:tf|tofu|tfvars)\.json$/i;
const composeFile = /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/i;
const dockerFile = /^(?:dockerfile|containerfile)(?:\.[\w.-]+)?$|\.dockerfile$/i;

/**
 * How to read a document, by the editor's language id and the file's name (a path or URI will do).
 * The name decides where the id says too little: a bare editor calls `.tf` plain text and a compose file YAML.
 *
 * @returns `undefined` for a language that is not served.
 */
export function dialectOf(languageId: string, fileName: string): IacDialect | undefined {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  switch (languageId) {
    case 'plaintext':
      if (terraformFile.test(base) || terraformJson.test(base)) return 'terraform';
      if (composeFile.test(base)) return 'compose';
      return dockerFile.test(base) ? 'dockerfile' : 'plaintext';
    case 'json':
    case 'jsonc':
      return terraformJson.test(base) ? 'terraform' : 'json';
    case 'yaml':
      return composeFile.test(base) ? 'compose' : 'yaml';
    case 'cloudformation':
      return /\.(?:json|template)$/i.test(base) && !/\.ya?ml/i.test(base) ? 'json' : 'yaml';
    default:
      return Object.hasOwn(byLanguageId, languageId) ? byLanguageId[languageId] : undefined;
  }
}
