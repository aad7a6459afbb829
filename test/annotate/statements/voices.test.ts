import { expect, test } from 'vitest';
import { statements } from '../../../src/layers/statements.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const STAGES = ['acronyms', 'dates', 'law', 'names', 'sentences', 'citations', 'quotations', 'statements'];
const END = '\n\nReferences\n\nBrandt, Karin (2007). Rooms. Osh: Placeholder Press.\n';
const said = (text: string) =>
  found(annotateWith(STAGES, `A Title of Rooms\n\n1 Introduction\n\n${text}${END}`), statements).map(
    ({ speaker, speakerType, quote }) => [speaker, speakerType, quote],
  );

test.each([
  // What was heard in interviews.
  ['The interviews revealed that members leave early.', ['interviews', 'interviewees', 'members leave early']],
  [
    'The rent was high, said the interviewed, who highlighted that landlords refuse clubs.',
    ['the interviewed', 'interviewees', 'landlords refuse clubs'],
  ],
  [
    'The organizations of the sample reported about long queues at the counter.',
    ['organizations', 'ngo', 'long queues at the counter'],
  ],
  // Offices and posts.
  [
    'A former treasurer in Lviv explained that the books had been kept in pencil.',
    ['former treasurer in Lviv', 'interviewees', 'the books had been kept in pencil'],
  ],
  [
    '“Nobody knocked at the door,” a 52-year-old nurse in Osh Region told us.',
    ['52-year-old nurse in Osh Region', 'interviewees', '“Nobody knocked at the door,”'],
  ],
  [
    'As one official of the Ministry of National Economy put it, “a club is a room with a stamp”.',
    ['official of the Ministry of National Economy', 'government', '“a club is a room with a stamp”'],
  ],
  [
    '“We had no word. We had only an address,” one of the founders recalls.',
    ['founders', 'interviewees', '“We had no word. We had only an address,”'],
  ],
  // The subject of a verb that is joined to another is no object of that one.
  [
    'The Law on Clubs of 3 May 2010 was long. President Sadyr Japarov signed it, and said that it would frighten nobody.',
    ['Sadyr Japarov', 'president', 'it would frighten nobody'],
  ],
  [
    'The OSCE called for an independent inquiry into the fire.',
    ['OSCE', 'igo', 'an independent inquiry into the fire'],
  ],
  ['Brandt (2007) regards clubs as rooms with a stamp.', ['Brandt', 'scholar', 'clubs as rooms with a stamp']],
  [
    'It should, in the view of this Note, stay with that.',
    ['this note', 'author', 'It should, in the view of this Note, stay with that'],
  ],
  // Whom a body or several people are, who were named before.
  ['The OSCE advised against the fee. The organisation noted that rooms were few.', ['OSCE', 'igo', 'rooms were few']],
  [
    'ОБСЕ рекомендовала отменить сбор; по мнению организации, собрание не требует печати.',
    ['ОБСЕ', 'igo', 'собрание не требует печати'],
  ],
  [
    'Harlow (2004) and Brandt (2007) agree. The activists were poor, and according to them, rents rose every spring.',
    ['activists', 'ngo', 'rents rose every spring'],
  ],
  // Passives with their source or agent.
  [
    'It was stated in the interviews that the tax office asks for a stamp.',
    ['interviews', 'interviewees', 'the tax office asks for a stamp'],
  ],
  [
    'As reported especially by the NGOs active in health care, people show little trust.',
    ['NGOs', 'ngo', 'people show little trust'],
  ],
  // Posts with what they are held at, where nouns have cases.
  [
    'Руководитель отделения в Оше сообщил, что за год пришло три письма.',
    ['Руководитель отделения в Оше', 'interviewees', 'за год пришло три письма'],
  ],
])('%s', (text, expected) => expect(said(text)).toContainEqual(expected));

test.each([
  // Once for all: who somebody is, stands in an apposition, a title, a relative clause.
  [
    'Maria Orlova, head of the press office of the Ministry of Justice, came late. Orlova said that the form had changed.',
    'government',
  ],
  ['Maria Orlova, a political scientist in Osh, said that the form had changed.', 'scholar'],
  ['Maria Orlova, who led the interim government, argued that the form had changed.', 'government'],
  ['Мария Орлова, сотрудница министерства юстиции, пришла. Орлова сообщила, что форма изменилась.', 'government'],
  ['According to USAID (2013), the form had changed.', 'donor'],
  // Neither what somebody criticised nor whom somebody met is an office of his.
  ['Maria Orlova, who criticised the interim government, argued that the form had changed.', 'interviewees'],
  ['Maria Orlova, tired of the Ministry of Justice, said that the form had changed.', 'interviewees'],
])('who speaks is what the document says of him: %s', (text, type) => expect(said(text).at(-1)?.[1]).toBe(type));

test.each([
  'The government at first regarded clubs with foreign money as a nuisance.',
  'The parliament rejected a bill on fees in May.',
  'The parliament adopted the bill that the clubs had feared.',
  'The Law on Clubs of 3 May 2010 describes at length how that right is to be exercised.',
  'Сотруднику почты в Оше сообщили, что писем нет.',
  'They wrote two books. According to them, rooms came late.',
])('nobody says anything: %s', (text) => expect(said(text)).toEqual([]));
