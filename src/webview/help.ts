import { button, element } from './dom';
import { type Page } from './page';

/** The keys, in a dialog that Escape closes. */
export function drawHelp({ strings, letterKeys }: Page): HTMLDialogElement {
  const letters = [
    ['M', strings.helpMark],
    ['L', strings.helpList],
    ['U', strings.helpUndo],
    ['O', strings.helpNote],
    ['− +', strings.helpHarder],
    ['?', strings.helpHelp],
  ] as const;
  const keys: readonly (readonly [string, string])[] = [['1–9', strings.helpChoose], ['⇧ 1–9', strings.helpStrike], ['↵', strings.helpEnter], ['↑ ↓ Tab', strings.helpMove], ...(letterKeys ? letters : [])];
  const close = button(strings.close, 'primary', () => {
    dialog.close();
  });
  const dialog = element(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, strings.helpTitle),
    element('dl', {}, ...keys.flatMap(([key, meaning]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, meaning)])),
    close,
  );
  return dialog;
}
