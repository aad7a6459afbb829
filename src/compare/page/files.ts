/** Where the whole of what the page shows in excerpts stands, beside `comparison.html`. */
export const TABLES = {
  documents: 'tables/documents.csv',
  schemes: 'tables/schemes.csv',
  phases: 'tables/phases.csv',
  schemePairs: 'tables/scheme_pairs.csv',
  grid: 'tables/grid.csv',
  passages: 'tables/passages.csv',
  associations: 'tables/associations.csv',
  instruments: 'tables/instruments.csv',
  subjects: 'tables/subjects.csv',
  actors: 'tables/actors.csv',
  actorPairs: 'tables/actor_pairs.csv',
  statements: 'tables/statements.csv',
  statementCodes: 'tables/statement_codes.csv',
  keyness: 'tables/keyness.csv',
  similarity: 'tables/similarity.csv',
  amounts: 'tables/amounts.csv',
} as const;
