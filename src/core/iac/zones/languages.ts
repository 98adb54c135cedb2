import { type IacDialect } from '../model';
import { createLexer, type LanguageSyntax, type Lexer, type StringSyntax } from './lexer';

const string = (open: string, options: Partial<StringSyntax> = {}): StringSyntax => ({ open, close: open, escape: 'backslash', multiline: false, interpolated: false, ...options });
const language = (syntax: Partial<LanguageSyntax>): Lexer =>
  createLexer({ lineComment: undefined, blockComment: undefined, strings: [], heredocs: false, regexLiterals: false, keyed: false, ...syntax });

const slashes = '\\/\\/';
const blockComment = ['/*', '*/'] as const;

/** Comments and strings of the languages that have a lexer; YAML has rules of its own and prose has none. */
export const lexers: Partial<Readonly<Record<IacDialect, Lexer>>> = {
  terraform: language({ lineComment: '\\/\\/|#', blockComment, strings: [string('"', { interpolated: true })], heredocs: true }),
  json: language({ lineComment: slashes, blockComment, strings: [string('"')], keyed: true }),
  typescript: language({
    lineComment: slashes,
    blockComment,
    strings: [string('"'), string("'"), string('`', { multiline: true, interpolated: true })],
    regexLiterals: true,
  }),
  python: language({
    lineComment: '#',
    strings: [string('"""', { multiline: true }), string("'''", { multiline: true }), string('"'), string("'")],
  }),
  java: language({ lineComment: slashes, blockComment, strings: [string('"""', { multiline: true }), string('"'), string("'")] }),
  go: language({ lineComment: slashes, blockComment, strings: [string('`', { escape: 'none', multiline: true }), string('"'), string("'")] }),
  csharp: language({
    lineComment: slashes,
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
  shell: language({ lineComment: '(?<!\\S)#', strings: [string('"'), string("'", { escape: 'none' })], heredocs: true }),
  dockerfile: language({ lineComment: '^\\s*#', strings: [string('"'), string("'", { escape: 'none' })], heredocs: true }),
};
