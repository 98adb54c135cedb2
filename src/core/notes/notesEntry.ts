import { compileGlob, isGlob } from './glob';

/** What an entry of `awsExamNotes.notes.folders` may stand for depends on the machine. */
export interface EntrySurroundings {
  /** `undefined` where there is no home folder, as on the web. */
  readonly homeFolder: string | undefined;
  readonly variable: (name: string) => string | undefined;
}

/** Why an entry cannot be used, whatever is on the disk. */
export type EntryFault = { readonly kind: 'noHome' } | { readonly kind: 'noVariable'; readonly name: string } | { readonly kind: 'badGlob' };

/** An entry, read: a place that exists by name, and a glob below it (`''` for the place itself). */
export interface NotesEntry {
  /** What `base` begins at: the workspace folder, the file system's root, or nothing, when it is a whole URI. */
  readonly anchor: 'workspace' | 'root' | 'uri';
  /** With `/` between its parts; for `workspace` perhaps empty, perhaps beginning with `..`. */
  readonly base: string;
  readonly glob: string;
}

/** Reads one entry: a glob, `.`, a path of a file or folder, `~`, `${env:NAME}`, or a URI. */
export function readNotesEntry(entry: string, { homeFolder, variable }: EntrySurroundings): NotesEntry | EntryFault {
  let missing: string | undefined;
  const expanded = entry.trim().replace(/\$\{env:([^}]*)\}/g, (_, name: string) => {
    const value = variable(name);
    if (value === undefined || value === '') missing ??= name;
    return value ?? '';
  });
  if (missing !== undefined) return { kind: 'noVariable', name: missing };
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(expanded)) return { anchor: 'uri', base: expanded, glob: '' };
  const isAtHome = /^~(?=$|[/\\])/.test(expanded);
  if (isAtHome && homeFolder === undefined) return { kind: 'noHome' };
  const path = (isAtHome ? `${homeFolder ?? ''}${expanded.slice(1)}` : expanded).replace(/\\/g, '/').replace(/(?<=[^/])\/+$/, '');
  const anchor = /^(?:\/|[a-z]:(?:\/|$))/i.test(path) ? 'root' : 'workspace';
  const parts = path.split('/');
  const firstGlob = parts.findIndex(isGlob);
  const literal = (firstGlob < 0 ? parts : parts.slice(0, firstGlob)).filter((part, index) => part !== '.' && (part !== '' || (anchor === 'root' && index < 2)));
  const glob = firstGlob < 0 ? '' : parts.slice(firstGlob).join('/');
  if (compileGlob(glob) === undefined) return { kind: 'badGlob' };
  return { anchor, base: literal.join('/') || (anchor === 'root' ? '/' : ''), glob };
}
