import type { Comparison } from '../../../src/compare/comparison.ts';

type Laws = Comparison['laws'];

const SUBJECTS: Laws['subjects'] = [
  { id: 'choirs', eng: 'choirs', rus: 'хоры' },
  { id: 'assemblies', eng: 'assemblies', rus: 'собрания' },
  { id: 'volunteers', eng: 'volunteers', rus: 'добровольцы' },
];

/** Of each subject a law in every country but one, which has it from the register only; an undated decree each. */
export function sampleLaws(countries: readonly string[], documents: Comparison['documents']): Laws {
  const instruments = countries.flatMap((country, at): Laws['instruments'] => {
    const document = documents.find(({ group }) => group === country)?.id ?? '';
    return [...SUBJECTS, null].map((subject, index) => {
      const year = subject === null ? null : 1991 + at * 3 + index * 4;
      const inRegister = index === at;
      return {
        id: `urn:lex:${country.toLowerCase()}:state:law:${year ?? 'undated'};${index}`,
        kind: subject === null ? 'decree' : 'law',
        jurisdiction: country,
        titles: {
          eng: subject === null ? null : `On ${subject.eng}`,
          rus: subject === null ? 'О певческом поле' : `О: ${subject.rus}`,
        },
        date: year === null ? null : `${year}-05-1${index}`,
        year,
        number: `${100 + index}-I`,
        urn: null,
        effective: null,
        subjects: subject === null ? [] : [subject.id],
        origin: inRegister ? ('register' as const) : ('documents' as const),
        replaced: index === 1 ? 2014 : null,
        amendments: index === 2 ? [{ instrument: null, date: '2011-12-22', trace: [] }] : [],
        documents: inRegister ? [] : [document],
        groups: inRegister ? [] : [country],
        mentions: inRegister ? 0 : 3,
        trace: inRegister ? [] : [{ document, annotations: ['legal-1', 'legal-2', 'legal-5'] }],
      };
    });
  });
  return {
    instruments,
    jurisdictions: [...countries],
    byKindAndYear: instruments
      .filter(({ origin }) => origin === 'documents')
      .map(({ jurisdiction, kind, year, id }) => ({ jurisdiction, kind, year, count: 1, instruments: [id] })),
    subjects: SUBJECTS,
    bySubject: SUBJECTS.flatMap(({ id: subject }, row) =>
      countries.map((jurisdiction, at) => {
        const own = instruments.filter(
          (found) => found.jurisdiction === jurisdiction && found.subjects.includes(subject),
        );
        const none = row === 2 && at === 0;
        return {
          subject,
          jurisdiction,
          status: none ? ('none-known' as const) : row === at ? ('register-only' as const) : ('named' as const),
          since: none ? null : (own[0]?.date ?? null),
          current: none ? null : (own[0]?.id ?? null),
          instruments: none ? [] : own.map(({ id }) => id),
        };
      }),
    ),
  };
}
