/** The part of az (OpenCorpora morphology of Russian) that is used here. */
declare module 'az' {
  interface Tag {
    toString(): string;
  }
  interface Parse {
    readonly word: string;
    readonly tag: Tag;
    /** Share of this reading among all of the word; guesses by suffix have low ones. */
    readonly score: number;
    /** `Dictionary`, or the name of a guesser. */
    readonly parser: string;
    normalize(): Parse;
  }
  type Loaded = (error: Error | null, data: unknown) => void;
  interface Morph {
    (word: string): Parse[];
    init(folder: string, done: (error: Error | null) => void): void;
  }
  const az: { load(url: string, kind: 'json' | 'arraybuffer', done: Loaded): void; Morph: Morph };
  export default az;
}
