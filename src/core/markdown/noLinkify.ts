/**
 * Stands in the extension for `linkify-it`, which markdown-it makes one of for every parser, to turn
 * bare addresses into links. We leave that off, so this finds none.
 */
export class LinkifyIt {
  test(): boolean {
    return false;
  }

  match(): null {
    return null;
  }

  matchAtStart(): null {
    return null;
  }
}
