import { type IacDialect } from '../model';
import { createLexer, type Lexer } from './lexer';
import { type LanguageSyntax, type StringSyntax } from './syntax';

const string = (open: string, options: Partial<StringSyntax> = {}): StringSyntax => ({ open, close: open, escape: 'backslash', multiline: false, interpolated: false, ...options });
const language = (syntax: Partial<LanguageSyntax>): Lexer =>
  createLexer({ lineComments: [], commentsFollow: 'anything', blockComment: undefined, strings: [], heredocs: false, regexLiterals: false, keyed: false, ...syntax });

const slashes = ['//'];
const blockComment = ['/*', '*/'] as const;

/** Comments and strings of the languages that have a lexer; YAML has rules of its own and prose has none. */
export const lexers: Partial<Readonly<Record<IacDialect, Lexer>>> = {
  terraform: language({ lineComments: ['//', '#'], blockComment, strings: [string('"', { interpolated: true })], heredocs: true }),
  json: language({ lineComments: slashes, blockComment, strings: [string('"')], keyed: true }),
  typescript: language({
    lineComments: slashes,
    blockComment,
    strings: [string('"'), string("'"), string('`', { multiline: true, interpolated: true })],
    regexLiterals: true,
  }),
  python: language({
    lineComments: ['#'],
    strings: [string('"""', { multiline: true }), string("'''", { multiline: true }), string('"'), string("'")],
  }),
  java: language({ lineComments: slashes, blockComment, strings: [string('"""', { multiline: true }), string('"'), string("'")] }),
  go: language({ lineComments: slashes, blockComment, strings: [string('`', { escape: 'none', multiline: true }), string('"'), string("'")] }),
  csharp: language({
    lineComments: slashes,
    blockComment,
    strings: [
      string('"""', { escape: 'none', multiline: true }),
      string('@"', { close: '"', escape: 'doubled', multiline: true }),
      string('@$"', { close: '"', escape: 'doubled', multiline: true }),
      string('$@"', { close: '"', escape: 'doubled', multiline: true }),
      string('"'),
      string("'"),
    ],
  }),
  shell: language({ lineComments: ['#'], commentsFollow: 'blank', strings: [string('"'), string("'", { escape: 'none' })], heredocs: true }),
  dockerfile: language({ lineComments: ['#'], commentsFollow: 'onlyBlanks', strings: [string('"'), string("'", { escape: 'none' })], heredocs: true }),
};
