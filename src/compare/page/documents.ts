import { languageName } from '../charts/keyness.ts';
import { inWords } from '../charts/labels.ts';
import type { ComparedDocument, Comparison, Group, Note } from '../comparison.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { counted, grouped } from './numbers.ts';
import { langAttribute, type Reading, type Section } from './reading.ts';
import { excerpt, more, table } from './table.ts';

const MOST_DOCUMENTS = 1000;
const MOST_NAMED = 12;

/** What is compared, and what a reader must know before trusting a number. */
export function documentsSection({ comparison, labels }: Reading): Section {
  const { documents, groups, notes } = comparison;
  return {
    id: 'documents',
    title: 'Documents and caveats',
    content: html`${notes.length > 0 && html`<h3>Before you trust a number</h3><ul class="diagnostics">${notes.map(noteItem)}</ul>`}
<h3>${groupsTitle(comparison)}</h3>${groupTable(groups)}
<h3>Documents</h3>${documentTable(documents, labels.group)}`,
  };
}

const groupsTitle = ({ by }: Comparison): string => (by === 'phase' ? 'Phases' : `Groups by ${by}`);

function noteItem({ severity, message, documents, code }: Note): Html {
  const named = documents.length === 0 ? null : html`<br><span class="small">${namesOf(documents)}</span>`;
  return html`<li class="${severity}"><strong>${severity === 'warning' ? 'Take care: ' : 'Note: '}</strong>${message} <span class="small faint">(${code})</span>${named}</li>
`;
}

function namesOf(documents: readonly string[]): Html {
  const [shown, rest] = [documents.slice(0, MOST_NAMED).join(', '), documents.slice(MOST_NAMED)];
  if (rest.length === 0) return html`${shown}`;
  return html`${shown} ${more(`and ${rest.length} more`, rest.join(', '))}`;
}

const languages = (list: Group['languages']): string =>
  list.map(({ language, words }) => `${languageName(language)} ${grouped(words)}`).join(', ');

function groupTable(groups: readonly Group[]): Html {
  return table({
    caption: 'What is set side by side. Rates in this page are per words of the paragraphs of a group.',
    rows: groups,
    columns: [
      { title: 'Group', cell: ({ label }) => label },
      {
        title: 'Documents',
        numeric: true,
        cell: ({ documents }) => grouped(documents.length),
        sort: ({ documents }) => documents.length,
      },
      { title: 'Words', numeric: true, cell: ({ words }) => grouped(words), sort: ({ words }) => words },
      {
        title: 'Paragraphs',
        numeric: true,
        cell: ({ paragraphs }) => grouped(paragraphs),
        sort: ({ paragraphs }) => paragraphs,
      },
      { title: 'Words by language', cell: (group) => languages(group.languages) },
      {
        title: 'Published',
        cell: ({ years }) =>
          years === null ? 'unknown' : years[0] === years[1] ? years[0] : `${years[0]}–${years[1]}`,
      },
      { title: 'Its phases are those of', cell: ({ scheme }) => scheme ?? '–' },
    ],
  });
}

function documentTable(documents: readonly ComparedDocument[], groupLabel: (id: string) => string): Html {
  const { shown, note } = excerpt(documents, MOST_DOCUMENTS, TABLES.documents);
  return html`${table<ComparedDocument>({
    caption: html`Each document with what it lacks, and so cannot answer. ${note}`,
    filtered: true,
    rows: shown,
    columns: [
      {
        title: 'Document',
        text: true,
        cell: ({ id, title, language }) =>
          html`${title !== null && html`<span${langAttribute(language)}>${title}</span> `}<code>${id}</code>`,
      },
      { title: 'Authors', cell: ({ authors }) => authors.join('; ') },
      { title: 'Year', numeric: true, cell: ({ year }) => year ?? '–' },
      { title: 'Group', cell: ({ group }) => (group === null ? '–' : groupLabel(group)) },
      { title: 'Genre', cell: ({ genre }) => (genre === null ? '–' : inWords(genre)) },
      { title: 'Language', cell: ({ language }) => (language === null ? 'unknown' : languageName(language)) },
      { title: 'Words', numeric: true, cell: ({ words }) => grouped(words), sort: ({ words }) => words },
      { title: 'Codebooks', cell: ({ codebooks }) => codebooks.map(inWords).join(', ') || 'not coded' },
      { title: 'Phases by', cell: ({ scheme }) => scheme ?? '–' },
      { title: 'Lacks', cell: ({ lacks }) => lacks.map(inWords).join(', ') || 'nothing' },
      { title: 'Annotated with', cell: ({ version, pipeline }) => `${version}, ${pipeline}` },
    ],
  })}`;
}

/** One sentence on what the whole comparison holds. */
export function inShort({ by, documents, groups }: Comparison): string {
  const words = documents.reduce((sum, document) => sum + document.words, 0);
  const spoken = [
    ...new Set(documents.flatMap((document) => document.languages.map(({ language }) => language))),
  ].sort();
  const told = `${counted(documents.length, 'document')} in ${counted(groups.length, 'group')}, by ${by}; ${grouped(words)} words`;
  return spoken.length === 0 ? `${told}.` : `${told} in ${spoken.map(languageName).join(', ')}.`;
}
