import type { Method } from '../model/documents.ts';
import { FEWEST_WORDS, MINIMUM } from './keyness.ts';

/** What each measure means, for the page and for a methods section. */
export const METHODS: readonly Method[] = [
  {
    name: 'words',
    label: 'Words',
    text: 'Words of the sentences of paragraphs; headings, notes, tables, bibliography and lists of acronyms are not counted. Every rate is per these words.',
    source: null,
  },
  {
    name: 'lemma',
    label: 'Lemmas',
    text: 'English: plurals, third persons and past forms are counted under their base, British spellings under the American one, words in -ing as they are. Russian: the likeliest lemma of the OpenCorpora dictionary; words it does not have as they are. Other languages by form. Forms are read without their context; words joined by hyphens are counted one by one. A lemma is shown by its most frequent form.',
    source: null,
  },
  {
    name: 'phases',
    label: 'Phases of a group',
    text: 'The periodisation that the documents of the group go by themselves: the author’s own, else the one by which most of the document is tagged; of several the one with most paragraphs; unless one is asked for. A document tagged by another one is set into its phases by the dates of each paragraph, which vote for the phase that holds most of them; without dates by the years of its own phase. Paragraphs in several phases, without a main one, stand in none.',
    source: null,
  },
  {
    name: 'years',
    label: 'Spans of years',
    text: 'A passage stands in the years of the dates in its sentence; else of those in its paragraph; else of the phase of its paragraph. Stretches longer than 25 years place nothing; of an open one ("since 2005") only its first year counts. A passage counts in every span that its years reach into, so that spans do not add up to the whole.',
    source: null,
  },
  {
    name: 'status',
    label: 'Mentioned, absent, not mentioned, no text',
    text: 'Absent: every coded passage there stands under a negation or a word of absence ("no", "without", "lack of", «нет», «отсутствие»), so the text itself says that the thing is lacking. Not mentioned: paragraphs there were coded with the codebook and none shows the code. No text: no paragraph there was coded with it.',
    source: null,
  },
  {
    name: 'allen-relations',
    label: 'Relations of phases',
    text: 'Allen’s thirteen relations of intervals. Years count from their first to their last day: 1986–1991 and 1991–1997 overlap by one year, 1986–1990 and 1991–1997 meet. An open bound reaches without end; phases that are only wondered about are left out.',
    source:
      'Allen, J. F. (1983). Maintaining knowledge about temporal intervals. Communications of the ACM 26(11), 832–843.',
  },
  {
    name: 'log-likelihood',
    label: 'Log-likelihood (keyness)',
    text: `G² = 2 (O₁ ln(O₁/E₁) + O₂ ln(O₂/E₂)), the form with two cells: each group against all others together, of items that occur at least ${MINIMUM} times in all. A group with fewer than ${FEWEST_WORDS} words in a language has no key words in it. Text is no random sample of words, so that p-values are a guide to what is worth reading, and not a proof.`,
    source:
      'Rayson, P. & Garside, R. (2000). Comparing corpora using frequency profiling. Workshop on Comparing Corpora, 1–6; after Dunning, T. (1993). Computational Linguistics 19(1), 61–74.',
  },
  {
    name: 'log-ratio',
    label: 'Log ratio',
    text: 'Binary logarithm of the ratio of relative frequencies: 1 = twice as frequent as elsewhere, 2 = four times, −1 = half. 0.5 stands for a frequency of 0.',
    source:
      'Hardie, A. (2014). Log Ratio: an informal introduction. ESRC Centre for Corpus Approaches to Social Science.',
  },
  {
    name: 'p',
    label: 'p and q',
    text: 'p: χ² with one degree of freedom. q: the rate of false discoveries at which the item would still be taken, over all items tested in the list.',
    source:
      'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57(1), 289–300.',
  },
  {
    name: 'dispersion',
    label: 'Dispersion (DP)',
    text: 'Deviation of proportions over the documents of the group, or over ten blocks of paragraphs where it has one document only: 0 = spread evenly, near 1 = all in a small part. A key word with a high DP is the word of one document.',
    source:
      'Gries, S. Th. (2008). Dispersions and adjusted frequencies in corpora. International Journal of Corpus Linguistics 13(4), 403–437.',
  },
  {
    name: 'association',
    label: 'Codes that go together',
    text: 'G² with all four cells of the table of paragraphs with both codes, with one of them and with neither; φ is their correlation.',
    source:
      'Dunning, T. (1993). Accurate methods for the statistics of surprise and coincidence. Computational Linguistics 19(1), 61–74.',
  },
  {
    name: 'similarity',
    label: 'Similarity of documents',
    text: 'Words and codes: cosine; entities: Jaccard. Documents stand in the order of a dendrogram by average linkage (UPGMA).',
    source:
      'Murtagh, F. (1983). A survey of recent advances in hierarchical clustering algorithms. The Computer Journal 26(4), 354–359.',
  },
  {
    name: 'laws',
    label: 'Counterparts of laws',
    text: 'What a law is about is read from its title. "In the register only" means that no document names it, but glossator’s own register of well-known laws has it. "None known" does not prove that there is none.',
    source: null,
  },
  {
    name: 'amounts',
    label: 'Amounts',
    text: 'The year of an amount is that of the nearest date of one year in its sentence; else that of its paragraph where all dates there are of one year. Amounts are listed and never added up; currencies and units are never mixed.',
    source: null,
  },
];
