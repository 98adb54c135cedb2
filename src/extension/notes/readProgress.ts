import * as vscode from 'vscode';

/** Reading that takes longer than this is shown, in milliseconds. */
const patience = 1000;
/** How long a figure stays on screen, in milliseconds: drawing each one anew would take as much time as the reading. */
const shortestShown = 250;

export interface ReadProgress {
  /** Tells how far it is. */
  report(done: number, total: number): void;
  /** Ends the display. */
  end(): void;
}

/** Shows that notes are being read once that takes a while; the display's button stops it. */
export function showReadProgress(onCancel: () => void): ReadProgress {
  let report: ((value: { readonly message: string; readonly increment: number }) => void) | undefined;
  let shown = 0;
  let shownAt = -Infinity;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const timer = setTimeout(() => {
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading notes'), cancellable: true }, async (progress, token) => {
      report = (value) => {
        progress.report(value);
      };
      token.onCancellationRequested(onCancel);
      await ended;
    });
  }, patience);
  return {
    report(done, total) {
      const now = performance.now();
      if (report === undefined || total === 0 || now - shownAt < shortestShown) return;
      shownAt = now;
      const percent = (100 * done) / total;
      report({ message: vscode.l10n.t('{0} of {1}', done, total), increment: Math.max(0, percent - shown) });
      shown = Math.max(shown, percent);
    },
    end() {
      clearTimeout(timer);
      end();
    },
  };
}
