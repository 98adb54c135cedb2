import { type ClockView, type PanelMessage, type PanelStrings } from '../shared/protocol';

/** What every part of the page needs to draw itself. */
export interface Page {
  readonly strings: PanelStrings;
  /** Letters are commands; the page shows them beside what they do. */
  readonly letterKeys: boolean;
  readonly send: (message: PanelMessage) => void;
  /** Has a screen reader say something. */
  readonly announce: (text: string) => void;
  readonly showHelp: () => void;
  readonly showList: () => void;
}

/** Keys beside the digits and Enter that may do something. */
export type Letter = 'm' | 'l' | 'u' | 'o' | '-' | '+';

/** A drawn view: what to show, and what keys do while it is shown. */
export interface Drawn {
  readonly content: readonly HTMLElement[];
  /** Gets the focus when the view appears. */
  readonly focus: HTMLElement;
  /** What Enter does wherever no button or link has the focus. */
  readonly enter: () => void;
  /** What the digits do, from 1; with Shift they strike out. */
  readonly digit: (digit: number, shift: boolean) => void;
  readonly letters: Partial<Readonly<Record<Letter, () => void>>>;
  /** Shows an exam's time. */
  readonly setClock?: (clock: ClockView) => void;
  /** Shows where the person's own code uses what was asked. */
  readonly setUse?: (place: string) => void;
}

/** The letter that does the same as a button, if letters are commands. */
export const letterOf = ({ letterKeys }: Page, letter: Letter): string => (letterKeys ? letter.toUpperCase() : '');
