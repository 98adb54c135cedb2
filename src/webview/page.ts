import { type PanelMessage, type PanelStrings } from '../shared/protocol';

/** What every part of the page needs to draw itself. */
export interface Page {
  readonly strings: PanelStrings;
  /** Letters are commands; the page shows them beside what they do. */
  readonly letterKeys: boolean;
  readonly send: (message: PanelMessage) => void;
  /** Has a screen reader say something. */
  readonly announce: (text: string) => void;
}

/** A drawn view: what to show, and what keys do while it is shown. */
export interface Drawn {
  readonly content: readonly HTMLElement[];
  /** Gets the focus when the view appears. */
  readonly focus: HTMLElement;
  /** What Enter does wherever no button or link has the focus. */
  readonly enter: () => void;
  /** What the digits do, from 1. */
  readonly digit: (digit: number) => void;
  /** Opens the note; `undefined` where there is none to open. */
  readonly openNote: (() => void) | undefined;
}
