import { describe, expect, test } from 'vitest';
import { PhaseChain } from '../../../src/annotate/phase-tags/sequence.ts';
import { readWeights } from '../../../src/annotate/phase-tags/weights.ts';
import { paragraphs } from '../../../src/layers/paragraphs.ts';
import { periodisations } from '../../../src/layers/periodisations.ts';
import { phaseTags } from '../../../src/layers/phase-tags.ts';
import { sections } from '../../../src/layers/sections.ts';
import { sentences } from '../../../src/layers/sentences.ts';
import { annotateWith, store } from '../../support/annotate.ts';

const SCHEME =
  '1 Introduction\n\nWe distinguish three phases: the first (1990-1995), the second (1996-2003) and the third (since 2004).\n\n';
const META = { authors: ['Vera Testova'], year: 2020 };

/** The tags of paragraphs behind the first, as `primary [phases]`. */
function tags(text: string, metadata: object = META, before = SCHEME): string[] {
  const document = annotateWith(['law', 'phase-tags'], before + text, metadata);
  const byTarget = new Map(document.layer(phaseTags).map((tag) => [tag.value.target, tag.value]));
  return document
    .layer(paragraphs)
    .slice(before === '' ? 0 : 1)
    .map((paragraph) => {
      const tag = byTarget.get(paragraph.id);
      return tag === undefined ? 'untagged' : `${tag.primary ?? '-'} [${tag.phases.join(',')}]`;
    });
}

describe('what a paragraph shows', () => {
  test.each([
    ['an ordinal', 'In the second phase the fishermen sold their boats.', ['2 [2]']],
    ['a date', 'The market of Osh burned down in 1999 and was built again.', ['2 [2]']],
    ['an open interval', 'Since 2002 the ferry has run on Sundays.', ['2 [2,3]']],
    ['a time before the first phase', 'In Soviet times the ferry was free.', ['0 [0]']],
    ['what was before the first phase', 'Before 1990 nobody counted the ferries.', ['0 [0]']],
    ['what was before a phase', 'Before 2004 the ferry ran by night.', ['2 [2]']],
    ['an end without a beginning', 'Until 2002 the ferry ran by night.', ['2 [2]']],
    ['what is later than a word of before', 'The captain, who had been there before, left in 2005.', ['3 [3]']],
    ['two dates of one phase against one of another', 'The dam of 1991 was mended in 2008 and in 2015.', ['3 [1,3]']],
    ['all phases together', 'The three phases have one thing in common: rain.', ['- [1,2,3]']],
    [
      'a list of ordinals',
      'In the first phase it rained; in the second it snowed; in the third it hailed.',
      ['- [1,2,3]'],
    ],
    ['nothing', 'Ferries are ships that carry people over water.', ['- []']],
  ])('%s', (_, text, expected) => {
    expect(tags(`2 Ferries\n\n${text}`)).toEqual(expected);
  });

  test('under the heading of a phase, a year that it shares with the next is its own', () => {
    const text =
      'Founders, 1990–1995\n\nIn May 1995 the ferry was painted.\n\nDrift, 1995–2003\n\nIn June 1995 the ferry was sold, and in 2003 it was bought again.\n\nDecline, 2003–2012\n\nIn July 2003 the ferry sank.';
    const long = 'Nobody had asked the captain, the engineer or the cook, and nobody had asked the passengers either.';
    expect(
      tags(text.replaceAll('.\n\n', `. ${long}\n\n`).concat(` ${long}`), META, `1 Introduction\n\n${long}\n\n`),
    ).toEqual(['1 [1]', '2 [2]', '3 [3]']);
  });

  test('a dated law, and the same law again', () => {
    expect(
      tags(
        '2 Ferries\n\nThe Law “On Ferries” of 12 May 1997 No. 14 was strict.\n\nThe Law obliged captains to keep a book.',
      ),
    ).toEqual(['2 [2]', '2 [2]']);
  });

  test('a paragraph without words for it goes with its neighbour in the section', () => {
    expect(tags('2 Ferries\n\nIn 1999 the ferry sank.\n\nNobody was hurt, and the captain retired.')).toEqual([
      '2 [2]',
      '2 [2]',
    ]);
  });

  test('the heading tells where the text is silent', () => {
    expect(tags('2 Ferries since 2004\n\nCaptains retire early and read much.')).toEqual(['3 [3]']);
  });

  test('на русском', () => {
    const scheme =
      '1 Введение\n\nМы выделяем три этапа: первый (1990–1995), второй (1996–2003) и третий (с 2004 г.).\n\n';
    expect(
      tags(
        '2 Паром\n\nНа втором этапе паром ходил по воскресеньям.\n\nВ советское время паром был бесплатным.',
        META,
        scheme,
      ),
    ).toEqual(['2 [2]', '0 [0]']);
  });
});

test('every tag of a phase has its evidence; sections are tagged from heading and paragraphs', () => {
  const document = annotateWith(
    ['phase-tags'],
    `${SCHEME}2 Ferries\n\nIn 1999 the ferry sank.\n\nIn 2001 it was raised.`,
    META,
  );
  for (const tag of document.layer(phaseTags)) {
    if (tag.value.phases.length === 0) expect(tag.value.reason).not.toBeNull();
    else expect(tag.evidence?.length).toBeGreaterThan(0);
  }
  const ferries = document.layer(sections).find((section) => section.value.title === 'Ferries');
  const tag = document.layer(phaseTags).find((one) => one.value.target === ferries?.id);
  expect(tag?.value).toMatchObject({ primary: 2, phases: [2] });
});

describe('sentences', () => {
  /** `primary [phases] evidence` of the sentences of the paragraphs behind the first. */
  const sentenceTags = (text: string) => {
    const document = annotateWith(['law', 'phase-tags'], SCHEME + text, META);
    const byTarget = new Map(document.layer(phaseTags).map((tag) => [tag.value.target, tag]));
    const [scheme] = document.layer(paragraphs);
    return document.layer(sentences).flatMap((sentence) => {
      if (sentence.value.paragraph === scheme?.id) return [];
      const tag = byTarget.get(sentence.id);
      const kinds = [...new Set(tag?.evidence?.map(({ kind }) => kind))].join('+');
      return `${tag?.value.primary ?? '-'} [${tag?.value.phases.join(',') ?? ''}] ${kinds}`.trim();
    });
  };
  test.each([
    [
      'their own words, the sentence before, the paragraph',
      'Captains talk. In the second phase the ferry sank. Nobody was hurt.',
      ['2 [2] paragraph', '2 [2] ordinal', '2 [2] neighbour'],
    ],
    [
      'a sentence on another phase than its paragraph',
      'The dam of 2005 was mended in 2008. In 1992 there had been no dam. It was mended again in 2015.',
      ['3 [3] date', '1 [1] date', '3 [3] date'],
    ],
    ['no evidence', 'Ferries carry people. They float.', ['- []', '- []']],
    [
      'all phases, then one',
      'The three phases have rain in common. In the first phase it fell everywhere. Rain is wet.',
      ['- [1,2,3] overview of all phases', '1 [1] ordinal', '- []'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentenceTags(`2 Ferries\n\n${text}`)).toEqual(expected);
  });
});

describe('each scheme of a document', () => {
  const tagsByScheme = (text: string): Record<string, string[]> => {
    const document = annotateWith(['law', 'phase-tags'], text, META);
    const last = document.layer(paragraphs).at(-1)?.id;
    const name = new Map(document.layer(periodisations).map((one) => [one.id, one.value.proposer.split(' ')[0] ?? '']));
    const found: Record<string, string[]> = {};
    for (const { value } of document.layer(phaseTags)) {
      if (value.target !== last) continue;
      const key = name.get(value.scheme) ?? '';
      found[key] = [...(found[key] ?? []), `${value.primary ?? '-'} [${value.phases.join(',')}]`];
    }
    return found;
  };
  const RIVALS =
    '1 Introduction\n\nFictov (2003) divides the reforms into two periods: the first (1990-1994) and the second (1995-2002). Mockova (2010), in contrast, counts three periods: the first period (1990-1993), the second period (1994-1998) and the third period (since 1999).\n\n2 Ferries\n\n';

  test('a date lies in a phase of each', () => {
    expect(tagsByScheme(`${RIVALS}In 1994 the ferry sank, and in 1997 another.`)).toEqual({
      Fictov: ['2 [1,2]'],
      Mockova: ['2 [2]'],
    });
  });

  test('a number is that of the scheme set out last, or of the one whose proposer is named', () => {
    expect(tagsByScheme(`${RIVALS}In the second period all ferries sank.`)).toEqual({
      Fictov: ['- []'],
      Mockova: ['2 [2]'],
    });
    const own =
      '1 Introduction\n\nFictov (2003) divides the reforms into two periods: the first (1980-1985) and the second (1986-1989). We distinguish two phases: the first phase (1990-1995) and the second phase (since 1996).\n\n2 Ferries\n\n';
    expect(tagsByScheme(`${own}In the second phase all ferries sank.`)).toEqual({
      Testova: ['2 [2]'],
      Fictov: ['- []'],
    });
    expect(tagsByScheme(`${own}In what Fictov calls the first period all ferries sank.`).Fictov).toEqual(['1 [1]']);
  });

  test('a scheme that revises another has the phases of that one too', () => {
    const text =
      '1 Introduction\n\nSamplov (2008) identifies two stages:\n\n- the first (1991-1999): decay;\n- the second (since 2000): consolidation.\n\nGoing beyond his periodization, this paper proposes a third stage since 2014.\n\n2 Ferries\n\nIn 1995 the ferry sank.';
    expect(tagsByScheme(text)).toEqual({ Testova: ['1 [1]'], Samplov: ['1 [1]'] });
  });

  test('numbers in the text are none of a scheme that was given', () => {
    expect(
      tags('1 Ferries\n\nIn the second stage of his life the captain read much.', { countries: ['KZ'] }, ''),
    ).toEqual(['- []']);
  });
});

test('items of a list right behind "the three phases" are each on the phase of their place', () => {
  const list =
    '2 Ferries\n\nThe three phases look like this:\n\n- hope and rain;\n- doubt and snow;\n- routine and fog.';
  expect(tags(list)).toEqual(['- [1,2,3]', '1 [1]', '2 [2]', '3 [3]']);
  expect(tags(list.replace('- routine and fog.', '- routine;\n- fog.'))).not.toContain('1 [1]');
});

test('without a scheme of its own a document is tagged by the one of its country', () => {
  expect(tags('1 Ferries\n\nIn 2007 the ferry sank.', { countries: ['KZ'] }, '')).toEqual(['4 [4]']);
});

test('without any scheme there are no tags', () => {
  expect(tags('1 Ferries\n\nIn 2007 the ferry sank.', { countries: ['NZ'] }, '')).toEqual(['untagged']);
});

test('the sequence prefers to stay, but evidence moves it', () => {
  const weights = readWeights(store);
  const step = (...scores: number[]) => ({ scores, ease: 1 });
  const path = (...steps: ReturnType<typeof step>[]) =>
    new PhaseChain(3, weights).decide(steps).map((one) => one.state);
  expect(path(step(0, 5, 0), step(0, 0, 0), step(0, 0, 5))).toEqual([1, 1, 2]);
  expect(path(step(0, 5, 0), step(1, 0.5, 0), step(0, 5, 0))).toEqual([1, 1, 1]);
  expect(path(step(0, 0, 0))).toEqual([null]);
  expect(path()).toEqual([]);
});
