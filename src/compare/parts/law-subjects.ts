import { TokenKind } from '../../core/tokens.ts';
import { stemmerOf } from '../../matching/stemmers.ts';
import { tokenise, wordAt } from '../../matching/tokens.ts';
import { cellList } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { LawsPart } from '../model/laws.ts';

const LANGUAGES = ['eng', 'rus'] as const;
type Titles = Readonly<Record<(typeof LANGUAGES)[number], string | null>>;

interface Subject {
  readonly id: string;
  readonly kind: string;
  /** By language: phrases as stems, each framed by spaces. */
  readonly phrases: Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>>;
}

/** Tells by its title what an instrument is about: the phrases of a lexicon, compared by stems. */
export class LawSubjects {
  /** In the order of the lexicon. */
  readonly all: LawsPart['subjects'];
  private readonly subjects: readonly Subject[];
  private readonly functionWords: Readonly<Record<(typeof LANGUAGES)[number], ReadonlySet<string>>>;

  constructor(store: ResourceStore) {
    const functions = (language: string): ReadonlySet<string> =>
      new Set(store.findLexicon(`languages/${language}`, 'stopwords')?.forms());
    this.functionWords = { eng: functions('eng'), rus: functions('rus') };
    const { entries } = store.lexicon('languages/mul', 'law-subjects');
    this.all = entries.map(({ form, cells }) => ({ id: form, eng: cells.eng ?? form, rus: cells.rus ?? form }));
    this.subjects = entries.map(({ form, cells }) => ({
      id: form,
      kind: cells.kind ?? '',
      phrases: {
        eng: cellList(cells.eng_titles).map((phrase) => this.stems(phrase, 'eng')),
        rus: cellList(cells.rus_titles).map((phrase) => this.stems(phrase, 'rus')),
      },
    }));
  }

  /** Ids of its subjects; `[]` where its title tells none. */
  of(kind: string, titles: Titles): string[] {
    const stems = LANGUAGES.map((language) => ({
      language,
      title: titles[language] === null ? '' : this.stems(titles[language], language),
    }));
    return this.subjects
      .filter(
        (subject) =>
          (subject.kind !== '' && subject.kind === kind) ||
          stems.some(({ language, title }) => subject.phrases[language].some((phrase) => title.includes(phrase))),
      )
      .map(({ id }) => id);
  }

  /** Stems of the words that carry meaning, framed by spaces: " public associ ". */
  private stems(text: string, language: (typeof LANGUAGES)[number]): string {
    const tokens = tokenise(text);
    const stem = stemmerOf(language);
    const found: string[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const word = wordAt(tokens, at);
      if (tokens.kind[at] === TokenKind.word && word !== "'s" && !this.functionWords[language].has(word))
        found.push(stem(word));
    }
    return ` ${found.join(' ')} `;
  }
}
