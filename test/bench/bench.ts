/**
 * `npm run bench`: the whole pipeline against named peers on the same texts in one run. Read the ratios: seconds depend on
 * the machine. Peers do less each: wink-nlp tokens, sentences, parts of speech and entities; compromise people, places
 * and organisations.
 */
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { type BenchText, benchTexts, longText, wholeTexts } from './texts.ts';

// The compiled program is measured, which is what is installed: tsx wraps every closure to keep its name, and costs a third.
const built = (file: string): string => new URL(`../../dist/${file}`, import.meta.url).href;
const { serialiseAnnotated, toAnnotated }: typeof import('../../src/emit/json/annotated.ts') = await import(
  built('emit/json/annotated.js')
);
const { Annotating }: typeof import('../../src/pipeline/annotate.ts') = await import(built('pipeline/annotate.js'));
const { findPipelineFile, preparePipeline, readPipeline }: typeof import('../../src/pipeline/definition.ts') =
  await import(built('pipeline/definition.js'));
const { stamp }: typeof import('../../src/pipeline/stamp.ts') = await import(built('pipeline/stamp.js'));
const { ResourceStore }: typeof import('../../src/resources/store.ts') = await import(built('resources/store.js'));

const DOCUMENTS = 12;
const ROUNDS = 6;

const store = new ResourceStore();
const annotating = new Annotating(store);
const pipeline = preparePipeline(readPipeline(findPipelineFile('article')), store);
const wink = winkNLP(model);
const bytesOf = ({ text }: BenchText): Uint8Array => new TextEncoder().encode(text);
const open = (text: BenchText) => annotating.openText(text.text, text.file, { id: text.file });

/** The layers of a document, as the peers' results are: in memory. */
const annotated = (text: BenchText) => annotating.run(open(text), pipeline);

/** And the text of annotated.json, some twenty times as long as the document's. */
const serialised = (text: BenchText): number =>
  serialiseAnnotated(toAnnotated(annotated(text), { version: '0', pipeline: 'bench', digest: '' })).length;

function winkPass({ text }: BenchText): number {
  const document = wink.readDoc(text);
  return (
    document.tokens().out(wink.its.pos).length + document.sentences().out().length + document.entities().out().length
  );
}

function compromisePass({ text }: BenchText): number {
  const document = compromise(text);
  return document.people().length + document.places().length + document.organizations().length;
}

/** Best of several rounds, in megabytes of UTF-8 a second. */
function throughput(texts: readonly BenchText[], pass: (text: BenchText) => unknown, rounds = ROUNDS): number {
  const megabytes = texts.reduce((sum, text) => sum + bytesOf(text).byteLength, 0) / 1e6;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (const text of texts) pass(text);
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return megabytes / best;
}

const texts = benchTexts(DOCUMENTS);

/** Speeds on the same texts, each as a ratio of the whole pipeline's to it. */
function compare(title: string, compared: readonly BenchText[]): void {
  for (const text of compared) serialised(text);
  for (const text of compared) winkPass(text);
  const own = throughput(compared, annotated);
  const line = (name: string, speed: number): void =>
    console.log(`${name.padEnd(46)} ${speed.toFixed(2).padStart(7)} MB/s   ${(own / speed).toFixed(2).padStart(6)}`);
  console.log(`${title.padEnd(46)} ${'speed'.padStart(7)}        ratio (whole pipeline / it)`);
  line('glossator: whole pipeline', own);
  line('glossator: the same, and annotated.json', throughput(compared, serialised));
  line('wink-nlp: tokens, sentences, pos, entities', throughput(compared, winkPass));
  line('compromise: people, places, organisations', throughput(compared.slice(0, 3), compromisePass, 1));
}

compare('paragraphs dealt out', texts);
console.log();
const whole = wholeTexts(4);
compare('whole documents', whole);

console.log('\nthe same, each by itself: what a document costs depends on how much there is to be found in it');
for (const document of new Set(whole.map(({ name }) => name))) {
  const versions = whole.filter(({ name }) => name === document);
  const own = throughput(versions, annotated);
  const ratio = own / throughput(versions, winkPass);
  console.log(
    `${document.padEnd(46)} ${own.toFixed(2).padStart(7)} MB/s   ${ratio.toFixed(2).padStart(6)} of wink-nlp`,
  );
}

console.log('\nstage by stage, milliseconds for each megabyte');
const spent = new Map<string, number>([['ingest and structure', 0]]);
const add = (name: string, start: number): void => {
  spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
};
let megabytes = 0;
for (const text of texts) {
  megabytes += bytesOf(text).byteLength / 1e6;
  const start = performance.now();
  const document = open(text);
  add('ingest and structure', start);
  for (const { name, annotate } of pipeline.stages) {
    const before = performance.now();
    stamp(document, name, annotate(document));
    add(name, before);
  }
  const before = performance.now();
  serialiseAnnotated(toAnnotated(document, { version: '0', pipeline: 'bench', digest: '' }));
  add('annotated.json', before);
}
for (const [name, milliseconds] of spent)
  console.log(`${name.padEnd(24)} ${(milliseconds / megabytes).toFixed(0).padStart(6)}`);

console.log('\nlength of one document and time for each megabyte of it (flat is linear)');
for (const factor of [1, 4, 16]) {
  const text = longText(factor);
  const speed = throughput([text], serialised, 2);
  console.log(
    `${(bytesOf(text).byteLength / 1e6).toFixed(2).padStart(6)} MB  ${(1000 / speed).toFixed(0).padStart(6)} ms/MB`,
  );
}
