import { draftsOf } from '../../core/layer.ts';
import { citations } from '../../layers/citations.ts';
import { quotations } from '../../layers/quotations.ts';
import { sentences } from '../../layers/sentences.ts';
import { statements } from '../../layers/statements.ts';
import { defineStage } from '../stage.ts';
import { findStatements } from './find.ts';
import { statementLanguages } from './languages.ts';
import { statementOptions } from './options.ts';
import { quotationSpeakers } from './quotation-speakers.ts';

export const statementsStage = defineStage({
  name: 'statements',
  summary:
    'Finds who says what: the speaker, the words that attribute, the content, direct or indirect, and the citation; gives quotations the speaker of their statement',
  requires: [sentences, quotations, citations],
  provides: [statements],
  options: statementOptions,
  prepare(options, { store }) {
    const languages = statementLanguages(store);
    return (document) => {
      const { drafts, diagnostics } = findStatements(document, languages, options);
      return {
        layers: [draftsOf(statements, drafts)],
        diagnostics,
        revisions: quotationSpeakers(document, drafts),
      };
    };
  },
});
