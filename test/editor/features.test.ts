import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NotesIndex } from '../../src/extension/notes/notesIndex';
import { readThroughEditor } from '../../src/extension/notes/readFile';
import { TopicTreeProvider } from '../../src/extension/tree/topicTreeProvider';
import { TreeFilter } from '../../src/extension/tree/treeFilter';
import { type TreeNode } from '../../src/core/library/topicTree';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

function extensionUri(): vscode.Uri {
  const extension = vscode.extensions.getExtension('aws-exam-notes.aws-exam-notes');
  assert.ok(extension);
  return extension.extensionUri;
}

function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
}

/** The text of all hovers on the first place where a document has `text`. */
async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `${document.fileName} has no ${text}`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(offset + Math.floor(text.length / 2)));
  return hovers.flatMap((hover) => hover.contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))).join('\n');
}

async function untitled(name: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`untitled:/${name}`));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), content);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return document;
}

describe('the topic tree', () => {
  it('has an item for each of the eight systems', async () => {
    const index = new NotesIndex({ extensionUri: extensionUri(), read: readThroughEditor, homeFolder: undefined, log: silent });
    const tree = new TopicTreeProvider(index, new TreeFilter({ keys: () => [], get: () => undefined, update: async () => Promise.resolve() }));
    const labels: string[] = [];
    const collect = async (node?: TreeNode): Promise<void> => {
      for (const child of await tree.getChildren(node)) {
        const item = tree.getTreeItem(child);
        labels.push(typeof item.label === 'string' ? item.label : '');
        assert.ok(item.id !== undefined && item.accessibilityInformation !== undefined);
        if (child.kind !== 'heading') await collect(child);
      }
    };
    await collect();
    for (const name of ['Amazon ECS', 'AWS Fargate', 'Amazon ECR', 'What serverless means', 'AWS Lambda', 'Amazon API Gateway', 'AWS Batch', 'Amazon Lightsail']) assert.ok(labels.includes(name), `${name} is not in the tree`);
    tree.dispose();
    index.dispose();
  });
});

describe('tips', () => {
  it('show the notes\' text on terms in Terraform', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('main.tf'));
    assert.match(await hoverOn(document, 'Fargate'), /\*\*AWS Fargate\*\*[^]*serverless compute engine/i);
    assert.match(await hoverOn(document, 'ECR'), /\*\*Amazon ECR\*\*[^]*registry/);
  });

  it('trust nothing but their own commands', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('main.tf'));
    const offset = document.getText().indexOf('Fargate');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(offset));
    const contents = hovers.flatMap((hover) => hover.contents).filter((content) => content instanceof vscode.MarkdownString);
    const withCommands = contents.filter((content) => content.value.includes('command:'));
    assert.equal(withCommands.length, 1);
    for (const content of contents) assert.ok(typeof content.isTrusted === 'object' ? content.value.includes('command:awsExamNotes.') : content.isTrusted !== true);
  });

  it('keep silent in a language that they do not serve', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'css', content: '/* ECS on Fargate */' });
    assert.equal(await hoverOn(document, 'Fargate'), '');
  });

  it('answer in untitled documents, one token of each kind in each dialect', async () => {
    for (const [language, kind, content, token, service] of tokens) {
      // A bare VS Code knows no Terraform: there it is the name that tells.
      const document = language === 'terraform' ? await untitled(`${kind}.tf`, content) : await vscode.workspace.openTextDocument({ language, content });
      assert.match(await hoverOn(document, token), new RegExp(`\\*\\*(?:Amazon |AWS )?${service}`), `${kind} in ${language}: ${token}`);
    }
  });

  it('answer in files, by their name where the language says nothing', async () => {
    for (const [path, token, service] of files) {
      const document = await vscode.workspace.openTextDocument(inWorkspace(path));
      assert.match(await hoverOn(document, token), new RegExp(`\\*\\*(?:Amazon |AWS )?${service}`), `${token} in ${path}`);
    }
  });

  it('answer in a notebook\'s cell', async () => {
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'import boto3\nclient = boto3.client("ecs")', 'python')]));
    assert.match(await hoverOn(notebook.cellAt(0).document, 'boto3.client("ecs")'), /\*\*Amazon ECS\*\*/);
  });

  it('survive five megabytes on one line', async function () {
    // Most of the time goes into handing the document over to the editor.
    this.timeout(180_000);
    const content = `{"a":"arn:aws:ecs:eu-west-1:123456789012:cluster/main","b":"${'x "y" {z} '.repeat(500_000)}"}`;
    const document = await vscode.workspace.openTextDocument({ language: 'json', content });
    assert.match(await hoverOn(document, 'arn:aws:ecs:eu-west-1:123456789012:cluster/main'), /\*\*Amazon ECS\*\*/);
  });
});

/** Language, kind, text, token in it, and the service that the tip must lead with. */
const tokens: readonly (readonly [string, string, string, string, string])[] = [
  ['terraform', 'terraformType', 'resource "aws_lambda_function" "api" {}', 'aws_lambda_function', 'Lambda'],
  ['terraform', 'principal', 'identifiers = ["ecs-tasks.amazonaws.com"]', 'ecs-tasks.amazonaws.com', 'ECS'],
  ['terraform', 'enumValue', 'launch_type = "FARGATE"', 'FARGATE', 'Fargate'],
  ['yaml', 'cloudFormationType', 'Resources:\n  A:\n    Type: AWS::ECS::Service\n', 'AWS::ECS::Service', 'ECS'],
  ['yaml', 'arn', 'Transform: AWS::Serverless-2016-10-31\nX: !Sub arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:x\n', 'lambda', 'Lambda'],
  ['json', 'iamAction', '{"Version":"2012-10-17","Statement":[{"Action":"ecr:GetAuthorizationToken","Resource":"arn:aws:ecr:*:*:*"}]}', 'ecr:GetAuthorizationToken', 'ECR'],
  ['typescript', 'cdk', 'import * as ecs from \'aws-cdk-lib/aws-ecs\';\nnew ecs.Cluster(this, \'C\');', 'ecs.Cluster', 'ECS'],
  ['javascript', 'sdk', 'const { LambdaClient } = require("@aws-sdk/client-lambda");', '@aws-sdk/client-lambda', 'Lambda'],
  ['python', 'cdk', 'from aws_cdk import aws_batch as b\nb.JobQueue(self, "q")', 'b.JobQueue', 'Batch'],
  ['java', 'cdk', 'import software.amazon.awscdk.services.ecs.patterns.*;\n', 'software.amazon.awscdk.services.ecs.patterns', 'ECS'],
  ['go', 'cdk', 'import "github.com/aws/aws-cdk-go/awscdk/v2/awslambda"\n', 'awslambda', 'Lambda'],
  ['csharp', 'cdk', 'using Amazon.CDK.AWS.APIGateway;\n', 'Amazon.CDK.AWS.APIGateway', 'API Gateway'],
  ['dockerfile', 'registryUri', 'FROM 123456789012.dkr.ecr.eu-west-1.amazonaws.com/base:1\n', '123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'ECR'],
  ['shellscript', 'cli', 'aws ecs update-service --cluster main\n', 'aws ecs', 'ECS'],
];

const files: readonly (readonly [string, string, string])[] = [
  ['ecs.tf', 'aws_ecs_service', 'ECS'],
  ['template.yaml', 'AWS::Serverless::Function', 'Lambda'],
  ['deploy.sh', 'aws ecr', 'ECR'],
];

describe('commands', () => {
  const quizIsOpen = (): boolean => vscode.window.tabGroups.all.flatMap((group) => group.tabs).some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('awsExamNotes.quiz'));

  it('open the quiz panel on a term', async () => {
    await vscode.commands.executeCommand('awsExamNotes.quizTerm', 'Fargate');
    for (let attempt = 0; attempt < 50 && !quizIsOpen(); attempt++) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.ok(quizIsOpen());
  });

  it('take arguments of any shape from other extensions', async () => {
    const odd: readonly unknown[] = [null, 42, {}, [], { kind: 'heading', id: 'x' }, 'no such term', Symbol.iterator.description];
    for (const argument of odd) {
      await vscode.commands.executeCommand('awsExamNotes.openTopic', argument);
      void vscode.commands.executeCommand('awsExamNotes.openTerm', argument);
      await vscode.commands.executeCommand('awsExamNotes.hideTips', typeof argument === 'string' ? undefined : argument);
    }
  });
});
