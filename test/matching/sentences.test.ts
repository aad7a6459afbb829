import nlp from 'compromise/one';
import { describe, expect, test } from 'vitest';
import { prepareSentenceSplitter } from '../../src/matching/sentences.ts';
import { ResourceStore } from '../../src/resources/store.ts';

const splitter = prepareSentenceSplitter(new ResourceStore());

const splitText = (text: string, language: string): string[] =>
  splitter.split(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));

/** `|` stands around what lies between two sentences. */
const sentencesOf = (marked: string) => marked.split(/\|\s?\|?/u);

describe('hard cases', () => {
  test.each([
    ['eng', 'The law was adopted in 1999.| |30 groups applied at once.'],
    ['eng', 'The figures are disputed (Smith 1999. 30).| |They were never checked.'],
    ['eng', 'The U.S. Congress voted.| |The U.S. withdrew its staff.'],
    ['eng', 'He moved to the U.S.| |The reason was simple.'],
    ['eng', 'In the U.S. President Smith signed it.'],
    ['eng', 'Dr. A. B. Carter met Prof. Lee on Jan. 5 in St. Petersburg.| |Nothing came of it.'],
    ['eng', 'See Art. 5, para. 3 and cf. No. 12 of the list, e.g. the second row.'],
    ['eng', 'Growth was 3.5 percent vs. 2.1 a year before.| |It fell later.'],
    ['eng', '“We were not asked.”| |The minister disagreed.'],
    ['eng', '“Why?” he asked, and left.'],
    ['eng', 'They wrote: «Nothing has changed.»| |We agree…| |Do you?!| |Yes.'],
    ['eng', 'There are two kinds of groups.¹| |The first is small.'],
    ['eng', 'The state is weak. (Carter 2003, 23)| |Others think so too.'],
    ['eng', 'The aims are: 1. To inform; 2. To train.| |Both failed.'],
    ['eng', '1. The first task was registration.'],
    ['eng', 'a. The ministry.'],
    ['eng', 'He ended world war I.| |The treaty followed.'],
    ['eng', 'They rely on plan B.| |It has no budget.'],
    ['eng', 'The report of Smith et al. (2003) says so.| |Lee et al.| |The rest disagreed.'],
    ['eng', 'They offered money, training, etc.| |The offers ended.'],
    ['eng', 'It works in schools, clinics, etc. and in villages.'],
    ['eng', 'The meeting began at 5 p.m. and ended at 9 p.m.| |Nobody stayed.'],
    ['eng', 'Foo Ltd. and Bar Inc. applied; Bar Inc. Europe was refused.'],
    ['eng', 'See www.example.org.| |The page is old.'],
    ['eng', 'The system.| |The rest.'],
    ['eng', 'The answer was no.| |The council agreed.'],
    ['eng', 'It came from decree no. 5 of 2001.'],
    ['eng', 'Some (e.g. the Union. And others) left.| |Others stayed.'],
    ['eng', 'He quoted [...] the text.| |Then he stopped ... and sat down.'],
    ['eng', 'The lost space of the system.|The next one follows.'],
    ['eng', 'Registered by decree of 22.12.2011 n. 515-IV.| |In force.'],
    ['eng', 'The children were fed.| |The camp was closed.'],
    ['eng', 'It cost ca. 5 mln. EUR in 2001.'],
    ['eng', 'He said: "Stop."| |"Why?"| |Nobody knew.'],
    ['rus', 'Закон вступил в силу 1 января 2005 г.| |Он действует до сих пор.'],
    ['rus', 'В 2005 г. Казахстан принял закон.| |В 2006 г. Узбекистан последовал.'],
    ['rus', 'Согласно ст. 5 и п. 2 ч. 1 ст. 12 Закона, см. также гл. 3.| |Это важно.'],
    ['rus', 'Постановление от 12 апреля 2005 г. № 36 утратило силу.'],
    ['rus', 'Закон от 22.12.2011 г. N 515-IV действует.'],
    ['rus', 'Проф. И. О. Петров и А.Б. Сидоров возражали.| |Их не услышали.'],
    ['rus', 'Так считает Петров И. О.| |Он прав.'],
    ['rus', 'Это общества, союзы, фонды и т. д.| |Все они мелкие.'],
    ['rus', 'Фонды, союзы и т. п. объединения не платят налог.'],
    ['rus', 'Помощь составила 10 млн. долл. США.| |Её хватило на год.'],
    ['rus', 'Он живёт в г. Алматы на ул. Абая.| |Дом старый.'],
    ['rus', '«Нас не спросили.»| |Министр не согласился.'],
    ['rus', '«Почему?» — спросил он.| |Ответа не было.'],
    ['rus', 'Это было в XIX в.| |Тогда партий не было.'],
    ['rus', 'В 1990-х гг. Союз распался.'],
    ['rus', 'Так называемые, т.е. мнимые, объединения исчезли.'],
    ['rus', 'И. В. Петров умер.| |А. С. Иванов жив.'],
    ['rus', 'Кто виноват?| |Что делать?!| |Никто не знает...| |Мы тоже.'],
    ['rus', '1. Государство гарантирует свободу.'],
    ['rus', 'См. также: Иванов И.И. Общество и власть.'],
    ['rus', 'Число выросло до 5 тыс. человек.| |Потом упало.'],
    ['rus', 'Об этом писал (ср. Петров 2001. С. 30) и Сидоров.'],
  ])('%s: %s', (language, marked) => {
    expect(splitText(marked.replaceAll('|', ''), language)).toEqual(sentencesOf(marked));
  });
});

/** Plain and hard English on which a widely used splitter is known to be right. */
describe('agrees with compromise', () => {
  test.each([
    'The ministry answered in May. It gave no reasons. Three groups went to court, and two of them won.',
    'Mr. and Mrs. Lee founded the union in 1994. Dr. Carter joined them later. Who paid? Nobody knows!',
    'Prices rose by 3.5 percent. In the U.S. they fell. He quoted Smith et al. and left. The rest stayed.',
    'It was registered on Jan. 5. The fee was 40 EUR. Several offices, e.g. in Osh, refused to accept it.',
    'The party lost. “We will return,” its leader said. The press reported it at 9 p.m. on Sunday.',
  ])('%s', (text) => {
    const theirs: string[] = nlp(text)
      .json()
      .map((sentence: { text: string }) => sentence.text.trim());
    expect(splitText(text, 'eng')).toEqual(theirs);
  });
});

test('a region is split without regard to what stands around it', () => {
  const text = 'First one. Second one. Third one.';
  expect(splitter.split(text, { start: 11, end: 22 }, 'eng')).toEqual([{ start: 11, end: 22 }]);
});

test('white space and nothing else has no sentence', () => {
  expect(splitText(' \n ', 'eng')).toEqual([]);
});

test.each(['. ', '( ', '«. ', 'A. ', '5. ', '?!'])('time is linear in hostile text of %j', (unit) => {
  const text = unit.repeat(200_000);
  const started = performance.now();
  splitText(text, 'eng');
  expect(performance.now() - started).toBeLessThan(4000);
});
