import { describe, expect, it } from 'vitest';
import { mentions } from '../../../src/layers/mentions.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const typed = (text: string) =>
  found(annotateWith(['acronyms', 'law', 'names'], text), mentions).map(({ quote, type }) => `${quote}/${type}`);

describe('persons', () => {
  it.each<[text: string, names: string[]]>([
    ['They followed Osama bin Laden to the border.', ['Osama bin Laden/PERSON']],
    ['The office of Ursula von der Leyen answered.', ['Ursula von der Leyen/PERSON']],
    ['A student of Martin Luther King wrote it.', ['Martin Luther King/PERSON']],
    ['The letter came from Kevin A. Boone Monday morning.', ['Kevin A. Boone/PERSON']],
    ['We asked Gorbachev. The answer was no.', ['Gorbachev/PERSON']],
    ['Yesterday Barbara phoned the clinic.', ['Barbara/PERSON']],
    ['Two visits to al-Sadr followed.', ['al-Sadr/PERSON']],
  ])('%s', (text, names) => expect(typed(text)).toEqual(names));

  it.each([
    'The Analyst Team and the General Staff agreed.',
    'This is the Price List for May.',
    'He went Long on bonds and Short on oil.',
  ])('none in: %s', (text) => expect(typed(text).filter((name) => name.endsWith('PERSON'))).toEqual([]));
});

describe('places', () => {
  it.each<[text: string, names: string[]]>([
    ['Flights leave from Houston, Lahore and Nairobi.', ['Houston/PLACE', 'Lahore/PLACE', 'Nairobi/PLACE']],
    ['They settled in the village of Kyzyl-Too.', ['Kyzyl-Too/PLACE']],
    ['Its seat is Midville, Texas.', ['Midville/PLACE', 'Texas/PLACE']],
    ['Send it to Midville, TX 75000.', ['Midville/PLACE', 'TX/PLACE']],
    ['They rested near Habbanar.', ['Habbanar/PLACE']],
    ['The pipeline crosses the Gulf of Mexico.', ['Gulf of Mexico/PLACE']],
    ['i live in auckland and i like it.', ['auckland/PLACE']],
  ])('%s', (text, names) => expect(typed(text)).toEqual(names));

  it.each([
    'Nice people work here. Reading is fun.',
    'TX and OK are labels of the two columns.',
    'The mobile clinic turned around.',
  ])('none in: %s', (text) => expect(typed(text)).toEqual([]));
});

describe('organisations', () => {
  it.each<[text: string, names: string[]]>([
    ['Shares of Boeing and Airbus rose.', ['Boeing/ORG', 'Airbus/ORG']],
    ['The US Treasury Department objected.', ['US Treasury Department/ORG']],
    ['He joined the Riverside Symphony Orchestra.', ['Riverside Symphony Orchestra/ORG']],
    ['It was reported by Sampleville.com last week.', ['Sampleville.com/ORG']],
    ['Fighters of Hamas and Hezbollah met.', ['Hamas/ORG', 'Hezbollah/ORG']],
  ])('%s', (text, names) => expect(typed(text)).toEqual(names));

  it.each([
    'FREE COPIES FOR ALL READERS WHO ASK.',
    'The file TEXT.htm is on the DVD.',
    'A PDF and a FAQ are attached ASAP.',
    'Write to office@SAMPLE.example please.',
  ])('none in: %s', (text) => expect(typed(text)).toEqual([]));

  it('a kind of model is hardly a body', () => {
    const [mention] = annotateWith(
      ['acronyms', 'names'],
      'We use a Hidden Sample Model (HSM). The HSM is trained.',
    ).layer(mentions);
    expect(mention?.confidence ?? 0).toBeLessThan(0.6);
  });
});
