import { expect, test } from 'vitest';
import { openText } from '../support/annotate.ts';

test('a table of acronyms keeps its caption, above or below', () => {
  const rows = '| NGO | non-governmental organisation |\n|-|-|\n| EU | European Union |';
  const blocksOf = (text: string) => {
    const document = openText(text, {}, 'test.md');
    return document.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`);
  };
  const entries = ['acronym: NGO\tnon-governmental organisation', 'acronym: EU\tEuropean Union'];
  expect(blocksOf(`List of Acronyms\n\n${rows}\n\nTable 1. Short forms\n`)).toEqual([
    'heading: List of Acronyms',
    ...entries,
    'paragraph: Table 1. Short forms',
  ]);
  expect(blocksOf(`List of Acronyms\n\nTable 1. Short forms\n\n${rows}\n`)).toEqual([
    'heading: List of Acronyms',
    'paragraph: Table 1. Short forms',
    ...entries,
  ]);
});

test('a line that ends with author and year is no whole entry of a hard-wrapped list', () => {
  const list = [
    'Marrow, Ilse (2007). The Last Ferryman of the Upper Lake.',
    'Kolmen: Lamp Books and Valley Press.',
    'Office of Mills and Ferries (2010).',
    'Eleven Mills and a Ferry. Kolmen: Lamp Books.',
  ];
  const document = openText(`# Mills\n\nThey stood.\n\n# References\n\n${list.join('\n')}\n`, {}, 'test.md');
  const entries = document.blocks.filter(({ kind }) => kind === 'reference');
  expect(entries.map(({ start, end }) => document.text.slice(start, end))).toContain(
    'Office of Mills and Ferries (2010). Eleven Mills and a Ferry. Kolmen: Lamp Books.',
  );
});
