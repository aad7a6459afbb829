import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideNumberFormat, type NumberFormat, parseNumber } from '../../src/matching/numbers.ts';

const ENGLISH: NumberFormat = { thousands: ',', decimal: '.' };
const GERMAN: NumberFormat = { thousands: '.', decimal: ',' };
const RUSSIAN: NumberFormat = { thousands: ' ', decimal: ',' };
const STOPS: NumberFormat = { thousands: '.', decimal: '.' };

describe('parseNumber', () => {
  test.each<[string, NumberFormat | undefined, number | null]>([
    ['400', undefined, 400],
    ['1,600', undefined, 1600],
    ['1,600', RUSSIAN, 1.6],
    ['10.7', undefined, 10.7],
    ['10.7', GERMAN, 10.7],
    ['67.352', undefined, 67.352],
    ['67.352', STOPS, 67352],
    ['317.700.000', undefined, 317_700_000],
    ['5.000.000.000', undefined, 5_000_000_000],
    ['20 840', undefined, 20_840],
    ['20\u00a0840', RUSSIAN, 20_840],
    ['1\u202f234,5', RUSSIAN, 1234.5],
    ['1,234.5', undefined, 1234.5],
    ['1.234,5', ENGLISH, 1234.5],
    ["1'600", undefined, 1600],
    ['0.352', STOPS, 0.352],
    ['10,5', ENGLISH, 10.5],
    ['-3', undefined, -3],
    ['−3.5', undefined, -3.5],
    ['2006', undefined, 2006],
    ['n/a', undefined, null],
    ['', undefined, null],
    ['*', undefined, null],
    ['22.12.2011', undefined, null],
    ['1,60,000', undefined, null],
    ['1 60', undefined, null],
    ['2006-11', undefined, null],
    ['12a', undefined, null],
  ])('%s as %o is %s', (text, format, value) => {
    expect(parseNumber(text, format)).toBe(value);
  });

  test('reads back what a format prints', () => {
    const formats = fc.constantFrom(ENGLISH, GERMAN, RUSSIAN);
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), formats, (whole, cents, format) => {
        const grouped = String(whole).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, format.thousands);
        const printed = cents === 0 ? grouped : `${grouped}${format.decimal}${String(cents).padStart(2, '0')}`;
        expect(parseNumber(printed, format)).toBe(
          cents === 0 ? whole : Number(`${whole}.${String(cents).padStart(2, '0')}`),
        );
      }),
    );
  });

  test('never throws, and never gives anything but a finite number or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,- '") }), (text) => {
        const value = parseNumber(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('decideNumberFormat', () => {
  test.each<[string[], NumberFormat | undefined, NumberFormat]>([
    [['317.700.000', '2.114.476'], undefined, GERMAN],
    [['2.114.476', '10.7', '1,600'], undefined, STOPS],
    [['20,840', '6,097', '833'], undefined, ENGLISH],
    [['5.820', '7.204', '833'], undefined, GERMAN],
    [['10.7', '67.352'], undefined, ENGLISH],
    [['10.7', '67.352'], STOPS, STOPS],
    [['20 840', '6 097'], RUSSIAN, RUSSIAN],
    [['20 840', '10,5'], undefined, RUSSIAN],
    [['1 234.5'], undefined, { thousands: ' ', decimal: '.' }],
    [['12,5', '7,25'], undefined, { thousands: '', decimal: ',' }],
    [['12', 'n/a', '*', ''], undefined, ENGLISH],
    [['1.234,56'], undefined, GERMAN],
    [['0.352', '1.201'], undefined, ENGLISH],
    [[], RUSSIAN, RUSSIAN],
  ])('%o with %o: %o', (samples, fallback, format) => {
    expect(decideNumberFormat(samples, fallback)).toEqual(format);
  });
});
