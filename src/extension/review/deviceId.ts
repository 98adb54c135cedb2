import type * as vscode from 'vscode';

/**
 * A name for this installation of the editor, in the names of its log files: chosen at random once,
 * since the machine's own id is nobody's business. Eight hexadecimal digits.
 */
export function deviceId(state: vscode.Memento): string {
  const known = state.get<unknown>('device');
  if (typeof known === 'string' && /^[\da-f]{8}$/.test(known)) return known;
  const made = crypto.randomUUID().slice(0, 8);
  void state.update('device', made);
  return made;
}
