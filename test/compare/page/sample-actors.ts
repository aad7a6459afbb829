import type { Comparison } from '../../../src/compare/comparison.ts';

/** Every third actor is of one group only. */
export function sampleActors(countries: readonly string[], documents: Comparison['documents']): Comparison['actors'] {
  const NAMES = ['United Choirs', 'Ministry of Song', 'Nightingale Fund', 'Алматинский хор', 'World Bank of Notes'];
  const actors = NAMES.map((name, at): Comparison['actors']['actors'][number] => {
    const own = at % 3 === 2 ? countries.slice(0, 1) : countries;
    const groups = own.map((group, index) => {
      const document = documents.find((found) => found.group === group)?.id ?? '';
      return {
        group,
        mentions: 20 - at * 3 + index,
        documents: 1,
        perTenThousand: (20 - at * 3 + index) / 0.8,
        trace: [{ document, annotations: ['mention-1', 'mention-4'] }],
      };
    });
    return {
      link: `org:${at}`,
      type: 'ORG',
      subtype: at === 1 ? 'government' : 'ngo',
      name,
      names: { eng: at === 3 ? null : name, rus: at === 3 ? name : null },
      country: null,
      mentions: groups.reduce((sum, { mentions }) => sum + mentions, 0),
      cited: at,
      documents: groups.length,
      shared: groups.length,
      groups,
    };
  }).sort((a, b) => b.shared - a.shared);
  return {
    actors,
    pairs: countries.flatMap((a, at) =>
      countries.slice(at + 1).map((b) => ({ a, b, shared: 4, onlyA: 1, onlyB: 0, jaccard: 0.8 })),
    ),
  };
}

export function sampleVoices(countries: readonly string[], documents: Comparison['documents']): Comparison['voices'] {
  const statements = countries.flatMap((group) => {
    const document = documents.find((found) => found.group === group)?.id ?? '';
    const columns = ['all', ...[1, 2, 3].map((ordinal) => `${group} Example 2016 phase ${ordinal}`)];
    return columns.flatMap((column, c) =>
      ['scholar', 'government', 'ngo'].flatMap((speakerType, s): Comparison['voices']['statements'] => {
        const count = c === 0 ? 12 - s * 3 : 4 - s;
        const row = { group, column, speakerType, statements: count, direct: 1, documents: 1 };
        const trace = [{ document, annotations: ['statement-1', 'statement-2'] }];
        return [
          { ...row, entity: null, speaker: null, share: count / (c === 0 ? 27 : 9), trace },
          { ...row, entity: 'org:1', speaker: 'Ministry of Song', statements: 2, share: null, trace },
        ];
      }),
    );
  });
  return {
    statements,
    codes: countries.map((group) => {
      const document = documents.find((found) => found.group === group)?.id ?? '';
      return {
        group,
        column: 'all',
        speakerType: 'scholar',
        entity: null,
        speaker: null,
        codebook: 'choir-life',
        code: 'money',
        count: 3,
        supportive: 1,
        restrictive: 1,
        ambivalent: 1,
        trace: [{ document, annotations: ['code-1'] }],
        statements: [{ document, annotations: ['statement-1'] }],
      };
    }),
  };
}
