import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { switchOf, wholeNumberOf } from '../../../src/extension/settingValues';

describe('values of settings', () => {
  it('count as not set when they are of another type', () => {
    for (const value of [undefined, null, 'false', '', 0, 1, [], [true], {}]) assert.deepEqual([switchOf(value, true), switchOf(value, false)], [true, false]);
    for (const value of [undefined, null, '20', '', true, [], [20], {}, NaN]) assert.equal(wholeNumberOf(value, 7, 0, 100), 7);
  });

  it('are taken as they stand otherwise, numbers within their bounds', () => {
    assert.deepEqual([switchOf(false, true), switchOf(true, false)], [false, true]);
    assert.deepEqual(
      [-5, 0, 2.6, 100, 1e9, Infinity].map((value) => wholeNumberOf(value, 7, 0, 100)),
      [0, 0, 3, 100, 100, 100],
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = wholeNumberOf(value, 7, 0, 100);
        return typeof switchOf(value, true) === 'boolean' && Number.isInteger(read) && read >= 0 && read <= 100;
      }),
    );
  });
});
